"""What part of a set's sum each of its organs has, or the one that is asked for."""

from __future__ import annotations

import pytest

from bot.answering.computing.quantity import percent
from tests.bot.answering.computing.county import TOWNS, new

WHOLE = sum(new(town, 2022) for town in TOWNS)


def shares(answer) -> set[object]:
    return {c.value for c in answer.computed if c.unit == "%"}


def test_the_share_of_the_one_with_most_is_told_with_the_sum(ask_county) -> None:
    answer = ask_county("各乡镇2022年收到的申请最多的那家占总数的几成")
    assert shares(answer) == {percent(max(new(town, 2022) for town in TOWNS), WHOLE)}
    assert f"合计 {WHOLE}件" in answer.text


def test_where_nobody_is_singled_out_each_share_is_told(ask_county) -> None:
    answer = ask_county("各乡镇2022年收到的申请占总数的几成")
    assert shares(answer) == {percent(new(town, 2022), WHOLE) for town in TOWNS}
    assert "没有收录的报告" in answer.text


def test_a_total_of_a_set_is_added_up_unless_each_one_s_is_asked(ask_county) -> None:
    assert f"合计 {WHOLE}件" in ask_county("乙县的几个乡镇在2022年收到的申请总数").text
    assert "合计" not in ask_county("乙县的乡镇2022年分别收到的申请总数").text


def test_whose_and_how_many_of_all_units_asks_for_no_name_in_the_text(ask_county) -> None:
    first = max(TOWNS, key=lambda town: new(town, 2022))
    answer = ask_county("乙县各单位里，2022年哪家新收的申请最多，多少件")
    assert f"最多：{first}人民政府 {new(first, 2022)}件" in answer.text


@pytest.mark.parametrize("words", ["新收一共多少", "一共新收多少", "新收合计多少"])
def test_all_that_all_units_took_in_is_added_up_however_it_is_asked(ask_county, words) -> None:
    assert f"合计 {WHOLE}件" in ask_county(f"乙县各单位2022年{words}").text


@pytest.mark.parametrize("words", ["哪个乡镇申请最多", "哪家申请最多", "哪个单位申请最多"])
def test_whose_requests_are_most_needs_no_year_and_no_verb(ask_county, words) -> None:
    first = max(TOWNS, key=lambda town: new(town, 2022))
    assert f"最多：{first}人民政府 {new(first, 2022)}件" in ask_county(words).text
