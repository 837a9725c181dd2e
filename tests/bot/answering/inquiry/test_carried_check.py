"""What one year left over against what the next one took over, held together where it is asked whether they agree."""

from __future__ import annotations

import pytest

from tests.bot.answering.computing.county import number

LEFT, TOOK = number("甲乡", 2021, "三", "carried_out", "total"), number("甲乡", 2022, "三", "carried_in", "total")


@pytest.mark.parametrize(
    "question",
    [
        "甲乡2021年结转下年和2022年上年结转对得上吗",
        "甲乡2021年报的结转下年和2022年报的上年结转，数一样不",
        "甲乡2021年结转下年跟2022年上年结转是不是一个数",
    ],
)
def test_the_two_numbers_are_told_and_whether_they_are_the_same(say, question) -> None:
    answer = say(question)
    assert [fact.value for fact in answer.facts] == [LEFT, TOOK]
    assert ("一样" in answer.text) == (LEFT == TOOK) or "不一样" in answer.text


def test_two_other_numbers_are_compared_as_they_stand(say) -> None:
    told = [fact.value for fact in say("甲乡2021年新收和2022年新收一样吗").facts]
    assert told == [number("甲乡", year, "三", "new", "total") for year in (2021, 2022)]
