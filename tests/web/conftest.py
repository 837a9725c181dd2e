"""A small assistant of our own, for exact control, and the real door over real HTTP in front of it."""

from __future__ import annotations

import os
import shutil
import threading
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

import pytest
from flask import Flask
from flask.testing import FlaskClient
from playwright.sync_api import Page
from werkzeug.serving import make_server

from bot.assistant import Assistant
from bot.filing.calendar import Calendar
from bot.model import (
    Answer,
    Choice,
    Citation,
    Denial,
    DenialTree,
    GuidePage,
    OrganPage,
    OrgansPage,
    Outcome,
    ProducedDocument,
    ReportPage,
    SourcePage,
)
from bot.settings import KnowledgeSettings, Settings, StateSettings, WebSettings
from tests.web.towns import read_towns
from web import create_app

ROOT = Path(__file__).resolve().parents[2]
BASE = "http://gk.example.cn"
DOCUMENT = "reports/大李庄乡人民政府2020年度报告.txt"
REVISION = "abc123"
SOURCE = "一、总体情况\n\n共收到申请0件。\n<script>alert(1)</script>\n一、本年新收\t0\t0\t0"
MARKUP = "<img src=x onerror=alert(1)><b>粗</b>"


@dataclass
class StandIn:
    """Answers by the first word of the question; remembers what it was asked."""

    asked: list[tuple[str, str | None]] = field(default_factory=list)
    hold: threading.Event | None = None

    def ask(self, question: str, session_id: str | None = None, now: datetime | None = None) -> Answer:
        self.asked.append((question, session_id))
        if self.hold is not None:
            self.hold.wait(10)
        session = session_id or "s1"
        if not question.strip():
            return Answer(Outcome.REJECTED, "请写下您想问的事。", session=session, version="v1")
        if question.startswith("坏"):
            raise RuntimeError("a bug of ours")
        if question.startswith("标记"):
            citation = Citation(DOCUMENT, MARKUP, MARKUP, MARKUP, "javascript:alert(1)")
            ways = (Choice(MARKUP, MARKUP),)
            return Answer(Outcome.ANSWERED, MARKUP, (citation,), choices=ways, suggestions=(MARKUP,), session=session)
        if question.startswith("申请"):
            choices = (
                Choice("2020年的数量", "2020年收到多少件申请？"),
                Choice("怎样申请", "怎样申请公开？"),
            )
            return Answer(Outcome.CLARIFY, "您想问哪一件事？", choices=choices, session=session, version="v1")
        form = ProducedDocument("申请表.docx", "application/docx", f"{BASE}/documents/once")
        return Answer(
            Outcome.ANSWERED,
            "大李庄乡人民政府2020年共收到政府信息公开申请0件。",
            (
                Citation(
                    DOCUMENT,
                    "大李庄乡人民政府2020年政府信息公开工作年度报告",
                    "共收到申请0件。",
                    "第一部分，第3行",
                    f"{BASE}/r/{DOCUMENT}/{REVISION}#row.col",
                    organ="大李庄乡人民政府",
                    year=2020,
                ),
            ),
            documents=(form,) if question.startswith("表") else (),
            suggestions=("申请公开要交钱吗？",),
            session=session,
            version="v1",
        )

    def version(self) -> str:
        return "v1"

    def coverage(self) -> list[tuple[str, int]]:
        return [("大李庄乡人民政府", 2020)]

    def source(self, document: str, revision: str) -> SourcePage | None:
        if (document, revision) != (DOCUMENT, REVISION):
            return None
        # The same anchor twice, and one that looks like a line: each id may stand only once in a page.
        return SourcePage("大李庄乡<2020>年度报告", SOURCE, ((3, "row.col"), (5, "a.b"), (5, "row.col"), (5, "L1")))

    def revision(self, document: str) -> str | None:
        return REVISION if document == DOCUMENT else None

    def report_page(self, document: str, revision: str) -> ReportPage | None:
        return None

    def guide_page(self, document: str, revision: str) -> GuidePage | None:
        return None

    def calendar(self) -> Calendar:
        return Calendar()

    def denials(self) -> tuple[DenialTree, tuple[Denial, ...]]:
        return DenialTree(), ()

    def guide_titles(self) -> dict[str, tuple[str, str]]:
        return {}

    def organ_page(self, organ: str) -> OrganPage | None:
        return None

    def organs_page(self, year: int | None = None, wanted: str = "", page: int = 1) -> OrgansPage | None:
        return OrgansPage(0, (), wanted, 1, 1, 0, (), ())


