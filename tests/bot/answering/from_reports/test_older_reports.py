"""Numbers of a report from before the national forms, asked with all that people's words for them are known by."""

from __future__ import annotations

import pytest

from bot.model import Outcome
from tests.bot.answering.from_reports.test_local_cells import ANNEXED
from tests.bot.answering.towns import open_town


@pytest.fixture(scope="module")
def ask(tmp_path_factory, common):
    return open_town(tmp_path_factory.mktemp("older"), common, {"丁县2017.txt": ANNEXED}).ask


def test_a_total_and_its_part_are_told_and_not_added_up(ask) -> None:
    answer = ask("丁县2017年一共收到多少申请，其中写信寄来的有多少")
    assert [f.value for f in answer.facts] == [16, 7] and answer.computed == ()


def test_parts_are_added_up_with_each_of_them(ask) -> None:
    answer = ask("丁县2017年当面交的和写信寄的申请一共几件")
    assert [c.value for c in answer.computed] == [16] and {f.value for f in answer.facts} == {9, 7}


def test_what_is_no_row_of_it_is_asked_of_the_guides(ask) -> None:
    session = ask("丁县2017年收到申请多少件").session
    answer = ask("依申请公开是啥", session)
    assert answer.facts == () and answer.outcome is Outcome.ANSWERED


def test_nobody_says_that_the_sums_of_such_a_table_hold(ask) -> None:
    assert "都相等" not in ask("丁县2017年报告的数字加起来对得上吗").text
