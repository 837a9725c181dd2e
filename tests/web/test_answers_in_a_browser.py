"""What can be done with an answer, in the widget and on the page: hear it, copy it, rate it, see it larger."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page, expect

from bot.settings import ListeningSettings
from web import create_app

QUESTION = "2020年收到多少件申请？"
ANSWER = "大李庄乡人民政府2020年共收到政府信息公开申请0件。"
VOICE = """
window.said = [];
window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
Object.defineProperty(window, 'speechSynthesis', { value: {
  getVoices: () => [{ lang: 'en-GB' }, { lang: 'zh-CN', name: '中' }],
  speak: (u) => heard([u.text, u.lang, u.voice && u.voice.lang]) && (window.last = u),
  cancel: () => heard('cancel'),
} });
function heard(what) { document.documentElement.dataset.voice = what; return said.push(what); }
"""
"""What the page says, kept in a list, and the last of it where a test can wait for it: the page forbids eval."""


@pytest.fixture
def rated(stand_in, make_settings, listen):
    """The door of staff who read what is said."""
    settings = make_settings().model_copy(update={"listening": ListeningSettings(readers=True)})
    with listen(create_app(stand_in, settings)) as address:
        yield f"{address}/"


def asked(page: Page, address: str, where: str, ask) -> None:
    page.goto(address + where)
    if where:
        page.locator("button.launcher").click()
    ask(page, QUESTION)
    expect(page.locator(".answer .text").last).to_have_text(ANSWER)


@pytest.mark.parametrize("where", ["", "widget-demo"])
def test_an_answer_is_read_aloud_in_chinese_and_can_be_stopped(page: Page, home, ask, where):
    page.add_init_script(VOICE)
    asked(page, home, where, ask)
    page.get_by_role("button", name="朗读").last.click()
    assert page.evaluate("said.filter(Array.isArray)") == [[ANSWER, "zh-CN", "zh-CN"]]
    stop = page.get_by_role("button", name="停止")
    expect(stop).to_be_visible()
    stop.click()
    assert page.evaluate("said.at(-1)") == "cancel"
    page.get_by_role("button", name="朗读").last.click()
    page.evaluate("last.onend()")
    expect(page.get_by_role("button", name="停止")).to_have_count(0)


def test_where_the_browser_has_no_voice_no_button_promises_one(page: Page, home, ask):
    page.add_init_script("delete window.speechSynthesis; delete Window.prototype.speechSynthesis;")
    asked(page, home, "widget-demo", ask)
    expect(page.get_by_role("button", name="朗读")).to_have_count(0)
    expect(page.get_by_role("button", name="复制")).to_be_visible()


def test_closing_the_widget_ends_the_reading(page: Page, home, ask):
    page.add_init_script(VOICE)
    asked(page, home, "widget-demo", ask)
    page.get_by_role("button", name="朗读").last.click()
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_be_hidden()
    expect(page.locator("html")).to_have_attribute("data-voice", "cancel")


@pytest.mark.parametrize("modern", [True, False])
@pytest.mark.parametrize("where", ["", "widget-demo"])
def test_an_answer_is_copied_with_its_sources(page: Page, home, ask, focused, where, modern):
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    if not modern:
        page.add_init_script("navigator.clipboard.writeText = () => Promise.reject(new Error('no https'))")
    asked(page, home, where, ask)
    page.get_by_role("button", name="复制").last.click()
    expect(page.get_by_role("status")).to_have_text("复制好了。")
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied.startswith(ANSWER) and "第一部分，第3行" in copied and f"{home}r/" in copied
    assert focused(page) == "已复制"


@pytest.mark.parametrize("where", ["", "widget-demo"])
def test_an_answer_is_rated_by_keyboard_with_room_for_words(page: Page, rated, stand_in, ask, focused, where):
    asked(page, rated, where, ask)
    page.locator("details.said summary").focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Tab")
    page.keyboard.type("应该是三件")
    page.keyboard.press("Tab")
    assert focused(page) == "告诉我们"
    page.keyboard.press("Enter")
    expect(page.get_by_role("status")).to_have_text("谢谢，记下了。")
    assert focused(page) == "谢谢，记下了。"
    assert stand_in.told == [("s1", QUESTION, "错误", "应该是三件")]


def test_without_javascript_an_answer_is_rated_and_the_talk_goes_on(browser: Browser, rated, stand_in):
    with browser.new_context(java_script_enabled=False, locale="zh-CN") as context:
        page = context.new_page()
        page.goto(rated)
        page.get_by_label("请写下您的问题").fill(QUESTION)
        page.get_by_role("button", name="提问").click()
        page.get_by_text("评一评").click()
        page.get_by_label("看不懂").check()
        page.get_by_label("还想说的话").fill("字太多")
        page.get_by_role("button", name="告诉我们").click()
        expect(page.get_by_role("heading", name="谢谢，记下了。")).to_be_visible()
        page.get_by_role("textbox").fill("申请")
        page.get_by_role("button", name="提问").click()
        expect(page.get_by_role("button", name="怎样申请")).to_be_visible()
    assert stand_in.told == [("s1", QUESTION, "看不懂", "字太多")]
    assert stand_in.asked[-1] == ("申请", "s1")


@pytest.mark.parametrize("where", ["", "widget-demo"])
def test_nothing_is_asked_where_nobody_reads_it(page: Page, home, ask, where):
    asked(page, home, where, ask)
    expect(page.get_by_text("评一评")).to_have_count(0)


@pytest.mark.parametrize(("where", "what"), [("", "html"), ("widget-demo", ".panel")])
def test_large_print_is_one_press_and_stays(page: Page, home, ask, where, what):
    asked(page, home, where, ask)
    size = "e => parseFloat(getComputedStyle(e).fontSize)"
    before = page.locator(".answer .text").last.evaluate(size)
    button = page.get_by_role("dialog" if where else "banner").get_by_role("button", name="大字")
    button.click()
    expect(button).to_have_attribute("aria-pressed", "true")
    assert page.locator(".answer .text").last.evaluate(size) >= before * 1.35
    page.reload()
    expect(page.locator(f"{what}.large")).to_have_count(1)
    # Pages that a citation opens are large as well.
    page.goto(f"{home}organs")
    expect(page.locator("html.large")).to_have_count(1)
    page.get_by_role("button", name="大字").click()
    expect(page.locator("html.large")).to_have_count(0)
