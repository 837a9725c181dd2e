"""An order, a sum or a mean of nothing named is of the new applications; of any other thing there is none."""

from __future__ import annotations

import pytest

from tests.bot.answering.computing.county import TOWNS, YEARS, computed, new


@pytest.mark.parametrize("words", ["甲乡哪年最多", "甲乡这几年最多的是哪年", "甲乡2020到2022最高是多少"])
def test_the_most_of_nothing_named_is_of_the_new_applications(say, words) -> None:
    assert computed(say(words), "最多") == [max(new("甲乡", year) for year in YEARS)]


@pytest.mark.parametrize("words", ["乙县哪个乡镇最大", "乙县哪个乡镇人最多", "乙县哪个乡镇干部最多"])
def test_the_most_of_anything_else_is_no_number_of_a_report(say, words) -> None:
    assert say(words).facts == ()


@pytest.mark.parametrize("words", ["2022年全部乡镇里收得最多的是哪个", "2022年所有乡镇里谁收得最多"])
def test_in_all_towns_names_no_place(say, words) -> None:
    assert max(new(town, 2022) for town in TOWNS) in computed(say(words), "最多")
