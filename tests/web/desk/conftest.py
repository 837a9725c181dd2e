"""An office: a town's folder of its own, three clerks of three roles, and the desk in front of it."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import unquote

import pytest
from flask import Flask
from flask.testing import FlaskClient
from playwright.sync_api import Page

from bot.assistant import Assistant
from bot.keeping.desk import Desk
from bot.settings import Settings, load_settings
from bot.staff.roles import Role
from tests.bot.reading.printed import report_text
from web import create_app

PASSWORD = "水车一日转三百圈啊啊"
CLERKS = {Role.READER: "甲", Role.EDITOR: "乙", Role.PUBLISHER: "丙"}
REPORT = "reports/柳河镇人民政府2022年度报告.txt"
GUIDE = "guides/水车怎么看.md"
GUIDE_TEXT = """---
title: 水车怎么看
questions:
  - 水车在哪里看
  - 怎么去看水车
articles: [条例第十三条]
as_of: "2026-01-05"
---
水车在河边，白天都能看。
"""
CONFIG = """
[knowledge]
folder = "knowledge"
common = "shared"
[state]
folder = "var"
[desk]
enabled = {enabled}
"""


@dataclass
class Office:
    home: Path
    enabled: bool = True
    settings: Settings = field(init=False)
    assistant: Assistant = field(init=False)
    desk: Desk = field(init=False)
    app: Flask = field(init=False)

    def __post_init__(self) -> None:
        self.open()

    def listen(self) -> None:
        """From now on what residents ask is kept for staff."""
        config = self.home / "config.toml"
        config.write_text(config.read_text("utf-8") + "[listening]\nreaders = true\n", encoding="utf-8")
        self.open()

    def open(self) -> None:
        (self.home / "knowledge").mkdir(exist_ok=True)
        (self.home / "shared").mkdir(exist_ok=True)
        config = self.home / "config.toml"
        if not config.exists():
            config.write_text(CONFIG.format(enabled=str(self.enabled).lower()), encoding="utf-8")
        self.settings = load_settings(config)
        self.assistant = Assistant(self.settings, listens=True)
        self.desk = Desk(self.assistant, self.settings, {"终端": lambda answer: answer.text})
        for role, name in CLERKS.items():
            if self.desk.accounts.get(name) is None:
                self.desk.accounts.add(name, role, PASSWORD)
        self.app = create_app(self.assistant, self.settings, desk=self.desk)

    def file(self, document: str) -> Path:
        return self.settings.knowledge.folder / document

    def save(self, document: str, content: str | bytes) -> Path:
        path = self.file(document)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return path

    def client(self, role: Role | None = None) -> Clerk:
        clerk = Clerk(self.app.test_client())
        if role:
            signed = clerk.post("sign-in", name=CLERKS[role], password=PASSWORD)
            assert signed.status_code == 303, signed.get_data(as_text=True)
        return clerk


@dataclass
class Clerk:
    """A browser without scripts: takes the token of the form from the page and sends it along."""

    browser: FlaskClient

    def get(self, path: str = "", **options):
        return self.browser.get(f"/desk/{path}", **options)

    def text(self, path: str = "") -> str:
        reply = self.get(path)
        assert reply.status_code == 200, (reply.status_code, path)
        return reply.get_data(as_text=True)

    def token(self) -> str:
        for path in ("", "sign-in"):
            found = re.search(r'name="csrf_token" value="([^"]+)"', self.get(path).get_data(as_text=True))
            if found:
                return found[1]
        raise AssertionError("no form on the page")

    def post(self, path: str, headers=None, follow: bool = False, **fields):
        data = {"csrf_token": self.token(), **fields}
        reply = self.browser.post(f"/desk/{path}", data=data, headers=headers)
        # As a browser does: the test client cannot follow an address that is told from the page it stands on.
        return self.get(unquote(reply.headers["Location"]).partition("desk/")[2]) if follow else reply


@pytest.fixture(scope="session")
def begun(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What every office begins with: the three clerks, whose passwords take time to hash."""
    home = tmp_path_factory.mktemp("begun")
    (home / "var").mkdir()
    Office(home)
    return home / "var"


@pytest.fixture
def empty_office(tmp_path: Path, begun: Path) -> Office:
    """Nothing in its folder yet."""
    shutil.copytree(begun, tmp_path / "var", symlinks=True)
    made = Office(tmp_path)
    made.assistant.publish()
    return made


@pytest.fixture
def office(empty_office: Office) -> Office:
    """One report whose numbers are all certain, one guide; both published."""
    empty_office.save(REPORT, report_text())
    empty_office.save(GUIDE, GUIDE_TEXT)
    empty_office.assistant.publish()
    return empty_office


@pytest.fixture
def site(office: Office, listen) -> Iterator[str]:
    with listen(office.app) as address:
        yield f"{address}/desk/"


def sign_in(page: Page, site: str, role: Role) -> None:
    page.goto(f"{site}sign-in")
    page.get_by_label("名字").fill(CLERKS[role])
    page.get_by_label("密码").fill(PASSWORD)
    page.get_by_role("button", name="登录").click()
    page.wait_for_url(re.compile(r"/desk/$"))
