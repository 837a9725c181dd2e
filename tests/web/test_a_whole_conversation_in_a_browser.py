"""One conversation from the first word to the cell in the report, by keyboard alone, and whom the browser spoke to."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.web.towns import ORGAN, served


@pytest.fixture(scope="module")
def site(tmp_path_factory, towns_read):
    with served(tmp_path_factory.mktemp("talk"), copied=towns_read) as (address, assistant):
        yield address, assistant


def press(page: Page, focused, name: str) -> None:
    """Tab until `name` has the focus, then Enter."""
    for key, most in (("Shift+Tab", 25), ("Tab", 80)):
        for _ in range(most):
            if focused(page).strip() == name:
                page.keyboard.press("Enter")
                return
            page.keyboard.press(key)
    raise AssertionError(f"{name} cannot be reached by keyboard")


def test_ask_choose_follow_up_open_the_citation_rate_and_close_by_keyboard(page: Page, site, focused):
    address, assistant = site
    asked: list[str] = []
    page.context.on("request", lambda request: asked.append(request.url))
    page.goto(f"{address}widget-demo")
    press(page, focused, "政府信息公开问答")
    answers = page.locator(".answer")
    page.keyboard.type("2022年收到几件申请")
    page.keyboard.press("Enter")
    expect(answers).to_have_count(2)
    press(page, focused, ORGAN)
    expect(answers).to_have_count(3)
    expect(page.locator(".answer .text").last).to_contain_text(f"{ORGAN}2022年度报告")
    page.locator("textarea#question").focus()
    page.keyboard.type("结转下年度的呢")
    page.keyboard.press("Enter")
    expect(answers).to_have_count(4)
    report = assistant.organ_page(ORGAN).reports[-1]
    cell = next(f for f in report.facts if (f.row_id, f.column_id) == ("carried_out", "total"))
    expect(page.locator(".answer .text").last).to_contain_text(str(cell.value))
    with page.context.expect_page() as opened:
        press(page, focused, report.title)
    marked = opened.value.locator("td:target")
    expect(marked).to_be_in_viewport()
    expect(marked).to_contain_text(str(cell.value))
    expect(marked).to_have_css("background-color", "rgb(255, 241, 184)")
    opened.value.close()
    page.locator("textarea#question").focus()
    press(page, focused, "评一评")
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    press(page, focused, "告诉我们")
    expect(page.get_by_role("status")).to_have_text("谢谢，记下了。")
    (heard,) = [one for one in assistant.listener.heard() if one.question == "结转下年度的呢"]
    assert (heard.kind, heard.version) == ("有用", assistant.version())
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_be_hidden()
    assert focused(page) == "政府信息公开问答"
    # To nobody but the service, and no cookie from it.
    assert len(asked) > 8
    assert [url for url in asked if not url.startswith(address)] == []
    assert page.context.cookies() == []
