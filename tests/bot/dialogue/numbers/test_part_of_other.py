"""Behind two organs the one is told as a part of the other, however the two are called."""

from __future__ import annotations

import pytest

from tests.bot.answering.computing.county import new, rounded


@pytest.mark.parametrize("words", ["前者占后者百分之几", "甲乡占柳河镇的几成", "乡里占镇里的百分之几"])
def test_the_first_is_told_as_a_part_of_the_second(say, words) -> None:
    say("甲乡和柳河镇2022年新收各多少")
    shares = [c.value for c in say(words).computed if c.unit == "%"]
    assert shares == [rounded(new("甲乡", 2022), new("柳河镇", 2022))]


def test_the_other_way_round(say) -> None:
    say("甲乡和柳河镇2022年新收各多少")
    shares = [c.value for c in say("后者占前者百分之几").computed if c.unit == "%"]
    assert shares == [rounded(new("柳河镇", 2022), new("甲乡", 2022))]


def test_two_of_one_level_are_not_told_apart_by_it(say) -> None:
    say("甲乡和石桥乡2022年新收各多少")
    assert [c for c in say("乡里占乡里的几成").computed if c.unit == "%"] == []
