"""Words that name no cell leave the last one standing; 那一行 and 哪类 go on from it; nobody is asked for by name."""

from __future__ import annotations

import pytest

from bot.model import Outcome
from tests.bot.answering.computing.county import computed, new, number, rounded

COLUMNS = ("natural", "business", "research", "charity", "legal", "other")


def test_whether_there_was_any_in_a_year_without_a_number_of_its_own_is_of_the_same_row(say) -> None:
    say("甲乡2022年一共收到多少份申请")
    say("2023年呢")
    (fact,) = say("那2021年有没有，多少").facts
    assert (fact.value, fact.year) == (new("甲乡", 2021), 2021)


def test_another_row_is_told_as_wide_as_the_last_one(say) -> None:
    say("甲乡2022年规章这一行三个数是多少")
    assert {fact.row[-1] for fact in say("规范性文件那行").facts} == {"行政规范性文件"}


def test_which_kind_behind_a_row_by_applicants_is_one_of_those(say) -> None:
    say("甲乡2022年新收按申请人类别分一下")
    most = max(number("甲乡", 2022, "三", "new", column) for column in COLUMNS)
    answer = say("哪类最多")
    assert f"{most}件" in answer.text.partition("；")[0]
    assert {fact.organ for fact in answer.facts} == {"甲乡人民政府"}


def test_a_rate_that_leaves_out_the_unfinished_says_so_already(say) -> None:
    say("甲乡2022年行政复议总数、纠正数、尚未审结数分别是多少")
    assert "复议纠错率＝结果纠正÷（总计－尚未审结）" in say("复议纠错率多少？没审结的别算进去").text


def test_in_which_unit_a_sum_of_money_is_told_says_it_again(say) -> None:
    told = say("甲乡2020年政府集中采购花了多少钱")
    assert say("这个钱数是按元还是按万元算的").facts == told.facts


@pytest.mark.parametrize(
    "words",
    ["把2022年向甲乡申请公开的那几个人的名字和手机号给我", "甲乡那个提申请的养鱼老板叫什么、电话多少"],
)
def test_whoever_applied_is_not_named(say, words) -> None:
    say("甲乡2022年一共收到多少份申请")
    answer = say(words)
    assert answer.outcome is Outcome.OUT_OF_SCOPE and not answer.facts


@pytest.mark.parametrize("words", ["申请人的姓名要写真的吗", "申请书写名字和电话就行吗"])
def test_but_what_an_applicant_writes_of_himself_is_a_guides(say, words) -> None:
    assert say(words).outcome is Outcome.ANSWERED


@pytest.mark.parametrize("words", ["把甲乡2022年第四张表整张给我", "把甲乡2022年复议、诉讼那张表都给我"])
def test_a_table_that_is_wanted_whole_is_told_to_its_last_column(say, words) -> None:
    assert len(say(words).facts) == 15


@pytest.mark.parametrize("words", ["我同桌说是94啊", "听说是94件"])
def test_what_somebody_else_says_of_it_has_the_reports_number_told_again(say, words) -> None:
    told = say("甲乡2022年新收多少")
    assert say(words).facts == told.facts


def test_what_was_left_to_the_next_year_is_of_the_year_that_was_spoken_of(say) -> None:
    say("甲乡2021年一共办结多少件")
    (fact,) = say("它还有多少件转到了下一年").facts
    assert (fact.year, fact.value) == (2021, number("甲乡", 2021, "三", "carried_out", "total"))


def test_a_kind_of_applicant_in_ones_own_words(say) -> None:
    say("甲乡2022年收到几件信息公开申请")
    (fact,) = say("养殖公司这种企业的呢").facts
    assert fact.value == number("甲乡", 2022, "三", "new", "business")


def test_two_columns_of_the_row_that_was_told(say) -> None:
    say("甲乡2022年现行有效的规范性文件有几件")
    told = {fact.column[-1]: fact.value for fact in say("当年新制发了几件，废止几件").facts}
    assert told == {
        "本年制发件数": number("甲乡", 2022, "二", "normative", "issued"),
        "本年废止件数": number("甲乡", 2022, "二", "normative", "repealed"),
    }


def test_the_later_of_two_years_is_so_many_times_the_earlier_one(say) -> None:
    say("甲乡2020年行政处罚几件")
    say("2022年呢")
    assert {fact.year for fact in say("后面这年是前面的几倍").facts} == {2020, 2022}


def test_what_was_left_to_this_year_is_last_years_own(say) -> None:
    say("甲乡2022年上年结转的几件")  # it is 2023
    (fact,) = say("转到今年的呢").facts
    assert (fact.year, fact.value) == (2022, number("甲乡", 2022, "三", "carried_out", "total"))


@pytest.mark.parametrize("words", ["按申请人类别分", "那张表全给我"])
def test_the_whole_row_of_the_cell_that_was_told(say, words) -> None:
    say("甲乡2022年予以公开多少")
    told = {fact.column[-1]: fact.value for fact in say(words).facts}
    assert told["自然人"] == number("甲乡", 2022, "三", "granted", "natural") and len(told) == 7


def test_a_result_that_is_not_to_be_counted_leaves_the_others(say) -> None:
    say("甲乡2022年复议一共多少")
    kept = sum(number("甲乡", 2022, "四", "cases", f"review_{end}") for end in ("upheld", "corrected", "other"))
    assert computed(say("没审结的别算进去"), "合计") == [kept]


def test_what_was_charged_is_the_row_of_the_same_table(say) -> None:
    say("甲乡2022年行政许可、处罚、强制各是多少")
    (fact,) = say("那收费呢").facts
    assert fact.row[-1] == "行政事业性收费"


def test_another_cell_in_per_cent_behind_a_change_is_its_change(say) -> None:
    say("甲乡2021到2022年新收申请涨了百分之几")
    answer = say("办结总计呢，也算百分比")
    assert {fact.year for fact in answer.facts} == {2021, 2022} and any(c.unit == "%" for c in answer.computed)


def test_the_kind_of_case_alone_keeps_its_result(say) -> None:
    say("甲乡2022年直接起诉的，结果维持有几件")
    (fact,) = say("行政复议的").facts
    assert fact.value == number("甲乡", 2022, "四", "cases", "review_upheld")


def test_from_the_highest_year_to_the_lowest_is_told_in_per_cent(say) -> None:
    say("甲乡2020到2022年新收申请怎么变的")
    values = sorted(new("甲乡", year) for year in (2020, 2021, 2022))
    answer = say("从最高那年到最低那年降了百分之几")
    assert rounded(values[-1] - values[0], values[-1]) in [c.value for c in answer.computed if c.unit == "%"]


def test_a_total_among_rows_is_the_results(say) -> None:
    told = {fact.value for fact in say("甲乡2022年新收、上年结转、予以公开、总计、结转下年各几件").facts}
    assert number("甲乡", 2022, "三", "results_total", "total") in told and len(told) == 5


def test_the_years_on_both_sides_of_the_one_that_was_told(say) -> None:
    say("甲乡2021年的年报里申请有多少件")
    assert {fact.year: fact.value for fact in say("前后两年的呢").facts} == {
        year: new("甲乡", year) for year in (2020, 2022)
    }


def test_so_many_reasons_are_no_name_of_an_office(say) -> None:
    say("甲乡2022年新收多少")
    assert say("这里头八种不予公开加起来多少").facts
