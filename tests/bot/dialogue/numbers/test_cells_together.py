"""Different cells taken together, what one year left to the next, and what was spoken of before a guide came."""

from __future__ import annotations

import pytest

from bot.model import Outcome
from tests.bot.answering.computing.county import TOWNS, YEARS, computed, new, number, rounded


def test_two_cells_of_one_report_are_added_up_and_so_is_another_year(say) -> None:
    def both(year: int) -> int:
        return sum(number("甲乡", year, "四", "cases", column) for column in ("direct_total", "after_total"))

    assert computed(say("甲乡2022年直接起诉加复议后起诉一共几件"), "合计") == [both(2022)]
    assert computed(say("2021年呢"), "合计") == [both(2021)]


def test_a_total_and_its_part_are_not_added_up(say) -> None:
    assert not computed(say("甲乡2022年予以公开和办理结果总计一共几件"), "合计")


def test_cells_asked_one_after_the_other(say) -> None:
    say("甲乡2022年收到几件申请")
    say("结转下年度呢")
    out = number("甲乡", 2022, "三", "carried_out", "total")
    assert computed(say("两个数差多少"), "相差") == [abs(new("甲乡", 2022) - out)]


def test_what_a_year_left_over_is_held_against_what_the_next_took_over(say) -> None:
    answer = say("甲乡2021年结转下年度和2022年上年结转对得上吗")
    out, taken = number("甲乡", 2021, "三", "carried_out", "total"), number("甲乡", 2022, "三", "carried_in", "total")
    assert computed(answer, "相差") == [abs(out - taken)]
    assert ("对得上。" in answer.text) is (out == taken)
    assert {fact.year for fact in answer.facts} == {2021, 2022}


def test_another_thing_named_with_a_total_stays_in_its_year(say) -> None:
    say("甲乡2021年收到几件申请")
    assert {fact.year for fact in say("重复申请一共几件").facts} == {2021}


def test_the_number_is_said_again_after_a_guide(say) -> None:
    say("甲乡2021年收到几件申请")
    say("怎么申请信息公开")
    assert [fact.value for fact in say("那刚才那个数再说一遍").facts] == [new("甲乡", 2021)]
    assert [fact.value for fact in say("2022年的呢").facts] == [new("甲乡", 2022)]


def test_the_newest_year_is_the_newest_that_is_there(say) -> None:
    assert say("甲乡2019年收到几件申请").outcome is Outcome.NOT_COVERED
    assert [fact.value for fact in say("那最近一年呢").facts] == [new("甲乡", 2022)]


@pytest.mark.parametrize("put_right", ["不是自然人，是科研机构", "我问的是科研机构，不是自然人"])
def test_what_is_not_meant_is_not_told(say, put_right) -> None:
    say("甲乡2022年自然人申请几件")
    answer = say(put_right)
    assert [fact.value for fact in answer.facts] == [number("甲乡", 2022, "三", "new", "research")]


def test_more_or_less_than_the_year_before(say) -> None:
    say("甲乡2022年收到几件申请")
    assert {fact.year for fact in say("比上年多还是少").facts} == {2021, 2022}


def test_two_rows_are_added_up_in_the_report_that_was_spoken_of(say) -> None:
    say("甲乡2022年部分公开几件")
    both = sum(number("甲乡", 2022, "三", row, "total") for row in ("granted", "partly"))
    assert computed(say("予以公开跟部分公开加起来几件"), "合计") == [both]


def test_the_next_year_is_held_against_the_one_that_is_named(say) -> None:
    say("甲乡2020年收到几件申请")
    say("那2021年呢")
    answer = say("再往后一年，比2021年多了几件")
    assert {fact.value for fact in answer.facts} == {new("甲乡", 2021), new("甲乡", 2022)}


def case(year: int, column: str) -> int:
    return number("甲乡", year, "四", "cases", column)


@pytest.mark.parametrize("words", ["跟维持的加一块呢", "那和维持的加起来几件", "加上维持的一共几件"])
def test_the_last_cell_and_the_one_that_is_named_are_added_up(say, words) -> None:
    say("甲乡2022年行政复议纠正的几件")
    both = case(2022, "review_corrected") + case(2022, "review_upheld")
    assert computed(say(words), "合计") == [both]


