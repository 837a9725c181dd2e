"""Of several cells that were told together some are pointed at by where they stand, or by their size."""

from __future__ import annotations

import pytest

from tests.bot.answering.computing.county import number

ROWS = ("new", "carried_in", "results_total", "carried_out")
ALL_FOUR = "甲乡2022年新收、上年结转、办结总数、转下年各多少"
PERMITS = "甲乡2022年处罚、强制、许可各办了多少"


def told(row: str) -> int:
    return number("甲乡", 2022, "三", row, "total")


def decided(row: str) -> int:
    return number("甲乡", 2022, "二", row, "decisions")


@pytest.mark.parametrize(
    ("words", "meant"),
    [
        ("前两个相加是多少", ("new", "carried_in")),
        ("后两个加起来呢", ("results_total", "carried_out")),
        ("头三个加一起", ("new", "carried_in", "results_total")),
    ],
)
def test_the_first_or_the_last_ones_are_added_up(say, words, meant) -> None:
    say(ALL_FOUR)
    answer = say(words)
    assert [fact.value for fact in answer.facts] == [told(row) for row in meant]
    assert f"＝{sum(told(row) for row in meant)}" in answer.text


def test_two_that_are_counted_off_are_compared(say) -> None:
    say(ALL_FOUR)
    assert f"{abs(told('new') - told('results_total'))}件" in say("第一个和第三个差多少").text


def test_the_most_and_the_least_are_those_of_this_report(say) -> None:
    say(ALL_FOUR)
    values = [told(row) for row in ROWS]
    assert f"{max(values) - min(values)}件" in say("最大的减最小的是多少").text
    say(ALL_FOUR)
    answer = say("哪个最多")
    assert {fact.organ for fact in answer.facts} == {"甲乡人民政府"} and f" {max(values)}件" in answer.text


@pytest.mark.parametrize("between", [(), ("三项一共多少",), ("刚才那个处罚和许可加起来",)])
def test_a_part_is_held_against_all_that_were_told(say, between) -> None:
    say(PERMITS)
    for words in between:
        say(words)
    parts = [decided(row) for row in ("penalties", "coercion", "licences")]
    answer = say("强制占三项总数的百分之几")
    assert f"{parts[1]}÷（{'＋'.join(map(str, parts))}）" in answer.text


def test_whoever_of_those_refused_is_held_against_those_refused(say) -> None:
    say("甲乡2022年不予公开几件")
    answer = say("其中个人申请的占几成")
    assert "不予公开（自然人）占不予公开的比例" in answer.text


def test_two_of_them_are_held_against_a_whole_that_is_named(say) -> None:
    say("甲乡2022年新收了多少申请，予以公开和部分公开的各几件")
    parts = [told("granted"), told("partly")]
    answer = say("后面这两项合起来，占全年办结总数的比例是多少")
    assert f"{parts[0]}＋{parts[1]}＝{sum(parts)}，{sum(parts)}÷{told('results_total')}" in answer.text


def test_all_three_are_added_up_of_this_year_and_of_another(say) -> None:
    say(PERMITS)
    assert f"＝{sum(decided(row) for row in ('penalties', 'coercion', 'licences'))}" in say("仨加一块儿").text
    say(PERMITS)
    other = [number("甲乡", 2021, "二", row, "decisions") for row in ("penalties", "coercion", "licences")]
    assert f"＝{sum(other)}" in say("2021年这三样合计是多少").text
