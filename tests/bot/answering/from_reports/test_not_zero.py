"""Which cells of a whole report hold something: none, a few that are read out, or so many that they are counted."""

from __future__ import annotations

from datetime import datetime

import pytest

from bot.model import Outcome
from tests.bot.answering.towns import open_town
from tests.bot.reading.printed import report_text, small_truth
from tests.bot.talking import talk_with

DAY = datetime(2026, 3, 1, 12)


@pytest.mark.parametrize("question", ["那几张表里有没有哪一格不是零", "2020年有没有哪项不是0的"])
def test_of_a_report_of_zeros_it_is_said_that_all_are(ask, question) -> None:
    answer = ask(question)
    (count,) = answer.computed
    assert answer.outcome is Outcome.ANSWERED and "没有哪一格不是零" in answer.text
    assert count.value > 100 and {fact.value for fact in answer.facts} == {0}


def test_a_few_are_read_out(tmp_path, common) -> None:
    told = dict.fromkeys(small_truth(), 0) | {("二", "licences", "decisions"): 7}
    say = talk_with(
        open_town(tmp_path, common, {"柳河镇2022.txt": report_text("柳河镇人民政府", 2022, told=told)}), DAY
    )
    (fact,) = say("柳河镇2022年哪些格不是零").facts
    assert (fact.row[-1], fact.value) == ("行政许可", 7)


def test_many_are_counted_for_each_part(county) -> None:
    answer = talk_with(county, DAY)("甲乡2022年哪些格不是零")
    assert len(answer.computed) == 3 and all(count.value > 1 for count in answer.computed)


def test_a_row_that_is_named_is_asked_alone(ask) -> None:
    assert {fact.row[-1] for fact in ask("2020年行政许可不是零吧").facts} == {"行政许可"}


def test_an_empty_cell_is_no_zero_and_is_counted_beside(tmp_path, common) -> None:
    zeros = dict.fromkeys(small_truth(), 0)
    empty = {("二", "licences"): lambda cells: ["" for _ in cells]}
    text = report_text("柳河镇人民政府", 2022, "2021", zeros, empty)
    answer = talk_with(open_town(tmp_path, common, {"柳河镇2022.txt": text}), DAY)("柳河镇2022年哪些格不是零")
    assert "1 格空着没填" in answer.text and {c.operation for c in answer.computed} == {"是零的格", "空着的格"}
