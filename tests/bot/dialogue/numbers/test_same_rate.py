"""Behind the rate of one kind of case another kind that is named is asked for its rate; parts carry their signs."""

from __future__ import annotations

import pytest

from tests.bot.answering.computing.county import number, rounded


def rate(kind: str) -> object:
    corrected, whole, pending = (number("甲乡", 2022, "四", "cases", f"{kind}_{end}") for end in ENDS)
    return rounded(corrected, whole - pending)


ENDS = ("corrected", "total", "pending")


@pytest.mark.parametrize(("words", "kind"), [("直接起诉的案子呢", "direct"), ("复议后起诉的呢", "after")])
def test_it_is_the_same_rate_of_that_kind(say, words, kind) -> None:
    say("甲乡2022年行政复议的纠错率算一下")
    assert rate(kind) in [c.value for c in say(words).computed if c.unit == "%"]


def test_how_many_asks_for_a_number(say) -> None:
    say("甲乡2022年行政复议的纠错率算一下")
    (fact,) = say("直接起诉的有几件").facts
    assert fact.value == number("甲乡", 2022, "四", "cases", "direct_total")


def test_all_that_is_taken_off_has_a_minus_before_it(say) -> None:
    whole = [number("甲乡", 2022, "四", "cases", f"{kind}_total") for kind in ("direct", "after")]
    pending = [number("甲乡", 2022, "四", "cases", f"{kind}_pending") for kind in ("direct", "after")]
    text = say("甲乡2022年行政诉讼纠错率").text
    assert f"÷（{whole[0]}＋{whole[1]}－{pending[0]}－{pending[1]}）" in text


def test_a_part_of_a_row_that_was_narrowed_down_is_part_of_that_row(say) -> None:
    say("甲乡2022年信访举报投诉类申请不予处理了多少件")
    say("个人提的占几件")
    row = [number("甲乡", 2022, "三", "unprocessed_petition", column) for column in ("natural", "total")]
    assert rounded(*row) in [c.value for c in say("占百分之几").computed if c.unit == "%"]


def test_a_rate_behind_one_kind_of_case_is_of_that_kind(say) -> None:
    say("甲乡2022年复议后起诉几件")
    say("其中被纠正的几件")
    assert rate("after") in [c.value for c in say("纠错率多少").computed if c.unit == "%"]
    assert rate("direct") in [
        c.value for c in say("甲乡2022年未经复议直接起诉的案件，纠错率是多少").computed if c.unit == "%"
    ]


def test_the_rate_of_one_kind_of_applicants_is_reckoned_from_their_column(say) -> None:
    cells = {row: number("甲乡", 2022, "三", row, "natural") for row in ("granted", "partly", "results_total")}
    theirs = rounded(cells["granted"] + cells["partly"], cells["results_total"])
    assert theirs in [c.value for c in say("甲乡2022年自然人申请的公开率").computed if c.unit == "%"]
    say("甲乡2022年公开率多少")
    assert theirs in [c.value for c in say("自然人的呢").computed if c.unit == "%"]


def test_a_result_behind_a_rate_is_of_its_kind_of_case(say) -> None:
    say("甲乡2022年复议纠错率")
    say("直接起诉的呢")
    (fact,) = say("结果维持几件").facts
    assert fact.value == number("甲乡", 2022, "四", "cases", "direct_upheld")


def test_of_two_kinds_that_are_named_each_rate_is_told(say) -> None:
    answer = say("甲乡2022年复议和直接起诉的纠错率各多少")
    assert {rate("review"), rate("direct")} <= {c.value for c in answer.computed if c.unit == "%"}
    say("甲乡2022年公开率多少")
    both = say("自然人和企业的呢").text
    assert "公开率（自然人）" in both and "公开率（商业企业）" in both


def test_of_two_rates_the_higher_one_is_named_first(say) -> None:
    higher = "复议纠错率" if rate("review") > rate("direct") else "直接起诉纠错率"
    assert say("甲乡2022年复议和直接起诉哪个纠错率高").text.startswith(f"这两个里，{higher}高，相差 ")
    lower = ({"复议纠错率", "直接起诉纠错率"} - {higher}).pop()
    assert say("甲乡2022年复议和直接起诉哪个纠错率低").text.startswith(f"这两个里，{lower}低，相差 ")


