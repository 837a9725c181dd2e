"""A date or a fee that can be counted is counted, with its steps and the article."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

import pytest

from bot.model import Answer, Outcome


@pytest.fixture
def ask(assistant) -> Callable[[str], Answer]:
    return lambda question: assistant.ask(question, now=datetime(2026, 3, 1, 12))


@pytest.mark.parametrize(
    ("question", "due"),
    [
        ("2025年9月5日收到的申请，最晚哪天答复", "2025年10月10日（星期五）"),
        ("我2025年3月3号交的申请，几号之前要答复我", "2025年3月31日（星期一）"),
        ("2025-09-05 收到申请，答复期限到哪天", "2025年10月10日（星期五）"),
        ("2024年2月1日签收的申请，最迟什么时候答复", "2024年3月5日（星期二）"),
    ],
)
def test_the_last_day_for_an_answer(ask, question, due) -> None:
    answer = ask(question)
    assert answer.outcome is Outcome.ANSWERED
    assert due in answer.text and "条例第三十三条" in answer.text
    assert answer.understood.operation == "算期限"


def test_a_day_without_its_year_is_the_last_one_of_that_name(ask) -> None:
    assert "2025年9月5日" in ask("9月5日交的申请，最晚哪天答复").text
    assert "2026年2月3日" in ask("2月3日交的申请，最晚哪天答复").text


def test_an_unannounced_year_is_said_to_be_an_estimate(ask) -> None:
    assert "预计" in ask("2027年3月3日收到的申请，最晚哪天答复").text
    assert "预计" not in ask("2025年3月3日收到的申请，最晚哪天答复").text


def test_the_extension_is_told_beside_it(ask) -> None:
    text = ask("2025年9月5日收到的申请，延长的话最晚哪天答复").text
    assert "2025年11月6日（星期四）" in text and "延长" in text


def test_holidays_that_were_skipped_are_named(ask) -> None:
    assert "国庆节" in ask("2025年9月5日收到的申请，最晚哪天答复").text
    assert "不算周末" not in ask("2025年3月3日收到的申请，最晚哪天答复").text


@pytest.mark.parametrize(
    ("question", "yuan"),
    [
        ("申请10件要收多少钱", 0),
        ("申请11件收多少钱", 100),
        ("一个月申请35件多少钱", 3000),
        ("申请五十件要多少钱", 7000),
        ("要200页材料收多少", 2700),
        ("复印31页收多少钱", 10),
        ("给我30页要多少钱", 0),
    ],
)
def test_a_fee_is_counted_and_said_to_be_the_exception(ask, question, yuan) -> None:
    answer = ask(question)
    assert answer.outcome is Outcome.ANSWERED
    fee = answer.computed[0]
    assert (fee.value, fee.unit) == (yuan, "元")
    assert sum(value for _, value in fee.parts) == yuan
    assert f"{yuan} 元" in answer.text and "一般不收费" in answer.text and "也可以不收" in answer.text
    assert "109" in answer.citations[0].quote


@pytest.mark.parametrize(
    "question", ["打官司一件要交多少诉讼费", "罚款35件多少钱", "2020年收到35件申请了吗", "10件以内收费吗"]
)
def test_other_money_is_not_this_fee(ask, question) -> None:
    assert ask(question).understood.operation != "算费用"


@pytest.mark.parametrize("question", ["2月30日收到的申请最晚哪天答复", "13月5日收到的申请最晚哪天答复"])
def test_a_day_that_does_not_exist_is_not_counted_from(ask, question) -> None:
    answer = ask(question)
    assert answer.understood.operation != "算期限"
    assert answer.outcome is not Outcome.FAILED
