"""Numbers that tell which organs are asked for."""

from __future__ import annotations

import pytest

from bot.answering.inquiry.bound import bound_in, bounds_in
from tests.bot.answering.computing.county import TOWNS, new


@pytest.mark.parametrize(
    ("text", "than", "number"),
    [
        ("新收超过4000件的", ">", 4000),
        ("不到一百件的有谁", "<", 100),
        ("两千件以上的", ">=", 2000),
        ("不超过10件的", "<=", 10),
        ("一百五十件以下", "<=", 150),
        ("过千的单位", ">=", 1000),
        ("超过一百五十件的", ">", 150),
        ("超过一百五的", ">", 150),
        ("不到两万件的", "<", 20000),
    ],
)
def test_a_bound_is_read_in_digits_and_in_words(language, text, than, number) -> None:
    bound = bound_in(text, language)
    assert bound and (bound.than, bound.number) == (than, number)


@pytest.mark.parametrize("text", ["超过二十天没答复", "超过20个工作日", "新收几件", "不到一个月"])
def test_a_time_is_no_bound(language, text) -> None:
    assert bound_in(text, language) is None


@pytest.mark.parametrize(("text", "number"), [("新收过一千件的", 1000), ("复议总计又过100件的", 100)])
def test_more_than_a_round_number_is_said_with_one_character_too(language, text, number) -> None:
    bound = bound_in(text, language)
    assert bound and (bound.than, bound.number) == (">", number)


@pytest.mark.parametrize("text", ["收到过100件吗", "被告过两件", "办过十件"])
def test_what_ever_happened_is_no_bound(language, text) -> None:
    assert bound_in(text, language) is None


def test_each_number_that_is_passed_is_a_bound_of_its_own(language) -> None:
    found = [
        (bound.than, bound.number) for _, bound in bounds_in("新收不超过10件、复议超过3件、结转20件以上的", language)
    ]
    assert found == [("<=", 10), (">", 3), (">=", 20)]


def test_a_clerks_own_word_says_on_which_side_it_lies(clerks_county) -> None:
    most = max(TOWNS, key=lambda town: new(town, 2022))
    asked = f"各乡镇2022年新收{{}}{new(most, 2022) - 1}件的有哪些"
    told = clerks_county.ask(asked.format("盖过")).text
    assert most in told and told.replace("盖过", "超过") == clerks_county.ask(asked.format("超过")).text


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("新收100到200件的", 100, 200),
        ("一百至三百件之间的", 100, 300),
        ("两位数的", 10, 99),
        ("四位数的有几家", 1000, 9999),
    ],
)
def test_a_range_holds_both_its_ends_and_nothing_outside(language, text, low, high) -> None:
    bound = bound_in(text, language)
    assert bound and [bound.holds(value) for value in (low - 1, low, high, high + 1)] == [False, True, True, False]


@pytest.mark.parametrize(
    ("text", "than", "number"),
    [
        ("公开率过半的", ">", 50),
        ("公开率不到一半的", "<", 50),
        ("公开率超过五成的", ">", 50),
        ("公开率高于40%的", ">", 40),
        ("公开率超过百分之四十的", ">", 40),
    ],
)
def test_a_rate_is_bounded_in_per_cent(language, text, than, number) -> None:
    bound = bound_in(text, language)
    assert bound and (bound.than, bound.number, bound.of_rate) == (than, number, True)


def test_years_are_no_range(language) -> None:
    assert bound_in("2019到2022年新收", language) is None


def test_those_whose_number_has_so_many_digits_are_told(say) -> None:
    answer = say("2022年各乡镇新收三位数的有哪些")
    fitting = [town for town in TOWNS if 100 <= new(town, 2022) <= 999]
    assert all(f"{town}人民政府 {new(town, 2022)}件" in answer.text for town in fitting)
    assert not any(str(new(town, 2022)) in answer.text for town in TOWNS if town not in fitting)
