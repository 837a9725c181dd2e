"""What a fee comes to is counted from what the question tells; the rule is told beside it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

import pytest

from bot.model import Answer, Outcome
from tests.bot.talking import talk_with


@pytest.fixture
def ask(assistant) -> Callable[[str], Answer]:
    return lambda question: assistant.ask(question, now=datetime(2026, 3, 1, 12))


@pytest.mark.parametrize(
    ("question", "yuan"),
    [
        ("申请10件要收多少钱", 0),
        ("申请11件收多少钱", 100),
        ("我一个月提20件要多少", 1000),
        ("一个月申请十二回，收不收钱", 200),
        ("一个月申请35件多少钱", 3000),
        ("申请五十件要多少钱", 7000),
        ("材料一共一百零一页，收几多钱", 720),
        ("我申请了12件，每件5页，会收费吗", 200),
        ("要200页材料收多少", 2700),
        ("复印31页收多少钱", 10),
        ("给我30页要多少钱", 0),
        ("这个月提过九件了，下礼拜还得提五件，要掏钱不", 400),
        ("上个月交了12件，这个月又交了11件，收钱不", 100),
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


def test_what_happens_if_one_does_not_pay_is_no_other_number_of_the_fee(assistant) -> None:
    told = assistant.ask("33份申请要收多少信息处理费")
    assert "放弃" in assistant.ask("我就不交，会咋样", told.session).text
    assert "7000" in assistant.ask("那50件呢", told.session).text


@pytest.mark.parametrize(
    ("question", "count", "beyond"),
    [
        ("收了我380块，按页倒推是多少页", "68 页", "38 页"),
        ("处理费收了400元，按件算是几件", "14 件", "4 件"),
        ("按页收了2700块，那是多少页", "200 页", "170 页"),
    ],
)
def test_what_a_fee_was_for_is_counted_back(ask, question, count, beyond) -> None:
    text = ask(question).text
    assert f"倒推是 {count}" in text
    assert f"超出免费的 {beyond}" in text


def test_a_fee_that_fits_no_count_is_said_to_fit_none(ask) -> None:
    assert "倒推不出" in ask("按件收了我150块，是几件").text


def test_a_fee_of_a_report_is_quoted_and_not_counted_back(ask) -> None:
    assert "倒推" not in ask("大李庄乡2020年收了380块处理费，是几页").text


def test_what_was_handed_in_last_month_is_said_not_to_count(ask) -> None:
    assert "按自然月分开数" in ask("上月递了九份，这月又递了三份，加一块过十份了要收钱吗").text


def test_so_many_behind_the_first_that_may_be_charged_are_counted(assistant) -> None:
    say = talk_with(assistant, datetime(2026, 3, 1, 12))
    say("一个月超过几件就收钱，是几件")
    assert say("那30件呢，按件收多少").computed[0].value == 2000


def test_a_clerks_own_words_ask_for_the_fee_or_for_other_money(clerks_county) -> None:
    answer = clerks_county.ask("申请35件要几个铜板")
    assert answer.computed and answer.computed[0].value == 3000
    assert clerks_county.ask("裁缝铺35件要几个铜板").understood.operation != "算费用"
