"""Every public page and every state of the widget over the made-up towns: where it is, and what is done there.

What is looked at (make.py) and what axe walks (test_axe_in_a_browser.py) is this one list.
"""

from __future__ import annotations

from collections.abc import Callable
from urllib.parse import quote

from playwright.sync_api import Page

from bot.assistant import Assistant
from tests.web.form_data import PERSON_FIELDS
from tests.web.towns import BROKEN, GLUED, ORGAN

CONTACTS = f"""[[office]]
organ = "{ORGAN}"
name = "政府办公室"
address = "水车路（见门牌）"
phone = "（写办公电话）"
hours = "工作日上午、下午"
"""
QUESTION = f"{ORGAN}2022年收到几件申请？"
UNNAMED = "收到几件申请"
Act = Callable[[Page], None]
GROUPS = {
    "reading": ("report", "guide", "organ", "organs", "compare", "unknown"),
    "filing": ("apply", "taken", "deadline", "fee", "refused"),
    "talking": ("chat",),
    "widget": ("widget",),
}
"""By the first part of a state's name."""


def nothing(page: Page) -> None:
    return


def ask(page: Page, question: str = QUESTION) -> None:
    before = page.locator(".answer").count()
    page.get_by_label("请写下您的问题").or_(page.get_by_label("Your question")).fill(question)
    page.keyboard.press("Enter")
    page.locator(".answer").nth(before).wait_for()


def asking(*questions: str) -> Act:
    """In the widget if the page has one, else in the page."""

    def act(page: Page) -> None:
        if page.locator("button.launcher").count():
            page.locator("button.launcher").click()
        for question in questions:
            ask(page, question)

    return act


def unfolded(page: Page) -> None:
    asking(QUESTION)(page)
    for summary in page.locator("summary").all():
        summary.click()


def rated(page: Page) -> None:
    unfolded(page)
    page.locator("input[name=kind]").nth(1).check()
    page.locator("details.said button").click()
    page.locator(".told").wait_for()


def enlarged(page: Page) -> None:
    asking(QUESTION)(page)
    page.locator(".bar button" if page.locator("dialog").count() else ".page-tools button").first.click()


def lost(page: Page) -> None:
    page.route("**/api/ask", lambda route: route.abort())
    asking()(page)
    page.wait_for_load_state("networkidle")
    ask(page)


def hurried(page: Page) -> None:
    page.route("**/api/ask", lambda route: route.fulfill(status=429, headers={"Retry-After": "20"}, body="{}"))
    asking(QUESTION)(page)


def waiting(page: Page) -> None:
    page.route("**/api/ask", lambda route: None)
    asking()(page)
    page.get_by_label("请写下您的问题").fill(QUESTION)
    page.keyboard.press("Enter")
    page.locator(".pending").wait_for()


def filled(page: Page) -> None:
    for id_, value in PERSON_FIELDS.items():
        boxes = page.locator(f"[name={id_}]:not([type=hidden])")
        for one in value.split("\n") if boxes.count() > 1 else ():
            page.locator(f"[name={id_}][value='{one}']").check()
        if boxes.count() == 1 and boxes.get_attribute("type") == "checkbox":
            boxes.check()
        elif boxes.count() == 1:
            boxes.fill(value)
    pressing("preview")(page)


def made(page: Page) -> None:
    filled(page)
    pressing("make")(page)


def pressing(wish: str) -> Act:
    return lambda page: page.locator(f"button[name=do][value={wish}]").last.click()


def states(assistant: Assistant) -> dict[str, tuple[str, Act]]:
    """Name → (address, what is done there)."""

    def report(organ: str) -> str:
        found = assistant.organ_page(organ)
        assert found is not None
        return f"r/{quote(found.reports[-1].document)}/{found.reports[-1].revision}"

    guide, form = "guides/问水车.md", ("我要填申请表", "个人", ORGAN, "2022年")
    several = "&".join(f"organ={quote(organ)}" for organ in (ORGAN, BROKEN, GLUED))
    reason = f"refused/{quote('国家秘密')}"
    reading = {
        "report": (f"{report(ORGAN)}#new.total", nothing),
        "report-doubtful": (f"{report(GLUED)}#note-1-1", nothing),
        "report-contradictory": (report(BROKEN), nothing),
        "guide": (f"r/{quote(guide)}/{assistant.revision(guide)}", nothing),
        "organ": (f"organs/{quote(ORGAN)}", nothing),
        "organs": ("organs", nothing),
        "compare": (f"compare?{several}", nothing),
        "compare-empty": ("compare", nothing),
        "unknown": ("r/none/none", nothing),
        "unknown-version": (f"r/{quote(guide)}/none", nothing),
        "unknown-cell": (f"{report(ORGAN)}#none.none", nothing),
        "unknown-organ": (f"organs/{quote('甲子县')}", nothing),
        "unknown-page": ("none", nothing),
    }
    filing = {
        "apply": ("apply", nothing),
        "apply-organisation": ("apply", pressing("switch")),
        "apply-wrong": ("apply", pressing("preview")),
        "apply-preview": ("apply", filled),
        "apply-made": ("apply", made),
        "taken": ("d/none", nothing),
        "deadline": ("deadline", nothing),
        "deadline-counted": ("deadline?received=2025-09-05&channel=signed", nothing),
        "deadline-wrong": ("deadline?received=2025-09-05&mended=2025-09-01&items=0", nothing),
        "fee-counted": ("deadline?items=35", nothing),
        "refused": ("refused", nothing),
        "refused-reason": (reason, nothing),
        "refused-counted": (f"{reason}?received=2026-11-03", nothing),
        "refused-unknown": ("refused/none", nothing),
    }
    talking = {
        "chat": ("", nothing),
        "chat-answer": ("", asking(QUESTION)),
        "chat-choices": ("", asking(UNNAMED)),
        "chat-form": ("", asking(*form)),
        "chat-feedback": ("", unfolded),
        "chat-lost": ("", lost),
        "chat-large": ("", enlarged),
        "widget-closed": ("widget-demo", nothing),
        "widget": ("widget-demo", asking()),
        "widget-answer": ("widget-demo", asking(QUESTION)),
        "widget-choices": ("widget-demo", asking(UNNAMED)),
        "widget-form": ("widget-demo", asking(*form)),
        "widget-feedback": ("widget-demo", unfolded),
        "widget-told": ("widget-demo", rated),
        "widget-large": ("widget-demo", enlarged),
        "widget-waiting": ("widget-demo", waiting),
        "widget-lost": ("widget-demo", lost),
        "widget-hurried": ("widget-demo", hurried),
    }
    chinese = {**reading, **filing, **talking}
    english = ("report", "organ", "organs", "compare", "unknown", "apply", "apply-wrong", "apply-preview", "apply-made",
               "deadline-counted", "fee-counted", "refused", "refused-counted", "chat", "chat-answer", "widget-answer",
               "widget-lost")  # fmt: skip
    return chinese | {f"{name}-english": (f"en/{chinese[name][0]}", chinese[name][1]) for name in english}
