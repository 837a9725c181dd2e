"""收的, 罚的 and 批的 behind a number name the row of what was done, and never tell the last row's number."""

from __future__ import annotations

import pytest

from tests.bot.answering.computing.county import new, number


def rows_told(answer) -> set[str]:
    return {fact.row[-1].lstrip("一二三四五六七八九十、") for fact in answer.facts}


@pytest.mark.parametrize("words", ["2021年收的呢", "2021年收的有多少", "2021年收进来的是多少"])
def test_what_was_taken_in_is_told_behind_what_was_left(say, words) -> None:
    say("甲乡2022年结转下年多少件")
    assert [fact.value for fact in say(words).facts] == [new("甲乡", 2021)]


def test_it_is_compared_as_that_row(say) -> None:
    say("甲乡2022年结转下年多少件")
    answer = say("2021年收的比这年多了多少")
    assert rows_told(answer) == {"本年新收政府信息公开申请数量"} and {fact.year for fact in answer.facts} == {
        2021,
        2022,
    }


def test_fines_are_told_behind_permits(say) -> None:
    say("甲乡2022年行政许可几件")
    assert [fact.value for fact in say("罚的呢").facts] == [number("甲乡", 2022, "二", "penalties", "decisions")]
    assert rows_told(say("罚的呢，和2021年分别多少")) == {"行政处罚"}


def test_taken_behind_permits_is_no_request(say) -> None:
    say("甲乡2022年行政许可几件")
    assert not any("申请" in row for row in rows_told(say("收的呢")))


def test_one_by_its_verb_and_one_by_its_name(say) -> None:
    say("甲乡2022年行政许可几件")
    assert rows_told(say("2021年呢，罚的和许可的")) == {"行政处罚", "行政许可"}
