"""An answer is right, wrong (it asserts what it should not) or declined."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.examining.grading import grade
from bot.examining.paper import CellExpected, Question
from bot.model import Answer, AnswerFact, Certainty, Citation, Outcome

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


def test_declining_what_should_be_declined_is_right() -> None:
    assert grade(asked(outcomes=(Outcome.NOT_FOUND,)), DECLINED).verdict == "right"


def test_answering_what_should_be_declined_is_wrong() -> None:
    assert grade(asked(outcomes=(Outcome.NOT_COVERED,)), ANSWER).verdict == "wrong"
