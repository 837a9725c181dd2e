"""A cell that counts something else than what is asked for is no answer."""

from __future__ import annotations

import pytest

from bot.model import Outcome
from tests.bot.answering.sentences.reports import TOLD


@pytest.mark.parametrize("question", ["水利局2022年收到申请花了多少钱", "水利局2022年行政诉讼平均几天办完"])
def test_the_number_of_the_row_that_is_named_stands_beside_and_does_not_pass_for_an_answer(say, question) -> None:
    answer = say(question)
    assert answer.outcome is Outcome.NOT_FOUND and answer.facts


def test_where_only_a_verb_names_a_row_the_sentence_answers(say) -> None:
    answer = say("水利局2022年办培训来了多少人")
    assert answer.outcome is Outcome.ANSWERED and answer.facts == () and "145人" in answer.text


def test_where_applications_are_spoken_of_the_cell_answers(say) -> None:
    answer = say("水利局2022年来了多少申请")
    assert [fact.value for fact in answer.facts] == [TOLD["三", "new", "total"]]


def test_a_fee_is_counted_in_money_and_answers(say) -> None:
    answer = say("水利局2022年行政事业性收费收了多少钱")
    assert answer.outcome is Outcome.ANSWERED and {fact.unit for fact in answer.facts} <= {"元", "万元", "亿元"}


def test_money_of_another_matter_is_not_told_for_a_row_without_money(say) -> None:
    answer = say("水利局2022年一共罚了多少钱，我说的是罚款金额")
    assert answer.outcome is Outcome.NOT_FOUND and {fact.row[-1] for fact in answer.facts} == {"行政处罚"}
