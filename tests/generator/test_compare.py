"""The comparison itself: a perfect reader is right everywhere, and every kind of false statement is caught."""

from __future__ import annotations

from typing import Any

import pytest

from tests.generator.compare import Fact, Score, compare
from tests.generator.slips import unseen
from tests.generator.truth import Truth, truth_of

ORGAN = "甲子县甲乡人民政府"


def perfect(truth: Truth) -> list[Fact]:
    """What a reader without fault prints."""
    facts = truth.facts()
    for fact in facts:
        fact["unit"] = fact["unit"] or "件"
        if fact["broken"]:
            fact |= {"value": None, "certainty": "contradictory"}
    return facts


def spoilt(truth: Truth, **changes: Any) -> Score:
    facts = perfect(truth)
    facts[30] |= changes
    return compare(truth, facts)


@pytest.mark.parametrize("options", [{}, {"break_one": True}, {"blank_one": True}, {"big": True}])
@pytest.mark.parametrize("form", ["2019", "2021"])
def test_a_perfect_reader_is_right_everywhere(form: str, options: dict[str, bool]) -> None:
    truth = truth_of(1, form, ORGAN, **options)
    score = compare(truth, perfect(truth))
    assert (score.right, score.wrong, score.declined, score.missing) == (len(truth.cells), [], [], [])


@pytest.mark.parametrize(
    "changes",
    [
        {"value": 987654},
        {"value": None, "certainty": "blank"},
        {"organ": "甲子县乙镇人民政府"},
        {"year": 1999},
        {"column": ["商业企业"]},
        {"section": "四"},
    ],
)
def test_a_false_statement_is_wrong(changes: dict[str, Any]) -> None:
    assert spoilt(truth_of(1, "2021", ORGAN), **changes).wrong


def test_a_number_for_an_empty_cell_is_wrong() -> None:
    truth = truth_of(1, "2021", ORGAN, blank_one=True)
    facts = perfect(truth)
    for fact in facts:
        if fact["certainty"] == "blank":
            fact |= {"value": 0, "certainty": "certain"}
    assert len(compare(truth, facts).wrong) == 1


def test_a_broken_cell_told_as_certain_is_wrong() -> None:
    truth = truth_of(1, "2021", ORGAN, break_one=True)
    assert len(compare(truth, [f | {"certainty": "certain"} for f in truth.facts()]).wrong) == 1


def test_declining_is_not_wrong_but_counted() -> None:
    score = spoilt(truth_of(1, "2021", ORGAN), value=None, certainty="undecidable")
    assert (len(score.declined), score.wrong) == (1, [])


def test_a_cell_that_is_not_told_at_all_is_missing() -> None:
    truth = truth_of(1, "2021", ORGAN)
    assert len(compare(truth, perfect(truth)[1:]).missing) == 1


def test_a_slip_is_seen_only_with_both_sides_of_each_sum() -> None:
    truth = truth_of(1, "2021", ORGAN, break_one=True, flavour="dense")
    assert len(unseen(truth, ["两边不等"])) == len(truth.failing) >= 2
