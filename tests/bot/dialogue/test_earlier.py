"""Behind words of a report a question may go back to its numbers, which were told before."""

from __future__ import annotations

from bot.model import Outcome
from tests.bot.answering.computing.county import number


def test_behind_what_is_not_here_the_next_year_is_asked_by_its_own_words(say) -> None:
    assert say("甲乡2035年的情况能看不").outcome is Outcome.NOT_COVERED
    (fact,) = say("那就看2022的，新收多少").facts
    assert (fact.organ, fact.year, fact.value) == ("甲乡人民政府", 2022, number("甲乡", 2022, "三", "new", "total"))


def test_behind_a_guide_so_many_cases_are_counted_in_the_report_spoken_of(say) -> None:
    say("甲乡2022年新收几件")
    say("不给公开咋办")
    (fact,) = say("行政复议有几件").facts
    assert (fact.organ, fact.value) == ("甲乡人民政府", number("甲乡", 2022, "四", "cases", "review_total"))


def test_how_far_apart_two_rows_are_is_told_once_more(say) -> None:
    told = say("比较一下甲乡2022年处罚和强制")
    assert say("差多少").facts == told.facts


def test_another_organ_of_a_year_that_is_gone_back_to_is_told_of_that_year(say) -> None:
    say("甲乡和柳河镇2021年谁新收的多")
    say("换成2022年呢")
    (fact,) = say("回到2021年，石桥乡收了多少").facts
    assert (fact.organ, fact.year, fact.value) == ("石桥乡人民政府", 2021, number("石桥乡", 2021, "三", "new", "total"))


def test_the_year_of_several_organs_is_the_next_one_s_too(say) -> None:
    say("甲乡和柳河镇2021年新收几件")
    (fact,) = say("石桥乡予以公开几件").facts
    assert (fact.organ, fact.year) == ("石桥乡人民政府", 2021)


def test_another_row_behind_a_year_without_a_report_is_of_the_year_before_that(say) -> None:
    say("甲乡2022年新收多少")
    assert say("2018年呢").outcome is Outcome.NOT_COVERED
    assert [fact.year for fact in say("那结转下年的有几件").facts] == [2022]


def test_another_year_may_be_asked_for_behind_a_rule(say) -> None:
    say("甲乡2022年行政处罚几件")
    say("多久能收到答复")
    assert [fact.year for fact in say("2021年的也报一下").facts] == [2021]
