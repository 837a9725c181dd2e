"""The project's own sample report, read whole: every cell, every place, every finding."""

from __future__ import annotations

import itertools
from collections import Counter

import pytest

from bot.errors import MalformedFile
from bot.model import Certainty, Report, Severity
from bot.reading.report import form_of, read_report
from tests.bot.reading.printed import report_text
from tests.setup.house import ROOT

DOCUMENT = "reports/大李庄乡人民政府2020年度报告.txt"


@pytest.fixture(scope="module")
def report() -> Report:
    return read_report((ROOT / "knowledge" / DOCUMENT).read_text("utf-8"), DOCUMENT)


def test_it_is_told_whose_report_it_is_and_of_which_year_and_form(report: Report) -> None:
    assert report.title == "大李庄乡人民政府2020年政府信息公开工作年度报告"
    assert (report.organ, report.year, report.form) == ("大李庄乡人民政府", 2020, "2019")
    assert report.aliases == ("大李庄乡人民政府", "大李庄乡政府", "大李庄乡", "大李庄")


def test_all_its_198_cells_are_certain_and_nought(report: Report) -> None:
    assert Counter((f.section, f.certainty, f.value) for f in report.facts) == {
        ("二", Certainty.CERTAIN, 0): 22,
        ("三", Certainty.CERTAIN, 0): 161,
        ("四", Certainty.CERTAIN, 0): 15,
    }
    assert len({(f.section, f.row_id, f.column_id) for f in report.facts}) == 198


def test_the_unit_of_what_was_spent_is_read_from_the_header_of_its_own_table(report: Report) -> None:
    units = {(f.row_id, f.column_id): f.unit for f in report.facts}
    assert units["procurement", "spent"] == "万元"
    assert units["procurement", "purchases"] == "个"
    assert units["new", "total"] == "件"


@pytest.mark.parametrize(
    ("row", "line"),
    [("rules", 35), ("procurement", 50), ("new", 59), ("granted", 61), ("unprocessed_confirm", 78), ("cases", 88)],
)
def test_a_cell_is_quoted_with_the_line_it_stands_in(report: Report, row: str, line: int) -> None:
    facts = [fact for fact in report.facts if fact.row_id == row]
    assert {fact.place.line for fact in facts} == {line}
    assert {fact.quote for fact in facts} == {report.text.split("\n")[line - 1].strip()}


def test_every_cell_is_exactly_what_stands_at_its_place(report: Report) -> None:
    for fact in report.facts:
        at_its_place = report.text[fact.place.start : fact.place.end]
        if fact.printed is None:
            assert at_its_place.strip() == fact.quote
        else:
            assert at_its_place == fact.printed


def test_the_twenty_one_rows_that_print_six_numbers_for_seven_columns_are_told(report: Report) -> None:
    (finding,) = [finding for finding in report.findings if finding.code == "row-does-not-fit"]
    assert (finding.document, finding.line, finding.severity) == (DOCUMENT, 61, Severity.NOTICE)
    assert (
        "第三部分有 21 行" in finding.message
        and "第61—81行（从「予以公开」到「结转下年度继续办理」）" in finding.message
    )
    assert "印了 6 个数，表格有 7 列" in finding.message
    assert finding.remedy


def test_the_other_level_word_in_its_text_is_told_and_nothing_else(report: Report) -> None:
    assert [finding.code for finding in report.findings] == ["row-does-not-fit", "name-differs"]
    assert "第29、101行写的是「我镇」" in report.findings[1].message


def test_reading_it_again_finds_the_same(report: Report) -> None:
    assert read_report(report.text, DOCUMENT) == report


def test_its_parts_and_sub_headings_are_sections(report: Report) -> None:
    assert [s.number for s in report.sections if s.level == 1] == ["一", "二", "三", "四", "五", "六"]
    under_five = [s.headings[1] for s in report.sections if s.number == "五" and s.level == 2]
    assert under_five == ["(一) 工作中存在的问题", "(二) 改进措施"]


