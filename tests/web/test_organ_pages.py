"""An organ over its years and the organs of one year: the numbers of the reports, in tables, charts and downloads."""

from __future__ import annotations

import csv
import io
import json
from urllib.parse import quote, urljoin

import pytest
from flask.testing import FlaskClient
from lxml import html

from bot.model import Certainty
from tests.web.read_page import cells_of, ids_of, links_of
from tests.web.towns import BROKEN, EMPTY
from web import create_app
from web.charts import chart

ORGAN = "甲子县人民政府"


@pytest.fixture
def client(towns, make_settings) -> FlaskClient:
    return create_app(towns, make_settings()).test_client()


def path_of(organ: str) -> str:
    return f"/organs/{quote(organ)}"


def test_each_year_shows_its_own_reports_number_and_leads_to_its_cell(client, towns):
    page = client.get(path_of(ORGAN)).text
    years = {f"{report.year}年": report for report in towns.organ_page(ORGAN).reports}
    anchors = html.fromstring(page).xpath("//td[contains(@class,'cell')]/a/@href")
    by_anchor = {(f.row_id, f.column_id, y): f for y, r in years.items() for f in r.facts}
    shown = [cell for cell in cells_of(page) if cell[3] != "没有这一格"]
    assert len(shown) == len(anchors) > 80
    for (_, _, above, words), address in zip(shown, anchors, strict=True):
        path, _, anchor = urljoin(path_of(ORGAN), address).partition("#")
        report = years[above[-1]]
        assert path == f"/r/{quote(report.document)}/{report.revision}"
        row_id, _, column_id = anchor.partition(".")
        assert words == str(by_anchor[row_id, column_id, above[-1]].value)


def test_every_chart_has_its_numbers_in_words_and_its_table(client, towns):
    page = client.get(path_of(ORGAN)).text
    assert len(ids_of(page)) == len(set(ids_of(page)))
    charts = html.fromstring(page).xpath("//svg")
    assert len(charts) == 7
    first = towns.organ_page(ORGAN).reports[0]
    new = next(f.value for f in first.facts if (f.row_id, f.column_id) == ("new", "total"))
    assert f"{first.year}年{new}件；" in charts[0].xpath("string(./desc)")
    bars = [[float(bar.get("height")) for bar in svg.xpath("./rect")] for svg in charts]
    assert all(max(heights) == 110 for heights in bars if heights)
    assert "一、本年新收政府信息公开申请数量" in charts[0].xpath("string(./title)")


def test_a_doubtful_number_has_no_bar(towns):
    page = towns.organ_page(BROKEN)
    series = [s for table in page.tables for s in table.series]
    doubtful = [s for s in series if s.cells[0] and s.cells[0].certainty is not Certainty.CERTAIN]
    empty = [s for t in towns.organ_page(EMPTY).tables for s in t.series if s.cells[0] and s.cells[0].value is None]
    for one in (*doubtful, *empty):
        (bar,) = chart(one, [2022]).bars
        assert (bar.height, bar.certain) == (0, False)
        assert bar.words in ("未填", "认不准", "合计不符")


def test_the_downloads_hold_every_cell_of_every_year(client, towns):
    facts = [fact for report in towns.organ_page(ORGAN).reports for fact in report.facts]
    cells = client.get(f"{path_of(ORGAN)}.json").get_json()
    assert [cell["value"] for cell in cells] == [f.value if not f.value or f.value == int(f.value) else float(f.value)
                                                  for f in facts]  # fmt: skip
    assert {cell["organ"] for cell in cells} == {ORGAN}
    rows = list(csv.DictReader(io.StringIO(client.get(f"{path_of(ORGAN)}.csv").data.decode("utf-8-sig"))))
    assert len(rows) == len(cells)
    assert list(rows[0]) == list(cells[0])


def test_the_organs_of_a_year_are_compared_by_the_same_numbers(client, towns):
    for year in (2020, 2022):
        page = client.get(f"/organs?year={year}").text
        organs = {o for o, covered in towns.coverage() if covered == year}
        found = {}
        for _, beside, above, words in cells_of(page):
            found[beside[-1], above] = words
        assert {organ for organ, _ in found} == organs
        for organ in organs:
            report = next(r for r in towns.organ_page(organ).reports if r.year == year)
            new = next(f for f in report.facts if (f.row_id, f.column_id) == ("new", "total"))
            shown = {words for (o, above), words in found.items() if o == organ and above[0].startswith("一、本年新收")}
            said = {words.split()[0] for words in shown}
            assert said == {str(new.value)} if new.value is not None else said <= {"未填", "认不准", "合计不符"}


def test_the_list_can_be_searched_by_a_part_of_the_name(client):
    page = client.get(f"/organs?q={quote('甲子')}").text
    assert ORGAN in page and BROKEN not in page
    none = client.get("/organs?q=%3Cb%3E无此")
    assert none.status_code == 200
    assert "没有找到。" in none.text and "看全部机关" in none.text and "<b>" not in none.text


@pytest.mark.parametrize("query", ["year=1999", "year=x", "page=99", "page=-1", "page=0", "year=٢"])
def test_a_year_or_page_that_is_not_there_leads_to_what_is(client, query):
    page = client.get(f"/organs?{query}")
    assert page.status_code == 404
    assert urljoin("/organs", next(link for link in links_of(page.text) if "organs/" in link)).startswith("/organs/")


def test_an_unknown_organ_leads_to_those_of_a_like_name(client):
    for path in (path_of("甲子县"), f"{path_of('甲子县')}.csv"):
        page = client.get(path)
        assert page.status_code == 404
        assert path_of(ORGAN) in [urljoin(path, link) for link in links_of(page.text)]


def test_figures_are_asked_for_again_after_a_new_publication(client):
    for path in ("/organs", path_of(ORGAN), f"{path_of(ORGAN)}.json"):
        first = client.get(path)
        assert first.headers["Cache-Control"] == "no-cache"
        assert "Set-Cookie" not in first.headers
        assert "unsafe" not in first.headers["Content-Security-Policy"]
        assert client.get(path, headers={"If-None-Match": first.headers["ETag"]}).status_code == 304


def test_the_list_is_a_catalogue_whose_entries_are_there(client):
    page = html.fromstring(client.get("/organs?year=2022").text)
    told = json.loads(page.xpath("string(//script[@type='application/ld+json'])"))
    assert (told["@type"], told["temporalCoverage"], len(told["dataset"])) == ("DataCatalog", "2022", 6)
    for entry in told["dataset"]:
        assert client.get(entry["url"].removeprefix("http://gk.example.cn")).status_code == 200


def test_the_chat_page_leads_to_the_organs(client):
    assert "./organs" in links_of(client.get("/").text)
