"""Following the columns' sums keeps exactly the readings that some joint reading of all rows uses."""

from __future__ import annotations

from dataclasses import replace
from itertools import product

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.reading.form import Column, Identity, Row, Table
from bot.reading.forms import load_form
from bot.reading.table.columns import surviving

COLUMNS = ("a", "b")
ROWS = ("x", "y", "sum", "before", "after")
SUMS = (
    Identity("adds", "rows", ("x", "y"), ("sum",), ""),
    Identity("balance", "rows", ("sum", "before"), ("after",), ""),
)

READINGS = st.fixed_dictionaries(
    {
        row: st.lists(st.tuples(st.integers(0, 3), st.integers(0, 2)), min_size=1, max_size=4, unique=True)
        for row in ROWS
    }
)


def table(identities: tuple[Identity, ...] = SUMS) -> Table:
    columns = tuple(Column(id_, (id_,), None, (), (), id_) for id_ in COLUMNS)
    rows = tuple(Row(id_, (id_,), (), (), COLUMNS) for id_ in ROWS)
    third = next(table for table in load_form("2021").tables if table.section == "三")
    return replace(third, columns=columns, rows=rows, groups=(), column_groups=(), measures=(), identities=identities)


def by_trying_everything(readings: dict[str, list[tuple[int, ...]]]) -> dict[str, set[tuple[int, ...]]]:
    kept: dict[str, set[tuple[int, ...]]] = {row: set() for row in ROWS}
    for choice in product(*(readings[row] for row in ROWS)):
        told = dict(zip(ROWS, choice, strict=True))
        if all(
            sum(told[row][c] for row in s.left) == sum(told[row][c] for row in s.right)
            for s in SUMS
            for c in range(len(COLUMNS))
        ):
            for row in ROWS:
                kept[row].add(told[row])
    return kept


@given(READINGS)
@settings(max_examples=300, deadline=None)
def test_it_keeps_what_trying_every_joint_reading_keeps(readings: dict[str, list[tuple[int, ...]]]) -> None:
    tried = by_trying_everything(readings)
    nothing_holds = not any(tried.values())
    certain_already = all(len(values) < 2 for values in readings.values())
    expected = {row: set(values) for row, values in readings.items()} if nothing_holds or certain_already else tried
    assert surviving(table(), readings) == expected


def test_a_blank_cell_takes_its_column_out_of_the_reckoning_and_no_other() -> None:
    readings = {"x": [(None, 1)], "y": [(0, 1), (5, 0)], "sum": [(9, 2)], "before": [(0, 0)], "after": [(9, 2)]}
    assert surviving(table(), readings)["y"] == {(0, 1)}


def test_a_row_that_is_not_printed_takes_its_sums_out_of_the_reckoning() -> None:
    readings = {"x": [(1, 1)], "y": [(0, 1), (5, 0)], "before": [(0, 0)], "after": [(9, 2)]}
    assert surviving(table(), readings)["y"] == {(0, 1), (5, 0)}


def test_without_sums_over_rows_nothing_is_dropped() -> None:
    readings = {"x": [(1, 1), (2, 2)]}
    assert surviving(table(()), readings) == {"x": {(1, 1), (2, 2)}}


def test_too_many_ways_to_follow_decide_nothing() -> None:
    many = [(2**i, 3**i) for i in range(14)]
    readings = {"x": many, "y": many, "sum": many, "before": many, "after": many}
    assert surviving(table(), readings) == {row: set(many) for row in ROWS}
