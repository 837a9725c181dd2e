"""All cells of a row, or all results of a kind of case, are asked for behind one of them."""

from __future__ import annotations

import pytest

from tests.bot.answering.computing.county import number

RESULTS = ("upheld", "corrected", "other", "pending", "total")


@pytest.mark.parametrize("words", ["那件最后咋样了", "结果怎么样", "谁赢了"])
def test_how_the_cases_ended_tells_each_result(say, words) -> None:
    say("甲乡2022年有人对它提过行政复议没有")
    told = [fact.value for fact in say(words).facts]
    assert told == [number("甲乡", 2022, "四", "cases", f"review_{result}") for result in RESULTS]


def test_what_became_of_requests_is_no_result_of_a_case(say) -> None:
    say("甲乡2022年新收多少")
    assert len(say("最后咋样了").facts) != len(RESULTS)


def test_the_part_that_is_named_is_told_whole_at_once(say) -> None:
    assert len(say("请把甲乡2022年行政复议那一块的数全部列出来").facts) == len(RESULTS)


@pytest.mark.parametrize("words", ["直接起诉的结果怎样", "那直接起诉的最后咋样"])
def test_another_kind_of_case_that_is_named_tells_each_of_its_results(say, words) -> None:
    say("甲乡2022年复议维持几件、纠正几件")
    told = [fact.value for fact in say(words).facts]
    assert told == [number("甲乡", 2022, "四", "cases", f"direct_{result}") for result in RESULTS]
