"""One cell of a clean report off by one: the findings name every sum that fails, with both sides.

Here every cell of one sparse report a form, and a sample of a dense one, to keep the tests quick;
`python tests/generator/try_every_slip.py` tries every cell of several reports.
"""

from __future__ import annotations

import random
from collections.abc import Iterable

import pytest

from bot.reading.report import read_report
from tests.generator.catalogue import LAYOUTS
from tests.generator.mutate import mutations
from tests.generator.slips import unseen
from tests.generator.truth import Truth, truth_of

FORMS = ("2019", "2021")


def clean(form: str, flavour: str) -> Truth:
    return truth_of(7, form, "甲子县甲乡人民政府", flavour=flavour)


def findings(truth: Truth) -> list[str]:
    text = LAYOUTS["tabs"].write(truth).data.decode()
    found = read_report(text, "reports/甲乡.txt").findings
    return [finding.message for finding in found if finding.code == "sum-does-not-hold"]


def not_found(slips: Iterable[Truth]) -> list[str]:
    return [missed for slip in slips for missed in unseen(slip, findings(slip))]


@pytest.mark.parametrize("flavour", ["sparse", "dense", "zero"])
@pytest.mark.parametrize("form", FORMS)
def test_a_clean_report_breaks_no_sum(form: str, flavour: str) -> None:
    assert findings(clean(form, flavour)) == []


@pytest.mark.parametrize("form", FORMS)
def test_every_slip_in_a_sparse_report_is_found(form: str) -> None:
    assert not_found(mutations(clean(form, "sparse"))) == []


@pytest.mark.parametrize("form", FORMS)
def test_slips_in_a_dense_report_are_found(form: str) -> None:
    assert not_found(random.Random(form).sample(list(mutations(clean(form, "dense"))), 120)) == []


@pytest.mark.parametrize("form", FORMS)
def test_a_slip_breaks_no_other_sum(form: str) -> None:
    for slip in random.Random(form).sample(list(mutations(clean(form, "dense"))), 40):
        assert len(findings(slip)) == len(slip.failing)