def test_every_section_is_exactly_the_text_at_its_place(report: Report) -> None:
    for section in report.sections:
        heading = report.text[section.place.start : section.place.end]
        assert heading.strip() == section.headings[-1]
        assert report.text.count("\n", 0, section.place.start) + 1 == section.place.line
        assert section.place.end == section.body.start <= section.body.end
    parts = [s for s in report.sections if s.level == 1]
    assert all(a.body.end == b.place.start for a, b in itertools.pairwise(parts))
    assert parts[-1].body.end == len(report.text)


def test_every_passage_is_exactly_the_text_at_its_place(report: Report) -> None:
    assert report.passages
    for passage in report.passages:
        assert report.text[passage.place.start : passage.place.end] == passage.text
        assert report.text.count("\n", 0, passage.place.start) + 1 == passage.place.line


def test_its_problems_and_measures_are_list_items_in_their_order(report: Report) -> None:
    items = [(p.headings[1], p.ordinal, p.place.line) for p in report.passages if p.section == "五"]
    assert items == [
        ("(一) 工作中存在的问题", 1, 94),
        ("(一) 工作中存在的问题", 2, 95),
        ("(一) 工作中存在的问题", 3, 96),
        ("(二) 改进措施", 1, 100),
        ("(二) 改进措施", 2, 101),
        ("(二) 改进措施", 3, 102),
        ("(二) 改进措施", 4, 104),
    ]


def test_the_form_is_told_by_its_columns_and_not_by_the_year() -> None:
    assert form_of(report_text(year=2020, form_id="2021"), 2020).id == "2021"
    assert form_of(report_text(year=2022, form_id="2019"), 2022).id == "2019"


@pytest.mark.parametrize(("year", "form"), [(2019, "2019"), (2020, "2019"), (2021, "2021"), (2030, "2021")])
def test_without_a_table_the_year_says_which_form_was_in_force(year: int, form: str) -> None:
    assert form_of("一、总体情况\n工作平稳。", year).id == form


def test_a_report_without_tables_is_read_for_its_prose_alone() -> None:
    report = read_report("某某县2011年政府信息公开工作年度报告\n\n一、概述\n主动公开信息12条。", "reports/a.txt")
    assert (report.organ, report.year, report.form, report.facts) == ("某某县", 2011, None, ())
    assert [passage.text for passage in report.passages] == ["主动公开信息12条。"]


def test_a_report_whose_headings_are_numbered_otherwise_gives_the_same_cells() -> None:
    text = report_text()
    moved = text.replace("\n三、收到", "\n四、收到").replace("\n四、政府信息公开行政复议", "\n五、政府信息公开行政复议")
    assert moved != text
    assert [(f.row_id, f.value) for f in read_report(moved, "a.txt").facts] == [
        (f.row_id, f.value) for f in read_report(text, "a.txt").facts
    ]


def test_a_row_with_numbers_that_the_form_does_not_know_is_told_and_not_lost_unseen() -> None:
    text = report_text(spoil={("三", "granted"): lambda printed: [*printed, "\n（八）别的办法", "3", "0", "0", "3"]})
    report = read_report(text, "a.txt")
    (finding,) = report.findings
    assert (finding.code, finding.severity) == ("row-not-known", Severity.NOTICE)
    assert text.split("\n")[(finding.line or 0) - 1].startswith("（八）别的办法")
    assert "（八）别的办法" in finding.message
    assert finding.remedy
    assert len(report.facts) == 200


def test_a_text_that_is_no_report_is_refused_with_a_remedy() -> None:
    with pytest.raises(MalformedFile, match="哪个机关") as caught:
        read_report("今天开会。\n讨论了食堂。", "reports/记录.txt")
    assert caught.value.line == 1
    assert "标题" in caught.value.remedy
