"""axe finds nothing to mend in any state of the widget, light and dark, large, small, English."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from bot.model import Contact
from bot.settings import ListeningSettings
from web import create_app

QUESTION = "2020年收到多少件申请？"


def asking(*questions: str) -> Callable[[Page], None]:
    def act(page: Page) -> None:
        page.locator("button.launcher").click()
        for question in questions:
            before = page.locator(".answer").count()
            page.locator("textarea#question").fill(question)
            page.keyboard.press("Enter")
            expect(page.locator(".answer")).to_have_count(before + 1)

    return act


def unfolded(page: Page) -> None:
    asking(QUESTION)(page)
    for summary in page.locator("summary").all():
        summary.click()


def told(page: Page) -> None:
    unfolded(page)
    page.get_by_label("错误").check()
    page.get_by_role("button", name="告诉我们").click()
    expect(page.locator(".told")).to_be_visible()


def large(page: Page) -> None:
    asking(QUESTION)(page)
    page.locator(".bar button").first.click()


def lost(page: Page) -> None:
    page.route("**/api/ask", lambda route: route.abort())
    asking(QUESTION)(page)


STATES: dict[str, Callable[[Page], None]] = {
    "closed": lambda page: None,
    "open": asking(),
    "answered": asking("表"),
    "choices": asking("申请"),
    "unfolded": unfolded,
    "told": told,
    "large": large,
    "lost": lost,
}


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 320])
def test_axe_finds_nothing_to_mend_in_any_state(browser: Browser, stand_in, make_settings, listen, scheme, width):
    stand_in.offices = (Contact("大李庄乡人民政府", "contacts.toml", 1, name="党政办", phone="000-0000000"),)
    settings = make_settings().model_copy(update={"listening": ListeningSettings(readers=True)})
    with listen(create_app(stand_in, settings)) as address:
        for name, act in STATES.items():
            for language in ("", "en/") if name in ("open", "choices", "lost") else ("",):
                screen = {"width": width, "height": 700}
                with browser.new_context(color_scheme=scheme, viewport=screen, reduced_motion="reduce") as context:
                    page = context.new_page()
                    page.goto(f"{address}/{language}widget-demo")
                    act(page)
                    found = Axe().run(page)
                    assert found.violations_count == 0, f"{name} {language}\n{found.generate_report()}"
                    wide = "document.documentElement.scrollWidth > document.documentElement.clientWidth"
                    assert not page.evaluate(wide), name


def test_where_the_reader_chose_high_contrast_the_words_and_borders_follow(page: Page, home, ask):
    page.emulate_media(forced_colors="active")
    page.goto(f"{home}widget-demo")
    page.locator("button.launcher").click()
    ask(page, QUESTION)
    expect(page.locator(".answer")).to_have_count(2)
    send = page.locator("button.send")
    assert send.evaluate("e => getComputedStyle(e).borderStyle") == "solid"
    chosen = page.locator(".bar button").first
    before = chosen.evaluate("e => getComputedStyle(e).backgroundColor")
    chosen.click()
    # Pressed or not must be seen where our own colours are gone.
    assert chosen.evaluate("e => getComputedStyle(e).backgroundColor") != before
