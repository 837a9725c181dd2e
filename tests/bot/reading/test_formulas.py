"""The rates and what changed its meaning are data that fits the forms."""

from __future__ import annotations

import pytest

from bot.reading.forms import FORM_IDS, load_form
from bot.reading.formulas import changed_meaning, formulas


@pytest.mark.parametrize("form_id", FORM_IDS)
@pytest.mark.parametrize("formula", formulas(), ids=lambda f: f.id)
def test_every_cell_of_a_rate_stands_in_each_form_that_has_its_row(form_id, formula) -> None:
    table = load_form(form_id).table(formula.section)
    rows = {row.id: row for row in table.rows}
    assert all(column in rows[row].columns for row, column in formula.cells if row in rows)


@pytest.mark.parametrize("formula", formulas(), ids=lambda f: f.id)
def test_every_rate_can_be_reckoned_from_one_of_the_forms(formula) -> None:
    tables = [load_form(form_id).table(formula.section) for form_id in FORM_IDS]
    assert any({row for row, _ in formula.cells} <= {row.id for row in table.rows} for table in tables)


def test_the_refusals_of_the_rate_are_all_rows_of_their_group() -> None:
    (withheld,) = (formula for formula in formulas() if formula.id == "withheld")
    group = load_form("2021").table("三").group("withheld")
    assert group is not None
    assert tuple(row for row, _ in withheld.left) == group.rows


def test_no_two_rates_share_a_word() -> None:
    words = [word for formula in formulas() for word in formula.words]
    assert len(words) == len(set(words))


@pytest.mark.parametrize(
    ("section", "cell", "same"),
    [
        ("二", ("penalties", "decisions"), True),
        ("二", ("normative", "issued"), False),
        ("三", ("new", "total"), True),
        ("三", ("other_handling", "total"), False),
        ("四", ("cases", "review_total"), True),
    ],
)
def test_what_counts_the_same_in_both_forms_is_told_by_the_data(section, cell, same) -> None:
    assert (changed_meaning(section, [cell]) == "") is same
