"""An order, a sum or a mean of nothing named is of the new applications; of any other thing there is none."""

from __future__ import annotations

import pytest

from tests.bot.answering.computing.county import YEARS, computed, new


@pytest.mark.parametrize("words", ["甲乡哪年最多", "甲乡这几年最多的是哪年", "甲乡2020到2022最高是多少"])
def test_the_most_of_nothing_named_is_of_the_new_applications(say, words) -> None:
    assert computed(say(words), "最多") == [max(new("甲乡", year) for year in YEARS)]


@pytest.mark.parametrize("words", ["乙县哪个乡镇最大", "乙县哪个乡镇人最多", "乙县哪个乡镇干部最多"])
def test_the_most_of_anything_else_is_no_number_of_a_report(say, words) -> None:
    assert say(words).facts == ()
