"""The chat page in a real browser: by thumb, by keyboard, without JavaScript, on a bad line."""

from __future__ import annotations

import threading
from dataclasses import replace

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from web import create_app

QUESTION = "2020年收到多少件申请？"
ANSWER = "大李庄乡人民政府2020年共收到政府信息公开申请0件。"


def test_a_question_is_answered_in_place_with_its_evidence(page: Page, home, stand_in, ask):
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


def test_the_next_question_belongs_to_the_same_session_and_only_it_is_read_out(
    page: Page, home, stand_in, ask, focused
):
    page.goto(home)
    ask(page, QUESTION)
    expect(page.get_by_role("status")).to_have_text(ANSWER)
    ask(page, "申请")
    expect(page.get_by_role("status")).to_have_text("您想问哪一件事？下面有选项可以选。")
    assert page.get_by_role("status").get_attribute("aria-live") in (None, "polite")
    expect(page.locator(".answer")).to_have_count(2)
    assert stand_in.asked[1] == ("申请", "s1")
    assert focused(page) == "question"
    expect(page.get_by_label("请写下您的问题")).to_have_value("")


def test_a_choice_and_a_suggestion_are_buttons_that_ask(page: Page, home, stand_in, ask):
    page.goto(home)
    ask(page, "申请")
    page.get_by_role("button", name="2020年的数量").click()
    expect(page.locator(".answer .text").last).to_have_text(ANSWER)
    page.locator("#messages").get_by_role("button", name="申请公开要交钱吗？").click()
    expect(page.locator(".answer")).to_have_count(3)
    assert [question for question, _ in stand_in.asked] == ["申请", QUESTION, "申请公开要交钱吗？"]


def test_of_many_sources_the_first_few_are_shown_and_the_others_unfold(page: Page, home, stand_in, ask, monkeypatch):
    answer = stand_in.ask(QUESTION)
    monkeypatch.setattr(stand_in, "ask", lambda *_, **__: replace(answer, citations=answer.citations[:1] * 7))
    page.goto(home)
    ask(page, QUESTION)
    links = page.locator(".citations").get_by_role("link")
    expect(links).to_have_count(4)
    page.get_by_text("还有 3 处依据").click()
    expect(links).to_have_count(7)


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


def test_the_keyboard_is_enough(page: Page, home, focused):
    page.goto(home)
    for name in ("English", "大字", "重新开始"):
        page.keyboard.press("Tab")
        assert focused(page) == name
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
    for name in ("复制", "朗读", "怎样申请"):
        page.keyboard.press("Shift+Tab")
        assert focused(page) == name
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


def test_a_second_question_while_the_first_is_under_way_is_kept_in_the_box(page: Page, home, stand_in, ask):
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


def test_a_lost_connection_is_told_plainly_and_can_be_tried_again(page: Page, context: BrowserContext, home, ask):
    page.goto(home)
    context.set_offline(True)
    ask(page, QUESTION)
    expect(page.locator(".trouble .text")).to_contain_text("连不上")
    expect(page.get_by_role("status")).to_contain_text("连不上")
    expect(page.get_by_role("link", name="到完整的问答页面")).to_have_count(0)  # This is it.
    context.set_offline(False)
    page.get_by_role("button", name="再问一次").click()
    expect(page.locator(".answer .text").last).to_have_text(ANSWER)


def test_asking_too_fast_is_told_plainly(page: Page, stand_in, make_settings, listen, ask):
    with listen(create_app(stand_in, make_settings(questions_per_minute=1))) as address:
        page.goto(address)
        ask(page, QUESTION)
        expect(page.locator(".answer")).to_have_count(1)
        ask(page, QUESTION)
        expect(page.locator(".trouble .text")).to_contain_text("您问得有点快")
        expect(page.locator(".trouble .text")).to_contain_text("秒再问")


def test_no_answer_can_put_markup_into_the_page(page: Page, home, ask):
    page.on("dialog", lambda dialog: pytest.fail(dialog.message))
    for where in (home, f"{home}widget-demo"):
        page.goto(where)
        if "widget" in where:
            page.locator("button.launcher").click()
        ask(page, "标记<img src=x onerror=alert(1)>")
        expect(page.locator(".answer .text").last).to_contain_text("<img src=x")
        assert page.locator(".messages img, #messages img, .messages b, #messages b").count() == 0
        assert page.locator("a[href^=javascript]").count() == 0
