"""What is pointed at behind several questions, and what a year that is not here leaves open."""

from __future__ import annotations

from decimal import Decimal

import pytest

from bot.model import Answer, Outcome
from tests.bot.answering.computing.county import TOWNS, new, number, rounded


@pytest.fixture
def tell(say):
    def told(*questions: str) -> Answer:
        return [say(question) for question in questions][-1]

    return told


def test_two_years_of_one_column_are_compared_and_no_other_column_is_told(tell) -> None:
    answer = tell("甲乡2022年商业企业的申请有几件", "2021年呢，也是企业的", "这两年企业的差几份")
    two = [number("甲乡", year, "三", "new", "business") for year in (2021, 2022)]
    assert abs(two[0] - two[1]) in [abs(c.value) for c in answer.computed]
    assert {fact.value for fact in answer.facts} == {*two}


def test_what_goes_over_is_compared_with_what_came_over(tell) -> None:
    answer = tell("甲乡2022年结转下年度几件", "比上年结转过来的多了多少")
    out, in_ = (number("甲乡", 2022, "三", row, "total") for row in ("carried_out", "carried_in"))
    assert abs(out - in_) in [c.value for c in answer.computed]


def test_the_loose_total_of_the_last_question_is_not_told_again(tell) -> None:
    answer = tell("甲乡2022年予以公开总计几件", "自然人的呢")
    assert [fact.value for fact in answer.facts] == [number("甲乡", 2022, "三", "granted", "natural")]


def test_another_year_is_asked_for_the_same_words_where_one_is_not_here(tell) -> None:
    answer = tell("甲乡2030年收到几件申请", "没有啊，那就2021年的")
    assert [fact.value for fact in answer.facts] == [new("甲乡", 2021)]


def test_next_door_is_no_part_of_a_name(tell) -> None:
    answer = tell("甲乡2022年收到几件申请", "隔壁柳河镇的呢")
    assert answer.outcome is Outcome.ANSWERED and [fact.value for fact in answer.facts] == [new("柳河镇", 2022)]


def test_cells_of_two_forms_are_compared_though_each_form_has_columns_of_its_own(tell) -> None:
    answer = tell("甲乡2020年行政许可处理决定几件", "2022年规章现行有效几件", "差多少")
    one, other = number("甲乡", 2020, "二", "licences", "decisions"), number("甲乡", 2022, "二", "rules", "in_force")
    assert abs(one - other) in [c.value for c in answer.computed], answer.text


def test_one_of_two_that_were_added_up_is_held_against_the_whole_alone(tell) -> None:
    answer = tell("甲乡2022年予以公开和部分公开合计多少件", "单说予以公开，占办结总数多少")
    granted, whole = (number("甲乡", 2022, "三", row, "total") for row in ("granted", "results_total"))
    assert float(rounded(granted, whole)) in [float(c.value) for c in answer.computed]


def test_the_former_is_held_against_the_latter(tell) -> None:
    answer = tell("甲乡2022年申请多少", "石桥乡的呢", "前面那个是后面那个的几倍")
    assert {fact.organ for fact in answer.facts} == {"甲乡人民政府", "石桥乡人民政府"}


def test_how_much_less_money_is_asked_of_the_two_years(tell) -> None:
    answer = tell("甲乡2021年行政事业性收费收了多少钱", "2022年的呢", "差了多少钱")
    assert {fact.year for fact in answer.facts} == {2021, 2022} and answer.computed


def test_who_went_to_court_at_once_is_added_up_without_the_reviews(tell) -> None:
    answer = tell("石桥乡2022年没复议直接告到法院的多少件", "复议完了又告的呢", "加起来")
    both = [number("石桥乡", 2022, "四", "cases", column) for column in ("direct_total", "after_total")]
    assert [fact.value for fact in answer.facts] == both and sum(both) in [c.value for c in answer.computed]


def test_what_is_left_at_the_end_is_no_longer_what_was_taken_over(tell) -> None:
    answer = tell("甲乡2022年上年结转几件", "2022年底又剩多少")
    assert [fact.value for fact in answer.facts] == [number("甲乡", 2022, "三", "carried_out", "total")]


def test_what_was_given_to_firms_is_another_row(tell) -> None:
    answer = tell("甲乡2022年有好多企业去要信息", "给企业公开了的有几件")
    assert number("甲乡", 2022, "三", "granted", "business") in [fact.value for fact in answer.facts]
    assert {fact.row[-1] for fact in answer.facts} == {"（一）予以公开"}


def test_firms_and_institutions_are_all_legal_persons(tell) -> None:
    answer = tell("甲乡2022年收了几份申请", "个人递的几件", "那公司啊单位啊这些加一块几件")
    legal = [number("甲乡", 2022, "三", "new", c) for c in ("business", "research", "charity", "legal", "other")]
    assert str(sum(legal)) in answer.text


def test_the_mean_of_two_that_were_added_up_is_theirs(tell) -> None:
    answer = tell("甲乡2022年予以公开几件", "部分公开的呢", "俩加一起", "平均一下")
    both = [number("甲乡", 2022, "三", row, "total") for row in ("granted", "partly")]
    assert Decimal(sum(both)) / 2 in [c.value for c in answer.computed if c.operation == "平均"]


def test_less_was_taken_in_is_said_of_the_fee_that_was_told(tell) -> None:
    answer = tell("甲乡2021年行政事业性收费收了多少万", "2022年呢", "少收了多少，我要准数")
    assert {fact.row[-1] for fact in answer.facts} == {"行政事业性收费"} and answer.computed


def test_both_ends_of_an_order_are_held_apart(tell) -> None:
    answer = tell("2022年哪个乡镇收的申请最多", "最少的那个收了多少", "头尾两家差多少件")
    every = [new(town, 2022) for town in TOWNS]
    assert max(every) - min(every) in [c.value for c in answer.computed]


def test_a_year_between_two_that_were_compared_is_asked_by_itself(tell) -> None:
    answer = tell("甲乡2020年和2022年申请差多少", "夹在中间的2021年呢")
    assert [fact.value for fact in answer.facts] == [new("甲乡", 2021)]


def test_turned_round_in_another_year_is_asked_of_that_year(tell) -> None:
    answer = tell("2022年甲乡和石桥乡哪个收的申请多", "多多少", "2021年呢，反过来了吗")
    assert {fact.year for fact in answer.facts} == {2021}


def test_the_mean_of_another_organ_is_not_that_of_the_last(tell) -> None:
    answer = tell("甲乡2022年予以公开和部分公开加起来几件", "石桥乡平均多少")
    assert "甲乡人民政府" not in {fact.organ for fact in answer.facts}


def test_whether_all_was_given_is_asked_of_what_was_granted(tell) -> None:
    answer = tell("甲乡2022年收了几份申请", "都给人家了没")
    assert [fact.value for fact in answer.facts] == [number("甲乡", 2022, "三", "granted", "total")]
