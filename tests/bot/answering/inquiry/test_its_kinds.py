"""A row's share of its kinds is that of the group of so many rows that it belongs to."""

from __future__ import annotations

import pytest

from bot.reading.forms import load_form
from tests.bot.answering.computing.county import number, rounded


@pytest.mark.parametrize(
    "words", ["甲乡2022年国家秘密占不予公开八类的百分之几", "甲乡2022年国家秘密在八类合计里占比多少"]
)
def test_the_whole_is_all_eight(county, words) -> None:
    rows = next(g.rows for t in load_form("2021").tables for g in t.groups if g.id == "withheld")
    whole = sum(number("甲乡", 2022, "三", row, "total") for row in rows)
    part = number("甲乡", 2022, "三", "withheld_secret", "total")
    assert rounded(part, whole) in [c.value for c in county.ask(words).computed if c.unit == "%"]


def test_without_them_it_is_of_all_that_were_dealt_with(county) -> None:
    part, whole = (number("甲乡", 2022, "三", row, "total") for row in ("withheld_secret", "results_total"))
    assert rounded(part, whole) in [c.value for c in county.ask("甲乡2022年国家秘密占百分之几").computed]
