"""The widget on other people's sites: pinned by its hash, blocked, spoilt by styles, in English, for one organ."""

from __future__ import annotations

import re

from playwright.sync_api import Page, expect

from tests.web.embedding import HOSTILE, Town
from web import create_app

QUESTION = "2020年收到多少件申请？"
ANSWER = "大李庄乡人民政府2020年共收到政府信息公开申请0件。"
FALLBACK = '<gongkai-widget title="问一问"><a href="{door}/">政府信息公开问答</a></gongkai-widget>'


def test_a_site_with_a_strict_policy_pins_it_by_hash_and_integrity(page: Page, stand_in, make_settings, listen, ask):
    town, complaints = Town(), []
    page.on("console", lambda message: complaints.append(message.text))
    with listen(town.app) as site, listen(create_app(stand_in, make_settings(allowed_origins=[site]))) as town.door:
        demo = page.request.get(f"{town.door}/widget-demo").text()
        name, integrity = re.search(r"(widget-[0-9a-f]{16}\.js).*?(sha384-[\w+/=]+)", demo, re.DOTALL).groups()
        town.tag = f'<script src="{{door}}/{name}" integrity="{integrity}" crossorigin="anonymous"></script>'
        page.goto(site)
        page.get_by_role("button", name="政府信息公开问答").click()
        ask(page, QUESTION)
        expect(page.locator(".answer .text").last).to_have_text(ANSWER)
        assert page.locator("button.launcher").evaluate("e => getComputedStyle(e).position") == "fixed"
    assert complaints == []


def test_a_script_that_was_changed_is_refused_by_its_integrity(page: Page, home, listen):
    town = Town(FALLBACK, '<script src="{door}/widget.js" integrity="sha384-AAAA" crossorigin="anonymous"></script>')
    with listen(town.app) as site:
        town.door = home.rstrip("/")
        town.element = FALLBACK.format(door=town.door)
        page.goto(site)
        expect(page.get_by_role("link", name="政府信息公开问答")).to_be_visible()
        expect(page.locator("button.launcher")).to_have_count(0)


def test_where_the_script_is_blocked_the_link_inside_leads_to_the_full_page(page: Page, home, listen):
    town = Town()
    with listen(town.app) as site:
        town.door = home.rstrip("/")
        town.element = FALLBACK.format(door=town.door)
        town.blocked = True
        page.goto(site)
        page.get_by_role("link", name="政府信息公开问答").click()
        expect(page).to_have_url(home)
        town.blocked = False
        page.goto(site)
        # The script came: the link has made room for the button.
        expect(page.get_by_role("button", name="问一问")).to_be_visible()
        expect(page.get_by_role("link", name="政府信息公开问答")).to_be_hidden()


def test_styles_that_spoil_everything_spoil_nothing_of_it(page: Page, stand_in, make_settings, listen, ask):
    looks = (
        "e => { const s = getComputedStyle(e); return [s.color, s.backgroundColor, s.fontSize, s.display, s.opacity] }"
    )
    boxes, styles = [], []
    for css in ("", HOSTILE):
        town = Town(css=css)
        with listen(town.app) as site, listen(create_app(stand_in, make_settings(allowed_origins=[site]))) as town.door:
            page.goto(site)
            launcher = page.locator("button.launcher")
            launcher.click()
            ask(page, QUESTION)
            expect(page.locator(".answer .text").last).to_have_text(ANSWER)
            shown = (launcher, page.locator(".panel"), page.locator(".answer .text").last, page.locator(".send"))
            styles.append([element.evaluate(looks) for element in shown])
            boxes.append([page.locator(name).bounding_box() for name in (".panel", ".composer", "textarea#question")])
    assert styles[0] == styles[1]
    assert boxes[0] == boxes[1]


def test_the_organ_of_the_site_goes_with_each_question(page: Page, home, listen, stand_in, make_settings, ask):
    town = Town(tag='<script src="{door}/widget.js" data-organ="大李庄乡人民政府"></script>')
    with listen(town.app) as site, listen(create_app(stand_in, make_settings(allowed_origins=[site]))) as town.door:
        page.goto(site)
        page.locator("button.launcher").click()
        ask(page, QUESTION)
        expect(page.locator(".answer .text").last).to_have_text(ANSWER)
    assert stand_in.organs == ["大李庄乡人民政府"]


def test_in_english_only_the_interface_changes_and_links_lead_to_english_pages(page: Page, home, ask):
    page.goto(f"{home}en/widget-demo")
    page.get_by_role("button", name="Ask about public government information").click()
    page.get_by_label("Your question").fill(QUESTION)
    page.get_by_role("button", name="Ask", exact=True).click()
    expect(page.locator(".answer .text").last).to_have_text(ANSWER)
    expect(page.get_by_role("button", name="Copy")).to_be_visible()
    link = page.get_by_role("link", name="大李庄乡人民政府2020年政府信息公开工作年度报告")
    assert link.evaluate("link => link.pathname").startswith("/en/r/")
    # Chinese words stand in elements that say so, and a screen reader changes its voice.
    strangers = page.locator("gongkai-widget").evaluate(
        """host => [...host.shadowRoot.querySelectorAll('*')].filter(e => !e.closest('[lang=zh-CN]'))
            .flatMap(e => [...e.childNodes]).filter(n => n.nodeType === 3 && /[\\u3400-\\u9fff]/.test(n.data))
            .map(n => n.data)"""
    )
    assert strangers == []


def test_magnified_fourfold_the_question_can_be_written_and_the_answer_read(page: Page, home, ask):
    # A screen of 1280 by 1024 at 400 %.
    page.set_viewport_size({"width": 320, "height": 256})
    page.goto(f"{home}widget-demo")
    page.locator("button.launcher").click()
    panel = page.locator(".panel")
    assert panel.bounding_box() == {"x": 0, "y": 0, "width": 320, "height": 256}
    expect(page.locator("textarea#question")).to_be_in_viewport()
    ask(page, QUESTION)
    expect(page.locator(".answer .text").last).to_be_in_viewport()
    page.get_by_role("button", name="关闭").scroll_into_view_if_needed()
    expect(page.get_by_role("button", name="关闭")).to_be_in_viewport()
    assert not panel.evaluate("e => e.scrollWidth > e.clientWidth")
    assert not page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth")
