"""Cells as a table for spreadsheets."""

from __future__ import annotations

import csv
import io

from bot.cells_csv import cells_to_csv
from bot.model_json import cell_to_json
from bot.reading.report import read_report
from tests.bot.reading.printed import report_text


def test_it_has_the_keys_of_a_cell_as_its_columns_and_a_line_for_each_cell() -> None:
    facts = read_report(report_text(), "x.txt").facts
    cells = [cell_to_json("x.txt", "甲乡", 2022, "2021", fact) for fact in facts]
    rows = list(csv.DictReader(io.StringIO(cells_to_csv(cells))))
    assert list(rows[0]) == list(cells[0])
    assert [(row["row"], row["value"]) for row in rows] == [("/".join(c["row"]), str(c["value"])) for c in cells]


def test_without_cells_only_the_names_are_left() -> None:
    assert cells_to_csv([]).count("\n") == 1
