"""An older report's own statistics table answers by the names that it prints, and says where it cannot be told."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.assistant import Assistant
from bot.model import Outcome
from bot.settings import load_settings
from tests.generator.facts import prepare

REPORT = """丙县人民政府2011年政府信息公开工作年度报告
一、概述
全年主动公开政府信息425条。
五、存在的主要问题及改进情况
主要问题是：一是更新慢；二是人手少。下一步，我县将采取以下措施。一是每周更新；二是增加人手；三是加强培训。
附件：统计表 指标名称计量单位2011年度历年累计 主动公开信息数条4251516其中：1.网站公开条418150受理申请数条00
"""

ANNEXED = """丁县人民政府2017年政府信息公开工作年度报告
六、存在的主要问题和改进措施
更新慢，下一步每周更新。
附件：政府信息公开情况统计表（2017年度）
统计指标\t单位\t统计数
3.政务微信公开政府信息数\t条\t31
（一）收到申请数\t件\t16
1.当面申请数\t件\t9
2.信函申请数\t件\t7
四、行政复议数量\t件\t2
"""


@pytest.fixture(scope="module")
def ask(tmp_path_factory: pytest.TempPathFactory):
    house = tmp_path_factory.mktemp("older")
    (prepare(house) / "reports" / "丙县2011.txt").write_text(REPORT, encoding="utf-8")
    (house / "knowledge/reports" / "丁县2017.txt").write_text(ANNEXED, encoding="utf-8")
    assistant = Assistant(load_settings(house / "config.toml"))
    assistant.publish()
    return assistant.ask


def test_the_year_and_the_sum_of_the_years_are_two_columns(ask, tmp_path: Path) -> None:
    assert [f.value for f in ask("丙县2011年主动公开信息多少条").facts] == [425]
    assert [f.value for f in ask("丙县2011年历年累计主动公开信息多少条").facts] == [1516]
    assert [f.value for f in ask("丙县2011年受理申请多少件").facts] == [0]


def test_a_row_that_cannot_be_told_apart_is_shown_and_not_answered(ask) -> None:
    answer = ask("丙县2011年网站公开多少条")
    assert answer.outcome is Outcome.UNCLEAR_SOURCE
    assert "418150" in answer.text and not [f for f in answer.facts if f.value is not None]


def test_problems_and_plans_under_one_heading_are_told_apart(ask) -> None:
    problems, plans = ask("丙县2011年报告里存在哪些问题").text, ask("丙县2011年报告里的改进措施有哪些").text
    assert "更新慢" in problems and "人手少" in problems and "每周更新" not in problems
    assert "每周更新" in plans and "加强培训" in plans and "更新慢" not in plans


def test_a_cell_of_the_table_behind_the_report_is_cited_there_and_not_in_the_last_section(ask) -> None:
    answer = ask("丁县2017年收到申请多少件")
    assert [(f.value, f.section) for f in answer.facts] == [(16, "附表")]
    assert "附表，第7行" in answer.text and "存在的主要问题" not in answer.text


def test_a_row_is_found_where_the_question_also_names_what_reports_tell_in_words(ask) -> None:
    assert [f.value for f in ask("丁县2017年在政务微信上公开了多少条").facts] == [31]


def test_a_short_question_goes_on_to_another_row_of_the_same_table(ask) -> None:
    session = ask("丁县2017年收到申请多少件").session
    assert [f.value for f in ask("其中信函申请的呢", session).facts] == [7]
    assert [f.value for f in ask("被复议呢", session).facts] == [2]
