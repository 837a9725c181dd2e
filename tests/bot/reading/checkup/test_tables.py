"""What is told of the tables: rows that do not fit, cells left empty, parts and rows that are not there."""

from __future__ import annotations

import pytest

from bot.model import Severity
from tests.bot.reading.checkup.made import codes, line_of, made, only


def test_rows_that_do_not_fit_are_one_finding_with_all_their_lines() -> None:
    spoil = {("三", row): (lambda printed: printed[:5]) for row in ("granted", "withheld_law", "carried_out")}
    report = made(spoil=spoil)
    finding = only(report)
    assert (finding.code, finding.severity) == ("row-does-not-fit", Severity.NOTICE)
    for name in ("予以公开", "其他法律行政法规禁止公开", "结转下年度继续办理"):
        assert f"「{name}」" in finding.message
    for words in ("（一）予以公开\t", "2.其他法律行政法规禁止公开\t", "四、结转下年度继续办理\t"):
        assert str(line_of(report, words)) in finding.message
    assert "印了 5 个数，表格有 7 列" in finding.message and "补上缺的一格" in finding.remedy


def test_a_row_with_a_cell_too_many_is_not_said_to_lack_one() -> None:
    finding = only(made(spoil={("三", "granted"): lambda printed: [*printed, "3"]}))
    assert "印了 8 个数，表格有 7 列" in finding.message
    assert "补上" not in finding.remedy


@pytest.mark.parametrize("blank", ["", "/", "-"])
def test_cells_left_empty_are_one_finding_a_table(blank: str) -> None:
    spoil = {
        ("二", "licences"): lambda printed: [blank],
        ("二", "rules"): lambda printed: [printed[0], blank, printed[2]],
    }
    report = made(spoil=spoil)
    finding = only(report)
    assert (finding.code, finding.severity) == ("cells-blank", Severity.NOTICE)
    assert "有 2 格没有填数" in finding.message
    assert "「规章」" in finding.message and "「行政许可」" in finding.message
    assert finding.line == line_of(report, "规章\t")


def test_a_table_with_nothing_in_it_is_said_to_be_empty_as_a_whole() -> None:
    rows = ("rules", "normative", "licences", "penalties", "coercion", "fees")
    finding = only(made(spoil={("二", row): lambda printed: ["/"] * len(printed) for row in rows}))
    assert "第二部分的表整张表都没有填数" in finding.message


def test_a_part_that_is_not_there_is_named() -> None:
    report = made(change=("五、存在的主要问题及改进情况\n", ""))
    finding = only(report)
    assert (finding.code, finding.severity) == ("part-missing", Severity.WARNING)
    assert "五、存在的" in finding.message and "一、" not in finding.message


def test_a_table_that_is_a_picture_is_told_once() -> None:
    spoil = {("四", "cases"): lambda printed: ["见附件图片"]}
    finding = only(made(spoil=spoil))
    assert (finding.code, finding.severity) == ("table-not-found", Severity.WARNING)
    assert "第四部分" in finding.message and "Tab" in finding.remedy


def test_rows_that_are_not_there_are_named() -> None:
    text = made().text
    row = next(line for line in text.split("\n") if line.startswith("行政强制\t"))
    finding = only(made(change=(row + "\n", "")))
    assert finding.code == "rows-missing"
    assert "1 行：「行政强制」" in finding.message


@pytest.mark.parametrize(("year", "form_id", "title"), [(2022, "2019", "2019年格式"), (2020, "2021", "2021年格式")])
def test_the_form_of_another_year_is_told_by_its_columns(year: int, form_id: str, title: str) -> None:
    finding = only(made(year=year, form_id=form_id))
    assert (finding.code, finding.severity) == ("form-of-another-year", Severity.WARNING)
    assert title in finding.message and f"{year}年度" in finding.message


def test_parts_with_another_part_s_number_are_told() -> None:
    report = made(change=("\n六、其他需要", "\n七、其他需要"))
    assert codes(report) == ["part-misnumbered"]
    assert "第六部分" in only(report).message and "“七、”" in only(report).message


@pytest.mark.parametrize(
    ("overview", "words"),
    [
        ("（一）公开\n工作有序。\n（三）平台\n运行稳定。", "（三）前面没有（二）"),
        ("（一）公开\n工作有序。\n（二）管理\n有序。\n（二）平台\n运行稳定。", "（二）出现了两次"),
        ("（二）公开\n工作有序。", "（二）前面没有（一）"),
    ],
)
def test_headings_that_jump_or_repeat_are_told(overview: str, words: str) -> None:
    finding = only(made(overview))
    assert (finding.code, finding.severity) == ("heading-number-jumps", Severity.NOTICE)
    assert words in finding.message
