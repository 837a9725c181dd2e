"""Listening at the desk, in a real browser: what was asked in vain becomes a guide or an exam case, and is answered."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Browser, Page, expect

from bot.model import FeedbackKind, HeardState
from bot.staff.roles import Role
from tests.web.axe import violations, violations_of_looks
from tests.web.desk.conftest import GUIDE, GUIDE_TEXT, Office, sign_in
from tests.web.desk.test_scans import SCAN, picture
from tests.web.desk.test_the_clerks_day import PAPER, UNCLEAR, publish, spoiled

SMALL = """[...document.querySelectorAll("button, summary, select, .check, a.button")].filter(one =>
    one.offsetParent && one.getBoundingClientRect().height < 44).map(one => one.outerHTML)"""
"""What a finger would miss."""


@pytest.fixture
def listening(office: Office) -> Office:
    """An office whose residents have asked in vain, and one of whom was not content."""
    office.listen()
    for question in ("村里的水渠归谁修", "水渠归谁修", "水渠归谁修啊"):
        office.assistant.ask(question)
    office.assistant.ask("鱼塘承包怎么弄")
    content = office.assistant.ask("水车怎么看")
    assert office.assistant.feedback(content.session, "水车怎么看", FeedbackKind.OUTDATED, "早就拆了")
    return office


def test_a_group_of_questions_becomes_a_guide_and_is_answered(page: Page, listening: Office, listen):
    with listen(listening.app) as address:
        site = f"{address}/desk/"
        sign_in(page, site, Role.PUBLISHER)
        page.goto(f"{site}listening")
        group = page.locator(".group", has_text="水渠").first
        expect(group).to_contain_text("3 个人问过")
        group.get_by_role("button", name="照这些写一篇说明").click()
        expect(page.get_by_label("大家会怎么问")).to_have_value(re.compile("村里的水渠归谁修"))
        page.get_by_label("答复").fill("水渠归水利站修，坏了请到站里说一声。")
        page.get_by_role("button", name="保存").click()
        expect(page.get_by_role("status")).to_contain_text("已记为已改资料")
        publish(page, site)
        expect(page.get_by_role("status")).to_contain_text("3 条没答上的问题，现在答得上了")
    assert "水利站" in listening.assistant.ask("水渠归谁修").text
    states = {one.question: one.state for one in listening.assistant.listener.heard()}
    assert states["水渠归谁修"] is HeardState.ANSWERED and states["鱼塘承包怎么弄"] is HeardState.OPEN


def test_feedback_is_closed_and_a_question_becomes_an_exam_case(page: Page, listening: Office, listen):
    with listen(listening.app) as address:
        site = f"{address}/desk/"
        sign_in(page, site, Role.EDITOR)
        page.goto(f"{site}feedback")
        expect(page.locator(".group")).to_contain_text("早就拆了")
        page.get_by_role("button", name="记为已答复").click()
        expect(page.locator(".group strong")).to_have_text("已答复")
        page.goto(f"{site}listening")
        group = page.locator(".group", has_text="水渠").first
        group.get_by_text("加成考题").click()
        group.get_by_label("应有的结果").select_option("答复")
        group.get_by_role("button", name="加进考卷").click()
        expect(page.get_by_role("status")).to_contain_text("已加进考卷")
        page.goto(f"{site}numbers")
        expect(page.get_by_text("次没答上")).to_be_visible()
        for title in ("近七天，每天问了几次", "从哪里来问的", "结果怎样", "问得最多的是什么"):
            expect(page.get_by_role("img", name=title)).to_be_visible()
        expect(page.get_by_role("img", name=re.compile("水车怎么看：1；|水车怎么看：1。"))).to_have_count(1)
        expect(page.get_by_text("每一项的次数")).to_have_count(4)
    assert "应：答复" in listening.file("exam/从大家问的来.txt").read_text("utf-8")


def test_a_question_is_tried_against_the_draft_with_what_each_door_shows(page: Page, site, office: Office):
    with office.assistant.publisher.changing():
        office.save(GUIDE, GUIDE_TEXT.replace("河边", "山上"))
    sign_in(page, site, Role.READER)
    for which, where in (("draft", "山上"), ("published", "河边")):
        page.goto(f"{site}try?question=水车怎么看&which={which}")
        expect(page.locator(".answer .text")).to_contain_text(where)
        expect(page.locator("pre", has_text=where)).to_have_count(1)
    expect(page.get_by_role("rowheader", name=re.compile("指南：水车怎么看"))).to_be_visible()
    page.goto(f"{site}try?question=柳河镇2022年收到几件申请")
    page.get_by_text("句子是怎么分开的").click()
    expect(page.get_by_role("row", name="柳河镇 机关")).to_be_visible()


def test_axe_finds_nothing_to_mend_light_or_dark_and_nothing_scrolls_sideways_on_a_phone(
    browser: Browser, listening: Office, listen
):
    with listening.assistant.publisher.changing():
        listening.save(UNCLEAR, spoiled())
        listening.save(GUIDE, GUIDE_TEXT.replace("河边", "山上"))
        listening.save("reports/坏的.docx", b"PK\x03\x04broken")
    listening.save("exam/本地.txt", PAPER)
    listening.save(f"待核对/{SCAN}.txt", "一、收到 12？ 件\n")
    listening.save(SCAN, picture())
    listening.assistant.publish()
    report = (f"file/{UNCLEAR}", f"withdraw/{UNCLEAR}")
    guide = (f"file/{GUIDE}", f"edit/{GUIDE}", "edit")
    heard = ("listening", "listening?state=answered", "feedback", "numbers", "try?question=水车怎么看", "try")
    released = ("publish", f"publish?document={GUIDE}", "versions", "versions/1/1", "versions/1/2")
    lists = ("lists", "list/organs", "list/contacts", "edit/wording.toml", "papers", "paper/本地.txt")
    paths = (
        "",
        "files",
        "files?only=notice",
        *lists,
        *report,
        *guide,
        "scans",
        f"scan/{SCAN}",
        *released,
        *heard,
        "record",
    )
    with (
        listen(listening.app) as address,
        browser.new_context(locale="zh-CN", viewport={"width": 375, "height": 800}) as context,
    ):
        page = context.new_page()

        def look(what: str) -> None:
            # What lies folded is looked at too.
            page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")
            page.emulate_media(color_scheme="light")
            assert violations(page) == [], f"{what}, light"
            page.emulate_media(color_scheme="dark")
            assert violations_of_looks(page) == [], f"{what}, dark"
            wide = "document.documentElement.scrollWidth > document.documentElement.clientWidth"
            assert not page.evaluate(wide), what
            assert page.evaluate(SMALL) == [], what

        page.goto(f"{address}/desk/sign-in")
        look("sign-in")
        page.get_by_label("名字").fill("丙")
        page.get_by_label("密码").fill("不是这个密码")
        page.get_by_role("button", name="登录").click()
        look("a wrong password")
        sign_in(page, f"{address}/desk/", Role.PUBLISHER)
        for path in (*paths, "nowhere"):
            page.goto(f"{address}/desk/{path}")
            look(path)
        # What only an answer to a form shows: an upload, a clash, a refusal, a scan with a doubtful number left.
        page.goto(f"{address}/desk/files")
        page.get_by_label("文件", exact=True).set_input_files(
            {"name": "空.txt", "mimeType": "text/plain", "buffer": b""}
        )
        page.get_by_role("button", name="上传").click()
        expect(page.locator("#results .bad")).to_have_count(1)
        look("an upload")
        page.goto(f"{address}/desk/scan/{SCAN}")
        page.get_by_role("button", name="核对无误，收进来").click()
        expect(page.get_by_role("alert")).to_contain_text("带着问号")
        look("a doubtful scan")
        page.goto(f"{address}/desk/edit/{GUIDE}")
        listening.save(GUIDE, GUIDE_TEXT.replace("河边", "桥下"))
        page.get_by_role("button", name="保存").click()
        expect(page.locator(".theirs")).to_contain_text("桥下")
        look("a clash")
        page.goto(f"{address}/desk/withdraw/{UNCLEAR}")
        page.locator("form.stack").evaluate("form => form.noValidate = true")
        page.get_by_role("button", name="马上撤下").click()
        expect(page.get_by_role("alert")).to_contain_text("请写明理由")
        look("a withdrawal without a reason")
