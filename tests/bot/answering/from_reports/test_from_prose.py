"""Short everyday words find what a report says in long ones; what follows stays with the report."""

from __future__ import annotations

import pytest

from bot.model import Outcome
from tests.bot.answering.part_five import open_part_five


@pytest.fixture(scope="module")
def ask(tmp_path_factory: pytest.TempPathFactory):
    return open_part_five(tmp_path_factory.mktemp("prose")).ask


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("水车县政府2023年政务新媒体有几个", "减至43个"),
        ("水车县政府2023年自助机有几台", "自助查询机2台"),
    ],
)
def test_what_is_counted_may_stand_before_the_number(ask, question, words) -> None:
    answer = ask(question)
    assert answer.outcome is Outcome.ANSWERED and words in answer.text


def test_a_sentence_without_the_number_that_is_asked_for_is_shown_and_is_no_answer(ask) -> None:
    answer = ask("水车县教育局2023年来电咨询多少次")
    assert answer.outcome is Outcome.NOT_FOUND
    assert "没有直接写" in answer.text and "来电咨询" in answer.text


def test_the_fees_are_told_without_what_else_stands_there(ask) -> None:
    answer = ask("水车县政府2023年信息处理费收了吗").text
    assert "未收取信息处理费" in answer and "86" not in answer and "（见报告六、" in answer
    assert "未收取信息处理费" in ask("水车县教育局2023年收没收信息处理费").text


@pytest.mark.parametrize("words", ["收钱了没", "收没收申请人的钱", "收费了吗收了多少"])
def test_money_that_was_taken_is_the_fee_and_no_number_of_requests(ask, words) -> None:
    assert "未收取信息处理费" in ask(f"水车县教育局2023年{words}").text


def test_what_is_not_found_may_be_our_fault_and_is_said_in_two_lines(ask) -> None:
    answer = ask("水车县政府2023年修了多少公里路")
    assert answer.outcome is Outcome.NOT_FOUND
    assert "没找到" in answer.text and "没听懂" in answer.text and answer.text.count("\n") == 1


def test_another_matter_and_another_organ_are_asked_of_the_same(ask) -> None:
    session = ask("水车县教育局2023年收没收信息处理费").session
    assert "培训1次" in ask("那培训呢", session).text
    assert "32名干部参加" in ask("有几个人参加", session).text
    session = ask("水车县教育局2023年培训了几次").session
    assert "培训410人次" in ask("水车县政府呢", session).text
