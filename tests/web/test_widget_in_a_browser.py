"""The widget in a real browser, on our own page and on another site's."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from tests.web.embedding import Town
from web import create_app

QUESTION = "2020年收到多少件申请？"
ANSWER = "大李庄乡人民政府2020年共收到政府信息公开申请0件。"


def test_the_widget_opens_answers_and_closes_by_keyboard(page: Page, home, stand_in, focused):
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


def test_on_a_phone_the_page_behind_the_widget_is_out_of_reach(page: Page, home, focused):
    page.set_viewport_size({"width": 375, "height": 667})
    page.goto(f"{home}widget-demo")
    page.locator("button.launcher").click()
    assert page.locator("dialog").evaluate("dialog => dialog.matches(':modal')")
    assert page.locator("dialog").bounding_box() == {"x": 0, "y": 0, "width": 375, "height": 667}
    page.keyboard.press("Escape")
    expect(page.locator("dialog")).to_be_hidden()
    assert focused(page) == "政府信息公开问答"


def test_a_named_site_embeds_it_with_one_tag(page: Page, stand_in, make_settings, listen, ask):
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
        assert page.evaluate("localStorage.length + document.cookie.length") == 0
        assert page.context.cookies() == []


def test_a_site_that_is_not_named_is_told_plainly(page: Page, home, listen, stand_in, ask):
    town = Town()
    with listen(town.app) as site:
        town.door = home.rstrip("/")
        page.goto(site)
        page.get_by_role("button", name="问一问").click()
        ask(page, QUESTION)
        expect(page.locator(".trouble .text")).to_contain_text("没有登记")
        link = page.locator(".trouble").get_by_role("link", name="到完整的问答页面")
        assert link.evaluate("link => link.href") == home
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
