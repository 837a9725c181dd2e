"""What the widget remembers in its tab: over a reload and a step back, not for another tab, not without storage."""

from __future__ import annotations

import threading

from playwright.sync_api import Page, expect

QUESTION = "2020年收到多少件申请？"
ANSWER = "大李庄乡人民政府2020年共收到政府信息公开申请0件。"


def open_widget(page: Page, home: str) -> None:
    page.goto(f"{home}widget-demo")
    page.locator("button.launcher").click()


def test_after_a_reload_the_talk_goes_on_in_the_same_session_and_the_focus_stays_the_pages(
    page: Page, home, stand_in, ask, focused
):
    open_widget(page, home)
    ask(page, QUESTION)
    expect(page.locator(".answer .text").last).to_have_text(ANSWER)
    page.reload()
    expect(page.get_by_role("dialog")).to_be_visible()
    expect(page.locator(".question")).to_contain_text(QUESTION)
    expect(page.locator(".answer .text").last).to_have_text(ANSWER)
    expect(page.get_by_role("status")).to_have_text("")
    assert focused(page) != "question"
    ask(page, "申请")
    expect(page.get_by_role("button", name="怎样申请")).to_be_visible()
    assert stand_in.asked == [(QUESTION, None), ("申请", "s1")]


def test_back_and_forward_find_the_talk_as_it_was(page: Page, home, stand_in, ask):
    open_widget(page, home)
    ask(page, QUESTION)
    expect(page.locator(".answer .text").last).to_have_text(ANSWER)
    page.goto(f"{home}organs")
    page.go_back()
    expect(page.locator(".answer .text").last).to_have_text(ANSWER)
    page.go_forward()
    page.go_back()
    ask(page, "申请")
    expect(page.get_by_role("button", name="怎样申请")).to_be_visible()
    assert stand_in.asked[1] == ("申请", "s1")
    # On the page as well: from a report back to the talk, and it goes on.
    page.goto(home)
    expect(page.get_by_role("button", name="怎样申请")).to_be_visible()
    page.goto(f"{home}organs")
    page.go_back()
    expect(page.get_by_role("button", name="怎样申请")).to_be_visible()
    ask(page, "表")
    expect(page.get_by_role("link", name="申请表.docx")).to_be_visible()
    assert stand_in.asked[2] == ("表", "s1")


def test_on_a_small_screen_a_reload_covers_nothing(page: Page, home, ask):
    page.set_viewport_size({"width": 375, "height": 667})
    open_widget(page, home)
    ask(page, QUESTION)
    expect(page.locator(".answer .text").last).to_have_text(ANSWER)
    page.reload()
    expect(page.locator("button.launcher")).to_be_visible()
    expect(page.get_by_role("dialog")).to_be_hidden()
    page.locator("button.launcher").click()
    expect(page.locator(".answer .text").last).to_have_text(ANSWER)


def test_a_duplicated_tab_shows_the_talk_and_begins_a_session_of_its_own(page: Page, home, stand_in, ask):
    open_widget(page, home)
    ask(page, QUESTION)
    expect(page.locator(".answer .text").last).to_have_text(ANSWER)
    kept = page.evaluate("JSON.stringify({ ...sessionStorage })")
    other = page.context.new_page()
    # As a browser does that duplicates a tab: the second one begins with the first one's storage.
    other.add_init_script(
        f"for (const [k, v] of Object.entries({kept})) sessionStorage.getItem(k) || sessionStorage.setItem(k, v)"
    )
    other.goto(f"{home}widget-demo")
    expect(other.locator(".answer .text").last).to_have_text(ANSWER)
    ask(other, "申请")
    expect(other.get_by_role("button", name="怎样申请")).to_be_visible()
    ask(page, "表")
    expect(page.get_by_role("link", name="申请表.docx")).to_be_visible()
    assert stand_in.asked[1:] == [("申请", None), ("表", "s1")]


def test_with_storage_switched_off_everything_but_the_memory_works(page: Page, home, ask):
    page.add_init_script(
        "for (const name of ['sessionStorage', 'localStorage'])"
        " Object.defineProperty(window, name, { get() { throw new DOMException('off', 'SecurityError'); } });"
        "window.BroadcastChannel = undefined;"
    )
    complaints: list[str] = []
    page.on("pageerror", lambda error: complaints.append(str(error)))
    for where in ("", "widget-demo"):
        page.goto(home + where)
        if where:
            page.locator("button.launcher").click()
        ask(page, QUESTION)
        expect(page.locator(".answer .text").last).to_have_text(ANSWER)
        page.get_by_role("button", name="大字").last.click()
        page.reload()
        expect(page.locator(".question")).to_have_count(0)
    assert complaints == []


def test_starting_over_clears_the_tab_and_the_session(page: Page, home, stand_in, ask, focused):
    open_widget(page, home)
    # In the middle of an answer, which then is nobody's any more.
    stand_in.hold = threading.Event()
    with page.expect_response("**/api/ask") as answered:
        ask(page, QUESTION)
        expect(page.locator(".pending")).to_have_count(1)
        page.get_by_role("button", name="重新开始").click()
        expect(page.locator(".question")).to_have_count(0)
        stand_in.hold.set()
    answered.value.finished()
    stand_in.hold = None
    expect(page.locator(".question")).to_have_count(0)
    ask(page, QUESTION)
    expect(page.locator(".answer .text").last).to_have_text(ANSWER)
    page.get_by_role("button", name="重新开始").click()
    expect(page.locator(".question")).to_have_count(0)
    expect(page.get_by_role("status")).to_contain_text("清空")
    assert focused(page) == "question"
    assert QUESTION not in page.evaluate("JSON.stringify({ ...sessionStorage })")
    ask(page, "申请")
    expect(page.get_by_role("button", name="怎样申请")).to_be_visible()
    expect(page.locator(".question")).to_have_count(1)
    assert stand_in.asked[-1] == ("申请", None)


def test_what_was_typed_into_a_guided_form_is_shown_and_written_down_nowhere(page: Page, home, stand_in, ask):
    open_widget(page, home)
    ask(page, "私密孙大水")
    expect(page.locator(".question")).to_contain_text("孙大水")
    # A question that comes before the answer to the last one waits in the box.
    expect(page.locator(".answer .text").last).to_have_text("请再写地址。")
    ask(page, QUESTION)
    expect(page.locator(".answer .text").last).to_have_text(ANSWER)
    kept = page.evaluate("JSON.stringify([{ ...sessionStorage }, { ...localStorage }])")
    assert "孙大水" not in kept and QUESTION in kept
    assert stand_in.asked[-1] == (QUESTION, "s1")


def test_what_is_older_than_the_services_own_memory_is_not_shown_again(page: Page, home, ask):
    open_widget(page, home)
    ask(page, QUESTION)
    expect(page.locator(".answer .text").last).to_have_text(ANSWER)
    page.evaluate(
        """() => { for (const [key, value] of Object.entries(sessionStorage))
            sessionStorage.setItem(key, JSON.stringify({ ...JSON.parse(value), at: Date.now() - 31 * 60_000 })); }"""
    )
    page.reload()
    page.locator("button.launcher").click()
    expect(page.locator(".question")).to_have_count(0)
