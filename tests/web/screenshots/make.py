"""Pictures of every page and state: `python -m tests.web.screenshots.make FOLDER` takes all of them, in four looks.

Without FOLDER the handful that the README shows is taken again, beside this file. Over the made-up towns.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from urllib.parse import quote

from PIL import Image
from playwright.sync_api import Page, sync_playwright

from bot.assistant import Assistant
from tests.web.conftest import chromium
from tests.web.towns import BROKEN, GLUED, ORGAN, served

HERE = Path(__file__).parent
CONTACTS = f"""[[office]]
organ = "{ORGAN}"
name = "政府办公室"
address = "水车路（见门牌）"
phone = "（写办公电话）"
hours = "工作日上午、下午"
"""
QUESTION = f"{ORGAN}2022年收到几件申请？"


def ask(page: Page, question: str = QUESTION) -> None:
    before = page.locator(".answer").count()
    page.get_by_label("请写下您的问题").or_(page.get_by_label("Your question")).fill(question)
    page.keyboard.press("Enter")
    page.locator(".answer").nth(before).wait_for()


def opened(page: Page) -> None:
    page.locator("button.launcher").click()


def widget(*questions: str) -> Callable[[Page], None]:
    def act(page: Page) -> None:
        opened(page)
        for question in questions:
            ask(page, question)

    return act


def rated(page: Page) -> None:
    widget(QUESTION)(page)
    page.locator("details.said summary").click()


def enlarged(page: Page) -> None:
    widget(QUESTION)(page)
    page.get_by_role("dialog").get_by_role("button", name="大字").click()


def lost(page: Page) -> None:
    opened(page)
    page.wait_for_timeout(300)
    page.context.set_offline(True)
    ask(page)
    page.context.set_offline(False)


def large_page(page: Page) -> None:
    page.get_by_role("button", name="大字").click()


def states(assistant: Assistant) -> dict[str, tuple[str, Callable[[Page], None]]]:
    """Name → (address, what is done there)."""

    def nothing(page: Page) -> None:
        page.wait_for_timeout(100)

    def report(organ: str) -> str:
        found = assistant.organ_page(organ)
        assert found is not None
        return f"r/{quote(found.reports[-1].document)}/{found.reports[-1].revision}"

    guide = "guides/问水车.md"
    return {
        "chat": ("", nothing),
        "chat-answer": ("", lambda page: ask(page)),
        "chat-choices": ("", lambda page: ask(page, "收到几件申请")),
        "chat-large": ("", large_page),
        "chat-english": ("en/", lambda page: ask(page)),
        "report": (f"{report(ORGAN)}#new.total", nothing),
        "report-doubtful": (f"{report(GLUED)}#note-1-1", nothing),
        "report-contradictory": (report(BROKEN), nothing),
        "report-english": (f"en/{report(ORGAN)}#new.total", nothing),
        "guide": (f"r/{guide}/{assistant.revision(guide)}", nothing),
        "organ": (f"organs/{quote(ORGAN)}", nothing),
        "organs": ("organs", nothing),
        "compare": (f"compare?organ={quote(ORGAN)}&organ={quote(BROKEN)}&organ={quote(GLUED)}", nothing),
        "compare-empty": ("compare", nothing),
        "unknown": ("r/none/none", nothing),
        "unknown-cell": (f"{report(ORGAN)}#none.none", nothing),
        "widget-closed": ("widget-demo", nothing),
        "widget": ("widget-demo", widget()),
        "widget-answer": ("widget-demo", widget(QUESTION)),
        "widget-choices": ("widget-demo", widget("收到几件申请")),
        "widget-feedback": ("widget-demo", rated),
        "widget-large": ("widget-demo", enlarged),
        "widget-offline": ("widget-demo", lost),
        "widget-english": ("en/widget-demo", widget(QUESTION)),
    }


SHOWN = (
    ("chat-answer", 1280, "light"),
    ("chat-answer", 375, "dark"),
    ("widget-answer", 1280, "light"),
    ("widget-large", 375, "light"),
    ("report", 1280, "light"),
    ("compare", 1280, "light"),
)
"""What stands in the README."""


def main() -> None:
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else None
    wanted = set(sys.argv[2:])
    looks = [(width, scheme) for width in (1280, 375) for scheme in ("light", "dark")]
    with (
        tempfile.TemporaryDirectory() as towns,
        served(Path(towns), CONTACTS) as (address, assistant),
        sync_playwright() as playwright,
    ):
        browser = playwright.chromium.launch(**chromium())
        for name, (path, act) in states(assistant).items():
            for width, scheme in looks:
                if (folder is None and (name, width, scheme) not in SHOWN) or (wanted and name not in wanted):
                    continue
                screen = {"width": width, "height": 760}
                context = browser.new_context(locale="zh-CN", color_scheme=scheme, viewport=screen)
                page = context.new_page()
                page.goto(address + path)
                act(page)
                taken = Image.open(BytesIO(page.screenshot()))
                # Flat colours: a palette keeps them small enough for a README.
                taken.convert("RGB").quantize(96).save((folder or HERE) / f"{name}-{width}-{scheme}.png", optimize=True)
                context.close()
        browser.close()


if __name__ == "__main__":
    main()
