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


@pytest.mark.parametrize("question", ["答复是去年拿到的，现在去打官司过没过时限", "去年交的申请，逾期不答复怎么办"])
def test_a_year_that_is_only_told_asks_for_no_report(assistant, question) -> None:
    _, weights = assistant.explain(question, datetime(2021, 9, 1))
    assert weights.guide > weights.report


@pytest.mark.parametrize("question", ["去年收到几件申请", "去年的年报里行政复议多少件", "今年大李庄乡有人申请吗"])
def test_a_year_that_is_asked_about_asks_for_its_report(assistant, question) -> None:
    _, weights = assistant.explain(question, datetime(2021, 9, 1))
    assert weights.report > weights.guide


def test_who_names_an_article_asks_for_the_rule(assistant) -> None:
    _, plain = assistant.explain("由谁负责公开")
    _, named = assistant.explain("按条例第十条由谁负责公开")
    assert named.guide > plain.guide + 1 and named.guide > named.report


def test_the_organ_that_is_named_is_not_the_subject(assistant) -> None:
    _, weights = assistant.explain("大李庄乡的GDP是多少")
    assert not weights.guides or weights.guides[0].score < 0.2
