"""Cells in the rows and columns of the form: none is lost, none stands in another's place."""

from __future__ import annotations

import pytest

from bot.reading.forms import load_form
from bot.reading.report import read_report
from bot.showing.tables import national_tables, other_tables
from tests.bot.reading.printed import report_text, small_truth
from tests.bot.reading.table.test_local_tables import read


@pytest.mark.parametrize("form_id", ["2021", "2019"])
def test_every_cell_stands_once_in_its_row_and_column(form_id: str) -> None:
    form, told = load_form(form_id), small_truth(form_id)
    sections = {table.title: table.section for table in form.tables}
    facts = read_report(report_text(form_id=form_id, year=2022 if form_id == "2021" else 2020), "x.txt").facts
    shown = {}
    for _, table in national_tables(form, facts):
        for row in table.rows:
            assert len(row.cells) == len(table.columns)
            for column, fact in zip(table.columns, row.cells, strict=True):
                assert fact is not None
                assert (fact.row_id, fact.column_id) == (row.id, column.id)
                shown[sections[table.title], row.id, column.id] = fact.value
    assert shown == told
    assert list(other_tables(form, facts)) == []


def test_a_table_breaks_where_the_form_changes_its_columns() -> None:
    form = load_form("2021")
    tables = [table for _, table in national_tables(form, read_report(report_text(), "x.txt").facts)]
    two = [[row.id for row in table.rows] for table in tables if table.title == form.table("二").title]
    assert two == [["rules", "normative"], ["licences", "penalties", "coercion"], ["fees"]]


def test_a_cell_that_the_report_has_not_leaves_its_place_empty() -> None:
    facts = [f for f in read_report(report_text(), "x.txt").facts if (f.row_id, f.column_id) != ("new", "total")]
    three = next(t for _, t in national_tables(load_form("2021"), facts) if t.rows[0].id == "new")
    assert [fact is None for fact in three.rows[0].cells] == [False] * 6 + [True]


def test_an_older_reports_own_table_keeps_its_printed_labels() -> None:
    facts = read("主动公开信息数\t条\t425\t1516\n行政复议数\t件\t3\t4\n").facts
    tables = [table for _, table in other_tables(None, facts)]
    shown = [(row.path, column.path, column.unit, fact.value if fact else None)
             for table in tables for row in table.rows
             for column, fact in zip(table.columns, row.cells, strict=True)]  # fmt: skip
    assert shown == [(f.row, f.column, f.unit, f.value) for f in facts]
    assert len(shown) == 4
