"""What was asked one after the other is taken together, and what is a whole is not divided by itself."""

from __future__ import annotations

import pytest

from bot.model import Outcome
from bot.reading.forms import load_form
from tests.bot.answering.computing.county import computed, new, number, rounded


def cases(column: str, town: str = "甲乡", year: int = 2022) -> int:
    return number(town, year, "四", "cases", column)


def test_both_kinds_of_lawsuits_are_added_up_in_their_year(say) -> None:
    say("甲乡2022年直接起诉的案件总数是多少")
    say("复议后再起诉的呢")
    assert computed(say("合计"), "合计") == [cases("direct_total") + cases("after_total")]


def test_direct_lawsuits_behind_the_corrected_reviews_are_all_of_them_where_any_are_asked_for(say) -> None:
    say("甲乡2022年被纠正的复议有几件")
    assert [f.value for f in say("没复议直接起诉的有吗").facts] == [cases("direct_total")]


@pytest.mark.parametrize("words", ["后者比前者多多少", "后面这个比前面那个多几件", "二者之差"])
def test_the_latter_is_held_against_the_former(say, words) -> None:
    say("甲乡2022年结转下年度几件")
    say("上年结转的呢")
    out, taken = (number("甲乡", 2022, "三", row, "total") for row in ("carried_out", "carried_in"))
    assert computed(say(words), "相差") == [abs(out - taken)]


def test_a_part_that_was_told_before_its_whole_is_divided_by_it(say) -> None:
    say("甲乡2022年予以公开几件")
    say("总共办结多少")
    part, whole = (number("甲乡", 2022, "三", row, "total") for row in ("granted", "results_total"))
    answer = say("公开的占办结的百分之多少")
    assert (
        computed(answer, "予以公开占本年度办理结果总计的比例") == [rounded(part, whole)]
        or f"{part}÷{whole}" in answer.text
    )


def test_who_applied_is_a_part_of_the_row_that_is_named(say) -> None:
    say("甲乡2022年收到几件申请")
    say("其中自然人提的有多少")
    part = number("甲乡", 2022, "三", "new", "natural")
    assert f"{part}÷{new('甲乡', 2022)}" in say("占当年新收几成").text


def test_two_numbers_that_are_called_so_and_so_many_are_set_against_each_other(say) -> None:
    granted, partly = (number("甲乡", 2022, "三", row, "total") for row in ("granted", "partly"))
    answer = say("甲乡2022年部分公开件数和予以公开件数相差几何")
    assert computed(answer, "相差") == [abs(granted - partly)]
    assert {fact.year for fact in answer.facts} == {2022}


def test_the_year_before_by_a_columns_short_name(say) -> None:
    say("甲乡2022年制发了几件规范性文件")
    say("现行有效的呢")
    assert [f.value for f in say("上一年有效的又是多少").facts] == [number("甲乡", 2021, "二", "normative", "in_force")]


def test_a_fee_stays_a_fee_when_only_taking_is_asked(say) -> None:
    say("甲乡2022年收费金额多少")
    assert [f.row[-1] for f in say("那2021年它收了多少").facts] == ["行政事业性收费"]


def test_a_column_that_only_one_row_has_is_not_told_of_another_row(say) -> None:
    assert {f.row[-1] for f in say("甲乡2022年收费多少").facts} == {"行政事业性收费"}


def test_one_more_year_in_the_mean(say) -> None:
    say("甲乡2021到2022年平均每年收到几件申请")
    years = [new("甲乡", year) for year in (2020, 2021, 2022)]
    (mean,) = computed(say("把2020也算进来，三年均值呢"), "平均")
    assert abs(float(mean) - sum(years) / 3) < 0.01


def test_why_so_much_is_said_not_to_be_told(say) -> None:
    say("甲乡2022年直接起诉的有几件")
    assert say("为什么会有这么多官司").outcome is Outcome.NOT_FOUND


def test_most_of_the_results_and_what_part_that_is(say) -> None:
    table = load_form("2021").table("三")
    rows = next(identity.left for identity in table.identities if identity.right == ("results_total",))
    most = max(number("甲乡", 2022, "三", row, "total") for row in rows)
    whole = number("甲乡", 2022, "三", "results_total", "total")
    say("甲乡2022年处理结果里哪种最多")
    lines = say("刚才那条占几成").text.split("· ")[1:]
    assert f" {most}件" in lines[0] and f"（{most}÷{whole}）" in lines[0]
    assert len(lines) == len(set(lines))


def test_the_sum_of_two_rows_of_the_year_that_is_named_again(say) -> None:
    say("甲乡2022年收到几件申请")
    both = new("甲乡", 2022) + number("甲乡", 2022, "三", "carried_in", "total")
    assert computed(say("2022年新收和上年结转两类合计呢"), "合计") == [both]


def test_a_snort_before_a_question_is_no_small_talk(say) -> None:
    say("甲乡和柳河镇2022年谁收到的申请多")
    assert say("呵呵，我就问2025年谁最多").outcome is Outcome.NOT_COVERED


