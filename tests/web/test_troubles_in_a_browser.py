"""When it does not work: the widget says what to do, and whom to ask instead."""

from __future__ import annotations

import threading

from playwright.sync_api import BrowserContext, Page, expect

from bot.model import Contact
from tests.web.embedding import Town
from web import create_app

QUESTION = "2020年收到多少件申请？"
ANSWER = "大李庄乡人民政府2020年共收到政府信息公开申请0件。"
OFFICE = Contact("大李庄乡人民政府", "contacts.toml", 1, name="党政办", phone="000-0000000", hours="工作日")


def test_offline_it_names_the_office_and_lets_one_try_again(
    page: Page, context: BrowserContext, home, stand_in, ask, focused
):
    stand_in.offices = (OFFICE,)
    page.goto(f"{home}widget-demo")
    with page.expect_response("**/api/service*") as answered:
        page.locator("button.launcher").click()
    answered.value.finished()
    context.set_offline(True)
    ask(page, QUESTION)
    trouble = page.locator(".trouble")
    expect(trouble).to_contain_text("连不上")
    for words in ("大李庄乡人民政府 党政办", "办公时间：工作日"):
        expect(trouble).to_contain_text(words)
    expect(trouble.get_by_role("link", name="000-0000000")).to_have_attribute("href", "tel:0000000000")
    expect(page.get_by_role("status")).to_contain_text("再问一次")
    context.set_offline(False)
    # What is to be done stands right below what went wrong, before all the offices.
    assert trouble.locator("> *").evaluate_all("all => all.map(e => e.localName)") == ["p", "button", "div", "p"]
    trouble.get_by_role("button", name="再问一次").click()
    expect(page.locator(".answer .text").last).to_have_text(ANSWER)


def test_a_service_that_died_before_leaves_the_sites_own_words(page: Page, home, listen, ask):
    town = Town(tag='<script src="{door}/widget.js" data-contact="党政办：000-0000000"></script>')
    with listen(town.app) as site:
        town.door = home.rstrip("/")
        page.route("**/api/**", lambda route: route.abort())
        page.route("**/healthz", lambda route: route.abort())
        page.goto(site)
        page.locator("button.launcher").click()
        ask(page, QUESTION)
        expect(page.locator(".trouble")).to_contain_text("连不上")
        expect(page.locator(".trouble")).to_contain_text("党政办：000-0000000")


def test_a_slow_answer_is_announced_and_in_the_end_given_up(page: Page, home, stand_in, ask):
    stand_in.hold = threading.Event()
    page.clock.install()
    page.goto(f"{home}widget-demo")
    page.locator("button.launcher").click()
    expect(page.locator("textarea#question")).to_be_visible()
    ask(page, QUESTION)
    expect(page.locator(".pending")).to_be_in_viewport()
    page.clock.fast_forward(7_000)
    expect(page.locator(".pending")).to_contain_text("再等一会儿")
    page.clock.fast_forward(30_000)
    expect(page.locator(".trouble .text")).to_contain_text("等了很久")
    stand_in.hold.set()


def test_asking_too_fast_is_told_with_the_seconds(page: Page, stand_in, make_settings, listen, ask):
    with listen(create_app(stand_in, make_settings(questions_per_minute=1))) as address:
        page.goto(f"{address}/widget-demo")
        page.locator("button.launcher").click()
        ask(page, QUESTION)
        expect(page.locator(".answer .text").last).to_have_text(ANSWER)
        ask(page, QUESTION)
        expect(page.locator(".trouble .text")).to_contain_text("有点快")
        expect(page.get_by_role("status")).to_contain_text("秒再问")


def test_a_failure_of_ours_names_the_office_on_the_page_without_javascript_too(page: Page, client, stand_in, caplog):
    stand_in.offices = (OFFICE,)
    reply = client.post("/", data={"question": "坏"})
    assert reply.status_code == 500
    assert "000-0000000" in reply.text


def test_feedback_that_cannot_be_sent_is_said_so_and_stays_written(page: Page, stand_in, make_settings, listen, ask):
    from bot.settings import ListeningSettings

    settings = make_settings().model_copy(update={"listening": ListeningSettings(readers=True)})
    with listen(create_app(stand_in, settings)) as address:
        page.goto(address)
        ask(page, QUESTION)
        page.get_by_text("评一评").click()
        page.get_by_label("过期").check()
        page.get_by_label("还想说的话").fill("去年的")
        page.route("**/api/feedback", lambda route: route.abort())
        page.get_by_role("button", name="告诉我们").click()
        expect(page.get_by_role("status")).to_contain_text("没能送出去")
        expect(page.get_by_label("还想说的话")).to_have_value("去年的")
        page.unroute("**/api/feedback")
        page.get_by_role("button", name="告诉我们").click()
        expect(page.get_by_role("status")).to_contain_text("谢谢")
