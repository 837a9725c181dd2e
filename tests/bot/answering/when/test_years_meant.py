"""Whose year is meant: that of a date in the question, and not that of what befell the asker."""

from __future__ import annotations

from datetime import datetime

import pytest

from tests.bot.answering.towns import open_town
from tests.bot.reading.printed import PROSE, report_text


@pytest.fixture(scope="module")
def ask(tmp_path_factory, common):
    first = f"总体情况\n{PROSE['一']}"
    flood = "总体情况\n9月6日山洪过后，公布受灾房屋的救助名单，涉及67户。"
    menu = "总体情况\n公众号菜单增设“信用修复”入口，受过处罚的可以在那里申请撤下记录。"
    reports = {
        "柳河镇2021.txt": report_text("柳河镇人民政府", 2021).replace(first, flood),
        "柳河镇2022.txt": report_text("柳河镇人民政府", 2022),
        "市监局2021.txt": report_text("青原县市场监督管理局", 2021).replace(first, menu),
    }
    town = open_town(tmp_path_factory.mktemp("years"), common, reports)
    return lambda question: town.ask(question, now=datetime(2023, 3, 1, 12))


@pytest.mark.parametrize("when", ["21年九月", "2021年9月6日", "2021年9月份"])
def test_the_year_of_a_date_is_the_reports_where_there_is_one(ask, when) -> None:
    assert "67户" in ask(f"柳河镇{when}发大水，救助名单有多少户").text


def test_when_it_befell_the_asker_is_no_year_of_a_report(ask) -> None:
    answer = ask("我家前年被罚了，记录想撤下来，青原县市监局在哪弄了个入口")
    assert answer.understood.years in ((), (2021,)) and "没有收录" not in answer.text
