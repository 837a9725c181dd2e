"""Two cells that were held together are held together again, of other years."""

from __future__ import annotations

from tests.bot.answering.computing.county import number


def test_the_same_two_cells_of_the_next_two_years_are_held_together(say) -> None:
    say("甲乡2020年结转下年和2021年上年结转一样不")
    answer = say("那2021结转下年和2022上年结转呢")
    out, taken = number("甲乡", 2021, "三", "carried_out", "total"), number("甲乡", 2022, "三", "carried_in", "total")
    assert [fact.value for fact in answer.facts] == [out, taken]
