"""The national forms as data: complete, in order, and without a contradiction."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from bot.errors import TemplateError
from bot.reading.form import Column, ColumnGroup, Form, Measure, Row, RowGroup, Table
from bot.reading.forms import add_words, forms, ids_of, load_form, read_template
from bot.reading.glyphs import key
from tests.setup.house import ROOT

TEMPLATES = ROOT.parent / "shared/law/report_templates.json"
TABLES = [pytest.param(form, table, id=f"{form.id}-{table.section}") for form in forms() for table in form.tables]
HEADER_OF_LABELS = "信息内容"


def test_each_form_has_its_three_tables() -> None:
    assert [(form.id, [table.section for table in form.tables]) for form in forms()] == [
        ("2019", ["二", "三", "四"]),
        ("2021", ["二", "三", "四"]),
    ]


@pytest.mark.parametrize(
    ("id_", "rows", "columns", "cells"),
    [
        ("2019", {"二": 8, "三": 23, "四": 1}, {"二": 8, "三": 7, "四": 15}, {"二": 22, "三": 161, "四": 15}),
        ("2021", {"二": 6, "三": 25, "四": 1}, {"二": 5, "三": 7, "四": 15}, {"二": 10, "三": 175, "四": 15}),
    ],
)
def test_rows_columns_and_cells_are_as_many_as_the_form_prints(
    id_: str, rows: dict[str, int], columns: dict[str, int], cells: dict[str, int]
) -> None:
    tables = load_form(id_).tables
    assert {t.section: len(t.rows) for t in tables} == rows
    assert {t.section: len(t.columns) for t in tables} == columns
    assert {t.section: sum(len(row.columns) for row in t.rows) for t in tables} == cells


def described() -> dict[str, list]:
    if not Path(TEMPLATES).exists():
        pytest.skip("optional: law/report_templates.json lies beside the project only where it was made")
    return json.loads(TEMPLATES.read_text("utf-8"))


@pytest.mark.parametrize("form", forms(), ids=lambda form: form.id)
def test_table_two_is_the_national_one_cell_by_cell(form: Form) -> None:
    expected = [
        (f"{block['item']}/{row}", [column for column in block["cols"] if column != HEADER_OF_LABELS])
        for block in described()[f"t2_{form.id}"]
        for row in block["rows"]
    ]
    table = form.table("二")
    assert [("/".join(r.path), ["/".join(c.path) for c in table.columns_of(r)]) for r in table.rows] == expected


@pytest.mark.parametrize("form", forms(), ids=lambda form: form.id)
def test_tables_three_and_four_have_the_national_rows_and_columns_in_their_order(form: Form) -> None:
    told, three = described(), form.table("三")
    tail = told[f"t3_rows_{form.id}_tail"]
    assert ["/".join(row.path) for row in three.rows] == told["t3_rows_common_head"] + tail
    assert ["/".join(column.path) for column in three.columns] == told["t3_cols"]
    assert ["/".join(column.path) for column in form.table("四").columns] == told["t4_cols"]


@pytest.mark.parametrize(("form", "table"), TABLES)
def test_ids_are_unique_and_every_reference_leads_somewhere(form: Form, table: Table) -> None:
    rows, columns = [row.id for row in table.rows], [column.id for column in table.columns]
    assert len(set(rows)) == len(rows)
    assert len(set(columns)) == len(columns)
    assert {column for row in table.rows for column in row.columns} == set(columns)
    for identity in table.identities:
        known = columns if identity.along == "columns" else rows
        assert identity.along in ("rows", "columns")
        assert {*identity.left, *identity.right} <= set(known), identity.id
        assert not set(identity.left) & set(identity.right), identity.id
    for group in table.groups:
        assert group.rows and set(group.rows) <= set(rows), group.id
    for columns_together in table.column_groups:
        assert set(columns_together.columns) <= set(columns), columns_together.id
    assert {column.measure for column in table.columns} <= {m.id for m in table.measures} | set(columns)
    assert set(table.default_rows) <= set(rows)
    assert set(table.default_columns) <= set(columns)


@pytest.mark.parametrize("form", forms(), ids=lambda form: form.id)
def test_every_result_counts_exactly_once_towards_the_total(form: Form) -> None:
    three = form.table("三")
    results = next(identity for identity in three.identities if identity.id == "results_sum")
    apart = {"new", "carried_in", "results_total", "carried_out"}
    assert sorted(results.left) == sorted(row.id for row in three.rows if row.id not in apart)


@pytest.mark.parametrize(("form", "table"), TABLES)
def test_no_printed_label_and_no_alias_means_two_rows_of_one_table(form: Form, table: Table) -> None:
    for names in ("labels", "words"):
        meant: dict[str, set[str]] = {}
        together: tuple[Row | RowGroup, ...] = (*table.rows, *(table.groups if names == "words" else ()))
        for row in together:
            printed = (row.label,) if names == "labels" else ()
            for name in (*printed, *getattr(row, names)):
                meant.setdefault(key(name), set()).add(row.id)
        assert {name: ids for name, ids in meant.items() if name and len(ids) > 1} == {}


SHARED_BY_COLUMNS = {"项目数量", "项目数", *read_template("parts")["parts"]["谁赢"]}
"""Two columns of the form of 2019 count projects; the row tells which. Who says 赢 does not say who won."""


@pytest.mark.parametrize(("form", "table"), TABLES)
def test_no_alias_means_two_columns_or_two_outcomes_of_one_table(form: Form, table: Table) -> None:
    kinds: tuple[tuple[Column | ColumnGroup | Measure, ...], ...]
    kinds = (table.columns, (*table.column_groups, *table.measures))
    for together in kinds:
        meant: dict[str, set[str]] = {}
        for item in together:
            for name in item.words:
                meant.setdefault(key(name), set()).add(item.id)
        assert {name for name, ids in meant.items() if len(ids) > 1} <= SHARED_BY_COLUMNS


def test_staffs_own_words_are_added_to_the_row_they_name() -> None:
    form = add_words(load_form("2021"), {"new": ("头一回露面的",)}, "wording.toml")
    assert "头一回露面的" in form.table("三").row("new").words
    assert "头一回露面的" not in load_form("2021").table("三").row("new").words


def test_words_for_a_row_of_the_other_form_are_welcome() -> None:
    only_2019 = ids_of(load_form("2019")) - ids_of(load_form("2021"))
    assert only_2019
    add_words(load_form("2021"), {next(iter(only_2019)): ("别的叫法",)}, "wording.toml")


def test_words_for_an_unknown_row_are_refused_with_file_and_name() -> None:
    with pytest.raises(TemplateError, match=r"wording\.toml.*nwe"):
        add_words(load_form("2021"), {"nwe": ("新收",)}, "wording.toml")
