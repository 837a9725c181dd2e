"""What a share is a share of: what 里 stands behind, or what 占 stands before."""

from __future__ import annotations

import pytest

from tests.bot.answering.computing.county import number, rounded


def total(row: str) -> int:
    return number("甲乡", 2022, "三", row, "total")


@pytest.mark.parametrize(
    "words",
    [
        "办完的申请里全给的占多少",
        "办理结果总计中予以公开占多少",
        "予以公开占办理结果总计多少",
        "予以公开占办理结果总计的几成",
    ],
)
def test_the_whole_may_stand_before_or_behind(say, words) -> None:
    answer = say(f"甲乡2022年{words}")
    part, whole = total("granted"), total("results_total")
    assert f"{part}÷{whole}" in answer.text and answer.computed[-1].value == rounded(part, whole)


def test_a_group_is_a_whole_too(say) -> None:
    answer = say("甲乡2022年不予处理里信访类占几成")
    part = answer.facts[0].value
    assert answer.facts[0].row[-1].startswith("1.信访")
    assert answer.computed[-1].value == rounded(part, sum(fact.value for fact in answer.facts[:5]))


def test_where_to_go_with_a_review_asks_for_no_set_of_organs(county) -> None:
    assert not county.ask("乡里作的答复，不服去哪个机关复议").facts
