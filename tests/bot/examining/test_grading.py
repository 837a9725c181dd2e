"""An answer is right, wrong (it asserts what it should not) or declined."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from bot.examining.grading import grade
from bot.examining.paper import CellExpected, ComputedExpected, Question
from bot.model import Answer, AnswerFact, Certainty, Choice, Citation, Computed, Outcome

FACT = AnswerFact("甲乡", 2020, "三", ("一、本年新收",), ("法人或其他组织", "商业企业"), 3, "件", Certainty.CERTAIN)
CASE = replace(FACT, section="四", row=(), column=("行政复议", "总计"), value=None, certainty=Certainty.BLANK)
ANSWER = Answer(Outcome.ANSWERED, "本年新收 3 件", (Citation("a", "b", "一、本年新收\t3", "第1行", ""),), (FACT, CASE))
DECLINED = Answer(Outcome.NOT_FOUND, "没有找到")


def asked(**expected: object) -> Question:
    return Question("收到几件", 1, **expected)


@pytest.mark.parametrize(
    "expected",
    [
        {},
        {"outcomes": (Outcome.ANSWERED, Outcome.CLARIFY)},
        {"says": (("三件", "3 件"), ("新收",))},
        {"never": ("4 件",)},
        {"quotes": (("本年新收",),)},
        {"cells": (CellExpected(("新收",), ("企业",), "3"),)},
        {"cells": (CellExpected((), ("行政复议", "总计"), None),)},
    ],
)
def test_right(expected) -> None:
    assert grade(asked(**expected), ANSWER).verdict == "right"


@pytest.mark.parametrize(
    ("expected", "reason"),
    [
        ({"outcomes": (Outcome.NOT_COVERED,)}, "结果是"),
        ({"says": (("4 件",),)}, "没说"),
        ({"says": (("3 件",), ("复议",))}, "没说"),
        ({"never": ("3 件",)}, "不该说"),
        ({"quotes": (("总体情况",),)}, "没引"),
        ({"cells": (CellExpected(("新收",), ("企业",), "4"),)}, "格子不对"),
        ({"cells": (CellExpected(("新收",), ("企业",), None),)}, "格子不对"),
        ({"cells": (CellExpected(("结转",), ("企业",), "3"),)}, "格子不对"),
        ({"cells": (CellExpected(("新收",), ("自然人",), "3"),)}, "格子不对"),
    ],
)
def test_wrong_with_the_reason(expected, reason) -> None:
    result = grade(asked(**expected), ANSWER)
    assert result.verdict == "wrong"
    assert reason in result.reason


@pytest.mark.parametrize(
    "outcome",
    [Outcome.NOT_FOUND, Outcome.NOT_COVERED, Outcome.CLARIFY, Outcome.OUT_OF_SCOPE, Outcome.REJECTED, Outcome.FAILED],
)
def test_declining_what_should_be_answered_is_not_wrong_but_declined(outcome) -> None:
    answer = replace(DECLINED, outcome=outcome)
    assert grade(asked(outcomes=(Outcome.ANSWERED,)), answer).verdict == "declined"
    assert grade(asked(cells=(CellExpected(("新收",), (), "3"),)), answer).verdict == "declined"


def test_what_is_asked_back_with_counts_as_said() -> None:
    asking = replace(DECLINED, outcome=Outcome.CLARIFY, choices=(Choice("甲县的", "甲县甲乡收到几件"),))
    expected = asked(outcomes=(Outcome.CLARIFY,), says=(("甲县",),))
    assert grade(expected, asking).verdict == "right"
    assert grade(expected, replace(asking, choices=())).verdict == "declined"


def test_declining_what_should_be_declined_is_right() -> None:
    assert grade(asked(outcomes=(Outcome.NOT_FOUND,)), DECLINED).verdict == "right"


def test_answering_what_should_be_declined_is_wrong() -> None:
    assert grade(asked(outcomes=(Outcome.NOT_COVERED,)), ANSWER).verdict == "wrong"


def test_a_row_may_be_named_as_the_form_prints_its_part() -> None:
    fact = replace(FACT, row=("三", "（七）总计"), column=("总计",))
    expected = CellExpected(("本年度办理结果", "总计"), ("总计",), "3")
    assert grade(asked(cells=(expected,)), replace(ANSWER, facts=(fact,))).verdict == "right"


@pytest.mark.parametrize(
    ("report", "verdict"),
    [(("甲乡", "2020"), "right"), (("乙乡", "2020"), "wrong"), (("甲乡", "2021"), "wrong")],
)
def test_a_cell_must_be_that_organs_and_that_years(report, verdict) -> None:
    expected = CellExpected(("新收",), ("企业",), "3", report)
    assert grade(asked(cells=(expected,)), ANSWER).verdict == verdict


@pytest.mark.parametrize(
    ("operations", "value", "verdict"),
    [
        ((), "97.1", "right"),
        (("变化", "增减"), "-97.1", "right"),
        ((), "97", "right"),
        ((), "97.2", "wrong"),
        (("合计",), "97.1", "wrong"),
    ],
)
def test_a_number_must_have_been_reckoned(operations, value, verdict) -> None:
    reckoned = replace(ANSWER, computed=(Computed("增减百分比", Decimal("-97.138"), "%", ()),))
    expected = ComputedExpected(operations, Decimal(value))
    assert grade(asked(computed=(expected,)), reckoned).verdict == verdict
    assert grade(asked(computed=(expected,)), ANSWER).reason == f"没算出 {value}"


@pytest.mark.parametrize("operation", ["增加", "减少", "相差", "变化"])
def test_a_difference_is_one_by_whatever_word_it_is_called(operation) -> None:
    reckoned = replace(ANSWER, computed=(Computed(operation, Decimal("13"), "件", ()),))
    assert grade(asked(computed=(ComputedExpected(("差", "多"), Decimal("13")),)), reckoned).verdict == "right"
    assert grade(asked(computed=(ComputedExpected(("平均",), Decimal("13")),)), reckoned).verdict == "wrong"


def test_a_kind_of_case_may_be_written_as_the_row() -> None:
    told = replace(ANSWER, facts=(replace(CASE, value=2, certainty=Certainty.CERTAIN),))
    assert grade(asked(cells=(CellExpected(("行政复议",), ("总计",), "2"),)), told).verdict == "right"
    assert grade(asked(cells=(CellExpected(("行政诉讼",), ("总计",), "2"),)), told).verdict == "wrong"


def test_half_and_full_width_are_the_same() -> None:
    told = replace(ANSWER, facts=(replace(FACT, row=("（七）总计",)),))
    assert grade(asked(cells=(CellExpected(("(七)",), ("企业",), "3"),)), told).verdict == "right"
