"""A request is filed on the page and in the widget: the papers come as links, and what was typed rests nowhere."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from bot.assistant import Assistant
from bot.settings import ListeningSettings, WebSettings
from tests.web.towns import read_towns
from web import create_app

ORGAN = "甲子县人民政府"
SOUGHT = "甲子县水车村2022年水车维修工程的施工合同和验收单"
NAME = "孙大水"


@pytest.fixture
def site(tmp_path, listen, towns_read) -> Iterator[str]:
    """The real assistant of staff who read what is said."""
    settings = read_towns(tmp_path, copied=towns_read).settings.model_copy(
        update={"listening": ListeningSettings(readers=True), "web": WebSettings(public_url="http://gk.example.cn")}
    )
    assistant = Assistant(settings, listens=True)
    assistant.ask("你好")  # loads the dictionary, which takes longer than a reader's patience here
    with listen(create_app(assistant, settings)) as address:
        yield f"{address}/"


def say(page: Page, words: str) -> str:
    """What the widget answers."""
    before = page.locator(".answer").count()
    page.locator("textarea#question").fill(words)
    page.keyboard.press("Enter")
    expect(page.locator(".answer")).to_have_count(before + 1)
    return page.locator(".answer .text").last.inner_text()


def choose(page: Page, name: str) -> None:
    before = page.locator(".answer").count()
    page.locator(".answer").last.get_by_role("button", name=name, exact=True).click()
    expect(page.locator(".answer")).to_have_count(before + 1)


def test_in_the_widget_item_by_item_and_given_up(page: Page, site, tmp_path):
    page.goto(f"{site}widget-demo")
    page.locator("button.launcher").click()
    say(page, "我要填申请表")
    choose(page, "个人")
    say(page, ORGAN)
    say(page, "2022年")
    say(page, SOUGHT)
    say(page, "跳过")
    choose(page, "纸面")
    choose(page, "邮寄")
    choose(page, "接受其他方式")
    # Nothing that is typed into the form can be rated, is written down in the tab, or rests on the disk.
    expect(page.locator("details.said")).to_have_count(0)
    if page.locator(".answer").last.get_by_role("button", name="同意", exact=True).count():
        choose(page, "同意")
    say(page, NAME)
    kept = page.evaluate("JSON.stringify([{ ...sessionStorage }, { ...localStorage }])")
    assert NAME not in kept and SOUGHT not in kept
    on_disk = b"".join(path.read_bytes() for path in (tmp_path / "state").rglob("*") if path.is_file())
    assert NAME.encode() not in on_disk and SOUGHT.encode() not in on_disk
    say(page, "取消")
    assert "申请" in page.locator(".answer .text").last.inner_text()


@pytest.mark.parametrize("javascript", [True, False])
def test_on_the_page_all_at_once_with_the_identity_left_blank(browser, site, javascript):
    with browser.new_context(java_script_enabled=javascript, locale="zh-CN", accept_downloads=True) as context:
        page = context.new_page()
        page.goto(site)
        page.get_by_role("link", name="填信息公开申请表").click()
        page.locator("[name=organ]").fill(ORGAN)
        page.locator("textarea").first.fill(SOUGHT)
        for name in ("纸面", "邮寄", "接受其他方式"):
            page.get_by_label(name, exact=True).check()
        page.get_by_role("button", name="身份留空，直接做表").click()
        expect(page.get_by_role("heading", name="申请表做好了")).to_be_visible()
        link = page.get_by_role("link", name=".docx").first
        answer = context.request.get(link.evaluate("e => e.href") if javascript else site + link.get_attribute("href"))
        assert answer.ok and answer.body()[:2] == b"PK"
