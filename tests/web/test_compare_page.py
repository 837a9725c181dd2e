"""Organs beside each other: the same cell of each report, with its way there, as a table, charts and downloads."""

from __future__ import annotations

import csv
import io
import json
from urllib.parse import quote, urljoin

import pytest
from flask.testing import FlaskClient
from lxml import html

from tests.web.read_page import cells_of, ids_of, links_of
from tests.web.towns import BROKEN, EMPTY
from web import create_app

ORGAN = "甲子县人民政府"


@pytest.fixture
def client(towns, make_settings) -> FlaskClient:
    return create_app(towns, make_settings()).test_client()


def path_of(*organs: str, row: str = "") -> str:
    query = "&".join(f"organ={quote(organ)}" for organ in organs)
    return f"/compare?{query}" + (f"&row={row}" if row else "")


def cell(towns, organ: str, year: int, row: str, column: str):
    report = next(r for r in towns.organ_page(organ).reports if r.year == year)
    return next((f for f in report.facts if (f.row_id, f.column_id) == (row, column)), None)


@pytest.mark.parametrize("row", ["new.total", "carried_in.total", "carried_out.total"])
def test_each_number_is_its_reports_own_and_leads_to_its_cell(client, towns, row):
    path = path_of(ORGAN, EMPTY, row=row)
    page = client.get(path).text
    shown = {(beside[-1], above[-1]): words for _, beside, above, words in cells_of(page)}
    assert {organ for organ, _ in shown} == {ORGAN, EMPTY}
    assert shown[EMPTY, "2020年"] == "没有收录"
    links = iter(html.fromstring(page).xpath("//td/a/@href"))
    for (organ, year), words in shown.items():
        if words in ("没有收录", "没有这一格"):
            continue
        fact = cell(towns, organ, int(year[:4]), *row.split("."))
        assert words.split()[0] == (str(fact.value) if fact.value is not None else "未填")
        assert urljoin(path, next(links)).endswith(f"#{row}")


def test_all_charts_have_one_scale_and_say_their_numbers(client, towns):
    page = html.fromstring(client.get(path_of(ORGAN, BROKEN)).text)
    charts = page.xpath("//svg")
    values = {}
    for organ, svg in zip((ORGAN, BROKEN), charts, strict=True):
        assert svg.xpath("string(./title)") == organ
        fact = cell(towns, organ, 2022, "new", "total")
        assert f"2022年{fact.value}件" in svg.xpath("string(./desc)")
        values[organ] = (fact.value, float(svg.xpath("./rect")[-1].get("height")))
    (a, high), (b, low) = values[ORGAN], values[BROKEN]
    assert round(high * b / a) == pytest.approx(low, abs=1)


def test_the_downloads_hold_what_is_compared(client, towns):
    page = client.get(path_of(ORGAN, BROKEN)).text
    for link in links_of(page):
        if "format=json" in link:
            cells = client.get(urljoin("/compare", link)).get_json()
        if "format=csv" in link:
            rows = list(csv.DictReader(io.StringIO(client.get(urljoin("/compare", link)).data.decode("utf-8-sig"))))
    assert len(rows) == len(cells) == 4
    assert {c["organ"] for c in cells} == {ORGAN, BROKEN}
    assert {tuple(c["column"]) for c in cells} == {("总计",)}


def test_it_is_described_for_machines(client):
    page = client.get(path_of(ORGAN)).text
    told = json.loads(html.fromstring(page).xpath("string(//script[@type='application/ld+json'])"))
    assert told["@type"] == "Dataset"
    assert told["creator"][0]["name"] == ORGAN
    assert {d["encodingFormat"] for d in told["distribution"]} == {"text/csv", "application/json"}


def test_an_organ_may_be_said_by_another_name_and_is_shown_once(client):
    page = client.get(path_of(ORGAN, "甲子县", ORGAN)).text
    assert html.fromstring(page).xpath("//tbody/tr/th/a/text()") == [ORGAN]


def test_an_organ_that_is_not_here_is_named_and_the_others_are_shown(client):
    page = client.get(path_of(ORGAN, "无此<b>乡")).text
    assert "无此&lt;b&gt;乡" in page and "没有收录这些机关" in page
    assert html.fromstring(page).xpath("//tbody/tr/th/a/text()") == [ORGAN]


@pytest.mark.parametrize("row", ["none.none", "x", "new.", "%00"])
def test_an_item_that_no_form_has_leads_to_what_there_is(client, row):
    reply = client.get(path_of(ORGAN, row=row))
    assert reply.status_code == 404
    assert any("organs/" in link for link in links_of(reply.text))


def test_without_organs_it_asks_which(client, towns):
    page = client.get("/compare").text
    offered = html.fromstring(page).xpath("//datalist/option/@value")
    assert set(offered) == {organ for organ, _ in towns.coverage()}
    assert "new.total" in html.fromstring(page).xpath("//select/option/@value | //optgroup/option/@value")
    assert len(ids_of(page)) == len(set(ids_of(page)))


def test_no_more_than_a_dozen_are_shown_beside_each_other(client, towns):
    organs = [organ for organ, _ in towns.coverage()] * 20
    assert client.get(path_of(*organs)).status_code == 200


def test_an_empty_folder_has_nothing_to_compare(stand_in, make_settings):
    page = create_app(stand_in, make_settings()).test_client().get("/compare")
    assert page.status_code == 200
