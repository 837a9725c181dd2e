"""From an empty folder to a town that answers, in the browser alone."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from bot.staff.roles import Role
from tests.bot.reading.printed import report_text
from tests.web.desk.conftest import Office, sign_in
from tests.web.desk.test_the_clerks_day import publish

REPORT = "柳河镇人民政府2022年度报告.txt"


@pytest.fixture
def office(empty_office: Office) -> Office:
    return empty_office


def test_a_clerk_makes_a_town_answer_without_touching_its_folder(page: Page, site, office: Office):
    sign_in(page, site, Role.PUBLISHER)
    expect(page.get_by_text("刚开始？")).to_be_visible()
    expect(page.get_by_text("还没有发布过")).to_be_visible()
    page.get_by_role("link", name="机关平时的叫法").click()
    page.get_by_label("机关全名").fill("柳河镇人民政府")
    page.get_by_label("别的叫法").fill("水车公社")
    page.get_by_role("button", name="保存").click()
    expect(page.get_by_role("status")).to_contain_text("已存好")
    page.goto(f"{site}list/contacts")
    page.get_by_label("机关全名").fill("柳河镇人民政府")
    page.get_by_label("地址").fill("水车路一号")
    page.get_by_role("button", name="保存").click()
    expect(page.get_by_role("status")).to_contain_text("已存好")
    page.goto(f"{site}files")
    brought = {"name": REPORT, "mimeType": "text/plain", "buffer": report_text().encode()}
    page.get_by_label("文件", exact=True).set_input_files(brought)
    page.get_by_role("button", name="上传").click()
    expect(page.locator("#how-far")).to_contain_text("1 个放好了，0 个没有放进来")
    page.goto(f"{site}edit")
    page.get_by_label("标题").fill("水车怎么看")
    page.get_by_label("大家会怎么问").fill("水车在哪里看\n怎么去看水车")
    page.get_by_label("答复").fill("水车在河边，白天都能看。")
    page.get_by_role("button", name="保存").click()
    expect(page.get_by_role("status")).to_contain_text("已存好")
    assert office.assistant.coverage() == []
    publish(page, site)
    page.goto(site.replace("/desk/", "/"))
    for question, answer in (
        ("水车公社2022年收到几件申请", "柳河镇人民政府2022年度报告"),
        ("水车在哪里看", "水车在河边"),
    ):
        page.get_by_label("请写下您的问题").fill(question)
        page.get_by_label("请写下您的问题").press("Enter")
        expect(page.locator(".answer .text").last).to_contain_text(answer, timeout=30_000)
    assert [entry.what for entry in office.desk.audit.entries()] == [
        "sign-in",
        "edit",
        "edit",
        "upload",
        "edit",
        "publish",
    ]
    assert office.desk.audit.first_break() is None
