"""Of a row whose columns count different things one cell stands for it, wherever rows are put together."""

from __future__ import annotations

import pytest

from bot.answering.meaning import Concept, Span
from bot.answering.rows.line import Line
from bot.answering.rows.one_of_each_row import one_of_each_row
from bot.reading.forms import load_form

FORM = load_form("2019")


def line(row: str, column: str, section: str = "二") -> Line:
    return Line(section, f"{row} {column}", ((row, column),))


WHOLE = tuple(line("penalties", column) for column in ("items_before", "change", "decisions"))


def test_of_what_was_before_what_changed_and_what_was_decided_the_decisions_stand_for_the_row() -> None:
    assert one_of_each_row(WHOLE, FORM, ()) == (WHOLE[2],)


def test_a_column_that_is_named_is_kept() -> None:
    named = (Span(0, 2, "增减", (Concept("column", "change", "二"),)),)
    assert one_of_each_row(WHOLE, FORM, named) == WHOLE


@pytest.mark.parametrize(
    "lines", [(line("new", "natural", "三"), line("new", "business", "三")), (line("fees", "change"),)]
)
def test_cells_that_count_the_same_are_all_kept(lines) -> None:
    assert one_of_each_row(lines, FORM, ()) == lines


def test_items_of_the_year_before_and_their_change_are_never_added_up(ask) -> None:
    assert ask("大李庄乡2020年行政处罚一共几件").computed == ()
