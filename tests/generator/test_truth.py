"""The truth itself: its sums hold, it says what was broken, and the same seed tells it again."""

from __future__ import annotations

import random
import re
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from tests.generator.figures import FLAVOURS
from tests.generator.form import Identity, form, identities
from tests.generator.mutate import bound_cells, mutations
from tests.generator.organs import organs
from tests.generator.truth import Truth, carried_over, make_truth, truth_of

ORGAN = "甲子县甲乡人民政府"
FORMS = ("2019", "2021")


def clean(form_id: str, seed: int = 1, **options: Any) -> Truth:
    return truth_of(seed, form_id, ORGAN, **options)


def sides(truth: Truth, identity: Identity) -> tuple[Any, Any]:
    values = truth.values()
    left, right = (sum(values[key] or 0 for key in side) for side in (identity.left, identity.right))
    return left, right


@pytest.mark.parametrize("form_id", FORMS)
@pytest.mark.parametrize("big", [False, True])
@pytest.mark.parametrize("flavour", FLAVOURS)
def test_every_sum_holds(form_id: str, flavour: str, big: bool) -> None:
    for seed in range(5):
        truth = clean(form_id, seed, flavour=flavour, big=big)
        for identity in truth.identities:
            left, right = sides(truth, identity)
            assert left == right, identity.name
        assert truth.failing == ()


@pytest.mark.parametrize(("form_id", "cells"), [("2019", (22, 161, 15)), ("2021", (10, 175, 15))])
def test_a_form_has_all_its_cells(form_id: str, cells: tuple[int, int, int]) -> None:
    assert tuple(len(clean(form_id).of(section)) for section in "二三四") == cells


@pytest.mark.parametrize("form_id", FORMS)
def test_every_cell_of_tables_three_and_four_is_in_a_sum(form_id: str) -> None:
    bound = {key for identity in identities(form_id) for key in identity.keys}
    assert bound == {*form(form_id).keys("三"), *form(form_id).keys("四")}


def test_real_reports_are_mostly_zeros_and_so_is_a_sparse_one() -> None:
    numbers = [cell.value for seed in range(20) for cell in clean("2021", seed, flavour="sparse").cells]
    assert 0.6 < numbers.count(0) / len(numbers) < 0.97


def test_a_dense_report_has_few_zeros() -> None:
    numbers = [cell.value for seed in range(20) for cell in clean("2021", seed, flavour="dense").cells]
    assert numbers.count(0) / len(numbers) < 0.1


def test_a_big_report_has_numbers_of_four_digits() -> None:
    assert max(cell.value or 0 for cell in clean("2021", flavour="dense", big=True).of("三")) > 9999


def test_some_years_bring_less_and_money_has_decimals() -> None:
    cells = [cell for seed in range(10) for cell in clean("2019", seed, flavour="dense").of("二")]
    assert any(cell.value is not None and cell.value < 0 for cell in cells if cell.key[2] == ("本年增/减",))
    assert all(isinstance(cell.value, Decimal) for cell in cells if cell.key[2] == ("采购总金额",))


@pytest.mark.parametrize("form_id", FORMS)
def test_a_broken_report_says_which_cell_and_which_sums(form_id: str) -> None:
    for seed in range(20):
        truth = clean(form_id, seed, break_one=True)
        assert truth.broken is not None
        assert truth.failing
        assert all(truth.broken in identity.keys for identity in truth.failing)
        assert [fact["broken"] for fact in truth.facts()].count(True) == 1


def test_an_empty_cell_is_blank_and_prints_nothing() -> None:
    truth = clean("2021", blank_one=True)
    empty = [cell for cell in truth.cells if cell.value is None]
    assert [(cell.key, cell.printed) for cell in empty] == [(truth.blank, "")]
    assert [fact["value"] for fact in truth.facts() if fact["certainty"] == "blank"] == [None]


def test_the_prose_agrees_with_the_table() -> None:
    for seed in range(20):
        truth = clean("2021", seed, flavour="dense")
        new = truth.by_key()["三", ("一、本年新收政府信息公开申请数量",), ("总计",)].value
        assert f"收到政府信息公开申请{new}件" in "".join(truth.parts[0].paragraphs)


def test_the_same_seed_tells_the_same_report_and_another_one_another() -> None:
    assert clean("2021", 3) == clean("2021", 3)
    assert clean("2021", 3) != clean("2021", 4)


def test_years_can_follow_each_other() -> None:
    first = truth_of(1, "2021", ORGAN, year=2022, flavour="dense")
    second = make_truth(random.Random(2), "2021", ORGAN, 2023, carried=carried_over(first), flavour="sparse")
    begun = [cell.value for cell in second.of("三") if cell.key[1] == form("2021").frame[1]]
    assert begun == [*carried_over(first), sum(carried_over(first))]
    assert second.failing == ()


def test_there_are_a_thousand_organs() -> None:
    assert len(set(organs(1000))) == 1000


def test_every_slip_of_a_bound_cell_breaks_a_sum() -> None:
    truth = clean("2021", flavour="sparse")
    slips = list(mutations(truth))
    zeros = sum(truth.by_key()[key].value == 0 for key in bound_cells(truth))
    assert len(slips) == 2 * len(bound_cells(truth)) - zeros
    assert all(slip.failing for slip in slips)


def test_the_truth_knows_nothing_of_the_product() -> None:
    modules = [path for path in Path(__file__).parent.rglob("*.py") if not path.name.startswith(("test_", "try_"))]
    assert len(modules) > 20
    for path in modules:
        assert not re.search(r"^\s*(from|import) (bot|web)\b", path.read_text("utf-8"), re.MULTILINE), path.name
