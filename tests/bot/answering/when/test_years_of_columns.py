"""上一年 and 今年 beside a row of the old form are its columns; a year that is asked for stays one."""

from __future__ import annotations

import pytest

from bot.model import Outcome


@pytest.mark.parametrize("words", ["行政许可上一年几项，今年增减多少", "行政许可上一年有几项，这一年又添没添"])
def test_both_columns_of_the_old_form_are_told(ask, words) -> None:
    answer = ask(words)
    assert [fact.column[-1] for fact in answer.facts] == ["上一年项目数量", "本年增/减"]
    assert {fact.year for fact in answer.facts} == {2020}


def test_this_year_behind_a_column_of_another_table_is_a_year(county) -> None:
    answer = county.ask("甲乡2022年个人申请几件，今年企业几件")
    assert "没有收录" in answer.text or answer.outcome is Outcome.NOT_COVERED


def test_behind_a_row_without_such_a_column_the_year_before_is_a_year(assistant) -> None:
    bought = assistant.ask("2020年集中采购几个项目")
    answer = assistant.ask("前一年呢", bought.session)
    assert answer.facts == () and answer.outcome is Outcome.NOT_COVERED and "2019年" in answer.text


def test_behind_a_row_that_has_it_it_is_that_column(assistant) -> None:
    permits = assistant.ask("2020年行政许可处理决定几件")
    (fact,) = assistant.ask("上一年几项", permits.session).facts
    assert (fact.year, fact.column[-1]) == (2020, "上一年项目数量")
