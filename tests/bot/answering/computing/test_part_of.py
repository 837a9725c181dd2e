"""A占B: the numerator stands before 占 or is told before it, the denominator behind; also another organ's number."""

from __future__ import annotations

import pytest

from bot.answering.computing.quantity import percent
from tests.bot.answering.computing.county import new, number, rounded


def total(row: str) -> int:
    return number("甲乡", 2022, "三", row, "total")


def shares(answer) -> list:
    return [c.value for c in answer.computed if c.unit == "%"]


@pytest.mark.parametrize(
    "question",
    [
        "石桥乡2022年的申请量，占甲乡汇总数的百分之几",
        "石桥乡2022年新收占甲乡的几成",
        "石桥乡2022年新收申请占甲乡新收申请的比例",
        "甲乡2022年新收的申请里石桥乡占几成",
    ],
)
def test_another_organs_number_is_the_whole_where_it_stands_behind(ask_county, question) -> None:
    assert shares(ask_county(question)) == [percent(new("石桥乡", 2022), new("甲乡", 2022))]


def test_a_share_of_each_organs_own_total_stays_that(ask_county) -> None:
    answer = ask_county("甲乡和石桥乡2022年新收里个人申请占比各多少")
    own = [percent(number(t, 2022, "三", "new", "natural"), new(t, 2022)) for t in ("甲乡", "石桥乡")]
    assert set(shares(answer)) == set(own)


@pytest.mark.parametrize(
    "question",
    [
        "我在写一篇信息公开的稿子，需要甲乡2022年予以公开的件数，以及它占全年办结总数的比例，保留一位小数",
        "甲乡2022年办结总数多少，其中予以公开的占几成",
        "甲乡2022年全给的几件，这个数占办完的比例是多少",
    ],
)
def test_the_part_is_what_was_told_before(ask_county, question) -> None:
    answer = ask_county(question)
    assert percent(total("granted"), total("results_total")) in shares(answer)
    assert {total("granted"), total("results_total")} <= {fact.value for fact in answer.facts}


def test_each_of_several_parts_is_divided_by_the_same(ask_county) -> None:
    answer = ask_county("甲乡2022年予以公开、部分公开各占新收的几成")
    assert shares(answer) == [percent(total(row), total("new")) for row in ("granted", "partly")]


@pytest.mark.parametrize(
    "words", ["办理结果总计除以（新收＋上年结转）是百分之几", "办理结果总计占新收加上年结转的百分之几"]
)
def test_cells_that_are_added_up_behind_it_are_one_whole(ask_county, words) -> None:
    answer = ask_county(f"甲乡2022年{words}")
    whole = total("new") + total("carried_in")
    assert shares(answer) == [percent(total("results_total"), whole)], answer.text
    assert f"（{total('results_total')}÷（{total('new')}＋{total('carried_in')}））" in answer.text


def test_those_corrected_in_both_kinds_of_lawsuit_are_a_share_of_all_lawsuits(ask_county) -> None:
    answer = ask_county("甲乡2022年行政诉讼结果纠正的占全部诉讼案件百分之几")
    part, whole = (sum(number("甲乡", 2022, "四", "cases", f"{way}_{end}") for way in ("direct", "after"))
                   for end in ("corrected", "total"))  # fmt: skip
    assert f"÷（{number('甲乡', 2022, '四', 'cases', 'direct_total')}＋" in answer.text
    assert f"{rounded(part, whole)}%" in answer.text


def test_how_many_were_put_right_is_a_share_of_the_reviews_that_are_named_behind(ask_county) -> None:
    answer = ask_county("甲乡2022年的纠正件数，占其当年行政复议总数的比例是多少")
    part, whole = (number("甲乡", 2022, "四", "cases", f"review_{end}") for end in ("corrected", "total"))
    assert f"{part}÷{whole}" in answer.text


def test_a_row_that_is_only_named_to_be_left_out_is_no_whole(ask_county) -> None:
    answer = ask_county("甲乡2022年办结的里头，予以公开的占百分之几？部分公开的刨去，不算")
    assert f"{total('granted')}÷{total('results_total')}" in answer.text and len(answer.facts) == 2
