"""How far apart two numbers are that were told: rates in points, amounts, two cells of one report."""

from __future__ import annotations

import pytest

from tests.bot.answering.computing.county import TOWNS, new, number


def test_two_shares_asked_one_after_the_other_are_set_apart_in_points(say) -> None:
    say("甲乡2020年予以公开的件数占当年办理总数的比例是多少")
    say("2022年呢")
    answer = say("那是高了几个百分点")
    assert answer.understood.years == (2020, 2022) and "个百分点" in answer.text


@pytest.mark.parametrize("first", ["公开率各多少", "予以公开的占办结总数各是百分之几"])
def test_who_has_the_higher_rate_is_told_with_the_points(say, first) -> None:
    say(f"甲乡和柳河镇2022年{first}")
    assert "个百分点" in say("谁高，高几个百分点").text


def test_which_of_two_cells_is_more_is_asked_of_that_year(say) -> None:
    say("甲乡2022年处罚了多少起，强制又是多少")
    answer = say("哪个多，多几起")
    assert {fact.year for fact in answer.facts} == {2022}
    apart = abs(
        number("甲乡", 2022, "二", "penalties", "decisions") - number("甲乡", 2022, "二", "coercion", "decisions")
    )
    assert f"{apart}件" in answer.text


def test_what_is_marvelled_at_before_is_no_question(say) -> None:
    say("甲乡2021年做了多少个行政处罚")
    say("22年呢")
    assert say("咋差这么多，到底差了多少").computed
    assert "没有写原因" in say("怎么差这么多").text


@pytest.mark.parametrize("bound", ["没过", "没超过", "不超过"])
def test_not_above_a_number_is_a_bound_from_above(say, bound) -> None:
    answer = say(f"2022年申请量{bound}50件的是哪几个乡镇")
    assert f"{bound}50件的" in answer.text
    told = answer.text.partition(f"{bound}50件的：")[2].partition("。")[0]
    assert all((new(town, 2022) <= 50) == (town in told) for town in TOWNS)


def test_two_rows_with_a_plus_are_one_part_of_the_whole(say) -> None:
    granted, partly, whole = (
        number("甲乡", 2022, "三", row, "total") for row in ("granted", "partly", "results_total")
    )
    assert f"{granted + partly}÷{whole}" in say("甲乡2022年予以公开加部分公开，占办结总数的比例").text


def test_a_sum_and_another_number_are_two_questions(say) -> None:
    new, before, done = (number("甲乡", 2022, "三", row, "total") for row in ("new", "carried_in", "results_total"))
    answer = say("甲乡2022年新收加上年结转多少，办结多少")
    assert f"{new}＋{before}＝{new + before}" in answer.text and f" {done} 件" in answer.text
    assert str(new + before + done) not in answer.text


@pytest.mark.parametrize("words", ["这三年平均下来一年多少", "以上三年平均一年多少"])
def test_three_years_that_were_asked_by_themselves_are_those(say, words) -> None:
    for question in ("甲乡2020年新收多少", "2021呢", "22"):
        say(question)
    assert {fact.year for fact in say(words).facts} == {2020, 2021, 2022}


def test_one_more_row_is_taken_into_the_share(say) -> None:
    granted, partly, whole = (
        number("甲乡", 2022, "三", row, "total") for row in ("granted", "partly", "results_total")
    )
    say("甲乡2022年予以公开的占全部办结的百分之多少")
    assert f"{granted + partly}÷{whole}" in say("把部分公开也算进去呢").text


def test_another_organ_with_a_year_of_its_own_is_held_against_what_was_told(say) -> None:
    say("甲乡2022年行政处罚几件")
    answer = say("是柳河镇2021年的几倍")
    assert {(fact.organ, fact.year) for fact in answer.facts} == {("甲乡人民政府", 2022), ("柳河镇人民政府", 2021)}


def test_the_reason_that_was_most_is_told_of_another_town(say) -> None:
    most = say("甲乡2022年哪个理由最多").computed[0].value
    rows = {fact.row[-1] for fact in say("甲乡2022年哪个理由最多").facts if fact.value == most}
    (fact,) = say("这一项柳河镇是多少").facts
    assert fact.organ == "柳河镇人民政府" and fact.row[-1] in rows


def test_two_cells_of_one_year_stay_set_apart_for_another_kind_or_year(say) -> None:
    say("甲乡2022年复议维持比纠正多几件")
    for words, year, kind in (("直接起诉的呢", 2022, "direct"), ("2021年呢", 2021, "direct")):
        facts = say(words).facts
        told = [number("甲乡", year, "四", "cases", f"{kind}_{name}") for name in ("upheld", "corrected")]
        assert [fact.value for fact in facts] == told and {fact.year for fact in facts} == {year}


def test_behind_two_cells_a_third_is_told_by_itself(say) -> None:
    say("甲乡2022年处罚比强制多几件")
    assert [f.value for f in say("许可呢").facts] == [number("甲乡", 2022, "二", "licences", "decisions")]
