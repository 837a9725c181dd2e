"""How one asks decides between the report's number and the guide."""

from __future__ import annotations

from datetime import datetime

import pytest


@pytest.mark.parametrize(
    "question",
    [
        "大李庄乡2020年行政复议几件",
        "2020年有没有人申请",
        "年报里行政处罚的处理决定是多少",
        "乡里2020年重复申请的有几件",
    ],
)
def test_how_many_asks_the_report(assistant, question) -> None:
    _, weights = assistant.explain(question, datetime(2021, 9, 1))
    assert weights.report > weights.guide
    assert weights.selection.named


@pytest.mark.parametrize(
    "question", ["复议怎么申请", "复议多久有结果", "不给我公开怎么办", "重复申请是什么意思", "申请要不要钱"]
)
def test_how_when_and_what_it_means_ask_a_guide(assistant, question) -> None:
    _, weights = assistant.explain(question, datetime(2021, 9, 1))
    assert weights.guide > weights.report
    assert weights.best_guide is not None


def test_guides_are_ranked_by_nearness(assistant) -> None:
    _, weights = assistant.explain("怎么申请信息公开")
    scores = [match.score for match in weights.guides]
    assert scores == sorted(scores, reverse=True)


@pytest.mark.parametrize("question", ["你好", "", "我不想活了", "今天天气怎么样"])
def test_what_ends_before_is_not_weighed(assistant, question) -> None:
    assert assistant.explain(question)[1] is None