def test_where_the_number_comes_from_may_be_asked_with_the_reason_for_it(say) -> None:
    say("甲乡2022年收到几件申请")
    assert "甲乡人民政府2022年度报告" in say("这数哪来的，我得给领导讲清楚出处").text


def test_new_requests_behind_a_fee_are_no_fee(say) -> None:
    say("甲乡2022年收费金额多少")
    assert [f.value for f in say("2021年新收的呢").facts] == [new("甲乡", 2021)]


def test_which_reason_is_most_is_no_why(say) -> None:
    say("甲乡2022年不予公开多少件")
    assert say("理由这么多啊，哪种最多").facts


def test_these_two_years_are_those_that_were_told_whatever_was_asked_of_them(say) -> None:
    say("甲乡2020年新收的申请里自然人提的占百分之几")
    say("同样的口径，换成2021年再算一次")
    answer = say("这两年新收总数相差多少件")
    assert [fact.year for fact in answer.facts] == [2020, 2021]


def test_a_sum_of_two_years_stays_with_who_applied(say) -> None:
    say("甲乡2021年新收的申请里来自科研机构的有几件")
    say("2022年的呢")
    both = sum(number("甲乡", year, "三", "new", "research") for year in (2021, 2022))
    assert computed(say("21和22这两年合计多少"), "合计") == [both]


def test_what_is_pending_is_pending_of_every_kind_of_case(say) -> None:
    ends = ("review_pending", "direct_pending", "after_pending")
    assert computed(say("甲乡2022年还没审完的，复议带两类诉讼，一共几件"), "合计") == [sum(map(cases, ends))]


def test_another_year_of_both_that_were_told_is_compared_too(say) -> None:
    say("甲乡2022年收到几件申请")
    say("那柳河镇")
    answer = say("21年也照这么比")
    assert {(fact.organ, fact.year) for fact in answer.facts} == {("甲乡人民政府", 2021), ("柳河镇人民政府", 2021)}


@pytest.mark.parametrize("words", ["是2021年的几倍", "2021年是它的几倍", "相当于2021年的几倍"])
def test_how_many_times_another_year_is_of_the_year_that_was_told(say, words) -> None:
    say("甲乡2022年收到几件申请")
    assert {fact.year for fact in say(words).facts} == {2021, 2022}


@pytest.mark.parametrize("words", ["21年的也顺便说一下吧", "顺便说一下2021年的"])
def test_another_year_that_is_asked_for_by_the_way(say, words) -> None:
    say("甲乡2022年收到几件申请")
    assert [fact.value for fact in say(words).facts] == [new("甲乡", 2021)]


@pytest.mark.parametrize("words", ["到年底还算数的有几个", "还管用的呢"])
def test_what_is_in_force_behind_what_was_made(say, words) -> None:
    say("甲乡2022年制发了几件规范性文件")
    assert [f.value for f in say(words).facts] == [number("甲乡", 2022, "二", "normative", "in_force")]


def test_until_a_later_year_is_counted_from_the_year_that_was_told(say) -> None:
    say("甲乡2020年收到几件申请")
    assert {fact.year for fact in say("到2022年多了多少").facts} == {2020, 2022}


@pytest.mark.parametrize("words", ["信访那种占这里头百分之几", "信访的占其中几成"])
def test_a_part_is_held_against_the_group_that_was_told(say, words) -> None:
    say("甲乡2022年不予处理的一共几件")
    assert "占不予处理的比例" in say(words).text


@pytest.mark.parametrize("words", ["这一项石桥乡是多少", "石桥乡这一项是多少"])
def test_the_same_cell_of_another_town_where_nothing_else_is_said(say, words) -> None:
    say("甲乡2022年重复申请的有几件")
    facts = say(words).facts
    assert [fact.value for fact in facts] == [number("石桥乡", 2022, "三", "unprocessed_repeat", "total")]


def test_a_verb_behind_permits_still_counts_permits(say) -> None:
    say("甲乡2022年办了多少件许可")
    facts = say("石桥乡22年办了多少").facts
    assert [fact.value for fact in facts] == [number("石桥乡", 2022, "二", "licences", "decisions")]


def test_a_cell_that_nobody_named_is_asked_back(county) -> None:
    assert county.ask("甲乡2022年这一项是多少").outcome is Outcome.CLARIFY


@pytest.mark.parametrize("words", ["前面那个比它少多少件", "刚才那个比它少多少", "它比前面那个多多少"])
def test_the_one_told_before_is_held_against_the_one_told_last(say, words) -> None:
    say("甲乡2022年收到几件申请")
    say("石桥乡呢")
    assert computed(say(words), "相差") == [abs(new("甲乡", 2022) - new("石桥乡", 2022))]


@pytest.mark.parametrize("words", ["判了没", "审结了没"])
def test_how_the_lawsuits_ended_behind_how_many_there_were(say, words) -> None:
    say("甲乡2022年复议后起诉的有几件")
    assert {"结果维持", "尚未审结"} <= {fact.column[-1] for fact in say(words).facts}
