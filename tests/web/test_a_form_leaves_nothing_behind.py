"""The service as a process: a form half filled in, a restart, a form to its end, then a search for its traces."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
import urllib.error
import urllib.parse
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.bot.filing.requesting.people import IDENTITY, ORGANISATION, PERSON
from tests.setup.house import begin_with
from tests.web.form_data import PERSON_FIELDS, as_json

ROOT = Path(__file__).resolve().parents[2]
CONFIG = """
[knowledge]
folder = "knowledge"
common = "knowledge/common"
[state]
folder = "var"
[web]
port = 0
questions_per_minute = 100000
[listening]
readers = true
"""


@pytest.fixture
def house(tmp_path: Path, published: Path) -> Path:
    """A house of its own: what the service writes anywhere, it writes below here."""
    shutil.copytree(ROOT / "knowledge", tmp_path / "house/knowledge")
    begin_with(published, tmp_path / "house/var")
    for folder in ("tmp", "home", "run"):
        (tmp_path / "house" / folder).mkdir()
    (tmp_path / "house/config.toml").write_text(CONFIG, encoding="utf-8")
    return tmp_path / "house"


@contextmanager
def service(house: Path) -> Iterator[str]:
    """`gongkai serve` over this house; its output is kept in the house too."""
    around = {**os.environ, "TMPDIR": str(house / "tmp"), "HOME": str(house / "home"), "PYTHONDONTWRITEBYTECODE": "1"}
    command = Path(sys.executable).with_name("gongkai")
    with (house / "log").open("ab") as log:
        process = subprocess.Popen(
            [command, "--config", house / "config.toml", "serve"],
            stdout=subprocess.PIPE,
            stderr=log,
            cwd=house / "run",
            env=around,
            text=True,
        )
        try:
            assert process.stdout
            lines = iter(process.stdout.readline, "")
            yield next(found[0] for line in lines if (found := re.search(r"http://[\w.:]+", line)))
        finally:
            process.terminate()
            left, _ = process.communicate(timeout=30)
            log.write(left.encode())


def post(url: str, body: dict[str, object]) -> dict:
    request = urllib.request.Request(url, json.dumps(body).encode(), {"Content-Type": "application/json"})
    with urllib.request.urlopen(request) as response:
        return json.load(response)


class Person:
    def __init__(self, home: str, session: str | None = None) -> None:
        self.home, self.session = home, session

    def say(self, *lines: str) -> dict:
        for line in lines:
            answer = post(f"{self.home}/api/ask", {"question": line, "session": self.session})
            self.session = answer["session"]
        return answer

    def fetch(self, answer: dict) -> list[bytes]:
        paths = [urllib.parse.urlsplit(document["url"]).path for document in answer["documents"]]
        return [urllib.request.urlopen(f"{self.home}{path}").read() for path in paths]


def traces(house: Path) -> dict[str, list[str]]:
    """Each file of the house with what of the applicants it holds, in any of the usual encodings, also packed."""
    found = {}
    for path in (path for path in house.rglob("*") if path.is_file()):
        data = path.read_bytes()
        there = [v for v in IDENTITY if any(v.encode(code) in data for code in ("utf-8", "utf-16-le", "gb18030"))]
        there += [v for v in IDENTITY if json.dumps(v)[1:-1].encode() in data]
        there += [v for v in IDENTITY if any(v in name for name in path.relative_to(house).parts)]
        if there:
            found[str(path.relative_to(house))] = [*dict.fromkeys(there)]
    return found


def leaves_at_every_item(home: str, script: tuple[tuple[str, str], ...], first: int = 0) -> None:
    """At each item from `first` on a question in the middle, and a cancellation; each time somebody else."""
    for stop in range(first, len(script) + 1):
        person = Person(home)
        person.say("填申请表", *(value for _, value in script[:stop]))
        assert "继续填" in person.say("复议要交费不？")["text"] or stop == len(script)
        assert "清掉了" in person.say("取消")["text"]


def test_a_restart_discards_a_form_and_no_trace_is_left_anywhere(house: Path) -> None:
    with service(house) as home:
        one = Person(home)
        one.say("填申请表", *(value for item, value in PERSON if item != "email"))
        session = one.session
    with service(house) as home:
        back = Person(home, session)
        told = back.say("上一步")
        assert "已经清掉了" in told["text"] and told["suggestions"] == ["填申请表"]
        back.say("填申请表", *(value for _, value in PERSON), "申请要不要钱？", "生成申请表的时候会存我的信息吗？")
        answer = back.say("生成申请表")
        assert [len(paper) > 1000 for paper in back.fetch(answer)] == [True] * 3
        leaves_at_every_item(home, PERSON)
        leaves_at_every_item(home, ORGANISATION, [item for item, _ in ORGANISATION].index("org_name"))
        lost = Person(home)
        lost.say("填申请表", *(value for _, value in ORGANISATION))
        assert post(f"{home}/api/application", as_json(PERSON_FIELDS))["outcome"] == "answered"
        with pytest.raises(urllib.error.HTTPError):
            post(f"{home}/api/application", as_json(PERSON_FIELDS) | {"phone": "1"})
        form = urllib.parse.urlencode(PERSON_FIELDS | {"do": "make"}).encode()
        assert b"/d/" in urllib.request.urlopen(f"{home}/apply", form).read()
        assert traces(house) == {}
    assert traces(house) == {}
    # The search would find them: it does where one is written down.
    (house / "tmp/proof").write_text(json.dumps({"x": IDENTITY[1]}), encoding="utf-8")
    assert traces(house) == {"tmp/proof": [IDENTITY[1]]}
