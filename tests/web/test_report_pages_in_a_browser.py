"""The pages for reading as they look: they fit, can be heard, the cited cell is in sight and marked."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.web.towns import BROKEN, GLUED
from web import create_app

ORGAN = "甲子县人民政府"


@pytest.fixture
def site(towns, make_settings, listen) -> Iterator[str]:
    with listen(create_app(towns, make_settings())) as address:
        yield f"{address}/"


@pytest.fixture
def paths(towns) -> dict[str, str]:
    """The address of one page of each kind."""

    def report(organ: str) -> str:
        last = towns.organ_page(organ).reports[-1]
        return f"r/{quote(last.document)}/{last.revision}"

    guide = "guides/问水车.md"
    return {
        "report": report(ORGAN),
        "broken": report(BROKEN),
        "glued": report(GLUED),
        "guide": f"r/{quote(guide)}/{towns.revision(guide)}",
        "organ": f"organs/{quote(ORGAN)}",
        "organs": "organs",
        "compare": f"compare?organ={quote(ORGAN)}&organ={quote(BROKEN)}",
        "compare nothing": "compare",
        "english report": f"en/{report(GLUED)}",
        "english organs": "en/organs",
        "english compare": f"en/compare?organ={quote(ORGAN)}",
        "unknown": "organs/none",
    }


def test_nothing_but_a_table_scrolls_sideways_in_large_print(page: Page, site, paths):
    page.set_viewport_size({"width": 640, "height": 640})
    for path in paths.values():
        page.goto(site + path)
        page.evaluate("document.documentElement.style.fontSize = '250%'")
        assert not page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth"), path


def test_the_tabs_of_the_printed_source_make_no_phone_scroll_sideways(page: Page, assistant, make_settings, listen):
    (last,) = assistant.organ_page("大李庄乡人民政府").reports
    with listen(create_app(assistant, make_settings())) as address:
        page.goto(f"{address}/r/{quote(last.document)}/{last.revision}")
        expect(page.locator(".source .tab").first).to_be_attached()
        for width in range(320, 440, 10):
            page.set_viewport_size({"width": width, "height": 800})
            wide = page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth")
            assert not wide, width


def test_a_swiped_table_keeps_the_names_of_its_rows_and_fades_what_the_edge_cuts(page: Page, site, paths):
    page.set_viewport_size({"width": 375, "height": 800})
    page.goto(site + paths["organ"])
    box = page.locator(".scroll").first
    mask = "box => getComputedStyle(box).maskImage"
    assert "gradient" in box.evaluate(mask)
    box.evaluate("box => { box.scrollLeft = 10000 }")
    expect(box).to_have_class("scroll begun")
    assert box.evaluate(mask) == "none"
    assert box.locator("tbody th").first.bounding_box()["x"] == box.bounding_box()["x"]


@pytest.mark.parametrize("width", [320, 1280])
def test_a_citation_opens_with_its_cell_in_sight_and_marked_without_any_script(browser: Browser, site, paths, width):
    with browser.new_context(java_script_enabled=False, viewport={"width": width, "height": 800}) as context:
        page = context.new_page()
        page.goto(site + paths["report"] + "#carried_out.total")
        cell = page.locator("[id='carried_out.total']")
        expect(cell).to_be_in_viewport()
        expect(cell).to_have_css("background-color", "rgb(255, 241, 184)")
        expect(page.locator("[id='new.total']")).not_to_have_css("background-color", "rgb(255, 241, 184)")


def test_a_cited_paragraph_and_a_cited_line_are_marked(page: Page, site, paths):
    page.goto(site + paths["report"])
    paragraph = page.locator(".prose").last.get_attribute("id")
    line = page.locator(".source li[id^=L]").last.get_attribute("id")
    for anchor in (paragraph, line):
        page.goto(f"{site}{paths['report']}#{anchor}")
        expect(page.locator(f"#{anchor}")).to_be_in_viewport()
        expect(page.locator(f"#{anchor}")).to_have_css("background-color", "rgb(255, 241, 184)")


def test_a_doubtful_cell_leads_to_why_and_to_the_line_in_the_source(page: Page, site, paths):
    page.goto(site + paths["glued"])
    page.locator("td a:has(.undecidable)").first.click()
    note = page.locator(".note:target")
    expect(note).to_contain_text("认不准")
    note.get_by_role("link").click()
    expect(page.locator(".source li:target")).to_be_in_viewport()


def test_on_paper_tables_are_whole_and_nothing_is_dark(page: Page, site, paths):
    page.set_viewport_size({"width": 700, "height": 900})
    page.goto(site + paths["report"] + "#new.total")
    page.emulate_media(media="print", color_scheme="dark")
    expect(page.locator("nav").first).to_be_hidden()
    expect(page.locator("[id='new.total']")).to_have_css("background-color", "rgb(255, 241, 184)")
    expect(page.locator("body")).to_have_css("background-color", "rgb(255, 255, 255)")
    assert not page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth")


def test_no_page_speaks_to_anybody_else_or_complains(page: Page, site, paths):
    asked: list[str] = []
    complaints: list[str] = []
    page.context.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: complaints.append(message.text))
    for name, path in paths.items():
        if name != "unknown":
            page.goto(site + path)
    assert len(asked) > 10
    assert [url for url in asked if not url.startswith(site)] == []
    assert complaints == []
    assert page.context.cookies() == []


def test_from_the_chat_page_to_an_organ_to_its_cell_by_links_alone(page: Page, site):
    page.goto(site)
    page.get_by_role("link", name="看各机关的报告").click()
    page.get_by_role("link", name=ORGAN, exact=True).click()
    page.locator("td.cell a").first.click()
    expect(page.locator("td:target")).to_be_in_viewport()
