"""「新收才3件，怎么办结了9件」: the sum that joins what came in with what went out says how that can be."""

from __future__ import annotations

import pytest

from tests.bot.answering.computing.county import computed, number


@pytest.mark.parametrize(
    "words",
    [
        "甲乡2022年新收才三件，怎么办理总计有这么多",
        "甲乡2022年为什么办结的比新收的多",
        "甲乡2022年才收到3件，怎么办结了9件",
    ],
)
def test_what_was_carried_over_is_told_beside_both(ask_county, words) -> None:
    answer = ask_county(words)
    rows = ("new", "carried_in", "results_total", "carried_out")
    assert {fact.value for fact in answer.facts} >= {number("甲乡", 2022, "三", row, "total") for row in rows}
    assert "没有写原因" not in answer.text


def test_how_many_more_is_reckoned(ask_county) -> None:
    apart = number("甲乡", 2022, "三", "results_total", "total") - number("甲乡", 2022, "三", "new", "total")
    assert computed(ask_county("甲乡2022年办结的怎么比新收的还多？多了多少件"), "相差") == [abs(apart)]


@pytest.mark.parametrize(
    "words",
    [
        "甲乡近三年新收和办理总计变化怎么样",
        "甲乡2022年新收和办结比2021年怎么样",
        "甲乡2022年新收怎么比石桥乡的总计还多",
        "甲乡2022年新收和办结为什么这么多",
        "甲乡2022年科研机构新收和办结怎么比自然人多",
    ],
)
def test_whatever_else_is_asked_of_both_is_answered_as_before(ask_county, words) -> None:
    assert ask_county(words).understood.operation != "核对"


def test_a_total_beside_what_came_in_is_that_of_the_results(ask_county) -> None:
    answer = ask_county("甲乡2022年新收才几件，为什么总计比新收多".replace("几件", "三件"))
    assert number("甲乡", 2022, "三", "carried_in", "total") in {fact.value for fact in answer.facts}
