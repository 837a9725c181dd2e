"""What is taken in is applications, where a year is named and no money."""

from __future__ import annotations

import pytest

from tests.bot.answering.computing.county import TOWNS, new


@pytest.mark.parametrize("words", ["各乡镇2022年收多少", "几个乡镇2022年各收多少", "乡镇2022年都收多少"])
def test_of_a_set_the_new_applications_are_told(county, words) -> None:
    values = sorted(fact.value for fact in county.ask(words).facts)
    assert values == sorted(new(town, 2022) for town in TOWNS)


@pytest.mark.parametrize("words", ["甲乡2022年税收多少", "复印一页收多少", "甲乡2022年收多少钱"])
def test_money_is_no_application(county, words) -> None:
    assert new("甲乡", 2022) not in [fact.value for fact in county.ask(words).facts]
