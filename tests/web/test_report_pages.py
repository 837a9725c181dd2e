"""A report as a page: every cell under its headings, every address keeps working, nothing doubtful looks certain."""

from __future__ import annotations

import csv
import io
import json
import re
from pathlib import Path
from urllib.parse import quote, urljoin

import pytest
from flask.testing import FlaskClient
from lxml import html

from bot.model import Certainty
from tests.web.read_page import cells_of, ids_of, links_of
from tests.web.towns import BROKEN, EMPTY, GLUED, SHORT, read_towns
from web import create_app


@pytest.fixture
def client(towns, make_settings) -> FlaskClient:
    return create_app(towns, make_settings()).test_client()


def reports(towns):
    return [(organ.organ, r) for name in {n for n, _ in towns.coverage()} for organ in [towns.organ_page(name)]
            for r in organ.reports]  # fmt: skip


def path_of(report) -> str:
    return f"/r/{quote(report.document)}/{report.revision}"


def one(towns, organ: str):
    return towns.organ_page(organ).reports[-1]


def test_each_cell_of_the_truth_stands_under_its_own_headings(client, towns):
    compared = 0
    for _, report in reports(towns):
        shown = {id_: (row, column, words) for id_, row, column, words in cells_of(client.get(path_of(report)).text)}
        for fact in report.facts:
            row, column, words = shown[f"{fact.row_id}.{fact.column_id}"]
            assert row == fact.row
            assert tuple(re.sub(r"（(件|个|万元)）$", "", part) for part in column) == fact.column
            if fact.certainty is Certainty.CERTAIN:
                assert words.split()[0] == str(fact.value)
            compared += 1
    assert compared > 1500


def test_every_id_stands_once_and_every_cell_and_line_has_its_own(client, towns):
    for _, report in reports(towns):
        page = client.get(path_of(report)).text
        ids = ids_of(page)
        assert len(ids) == len(set(ids))
        assert {f"{fact.row_id}.{fact.column_id}" for fact in report.facts} <= set(ids)
        # A last line with nothing on it needs none.
        lines = towns.source(report.document, report.revision).text.rstrip().count("\n") + 1
        assert {f"L{number}" for number in range(1, lines + 1)} <= set(ids)
        assert {link[1:] for link in links_of(page) if link.startswith("#")} <= set(ids)


@pytest.mark.parametrize(("organ", "certainty", "words"), [
    (EMPTY, Certainty.BLANK, "未填"),
    (BROKEN, Certainty.CONTRADICTORY, "合计不符 原文印作"),
    (GLUED, Certainty.UNDECIDABLE, "认不准"),
])  # fmt: skip
def test_a_cell_that_is_not_certain_says_why_and_shows_no_number_as_its_own(client, towns, organ, certainty, words):
    report = one(towns, organ)
    page = client.get(path_of(report)).text
    shown = {id_: text for id_, _, _, text in cells_of(page)}
    doubtful = [fact for fact in report.facts if fact.certainty is certainty]
    assert doubtful
    for fact in doubtful:
        assert shown[f"{fact.row_id}.{fact.column_id}"].startswith(words)
        if certainty is not Certainty.BLANK:
            assert f'原文<a href="#L{fact.place.line}">第{fact.place.line}行</a>是' in page


def test_the_tables_of_a_report_without_line_breaks_stand_below_their_own_headings(client, towns):
    page = client.get(path_of(one(towns, GLUED))).text
    table = "<table>\n<caption><span>{}".format
    order = ["二、主动公开", table("主动公开"), "三、收到和处理", table("收到和处理"), "四、政府信息公开行政复议"]
    places = [page.index(words if words[0] == "<" else f'<h2 lang="zh-CN">{words}') for words in order]
    assert places == sorted(places)


def test_a_number_that_was_not_printed_is_said_to_be_inferred(client, towns):
    report = one(towns, SHORT)
    shown = {id_: text for id_, _, _, text in cells_of(client.get(path_of(report)).text)}
    lost = [fact for fact in report.facts if fact.value is not None and fact.printed is None]
    assert lost
    for fact in lost:
        assert shown[f"{fact.row_id}.{fact.column_id}"] == f"{fact.value} 原文漏印，按合计推出"


def test_a_citation_of_an_answer_leads_to_its_cell_or_its_paragraph(client, towns):
    organ = "甲子县人民政府"
    for question in (f"{organ}2022年收到几件申请？", f"{organ}2022年存在的问题有哪些？", "水车怎么看"):
        answer = towns.ask(question)
        assert answer.citations, question
        for citation in answer.citations:
            path, _, anchor = citation.url.removeprefix("http://gk.example.cn").partition("#")
            page = client.get(path)
            assert page.status_code == 200
            assert ids_of(page.text).count(anchor) == 1


