"""A chart in text: one row over years or one year over organs, drawn from the answer's own certain cells."""

from decimal import Decimal

from bot.messenger.bars import bars
from bot.model import Answer, AnswerFact, Certainty, Outcome


def cell(organ, year, value, row="新收", certainty=Certainty.CERTAIN):
    return AnswerFact(organ, year, "三", (row,), ("总计",), value, "件", certainty)


def chart(*facts):
    return bars(Answer(Outcome.ANSWERED, "……", facts=facts))


def test_years_stand_in_their_order_and_the_longest_bar_is_the_largest_number():
    drawn = chart(cell("甲乡", 2023, 10), cell("甲乡", 2021, 0), cell("甲乡", 2022, 5))
    assert drawn.splitlines() == ["2021年 · 0", "2022年 █████ 5", "2023年 ██████████ 10"]


def test_organs_stand_from_the_most_to_the_least():
    drawn = chart(cell("甲乡", 2023, 1), cell("乙镇", 2023, 10), cell("丙镇", 2023, Decimal("2.5")))
    assert drawn.splitlines() == ["乙镇 ██████████ 10", "丙镇 ██▌ 2.5", "甲乡 █ 1"]


def test_what_is_not_certain_or_not_comparable_is_not_drawn():
    years = [cell("甲乡", year, 1) for year in (2021, 2022)]
    assert chart(*years) == ""
    assert chart(*years, cell("甲乡", 2023, None, certainty=Certainty.BLANK)) == ""
    assert chart(*years, cell("甲乡", 2023, 4, row="结转")) == ""
    assert chart(*years, cell("乙镇", 2023, 4)) == ""