def test_two_that_are_named_behind_a_total_are_added_up_and_not_the_total_told(say) -> None:
    say("甲乡2022年行政复议总共多少件")
    both = case(2022, "review_corrected") + case(2022, "review_upheld")
    assert computed(say("维持的几件？跟纠正的加一块儿呢"), "合计") == [both]


@pytest.mark.parametrize("words", ["跟石桥乡的加起来呢", "和石桥乡的一共几件"])
def test_the_same_cell_of_another_organ_is_added_to_it(say, words) -> None:
    say("甲乡2022年自然人申请几件")
    both = sum(number(town, 2022, "三", "new", "natural") for town in ("甲乡", "石桥乡"))
    assert computed(say(words), "合计") == [both]


def test_the_total_behind_one_kind_of_applicant_is_its_rows(say) -> None:
    say("甲乡2020年法律服务机构予以公开几件")
    assert [fact.value for fact in say("总计呢").facts] == [number("甲乡", 2020, "三", "granted", "total")]


def test_both_years_of_one_kind_of_applicant_are_added_up_and_no_other_column(say) -> None:
    say("甲乡2021年和2022年自然人收到几件申请")
    both = sum(number("甲乡", year, "三", "new", "natural") for year in (2021, 2022))
    assert computed(say("一共呢"), "合计") == [both]


@pytest.mark.parametrize("words", ["这几年平均呢", "历年平均几件"])
def test_the_mean_of_years_is_not_of_the_organs_that_were_asked_before(say, words) -> None:
    say("甲乡2022年收到几件申请")
    say("石桥乡呢")
    told = computed(say(words), "平均")
    assert [round(float(value), 2) for value in told] == [round(sum(new("石桥乡", y) for y in YEARS) / len(YEARS), 2)]


def test_the_share_of_all_behind_an_order_is_of_what_they_make_together(say) -> None:
    say("2022年哪个乡镇予以公开最多")
    of = {town: number(town, 2022, "三", "granted", "total") for town in TOWNS}
    assert rounded(max(of.values()), sum(of.values())) in [c.value for c in say("它占总数的百分之几").computed]


@pytest.mark.parametrize("words", ["连石桥乡的一共几件", "石桥乡的也算上几件", "再加上石桥乡的呢"])
def test_what_is_counted_in_as_well_is_added_in_whatever_words(say, words) -> None:
    say("甲乡2022年自然人申请几件")
    both = sum(number(town, 2022, "三", "new", "natural") for town in ("甲乡", "石桥乡"))
    assert computed(say(words), "合计") == [both]


@pytest.mark.parametrize("words", ["连部分公开的一共几件", "部分公开的也算上几件", "再加上部分公开的一共几件"])
def test_another_row_that_is_counted_in_keeps_the_applicant(say, words) -> None:
    say("甲乡2022年自然人予以公开几件")
    both = sum(number("甲乡", 2022, "三", row, "natural") for row in ("granted", "partly"))
    assert computed(say(words), "合计") == [both]


def test_a_year_said_in_digits_alone_is_counted_in(say) -> None:
    say("甲乡2021年和2022年一共收到几件申请")
    assert computed(say("把2020也算上，三年一共收了多少"), "合计") == [sum(new("甲乡", year) for year in YEARS)]


def test_a_part_is_divided_by_the_row_that_it_is_in(say) -> None:
    say("甲乡2022年予以公开的有几件")
    part, whole = (number("甲乡", 2022, "三", row, "total") for row in ("granted", "results_total"))
    assert rounded(part, whole) in [c.value for c in say("在办完的总数里头占几成").computed]


def test_behind_both_the_next_row_is_told_of_both_too(say) -> None:
    say("甲乡2022年新收的申请里个人提的几件")
    say("那办理结果总计是几件")
    assert [fact.column[-1] for fact in say("结转到下一年的呢").facts] == ["总计", "自然人"]
    say("甲乡2022年新收的申请里个人提的几件")
    assert [fact.column[-1] for fact in say("那转到下一年的有没有").facts] == ["总计", "自然人"]


def test_behind_one_kind_of_applicant_another_row_may_be_asked_of_all(say) -> None:
    say("甲乡2022年一共收到几件申请")
    say("里头商业企业的占几件")
    told = {fact.value for fact in say("上年没办完拖过来的呢").facts}
    assert {number("甲乡", 2022, "三", "carried_in", column) for column in ("business", "total")} == told