def test_all_legal_persons_are_reckoned_from_all_of_their_columns(say) -> None:
    def theirs(row: str) -> int:
        return number("甲乡", 2022, "三", row, "total") - number("甲乡", 2022, "三", row, "natural")

    expected = rounded(theirs("granted") + theirs("partly"), theirs("results_total"))
    assert expected in [c.value for c in say("甲乡2022年法人的公开率").computed if c.unit == "%"]


def test_how_far_two_rates_are_apart_is_told_in_points(say) -> None:
    apart = abs(rate("review") - rate("direct"))
    say("甲乡2022年行政复议的纠错率算一下")
    say("直接起诉的案子呢")
    assert apart in [c.value for c in say("差多少").computed if c.unit == "个百分点"]
    say("甲乡2022年复议和直接起诉的纠错率各多少")
    assert apart in [c.value for c in say("相差多少").computed if c.unit == "个百分点"]


def test_another_organ_is_told_both_rates_too(say) -> None:
    say("甲乡2022年复议和直接起诉的纠错率各多少")
    told = say("柳河镇呢").text
    assert "复议纠错率" in told and "直接起诉纠错率" in told


def test_two_rates_that_are_called_by_their_names_are_both_told(say) -> None:
    told = say("甲乡2022年公开率和不予公开占比各多少").text
    assert "公开率＝" in told and "不予公开占比＝" in told


def test_what_holds_the_kind_that_is_named_is_no_second_rate(say) -> None:
    told = say("甲乡2022年诉讼里直接起诉的纠错率")
    assert rate("direct") in [c.value for c in told.computed] and "诉讼纠错率＝" not in told.text.replace("直接", "")


def test_beside_the_year_before_the_two_are_not_held_against_each_other(say) -> None:
    say("甲乡2022年复议和直接起诉的纠错率各多少")
    assert "2021年" in say("比上年呢").text


def test_how_a_rate_is_reckoned_is_told_with_its_formula(say) -> None:
    formula = "公开率＝（予以公开＋部分公开）÷办理结果总计"
    assert formula in say("甲乡2022年公开率是多少，怎么算的").text
    assert formula in say("怎么算的").text
    assert formula in say("这个数咋来的").text
    assert formula in say("2021年公开率是多少，怎么算的").text


def test_how_days_are_counted_asks_for_no_rate(say) -> None:
    say("甲乡2022年公开率是多少")
    assert "公开率＝" not in say("答复期限怎么算的").text


def test_both_kinds_asked_about_last_have_their_rate_told(say) -> None:
    say("甲乡2022年行政复议几件")
    say("直接起诉几件")
    told = [c.value for c in say("这两类纠错率分别多少").computed if c.unit == "%"]
    assert rate("review") in told and rate("direct") in told


def test_another_organ_is_reckoned_as_well(say) -> None:
    say("甲乡2022年直接起诉的纠错率")
    answer = say("同年石桥乡的直接起诉也算一下")
    corrected, whole, pending = (number("石桥乡", 2022, "四", "cases", f"direct_{end}") for end in ENDS)
    assert rounded(corrected, whole - pending) in [c.value for c in answer.computed if c.unit == "%"]


@pytest.mark.parametrize("words", ["三条路径的纠错率分别是多少，分母剔除尚未审结", "三类的纠错率各多少"])
def test_the_rate_of_three_kinds_that_were_told_is_told_of_each(say, words) -> None:
    say("甲乡2022年行政复议总计多少，结果纠正几件")
    say("未经复议直接起诉的，同样两个数")
    say("复议后起诉的再来一遍")
    told = [c.value for c in say(words).computed if c.unit == "%"]
    assert {rate("review"), rate("direct"), rate("after")} <= {*told}


def test_of_two_rates_that_were_told_the_higher_is_named(say) -> None:
    say("甲乡2022年行政复议的纠错率算一下")
    say("直接起诉的呢")
    assert "这两个里" in say("所以哪种高").text


def test_how_many_were_upheld_is_a_rate_of_each_kind_of_case(say) -> None:
    upheld, whole, pending = (
        number("甲乡", 2022, "四", "cases", f"after_{end}") for end in ("upheld", "total", "pending")
    )
    told = [c.value for c in say("甲乡2022年复议后起诉的维持率").computed if c.unit == "%"]
    assert rounded(upheld, whole - pending) in told
