"""比它多的有谁 and 剩下几家一共: who has more than the one that was told, and who is left of those compared."""

from __future__ import annotations

import pytest

from tests.bot.answering.computing.county import TOWNS, computed, new

ORDERED = sorted(TOWNS, key=lambda town: -new(town, 2022))
FIRST, SECOND, LAST = ORDERED


def listed(answer) -> list[str]:
    """The organs that stand behind the colon, before the line that tells how many there are."""
    line = answer.text.split("\n")[0]
    return [town for town in TOWNS if f"{town}人民政府" in line]


@pytest.mark.parametrize("words", ["比它多的有哪些", "乙县里比它多的有谁", "有没有比它高的"])
def test_whoever_has_more_is_named_with_the_number_that_it_is_more_than(say, words) -> None:
    say(f"{SECOND}2022年收到几件申请")
    answer = say(words)
    assert listed(answer) == [FIRST]
    assert f"多于{new(SECOND, 2022)}件的：{FIRST}人民政府 {new(FIRST, 2022)}件" in answer.text


def test_whoever_has_less_and_that_nobody_has(say) -> None:
    say(f"{SECOND}2022年收到几件申请")
    assert listed(say("比它少的呢")) == [LAST]
    say(f"{FIRST}2022年收到几件申请")
    assert "一个也没有" in say("有更多的吗").text


def test_places_among_those_that_have_more(say) -> None:
    say(f"{LAST}2022年收到几件申请")
    assert listed(say("比它多的有哪些")) == sorted([FIRST, SECOND], key=TOWNS.index)
    assert f"第二：{SECOND}" in say("第二名又是谁").text
    assert computed(say(f"打头那家跟{LAST}差几件"), "相差") == [new(FIRST, 2022) - new(LAST, 2022)]


def test_the_two_that_were_named_are_added_up_and_then_the_ones_that_are_left(say) -> None:
    say("2022年哪个乡镇收到的申请最多")
    say("第二呢")
    assert computed(say("这俩加一块"), "合计") == [new(FIRST, 2022) + new(SECOND, 2022)]
    assert [f.value for f in say("剩下的机关呢").facts] == [new(LAST, 2022)]


def test_the_rest_behind_the_first_is_added_up(say) -> None:
    say("2022年哪个乡镇收到的申请最多")
    assert computed(say("其余的加起来多少"), "合计") == [new(SECOND, 2022) + new(LAST, 2022)]


def test_the_first_is_held_against_one_that_is_named(say) -> None:
    say("2022年哪个乡镇收到的申请最多")
    answer = say(f"比{SECOND}多几件")
    assert computed(answer, "相差") == [new(FIRST, 2022) - new(SECOND, 2022)]
    assert {fact.year for fact in answer.facts} == {2022}


def test_the_other_end_of_the_order(say) -> None:
    say("2022年哪个乡镇收到的申请最多")
    assert computed(say("跟最少的差了多少"), "相差") == [new(FIRST, 2022) - new(LAST, 2022)]


def test_where_one_stands_among_those_that_a_mean_was_taken_of(say) -> None:
    say(f"{FIRST}、{SECOND}、{LAST}2022年平均收到几件申请")
    assert "从多到少排第二（共 3 个）" in say(f"{SECOND}在这三家里排老几").text


def test_one_more_is_set_beside_two_that_were_compared(say) -> None:
    say(f"{FIRST}和{SECOND}2022年哪个收到的申请多")
    answer = say(f"再加上{LAST}一起列出来看看")
    assert [(f.organ, f.value) for f in answer.facts] == [(f"{t}人民政府", new(t, 2022)) for t in ORDERED]
    assert not computed(answer, "合计")


def test_above_the_mean_behind_the_mean(say) -> None:
    say("乙县各乡镇2022年平均收到几件申请")
    mean = sum(new(town, 2022) for town in TOWNS) / len(TOWNS)
    answer = say("比它高的有谁")
    assert "高于平均的：" in answer.text
    above = answer.text.split("高于平均的：")[1]
    assert [town for town in ORDERED if f"{town}人民政府" in above] == [t for t in ORDERED if new(t, 2022) > mean]


def test_less_than_it_behind_more_than_it_is_of_the_same_one(say) -> None:
    say(f"{SECOND}2022年收到几件申请")
    say("比它多的有哪些")
    assert listed(say("比它少的呢")) == [LAST]


def test_a_place_of_another_year_or_other_cells_is_none_of_a_sum(say) -> None:
    say(f"{FIRST}、{SECOND}、{LAST}2022年收到的申请一共多少")
    assert {fact.year for fact in say(f"2021年{SECOND}排第几").facts} == {2021}


def test_next_behind_the_fewest_counts_from_the_end(say) -> None:
    say("2022年哪个乡镇收到的申请最少")
    assert f"倒数第二：{SECOND}" in say("其次呢").text


def test_the_first_of_those_that_were_listed(say) -> None:
    say(f"{LAST}、{SECOND}、{FIRST}2022年各收到几件申请")
    assert f"第一：{FIRST}" in say("头一名是谁").text


def test_whoever_has_no_more_than_the_number_is_left(say) -> None:
    between = (new(FIRST, 2022) + new(SECOND, 2022)) // 2
    say(f"2022年哪些乡镇收到的申请超过{between}件")
    assert {fact.organ for fact in say("剩下的机关呢").facts} == {f"{town}人民政府" for town in (SECOND, LAST)}