@pytest.mark.parametrize(
    "words", ["跟行政许可比哪个多", "许可的呢，两样哪个多", "和许可的比呢", "比行政许可多多少", "比许可多吗"]
)
def test_the_number_told_is_held_against_the_cell_that_is_named(say, words) -> None:
    say("甲乡2022年行政处罚几件")
    fined, licensed = (number("甲乡", 2022, "二", row, "decisions") for row in ("penalties", "licences"))
    assert computed(say(words), "相差") == [abs(fined - licensed)]


@pytest.mark.parametrize("words", ["跟企业比哪个多", "比企业多多少", "企业的呢，哪个多"])
def test_one_kind_of_applicant_is_held_against_another(say, words) -> None:
    say("甲乡2022年个人申请几件")
    people, firms = (number("甲乡", 2022, "三", "new", column) for column in ("natural", "business"))
    assert computed(say(words), "相差") == [abs(people - firms)]


def test_two_cells_named_behind_a_third_are_those_of_its_report(say) -> None:
    say("甲乡2022年收到几件申请")
    fined, forced = (number("甲乡", 2022, "二", row, "decisions") for row in ("penalties", "coercion"))
    assert computed(say("处罚比强制多多少"), "相差") == [abs(fined - forced)]


def test_in_the_old_form_rows_are_put_together_by_what_was_decided(say) -> None:
    say("甲乡2020年行政处罚几件")
    say("强制呢")
    decided = [number("甲乡", 2020, "二", row, "decisions") for row in ("penalties", "coercion")]
    assert computed(say("加一块"), "合计") == [sum(decided)]


def test_what_was_added_up_is_told_as_a_share_of_all(say) -> None:
    say("甲乡2022年予以公开和部分公开一共几件")
    both = sum(number("甲乡", 2022, "三", row, "total") for row in ("granted", "partly"))
    assert rounded(both, number("甲乡", 2022, "三", "results_total", "total")) in [
        result.value for result in say("占办结的百分之几").computed
    ]


def test_reviews_and_lawsuits_behind_the_lawsuits_are_added_up(say) -> None:
    say("甲乡2022年行政诉讼两类各几件")
    cases = [number("甲乡", 2022, "四", "cases", f"{kind}_total") for kind in ("review", "direct", "after")]
    assert computed(say("复议和诉讼全加上呢"), "合计") == [sum(cases)]


def test_behind_two_cells_that_were_compared_a_third_is_told_and_compared_in_turn(say) -> None:
    say("甲乡2022年个人申请几件")
    say("跟企业比哪个多")
    assert {fact.year for fact in say("那罚款呢").facts} == {2022}
    fined, licensed = (number("甲乡", 2022, "二", row, "decisions") for row in ("penalties", "licences"))
    assert computed(say("跟审批比哪个多"), "相差") == [abs(fined - licensed)]


@pytest.mark.parametrize(
    ("first", "then"),
    [
        ("甲乡2021年结转下年度几件", "2022年报里写的上年结转，跟这个数对不对得上"),
        ("甲乡2021年结转下年度几件", "第二年报的上年结转跟这个数一样不"),
        ("甲乡2022年上年结转几件", "跟2021年结转下年的对得上吗"),
    ],
)
def test_what_is_left_over_is_held_against_what_was_taken_over_behind_either(say, first, then) -> None:
    say(first)
    out, taken = number("甲乡", 2021, "三", "carried_out", "total"), number("甲乡", 2022, "三", "carried_in", "total")
    answer = say(then)
    assert computed(answer, "相差") == [abs(out - taken)]
    assert {(fact.year, fact.value) for fact in answer.facts} == {(2021, out), (2022, taken)}


@pytest.mark.parametrize("words", ["企业多多少", "个人少多少", "企业比个人多多少"])
def test_one_of_the_last_two_that_is_named_is_held_against_the_other(say, words) -> None:
    say("甲乡2022年企业申请了多少件")
    say("个人呢")
    told = {fact.value for fact in say(words).facts}
    assert told == {number("甲乡", 2022, "三", "new", column) for column in ("business", "natural")}


def test_a_column_of_both_rows_is_added_up(say) -> None:
    say("甲乡2022年规章和规范性文件制发各几件")
    rows = [number("甲乡", 2022, "二", row, "in_force") for row in ("rules", "normative")]
    assert computed(say("现行有效的两项加起来呢"), "合计") == [sum(rows)]
