"""Where one clause asks for a number in full, what stands around it only tells."""

from __future__ import annotations

import pytest

from bot.answering.asides.whole_clause import with_the_whole_clause
from tests.bot.answering.computing.county import new, number

TALE = "闺女啊，俺眼也花耳朵也背，夜儿个在集上听老刘头喷，说一年到头都有人去要材料，门槛都踩平了，俺就不信，"


@pytest.mark.parametrize("words", ["我们干物业的心里没底", "俺这杂货铺的伙计瞎琢磨"])
def test_a_clause_behind_the_number_that_tells_of_oneself_changes_nothing(county, words) -> None:
    (fact,) = county.ask(f"甲乡2022年罚了多少件啊，{words}").facts
    assert fact.value == number("甲乡", 2022, "二", "penalties", "decisions")


def test_of_a_long_tale_the_last_clause_is_asked(county) -> None:
    (fact,) = county.ask(f"{TALE}甲乡2022年统共新收了几份信息公开申请？").facts
    assert fact.value == new("甲乡", 2022)


@pytest.mark.parametrize("words", ["柳河镇的伙计要比一比", "企业的有几件", "那年拆迁公开了吗"])
def test_a_clause_that_asks_or_names_somebody_is_no_tale(county, words) -> None:
    asked = f"甲乡2022年新收多少件，{words}"
    turn, _ = county.explain(asked)
    assert with_the_whole_clause(turn, turn.meaning) == asked
