"""Which cells of a row are 0 is asked behind one of them, or behind the whole row."""

from __future__ import annotations

import pytest

from tests.bot.answering.computing.county import TOLD

NEW = {column: value for (section, row, column), value in TOLD["甲乡", 2022].items() if (section, row) == ("三", "new")}


@pytest.mark.parametrize("words", ["哪几类是零", "哪些人一件都没有"])
def test_the_cells_that_are_zero_are_told_and_else_all(say, words) -> None:
    say("甲乡2022年新收多少")
    zero = [column for column, value in NEW.items() if value == 0]
    assert len(say(words).facts) == (len(zero) or len(NEW))


def test_of_a_kind_of_case_all_results_are_told(say) -> None:
    say("甲乡2022年行政复议几件")
    assert len(say("哪个是零").facts) == 5


def test_another_organ_is_asked_for_all_the_same(say) -> None:
    say("甲乡2022年新收多少")
    (fact,) = say("柳河镇是零吗").facts
    assert fact.organ == "柳河镇人民政府"


def test_each_cell_that_is_zero_is_quoted(assistant) -> None:
    told = assistant.ask("2020年新收几件")
    answer = assistant.ask("哪几类是零", told.session)
    assert len(answer.facts) > 1 and {fact.value for fact in answer.facts} == {0}
