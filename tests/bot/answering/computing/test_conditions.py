"""Who has more than a number, without whom, all but one kind; and long tales that end in a question."""

from __future__ import annotations

import pytest

from bot.model import Outcome
from tests.bot.answering.computing.county import TOWNS, computed, new, number, rounded, sued

MIDDLE = sorted(new(town, 2022) for town in TOWNS)[1]


@pytest.mark.parametrize(
    ("question", "who"),
    [
        (f"2022年新收超过{MIDDLE}件的单位有哪些", [t for t in TOWNS if new(t, 2022) > MIDDLE]),
        (f"2022年哪几家新收不到{MIDDLE}件", [t for t in TOWNS if new(t, 2022) < MIDDLE]),
        (f"乙县乡镇2022年新收{MIDDLE}件以上的有谁", [t for t in TOWNS if new(t, 2022) >= MIDDLE]),
    ],
)
def test_only_those_beyond_the_number_are_named(ask_county, question, who) -> None:
    answer = ask_county(question)
    named = answer.text.split("的：", 1)[1].split("。")[0]
    assert all((f"{town}人民政府" in named) == (town in who) for town in TOWNS), answer.text
    assert {f.value for f in answer.facts} == {new(town, 2022) for town in TOWNS}


def test_nobody_named_and_who_had_none_asks_all(ask_county) -> None:
    answer = ask_county("2022年哪几家没被告过")
    named = answer.text.split("一件也没有的：")[1].split("。")[0]
    assert all((f"{town}人民政府" in named) == (sued(town, 2022) == 0) for town in TOWNS)


def test_whoever_is_left_out_of_the_set_is_said(ask_county) -> None:
    answer = ask_county("不算镇，乙县的乡镇2022年新收最多的是谁")
    assert "柳河镇" not in answer.text and "（不算镇）" in answer.text
    without = ask_county("乙县乡镇除了甲乡，2022年新收一共多少")
    assert computed(without, "合计") == [new("柳河镇", 2022) + new("石桥乡", 2022)]


@pytest.mark.parametrize(
    "question",
    [
        "甲乡2022年新收的不是个人提的有多少件",
        "甲乡2022年除了自然人以外，其他申请人一共新收几件",
        "甲乡2022年自然人以外的新收几件",
    ],
)
def test_all_but_one_kind_of_applicant_are_added_up(ask_county, question) -> None:
    rest = new("甲乡", 2022) - number("甲乡", 2022, "三", "new", "natural")
    assert computed(ask_county(question), "合计") == [rest]


@pytest.mark.parametrize(
    "question",
    [
        "我家在柳河镇边上，前几年修路占地，大伙都跑去申请公开，2021年和2022年最热闹。我就想知道柳河镇2022年新收的申请比2021年变了多少",
        "老汉不懂这些表，就听人说柳河镇2021年收了不少申请，到2022年又变了样，增减了几成啊",
        "我在写一篇讲基层的稿子，采访到的一位同志说柳河镇那边变化明显，请问柳河镇2022年新收申请比2021年增减百分之多少？",
    ],
)
def test_a_long_tale_is_asked_by_its_last_clause(ask_county, question) -> None:
    before, after = new("柳河镇", 2021), new("柳河镇", 2022)
    word = "增加" if after > before else "减少"
    answer = ask_county(question)
    assert computed(answer, f"{word}百分比") == [rounded(abs(after - before), before)], answer.text


def test_a_stretch_of_years_by_how_much_is_told_of_its_ends(ask_county) -> None:
    answer = ask_county("柳河镇新收从2020年到2022年变了几件")
    assert [fact.value for fact in answer.facts] == [new("柳河镇", 2020), new("柳河镇", 2022)]


def test_parts_put_together_are_one_share(ask_county) -> None:
    given = sum(number("甲乡", 2022, "三", row, "total") for row in ("granted", "partly"))
    answer = ask_county("甲乡2022年予以公开和部分公开加起来占办结的几成")
    whole = number("甲乡", 2022, "三", "results_total", "total")
    assert rounded(given, whole) in [c.value for c in answer.computed]
    assert "（予以公开（总计）＋部分公开（总计））÷" in answer.text


def test_two_questions_parted_by_a_comma_are_both_answered(ask_county) -> None:
    answer = ask_county("甲乡2022年新收几件，另外，石桥乡2021年新收几件")
    assert {new("甲乡", 2022), new("石桥乡", 2021)} <= {fact.value for fact in answer.facts}
    assert answer.outcome is Outcome.ANSWERED


def test_so_many_times_as_much_with_its_division(ask_county) -> None:
    low, high = sorted((new("柳河镇", 2021), new("柳河镇", 2022)))
    assert f"倍（{high}÷{low}）" in ask_county("柳河镇2022年新收是2021年的几倍").text


def test_whose_number_grew_is_not_whose_is_highest(ask_county) -> None:
    answer = ask_county("乙县乡镇里哪个2022年新收比2021年多了")
    grew = {town: new(town, 2022) - new(town, 2021) for town in TOWNS}
    first = max(grew, key=lambda town: grew[town])
    assert f"增加最多的是{first}人民政府（2021年 {new(first, 2021)}件" in answer.text


def test_a_row_as_a_part_of_its_group(ask_county) -> None:
    rows = ("unprocessed_petition", "unprocessed_repeat", "unprocessed_publication", "unprocessed_excessive",
            "unprocessed_confirm")  # fmt: skip
    values = [number("甲乡", 2022, "三", row, "total") for row in rows]
    answer = ask_county("甲乡2022年不予处理里信访类占几成")
    assert rounded(values[0], sum(values)) in [c.value for c in answer.computed]


DONE = {town: number(town, 2022, "三", "results_total", "total") for town in TOWNS}


def test_who_fulfils_two_conditions_is_told_with_both_numbers(ask_county) -> None:
    least_done = min(DONE.values())
    both = [t for t in TOWNS if new(t, 2022) >= MIDDLE and DONE[t] > least_done]
    answer = ask_county(f"2022年新收{MIDDLE}件以上、办理结果总计超过{least_done}件的有哪几家")
    lines = [line for line in answer.text.split("\n") if line.startswith("· ")]
    assert sorted(line[2:].split("人民政府")[0] for line in lines) == sorted(both), answer.text
    assert all(f"{new(t, 2022)}件" in answer.text and f"{DONE[t]}件" in answer.text for t in both)
    assert {f.value for f in answer.facts} == {new(t, 2022) for t in TOWNS} | {*DONE.values()}


def test_each_condition_may_be_of_a_year_of_its_own(ask_county) -> None:
    before, after = sorted(new(t, 2021) for t in TOWNS)[1], sorted(new(t, 2022) for t in TOWNS)[1]
    both = [t for t in TOWNS if new(t, 2021) <= before and new(t, 2022) >= after]
    answer = ask_county(f"2021年新收{before}件以下、2022年新收{after}件以上的有哪几家")
    assert sorted(line[2:].split("人民政府")[0] for line in answer.text.split("\n") if line[:2] == "· ") == sorted(both)


def test_where_nobody_fulfils_both_it_is_said(ask_county) -> None:
    answer = ask_county("2022年新收超过9000件、办理结果总计不到1件的有哪几家")
    assert "都符合的：一个也没有。" in answer.text and answer.outcome is Outcome.ANSWERED
