"""The form page in a browser: by keyboard, without JavaScript, small and large, light and dark, and in the chat."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.web.form_data import ID_NUMBER, NAME, SUBJECT
from web import create_app


@pytest.fixture
def site(assistant, make_settings, listen):
    with listen(create_app(assistant, make_settings())) as address:
        yield f"{address}/"


def fill(page: Page) -> None:
    page.get_by_label("受理机关").fill("无名乡人民政府")
    page.get_by_label("所需信息").fill(SUBJECT)
    for label in ("纸面", "自行领取", "接受其他方式", "我同意用下面的信息填申请表", "居民身份证"):
        page.get_by_label(label, exact=True).check()
    page.get_by_label("姓名", exact=True).fill(NAME)
    page.get_by_label("证件号码", exact=True).fill(ID_NUMBER)
    page.locator("#phone").fill("19900000000")


def test_without_javascript_and_by_keyboard_the_papers_come_down(browser: Browser, site, tmp_path: Path):
    context = browser.new_context(java_script_enabled=False, locale="zh-CN", accept_downloads=True)
    page = context.new_page()
    page.goto(f"{site}apply")
    fill(page)
    # Enter in a field asks for the preview, not for the other kind of applicant.
    page.locator("#phone").press("Enter")
    expect(page.get_by_role("heading", name="请看一遍")).to_be_visible()
    page.get_by_role("button", name="生成申请表").press("Enter")
    with page.expect_download() as download:
        page.get_by_role("link", name="申请表.docx").click()
    assert download.value.suggested_filename == "政府信息公开申请表.docx"
    download.value.save_as(tmp_path / "form.docx")
    assert (tmp_path / "form.docx").read_bytes()[:2] == b"PK"
    context.close()


def test_an_error_leads_to_its_field(page: Page, site):
    page.goto(f"{site}apply")
    page.get_by_role("button", name="填好了，看一遍").click()
    page.get_by_role("alert").get_by_role("link", name="证件号码").click()
    field = page.get_by_label("证件号码", exact=True)
    expect(field).to_be_in_viewport()
    assert field.evaluate("field => document.getElementById(location.hash.slice(1)) === field")
    assert "还没有填" in field.evaluate(
        "f => f.getAttribute('aria-describedby').split(' ').map(i => document.getElementById(i).textContent).join()"
    )


def test_the_chat_page_offers_the_dialogue_and_its_papers(page: Page, site, ask):
    page.goto(site)
    newest = page.locator(".answer .text").last
    ask(page, "填申请表")
    expect(newest).to_contain_text("个人的名义")
    page.get_by_role("button", name="个人", exact=True).click()
    expect(newest).to_contain_text("哪个机关")
    for line, next_ in (
        ("无名乡人民政府", "哪一年"),
        ("2019年", "要什么信息"),
        (SUBJECT, "文号"),
        ("跳过", "想要纸的"),
    ):
        ask(page, line)
        expect(newest).to_contain_text(next_)
    for label, next_ in (("纸面", "怎么拿到手"), ("自行领取", "换别的方式"), ("接受其他方式", "同意填写吗")):
        page.get_by_role("button", name=label, exact=True).last.click()
        expect(newest).to_contain_text(next_)
    page.get_by_role("button", name="不同意", exact=True).last.click()
    papers = page.locator(".documents").last.get_by_role("link")
    expect(papers).to_have_count(3, timeout=30_000)
    assert papers.first.get_attribute("href").startswith(f"{site}d/")
