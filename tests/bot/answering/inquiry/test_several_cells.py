"""Two cells of one report set against each other or added up by the word that stands between them."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal

import pytest

from tests.bot.answering.computing.county import computed, new, number


def total(row: str) -> int:
    return number("甲乡", 2022, "三", row, "total")


@pytest.mark.parametrize(
    "words", ["予以公开比部分公开多几件", "部分公开减去予以公开是几件", "予以公开减掉部分公开净增几件"]
)
def test_how_far_two_cells_are_apart_is_asked_with_either_word(say, words) -> None:
    assert computed(say(f"甲乡2022年{words}"), "相差") == [abs(total("granted") - total("partly"))]


@pytest.mark.parametrize(
    "words", ["行政许可加上行政处罚几件", "行政许可加行政处罚一共几件", "行政许可和行政处罚一共几件"]
)
def test_cells_with_a_plus_between_them_are_added_up(say, words) -> None:
    answer = say(f"甲乡2022年{words}")
    assert computed(answer, "合计") == [sum(fact.value for fact in answer.facts)] and len(answer.facts) == 2


def test_a_total_is_told_in_its_two_parts_when_it_is_asked_so(say) -> None:
    both = sum(number("甲乡", 2022, "四", "cases", column) for column in ("direct_total", "after_total"))
    assert computed(say("甲乡2022年几场官司，直接告的加上复议完再告的"), "合计") == [both]


def test_a_year_behind_it_sets_years_against_each_other_and_no_cells(say) -> None:
    answer = say("甲乡2022年收到几件比2021年多几件")
    assert {fact.year: fact.value for fact in answer.facts} == {y: new("甲乡", y) for y in (2021, 2022)}


def test_cells_that_are_only_listed_are_told_one_by_one(say) -> None:
    answer = say("甲乡2022年予以公开几件，部分公开几件")
    assert not answer.computed and [fact.value for fact in answer.facts] == [total("granted"), total("partly")]


@pytest.mark.parametrize(
    "words",
    [
        "行政许可和行政处罚分别是多少，两项合计多少",
        "行政许可、行政处罚各几件？加起来呢",
        "新收的个人的和企业的各多少，合计多少",
        "新收里个人和企业分别是几件，一共几件",
    ],
)
def test_cells_that_are_told_one_by_one_are_also_added_up_where_that_is_asked(say, words) -> None:
    answer = say(f"甲乡2022年{words}")
    assert len(answer.facts) == 2 and computed(answer, "合计") == [sum(fact.value for fact in answer.facts)]


@pytest.mark.parametrize("words", ["予以公开和部分公开分别多少件，相差几件", "予以公开、部分公开各几件，差多少"])
def test_cells_that_are_told_one_by_one_are_also_compared(say, words) -> None:
    answer = say(f"甲乡2022年{words}")
    assert len(answer.facts) == 2 and computed(answer, "相差") == [abs(total("granted") - total("partly"))]


def test_a_total_beside_one_part_is_the_rows_own(say) -> None:
    answer = say("甲乡2022年个人提了多少，一共多少")
    assert [fact.column[-1] for fact in answer.facts] == ["总计", "自然人"] and not answer.computed


def test_one_applicants_requests_are_so_many_times_anothers(say) -> None:
    one, other = (number("甲乡", 2022, "三", "new", column) for column in ("natural", "business"))
    times = (Decimal(max(one, other)) / min(one, other)).quantize(Decimal("0.1"), ROUND_HALF_UP)
    assert computed(say("甲乡2022年个人申请是企业申请的几倍"), "倍数") == [times]


@pytest.mark.parametrize("words", ["行政许可是行政处罚的几倍", "行政处罚是行政许可的多少倍"])
def test_one_cell_is_so_many_times_another(say, words) -> None:
    answer = say(f"甲乡2022年{words}")
    high, low = sorted(
        (number("甲乡", 2022, "二", row, "decisions") for row in ("licences", "penalties")), reverse=True
    )
    assert computed(answer, "倍数") == [(Decimal(high) / low).quantize(Decimal("0.1"), ROUND_HALF_UP)]


@pytest.mark.parametrize(
    "words", ["新收加上年结转是多少", "新收加上年结转有几件", "新收+上年结转=？", "新收总计+上年结转总计=？"]
)
def test_nothing_but_a_plus_asks_for_the_sum(say, words) -> None:
    assert computed(say(f"甲乡2022年{words}"), "合计") == [total("new") + total("carried_in")]


def decided(row: str) -> int:
    return number("甲乡", 2022, "二", row, "decisions")


@pytest.mark.parametrize("words", ["比较一下甲乡2022年处罚和强制", "甲乡2022年处罚和强制比一比"])
def test_two_that_are_compared_are_held_against_each_other_and_no_other_year(say, words) -> None:
    answer = say(words)
    assert {fact.year for fact in answer.facts} == {2022}
    assert f"{abs(decided('penalties') - decided('coercion'))}件" in answer.text


def test_with_another_year_each_is_compared_with_itself(say) -> None:
    assert {fact.year for fact in say("甲乡2022年处罚和强制跟上年比较一下").facts} == {2021, 2022}


@pytest.mark.parametrize(
    "words", ["予以公开多还是部分公开多", "部分公开的多还是予以公开的多", "予以公开和部分公开哪个多"]
)
def test_which_of_two_cells_is_more_is_told_by_how_many(say, words) -> None:
    assert computed(say(f"甲乡2022年{words}"), "相差") == [abs(total("granted") - total("partly"))]
