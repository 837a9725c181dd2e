"""The real door over real HTTP, before the stand-in or the real assistant."""

from __future__ import annotations

import os
import shutil
import threading
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

import pytest
from flask import Flask
from flask.testing import FlaskClient
from playwright.sync_api import Page
from werkzeug.serving import make_server

from bot.assistant import Assistant
from bot.settings import KnowledgeSettings, Settings, StateSettings, WebSettings
from tests.setup.house import begin_with
from tests.web.stand_in import BASE, StandIn
from tests.web.towns import read_towns
from web import create_app

ROOT = Path(__file__).resolve().parents[2]
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
def assistant(tmp_path_factory: pytest.TempPathFactory, published: Path) -> Assistant:
    """The real one, answering from the project's own knowledge folder."""
    knowledge, state = ROOT / "knowledge", tmp_path_factory.mktemp("state")
    begin_with(published, state)
    real = Assistant(
        Settings(
            knowledge=KnowledgeSettings(folder=knowledge, common=knowledge / "common"),
            state=StateSettings(folder=state),
            web=WebSettings(public_url=BASE),
        )
    )
    real.publish()
    return real


@pytest.fixture(scope="session")
def towns_read(tmp_path_factory: pytest.TempPathFactory, published: Path) -> Path:
    """The made-up towns of tests/web/towns.py, read once: to be copied by whoever changes or serves them."""
    folder = tmp_path_factory.mktemp("towns")
    read_towns(folder, begun=published).store.close()
    return folder


@pytest.fixture(scope="session")
def towns(tmp_path_factory: pytest.TempPathFactory, towns_read: Path) -> Assistant:
    """The real one, answering from them."""
    return read_towns(tmp_path_factory.mktemp("own"), copied=towns_read)


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


def chromium() -> dict[str, object]:
    """How to start it; empty if there is none."""
    found = next(filter(None, map(shutil.which, BROWSERS)), None)
    # Chromium's sandbox does not start for root, which is who runs tests in a container.
    return {"executable_path": found, "args": ["--no-sandbox"]} if found else {}


@pytest.fixture(scope="session")
def browser_type_launch_args() -> dict[str, object]:
    """The system's own Chromium. Without one these tests are skipped aloud; on CI that is a failure."""
    found = chromium()
    if not found:
        if os.environ.get("GONGKAI_CI") == "1":
            pytest.fail(_MISSING)
        pytest.skip(_MISSING)
    return found


@pytest.fixture(scope="session")
def browser_context_args() -> dict[str, object]:
    return {"locale": "zh-CN", "reduced_motion": "reduce"}


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    skipped = terminalreporter.stats.get("skipped", [])
    if any(_MISSING in str(report.longrepr) for report in skipped):
        terminalreporter.write_line(_MISSING, yellow=True, bold=True)
