"""Which printed cells belong to which row; a row that does not fit is never mapped by position."""

from __future__ import annotations

import pytest

from bot.reading.forms import load_form
from bot.reading.outline import read_lines
from bot.reading.table.printed_row import PrintedRow
from bot.reading.table.rows import header_units, read_rows

NEW = "一、本年新收政府信息公开申请数量"


def rows(text: str, section: str = "三", form: str = "2021") -> list[PrintedRow]:
    described = load_form(form)
    title = described.table(section).title
    lines = list(read_lines(f"{section}、{title}\n{text}", described))
    return list(read_rows(lines, described.table(section)))


def only(text: str, section: str = "三", form: str = "2021") -> PrintedRow:
    (row,) = rows(text, section, form)
    return row


def numbers(row: PrintedRow) -> list[object]:
    return [cell.number for cell in row.cells]


def test_one_cell_a_column_fits() -> None:
    row = only(f"{NEW}\t1\t2\t3\t4\t5\t6\t21")
    assert row.fits
    assert (row.row.id, numbers(row)) == ("new", [1, 2, 3, 4, 5, 6, 21])


@pytest.mark.parametrize("label", ["\t\t", "三、本年度办理结果\t", "三、本年度办理结果\t（一）予以公开\t", "\t \t"])
def test_padding_of_merged_labels_is_no_cell(label: str) -> None:
    row = only(f"{label}（二）部分公开\t\t1\t2\t3\t4\t5\t6\t21")
    assert (row.row.id, row.fits, numbers(row)) == ("partly", True, [1, 2, 3, 4, 5, 6, 21])


def test_tabs_left_over_at_the_end_are_no_cells() -> None:
    row = only(f"{NEW}\t1\t2\t3\t4\t5\t6\t21\t\t\t")
    assert (row.fits, numbers(row)) == (True, [1, 2, 3, 4, 5, 6, 21])


def test_an_empty_cell_between_two_cells_is_a_cell_printed_empty() -> None:
    row = only(f"{NEW}\t1\t\t3\t4\t5\t6\t19")
    assert (row.fits, numbers(row)) == (True, [1, None, 3, 4, 5, 6, 19])
    assert row.cells[1].empty


def test_a_row_with_nothing_printed_is_a_row_of_empty_cells() -> None:
    row = only(f"{NEW}\t\t\t\t\t\t\t")
    assert (row.fits, numbers(row)) == (True, [None] * 7)


def test_strokes_are_cells_in_which_nothing_is_counted() -> None:
    row = only(f"{NEW}\t/\t/\t—\t-\t无\t/\t/")
    assert row.fits
    assert all(cell.empty and cell.number is None for cell in row.cells)


def test_words_in_a_cell_are_neither_a_number_nor_empty() -> None:
    row = only(f"{NEW}\t1\t约3件\t0\t0\t0\t0\t4")
    assert row.cells[1].number is None
    assert not row.cells[1].empty


@pytest.mark.parametrize(
    "cells", ["\t0\t0\t0\t0\t0\t0", "\t\t0\t0\t0\t0\t0\t0\t", "\t1\t2\t3\t4\t5\t6\t7\t8", "\t6233440"]
)
def test_a_row_with_a_cell_too_few_or_too_many_does_not_fit(cells: str) -> None:
    assert not only(f"{NEW}{cells}").fits


@pytest.mark.parametrize(
    "header",
    [
        "\t自然人\t法人或其他组织\t\t\t\t\t总计\t",
        "\t\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\t\t",
        "申请人情况\t\t\t",
        "（三）不予公开",
    ],
)
def test_header_rows_are_not_rows(header: str) -> None:
    assert rows(header) == []


@pytest.mark.parametrize(
    ("label", "id_"),
    [
        ("2.其他法律法规禁止公开", "withheld_law"),
        ("2．其他法律行政法规禁止公开", "withheld_law"),
        ("3.危及“三安全一稳定”", "withheld_stability"),
        ('3. 危及"三安全一稳定"', "withheld_stability"),
        ("(二) 部分公开 (区分处理的, 只计这一情形, 不计其他情形)", "partly"),
        ("(七) 总计", "results_total"),
        ("四、结转下年度继续办理", "carried_out"),
        ("⼀、本年新收政府信息公开申请数量", "new"),
    ],
)
def test_a_row_is_known_however_its_label_is_printed(label: str, id_: str) -> None:
    assert only(f"{label}\t0\t0\t0\t0\t0\t0\t0").row.id == id_


def test_the_table_of_cases_has_one_row_without_a_label() -> None:
    row = only("结果维持\t结果纠正\n" + "\t".join(map(str, range(15))), "四")
    assert (row.row.id, row.fits, numbers(row)) == ("cases", True, list(range(15)))


def test_a_unit_printed_behind_the_number_is_kept() -> None:
    row = only("政府集中采购\t2笔\t984361元", "二", "2019")
    assert [(cell.number, cell.unit) for cell in row.cells] == [(2, "笔"), (984361, "元")]


@pytest.mark.parametrize(
    ("header", "unit"),
    [("采购总金额(单位:万元,保留4位小数)", "万元"), ("采购总金额（单位：元）", "元"), ("采购总金额", None)],
)
def test_a_unit_in_the_header_belongs_to_its_column(header: str, unit: str | None) -> None:
    form = load_form("2019")
    lines = list(read_lines(f"二、{form.table('二').title}\n信息内容\t采购项目数量\t{header}", form))
    assert header_units(lines, form.table("二")).get("spent") == unit


def test_every_cell_knows_its_exact_place() -> None:
    form = load_form("2021")
    text = f"三、{form.table('三').title}\n\t{NEW}\t 10 \t2\t\t4\t5\t6\t27\t"
    (row,) = read_rows(read_lines(text, form), form.table("三"))
    assert row.fits
    for cell in row.cells:
        assert text[cell.place.start : cell.place.end] == cell.printed
        assert cell.place.line == 2


def exact(text: str, section: str = "三") -> PrintedRow:
    described = load_form("2021")
    lines = list(read_lines(f"{section}、{described.table(section).title}\n{text}", described))
    (row,) = read_rows(lines, described.table(section), exact=True)
    return row


def test_in_a_real_table_an_empty_field_at_the_edge_is_an_empty_cell() -> None:
    assert not only(f"{NEW}\t\t2\t3\t4\t5\t6\t").fits
    row = exact(f"{NEW}\t\t2\t3\t4\t5\t6\t")
    assert (row.fits, numbers(row)) == (True, [None, 2, 3, 4, 5, 6, None])
    assert not exact(f"{NEW}\t\t2\t3\t4\t5\t6").fits


def test_a_blank_row_without_a_label_counts_only_in_a_real_table() -> None:
    assert exact("\t" * 14, "四").fits
    assert rows("\t" * 14, "四") == []
