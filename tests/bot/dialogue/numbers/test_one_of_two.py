"""One of the two that were told is meant: the former cell, or one organ held against the other."""

from __future__ import annotations

import pytest

from tests.bot.answering.computing.county import computed, new, number, rounded

APART = abs(new("甲乡", 2022) - new("柳河镇", 2022))


@pytest.mark.parametrize("words", ["甲乡多多少", "甲乡多几件", "甲乡高出百分之几"])
def test_one_of_two_organs_is_held_against_the_other(say, words) -> None:
    say("甲乡和柳河镇2022年新收各多少")
    assert APART in computed(say(words), "相差")


def test_whether_it_still_has_more_is_asked_of_both_in_the_other_year(say) -> None:
    say("甲乡和柳河镇2022年新收各多少")
    told = {(fact.organ, fact.year) for fact in say("到2021年还是甲乡多吗").facts}
    assert told == {("甲乡人民政府", 2021), ("柳河镇人民政府", 2021)}


def test_the_former_of_two_cells_is_the_one_told_before(say) -> None:
    say("甲乡2022年予以公开几件")
    say("部分公开的呢")
    (fact,) = say("前一项里企业的几件").facts
    assert fact.value == number("甲乡", 2022, "三", "granted", "business")


def test_a_share_of_the_former_is_not_the_latter_s(say) -> None:
    say("甲乡2022年予以公开几件")
    say("部分公开的呢")
    share = rounded(*(number("甲乡", 2022, "三", row, "total") for row in ("granted", "results_total")))
    assert share in [c.value for c in say("前者占办结总计百分之几").computed]


def test_against_the_year_before_means_the_two_years_that_were_told(say) -> None:
    say("甲乡2022年新收多少")
    say("前一年呢")
    assert {fact.year for fact in say("同比涨了百分之几").facts} == {2021, 2022}


def test_two_cells_of_two_organs_are_added_up_for_one_of_them(say) -> None:
    say("2022年甲乡和柳河镇予以公开各几件")
    say("部分公开的呢")
    both = sum(number("甲乡", 2022, "三", row, "total") for row in ("granted", "partly"))
    assert both in computed(say("只看甲乡，这两项合计"), "合计")


def test_how_one_of_two_has_grown_is_asked_of_its_own_two_years(say) -> None:
    say("甲乡和柳河镇2022年新收各多少")
    assert {(fact.organ, fact.year) for fact in say("甲乡涨了多少").facts} == {
        ("甲乡人民政府", 2021),
        ("甲乡人民政府", 2022),
    }