MakeSettings = Callable[..., Settings]
Listen = Callable[[Flask], AbstractContextManager[str]]


@pytest.fixture
def make_settings(tmp_path: Path) -> MakeSettings:
    def make(**web: object) -> Settings:
        return Settings(
            knowledge=KnowledgeSettings(folder=tmp_path, common=tmp_path),
            state=StateSettings(folder=tmp_path),
            web=WebSettings.model_validate({"public_url": BASE, "questions_per_minute": 1000, **web}),
        )

    return make


@pytest.fixture(scope="session")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    """The real one, answering from the project's own knowledge folder."""
    knowledge = ROOT / "knowledge"
    real = Assistant(
        Settings(
            knowledge=KnowledgeSettings(folder=knowledge, common=knowledge / "common"),
            state=StateSettings(folder=tmp_path_factory.mktemp("state")),
            web=WebSettings(public_url=BASE),
        )
    )
    real.publish()
    return real


@pytest.fixture(scope="session")
def towns(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    """The real one, answering from the made-up towns of tests/web/towns.py."""
    return read_towns(tmp_path_factory.mktemp("towns"))


@pytest.fixture
def stand_in() -> StandIn:
    return StandIn()


@pytest.fixture
def app(stand_in: StandIn, make_settings: MakeSettings) -> Flask:
    return create_app(stand_in, make_settings())


@pytest.fixture
def client(app: Flask) -> FlaskClient:
    return app.test_client()


@pytest.fixture
def listen() -> Listen:
    return _listen


@contextmanager
def _listen(app: Flask) -> Iterator[str]:
    """The door over real HTTP; gives its address."""
    server = make_server("127.0.0.1", 0, app, threaded=True)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


@pytest.fixture
def home(app: Flask, listen: Listen) -> Iterator[str]:
    """The address of the stand-in's chat page, with its slash."""
    with listen(app) as address:
        yield f"{address}/"


@pytest.fixture
def ask() -> Callable[[Page, str], None]:
    """Types a question into the page's or the widget's box and sends it."""

    def type_and_send(page: Page, question: str) -> None:
        page.get_by_label("请写下您的问题").fill(question)
        page.get_by_label("请写下您的问题").press("Enter")

    return type_and_send


@pytest.fixture
def focused() -> Callable[[Page], str]:
    return _focused


def _focused(page: Page) -> str:
    """The id or the words of the element that has the focus, inside a shadow root too."""
    return page.evaluate(
        """() => {
            let active = document.activeElement;
            for (let inner; (inner = active.shadowRoot?.activeElement); ) active = inner;
            return active.id || active.textContent;
        }"""
    )


BROWSERS = ("chromium", "chromium-browser", "google-chrome")
_MISSING = "没有找到 Chromium，浏览器里的测试没有运行。Debian：apt-get install chromium"


@pytest.fixture(scope="session")
def browser_type_launch_args() -> dict[str, object]:
    """The system's own Chromium. Without one these tests are skipped aloud; on CI that is a failure."""
    found = next(filter(None, map(shutil.which, BROWSERS)), None)
    if found is None:
        if os.environ.get("GONGKAI_CI") == "1":
            pytest.fail(_MISSING)
        pytest.skip(_MISSING)
    # Chromium's sandbox does not start for root, which is who runs tests in a container.
    return {"executable_path": found, "args": ["--no-sandbox"]}


@pytest.fixture(scope="session")
def browser_context_args() -> dict[str, object]:
    return {"locale": "zh-CN", "reduced_motion": "reduce"}


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    skipped = terminalreporter.stats.get("skipped", [])
    if any(_MISSING in str(report.longrepr) for report in skipped):
        terminalreporter.write_line(_MISSING, yellow=True, bold=True)
