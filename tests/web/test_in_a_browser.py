"""The pages and the widget in a real browser: by thumb, by keyboard, without JavaScript, in the dark."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from flask import Flask
from playwright.sync_api import Browser, BrowserContext, Page, expect

from web import create_app

SOURCE = "r/reports/大李庄乡人民政府2020年度报告.txt/abc123#row.col"
QUESTION = "2020年收到多少件申请？"
ANSWER = "大李庄乡人民政府2020年共收到政府信息公开申请0件。"


@pytest.fixture
def home(app, listen) -> Iterator[str]:
    with listen(app) as address:
        yield f"{address}/"


def ask(page: Page, question: str) -> None:
    page.get_by_label("请写下您的问题").fill(question)
    page.get_by_label("请写下您的问题").press("Enter")


def focused(page: Page) -> str:
    """The id or the words of the element that has the focus, inside a shadow root too."""
    return page.evaluate(
        """() => {
            let active = document.activeElement;
            for (let inner; (inner = active.shadowRoot?.activeElement); ) active = inner;
            return active.id || active.textContent;
        }"""
    )


def is_wider_than_the_screen(page: Page) -> bool:
    return page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth")


def test_a_question_is_answered_in_place_with_its_evidence(page: Page, home, stand_in):
    page.goto(home)
    ask(page, QUESTION)
    expect(page.locator(".answer .text")).to_have_text(ANSWER)
    expect(page.locator(".question")).to_contain_text(QUESTION)
    # Our own citation leads to this very server, however it is called in the settings.
    link = page.get_by_role("link", name="大李庄乡人民政府2020年政府信息公开工作年度报告")
    assert link.evaluate("link => link.href").startswith(f"{home}r/reports/")
    expect(page.locator("blockquote")).to_be_hidden()
    page.get_by_text("看原文：第一部分，第3行").click()
    expect(page.locator("blockquote")).to_have_text("共收到申请0件。")
    assert stand_in.asked == [(QUESTION, None)]


def test_the_next_question_belongs_to_the_same_session_and_only_it_is_read_out(page: Page, home, stand_in):
    page.goto(home)
    ask(page, QUESTION)
    expect(page.get_by_role("status")).to_have_text(ANSWER)
    ask(page, "申请")
    expect(page.get_by_role("status")).to_have_text("您想问哪一件事？")
    assert page.get_by_role("status").get_attribute("aria-live") in (None, "polite")
    expect(page.locator(".answer")).to_have_count(2)
    assert stand_in.asked[1] == ("申请", "s1")
    assert focused(page) == "question"
    expect(page.get_by_label("请写下您的问题")).to_have_value("")


def test_a_choice_and_a_suggestion_are_buttons_that_ask(page: Page, home, stand_in):
    page.goto(home)
    ask(page, "申请")
    page.get_by_role("button", name="2020年的数量").click()
    expect(page.locator(".answer .text").last).to_have_text(ANSWER)
    page.locator("#messages").get_by_role("button", name="申请公开要交钱吗？").click()
    expect(page.locator(".answer")).to_have_count(3)
    assert [question for question, _ in stand_in.asked] == ["申请", QUESTION, "申请公开要交钱吗？"]


def test_an_example_is_one_tap(page: Page, home, stand_in):
    page.goto(home)
    page.get_by_role("button", name="怎么申请信息公开？").click()
    expect(page.locator(".answer")).to_have_count(1)
    assert page.url == home
    assert stand_in.asked == [("怎么申请信息公开？", None)]


def test_without_javascript_the_same_page_answers(browser: Browser, home, stand_in):
    with browser.new_context(java_script_enabled=False, locale="zh-CN") as context:
        page = context.new_page()
        page.goto(home)
        page.get_by_label("请写下您的问题").fill("申请")
        page.get_by_role("button", name="提问").click()
        expect(page.locator(".question")).to_contain_text("申请")
        page.get_by_role("button", name="2020年的数量").click()
        expect(page.locator(".answer .text")).to_have_text(ANSWER)
        page.get_by_text("看原文：第一部分，第3行").click()
        expect(page.locator("blockquote")).to_be_visible()
        page.get_by_role("button", name="申请公开要交钱吗？").click()
        expect(page.locator(".question")).to_contain_text("要交钱吗")
    assert stand_in.asked == [("申请", None), (QUESTION, "s1"), ("申请公开要交钱吗？", "s1")]


def test_the_keyboard_is_enough(page: Page, home):
    page.goto(home)
    page.keyboard.press("Tab")
    assert focused(page).strip() == "大李庄乡人民政府2020年收到几件申请？"
    for _ in range(4):
        page.keyboard.press("Tab")
    assert focused(page) == "question"
    page.keyboard.type("申请")
    page.keyboard.press("Tab")
    assert focused(page) == "提问"
    page.keyboard.press("Enter")
    expect(page.locator(".answer")).to_have_count(1)
    assert focused(page) == "question"
    page.keyboard.press("Shift+Tab")
    assert focused(page) == "怎样申请"
    page.keyboard.press("Enter")
    expect(page.locator(".answer")).to_have_count(2)
    assert focused(page) == "怎样申请"


def test_enter_that_only_picks_a_word_sends_nothing(page: Page, home, stand_in):
    page.goto(home)
    box = page.get_by_label("请写下您的问题")
    box.fill("shenqing")
    box.dispatch_event("keydown", {"key": "Enter", "isComposing": True})
    box.press("Shift+Enter")
    expect(box).to_have_value("shenqing\n")
    assert stand_in.asked == []


def test_a_second_question_while_the_first_is_under_way_is_kept_in_the_box(page: Page, home, stand_in):
    stand_in.hold = threading.Event()
    page.goto(home)
    ask(page, QUESTION)
    expect(page.locator(".pending")).to_be_visible()
    ask(page, "申请")
    expect(page.get_by_role("status")).to_contain_text("请稍等")
    expect(page.get_by_label("请写下您的问题")).to_have_value("申请")
    stand_in.hold.set()
    expect(page.locator(".answer .text")).to_have_text(ANSWER)
    expect(page.get_by_label("请写下您的问题")).to_have_value("申请")


def test_a_lost_connection_is_told_plainly_and_can_be_tried_again(page: Page, context: BrowserContext, home):
    page.goto(home)
    context.set_offline(True)
    ask(page, QUESTION)
    expect(page.locator(".trouble .text")).to_contain_text("连不上")
    expect(page.get_by_role("status")).to_contain_text("连不上")
    context.set_offline(False)
    page.get_by_role("button", name="再问一次").click()
    expect(page.locator(".answer .text").last).to_have_text(ANSWER)


def test_asking_too_fast_is_told_plainly(page: Page, stand_in, make_settings, listen):
    with listen(create_app(stand_in, make_settings(questions_per_minute=1))) as address:
        page.goto(address)
        ask(page, QUESTION)
        expect(page.locator(".answer")).to_have_count(1)
        ask(page, QUESTION)
        expect(page.locator(".trouble .text")).to_contain_text("您问得有点快")
        expect(page.locator(".trouble .text")).to_contain_text("秒再问")


def test_no_answer_can_put_markup_into_the_page(page: Page, home):
    page.on("dialog", lambda dialog: pytest.fail(dialog.message))
    for where in (home, f"{home}widget-demo"):
        page.goto(where)
        if "widget" in where:
            page.locator("button.launcher").click()
        ask(page, "标记<img src=x onerror=alert(1)>")
        expect(page.locator(".answer .text").last).to_contain_text("<img src=x")
        assert page.locator(".messages img, #messages img, .messages b, #messages b").count() == 0
        assert page.locator("a[href^=javascript]").count() == 0


@pytest.mark.parametrize("path", ["", "widget-demo", SOURCE, "r/x/y", "none"])
def test_nothing_scrolls_sideways_at_320_pixels(page: Page, home, path):
    page.set_viewport_size({"width": 320, "height": 640})
    page.goto(home + path)
    if path == "":
        for question in (QUESTION, "申请", "标记" + "w" * 300):
            ask(page, question)
            page.locator("summary").last.click()
    if path == "widget-demo":
        page.locator("button.launcher").click()
        ask(page, QUESTION)
        expect(page.locator(".answer")).to_have_count(2)
    assert not is_wider_than_the_screen(page)


def test_the_type_is_at_least_18_pixels_and_buttons_are_large(page: Page, home):
    page.goto(home)
    ask(page, QUESTION)
    expect(page.locator(".answer")).to_have_count(1)
    size = "element => parseFloat(getComputedStyle(element).fontSize)"
    for selector in (".answer .text", "textarea", ".ways button", "summary", "footer"):
        assert page.locator(selector).first.evaluate(size) >= 18
    for button in page.get_by_role("button").all():
        assert button.bounding_box()["height"] >= 44


def test_the_cited_line_is_marked(page: Page, home):
    page.goto(home + SOURCE)
    background = "element => getComputedStyle(element).backgroundColor"
    assert page.locator("#row\\.col").evaluate(background) != "rgba(0, 0, 0, 0)"
    assert page.locator("#a\\.b").evaluate(background) == "rgba(0, 0, 0, 0)"
    line, mark = page.locator("#L3").bounding_box(), page.locator("#row\\.col").bounding_box()
    assert line == mark
    page.goto(home + SOURCE.replace("row.col", "L5"))
    assert page.locator("#L5").evaluate(background) != "rgba(0, 0, 0, 0)"


def test_the_mark_can_be_read_on_paper_and_in_the_visitors_own_colours(page: Page, home):
    page.goto(home + SOURCE)
    mark = page.locator("#row\\.col")
    page.emulate_media(media="print", color_scheme="dark")
    assert mark.evaluate("element => getComputedStyle(element).backgroundColor") == "rgb(255, 241, 184)"
    assert mark.evaluate("element => getComputedStyle(element).color") == "rgb(0, 0, 0)"
    page.emulate_media(media="screen", forced_colors="active")
    assert mark.evaluate("element => getComputedStyle(element).outlineStyle") == "solid"


def test_the_widget_opens_answers_and_closes_by_keyboard(page: Page, home, stand_in):
    page.goto(f"{home}widget-demo")
    page.get_by_role("button", name="政府信息公开问答").focus()
    page.keyboard.press("Enter")
    panel = page.get_by_role("dialog", name="政府信息公开问答")
    expect(panel).to_be_visible()
    assert focused(page) == "question"
    page.keyboard.type(QUESTION)
    page.keyboard.press("Enter")
    expect(panel.locator(".answer .text").last).to_have_text(ANSWER)
    expect(panel.get_by_role("status")).to_have_text(ANSWER)
    assert focused(page) == "question"
    page.keyboard.press("Escape")
    expect(panel).to_be_hidden()
    assert focused(page) == "政府信息公开问答"
    expect(page.locator("button.launcher")).to_have_attribute("aria-expanded", "false")
    # What was said is still there.
    page.keyboard.press("Enter")
    expect(panel.locator(".answer")).to_have_count(2)
    page.get_by_role("button", name="关闭").click()
    assert focused(page) == "政府信息公开问答"


def test_on_a_phone_the_page_behind_the_widget_is_out_of_reach(page: Page, home):
    page.set_viewport_size({"width": 375, "height": 667})
    page.goto(f"{home}widget-demo")
    page.locator("button.launcher").click()
    assert page.locator("dialog").evaluate("dialog => dialog.matches(':modal')")
    assert page.locator("dialog").bounding_box() == {"x": 0, "y": 0, "width": 375, "height": 667}
    page.keyboard.press("Escape")
    expect(page.locator("dialog")).to_be_hidden()
    assert focused(page) == "政府信息公开问答"


class Town:
    """Another site, with a strict policy of its own, that embeds the widget of `door`."""

    def __init__(self) -> None:
        self.door = ""
        self.element = ""
        self.app = Flask("town")
        self.app.add_url_rule("/", "page", self.page)
        self.app.add_url_rule("/favicon.ico", "icon", lambda: "")

    def page(self) -> tuple[str, dict[str, str]]:
        tag = f'<script src="{self.door}/widget.js" data-title="问一问"></script>'
        policy = f"default-src 'none'; script-src {self.door}; connect-src {self.door}; img-src 'self'"
        page = f"<!doctype html><html lang=zh-CN><title>镇政府</title><h1>镇政府</h1>{self.element}{tag}"
        return page, {"Content-Security-Policy": policy}


def test_a_named_site_embeds_it_with_one_tag(page: Page, stand_in, make_settings, listen):
    town = Town()
    with (
        listen(town.app) as site,
        listen(create_app(stand_in, make_settings(allowed_origins=[site]))) as town.door,
    ):
        page.goto(site)
        page.get_by_role("button", name="问一问").click()
        ask(page, QUESTION)
        expect(page.locator(".answer .text").last).to_have_text(ANSWER)
        link = page.get_by_role("link", name="大李庄乡人民政府2020年政府信息公开工作年度报告")
        assert link.evaluate("link => link.href").startswith(f"{town.door}/r/")
        assert page.locator("button.launcher").evaluate("e => getComputedStyle(e).position") == "fixed"
        assert page.evaluate("localStorage.length + sessionStorage.length + document.cookie.length") == 0
        assert page.context.cookies() == []


def test_a_site_that_is_not_named_is_told_plainly(page: Page, home, listen, stand_in):
    town = Town()
    with listen(town.app) as site:
        town.door = home.rstrip("/")
        page.goto(site)
        page.get_by_role("button", name="问一问").click()
        ask(page, QUESTION)
        expect(page.locator(".trouble .text")).to_contain_text("连不上")
    assert stand_in.asked == []


def test_the_widget_takes_its_looks_from_its_attributes(page: Page, home, listen):
    town = Town()
    looks = 'title="乡里的事" colour="#ffee88" position="left" greeting="乡亲们好！"'
    town.element = f"<gongkai-widget {looks}></gongkai-widget>"
    with listen(town.app) as site:
        town.door = home.rstrip("/")
        page.goto(site)
        expect(page.locator("gongkai-widget")).to_have_count(1)
        launcher = page.get_by_role("button", name="乡里的事")
        assert launcher.bounding_box()["x"] < 100
        assert launcher.evaluate("e => getComputedStyle(e).backgroundColor") == "rgb(255, 238, 136)"
        # Black words on a light colour, white ones on a dark one.
        assert launcher.evaluate("e => getComputedStyle(e).color") == "rgb(0, 0, 0)"
        page.locator("gongkai-widget").evaluate("e => e.setAttribute('colour', '#801010')")
        assert launcher.evaluate("e => getComputedStyle(e).color") == "rgb(255, 255, 255)"
        launcher.click()
        expect(page.get_by_text("乡亲们好！")).to_be_visible()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_to_mend(browser: Browser, home, scheme):
    with browser.new_context(color_scheme=scheme, locale="zh-CN", reduced_motion="reduce") as context:
        page = context.new_page()

        def check() -> None:
            found = Axe().run(page)
            assert found.violations_count == 0, found.generate_report()

        page.goto(home)
        check()
        ask(page, "表")
        expect(page.locator(".answer")).to_have_count(1)
        ask(page, "申请")
        expect(page.locator(".answer")).to_have_count(2)
        page.locator("summary").first.click()
        check()
        for path in (SOURCE, "r/x/y", "none", "widget-demo"):
            page.goto(home + path)
            check()
        page.locator("button.launcher").click()
        ask(page, QUESTION)
        expect(page.locator(".answer")).to_have_count(2)
        check()


def test_no_page_speaks_to_anybody_else_or_leaves_anything_behind(page: Page, home):
    asked: list[str] = []
    complaints: list[str] = []
    page.context.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: complaints.append(message.text))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.goto(home)
    ask(page, QUESTION)
    expect(page.locator(".answer")).to_have_count(1)
    page.goto(home + SOURCE)
    page.goto(f"{home}widget-demo")
    page.locator("button.launcher").click()
    ask(page, QUESTION)
    expect(page.locator(".answer")).to_have_count(2)
    assert len(asked) > 10
    assert [url for url in asked if not url.startswith(home)] == []
    assert complaints == []
    assert page.context.cookies() == []
    assert page.evaluate("localStorage.length + sessionStorage.length") == 0


def test_everything_works_below_a_reverse_proxys_prefix(page: Page, app, listen):
    inner = app.wsgi_app

    def proxied(environ: Any, start_response: Any) -> Any:
        # As nginx does with `location /town/gk/ { proxy_pass http://…/; }`: the prefix never gets here.
        if not environ["PATH_INFO"].startswith("/town/gk/"):
            start_response("404 Not Found", [("Content-Type", "text/plain")])
            return [b"outside"]
        environ["PATH_INFO"] = environ["PATH_INFO"].removeprefix("/town/gk")
        return inner(environ, start_response)

    app.wsgi_app = proxied
    with listen(app) as address:
        page.goto(f"{address}/town/gk/")
        ask(page, QUESTION)
        expect(page.locator(".answer .text")).to_have_text(ANSWER)
        link = page.get_by_role("link", name="大李庄乡人民政府2020年政府信息公开工作年度报告")
        with page.context.expect_page() as opened:
            link.click()
        expect(opened.value.locator("#L3")).to_contain_text("共收到申请0件")
        opened.value.get_by_role("link", name="回到问答").click()
        expect(opened.value.get_by_label("请写下您的问题")).to_be_visible()
        page.goto(f"{address}/town/gk/widget-demo")
        page.locator("button.launcher").click()
        ask(page, QUESTION)
        expect(page.locator(".answer .text").last).to_have_text(ANSWER)
