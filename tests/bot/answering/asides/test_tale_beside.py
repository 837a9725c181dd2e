"""What somebody tells of himself beside a number that he asks for is no part of the question."""

from __future__ import annotations

import pytest

from bot.answering.asides.tale_beside import without_tale_beside
from tests.bot.answering.computing.county import number


@pytest.mark.parametrize(
    "words",
    [
        "甲乡2022年收了多少申请，我记得那年闹拆迁闹得凶",
        "甲乡2022年收了多少申请，我当年就在那儿干活，熟得很",
        "人老了记性差，甲乡2022年收了多少申请来着",
        "甲乡2022年新收总数给我一个，想凑成连续序列",
    ],
)
def test_the_number_is_told_as_without_it(county, words) -> None:
    (fact,) = county.ask(words).facts
    assert (fact.year, fact.value) == (2022, number("甲乡", 2022, "三", "new", "total"))


@pytest.mark.parametrize("words", ["我记得那年有99999件", "我记得那年比前年多", "我孙子也能申请吗"])
def test_a_clause_that_claims_or_asks_is_no_tale(county, words) -> None:
    asked = f"甲乡2022年收了多少申请，{words}"
    assert without_tale_beside(asked, county.knowledge().language, answers=False) == asked


def test_in_a_question_on_applying_whose_child_it_is_may_matter(county) -> None:
    assert county.ask("能申请吗，我孙子才十岁").text != county.ask("能申请吗").text