def test_downloads_hold_the_fields_of_the_facts_command(client, towns):
    report = one(towns, BROKEN)
    cells = client.get(f"{path_of(report)}?format=json").get_json()
    assert len(cells) == len(report.facts)
    assert [cell["value"] for cell in cells if cell["certainty"] != "certain"] == [None]
    table = client.get(f"{path_of(report)}?format=csv")
    assert "attachment" in table.headers["Content-Disposition"]
    rows = list(csv.DictReader(io.StringIO(table.data.decode("utf-8-sig"))))
    assert list(rows[0]) == list(cells[0])
    assert [row["row"] for row in rows] == ["/".join(cell["row"]) for cell in cells]


def test_no_cache_shows_a_revision_without_asking_and_an_unchanged_copy_is_not_sent_again(client, towns):
    path = path_of(one(towns, BROKEN))
    for address in (path, f"{path}?format=json", f"{path}?format=csv"):
        first = client.get(address)
        assert first.headers["Cache-Control"] == "no-cache"
        assert client.get(address, headers={"If-None-Match": first.headers["ETag"]}).status_code == 304


def test_an_address_without_a_revision_leads_to_the_newest_and_may_not_be_kept(client, towns):
    report = one(towns, BROKEN)
    path = f"/r/{quote(report.document)}"
    moved = client.get(path)
    assert moved.status_code == 302
    assert moved.headers["Cache-Control"] == "no-cache"
    under = urljoin(f"http://proxy/town{path}", moved.headers["Location"])
    assert under == f"http://proxy/town{path_of(report)}"


def test_an_unknown_version_or_cell_leads_to_what_there_is(client, towns):
    report = one(towns, BROKEN)
    for path in (f"/r/{quote(report.document)}/0000000000000000", f"{path_of(report)}?cell=none.none"):
        page = client.get(path)
        assert page.status_code == 404
        assert path_of(report) in [urljoin(path, link) for link in links_of(page.text)]
        assert f">{report.title}</a>" in page.text, "by its title, not by the name of a file"
    known = client.get(f"{path_of(report)}?cell=new.total")
    assert urljoin(path_of(report), known.headers["Location"]) == f"{path_of(report)}#new.total"


def test_an_old_revision_keeps_its_page_and_its_cells(make_settings, tmp_path, towns_read):
    own = read_towns(tmp_path / "own", copied=towns_read)
    report = one(own, BROKEN)
    file = tmp_path / "own" / "knowledge" / report.document
    Path(file).write_bytes(file.read_bytes() + "\n补充说明。\n".encode())
    own.publish()
    assert own.revision(report.document) != report.revision
    client = create_app(own, make_settings()).test_client()
    page = client.get(path_of(report))
    assert page.status_code == 200
    # And says which one answers now, with the way there.
    (newer,) = html.fromstring(page.text).xpath("//p[@class='newer']/a/@href")
    now = client.get(urljoin(path_of(report), newer))
    assert now.status_code == 200 and "补充说明。" in now.text and "以前的版本" not in now.text
    assert {f"{fact.row_id}.{fact.column_id}" for fact in report.facts} <= set(ids_of(page.text))


def test_a_guide_is_shown_with_its_articles_and_its_day_and_loads_nothing(client, towns):
    document = "guides/问水车.md"
    page = client.get(f"/r/{quote(document)}/{towns.revision(document)}").text
    assert "条例第四十条" in page and "2026-01-05" in page
    assert "<strong>水车房</strong>" in page
    assert "<img" not in page and "<script>" not in page and 'href="javascript' not in page
    assert html.fromstring(page).xpath("//@src") == ["../../../page.js"]


def test_the_metadata_is_whole_json_and_names_its_downloads(client, towns):
    report = one(towns, BROKEN)
    page = client.get(path_of(report)).text
    data = json.loads(re.search(r'<script type="application/ld\+json">(.*?)</script>', page).group(1))
    assert data["@type"] == ["Report", "Dataset"]
    assert (data["creator"]["name"], data["temporalCoverage"]) == (BROKEN, "2022")
    for part in data["distribution"]:
        assert client.get(part["contentUrl"].removeprefix("http://gk.example.cn")).status_code == 200


def test_no_finding_of_the_check_up_is_on_a_page(client, towns):
    report = one(towns, BROKEN)
    member = next(m for m in towns.store.members(towns.store.current()[0]) if m.revision == report.revision)
    told = [f for f in towns.store.findings(towns.store.current()[0]) if f.document == member.document]
    assert told
    page = client.get(path_of(report)).text
    assert not any(finding.message in page or finding.remedy in page for finding in told)
