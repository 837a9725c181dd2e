"""A place without a report, and one office that has one: its words are told in its own name, its numbers never."""

from __future__ import annotations

from datetime import datetime

import pytest

from bot.assistant import Assistant
from bot.model import Outcome
from tests.bot.answering.towns import open_town
from tests.bot.reading.printed import PROSE, report_text

NOW = datetime(2023, 3, 1, 12)
OVERVIEW = "总体情况\n大坝水位计平均十四分钟报一次数。渡船七十岁以上老人免费坐。"


@pytest.fixture(scope="module")
def town(tmp_path_factory, common) -> Assistant:
    first = f"总体情况\n{PROSE['一']}"
    reports = {
        "水利局2022.txt": report_text("青原县水利局", 2022).replace(first, OVERVIEW),
        "柳河镇2021.txt": report_text("柳河镇人民政府", 2021),
    }
    return open_town(tmp_path_factory.mktemp("only office"), common, reports)


@pytest.mark.parametrize(
    ("question", "words"), [("青原那边的大坝平均几分钟报一次水位", "十四分钟"), ("青原坐渡船多大岁数不要钱", "七十岁")]
)
def test_what_the_only_office_says_is_told_with_whose_report_it_is(town, question, words) -> None:
    answer = town.ask(question, now=NOW)
    assert answer.outcome is Outcome.ANSWERED and words in answer.text
    assert answer.text.startswith("青原自己的年度报告没有收录，那里收录的只有青原县水利局")


@pytest.mark.parametrize("question", ["青原县2022年收到几件申请", "青原2022年被复议了几件", "青原县呢"])
def test_its_numbers_are_never_the_places(town, question) -> None:
    answer = town.ask(question, now=NOW)
    assert answer.outcome is not Outcome.ANSWERED and not answer.facts


def test_how_to_apply_there_is_told_as_everywhere(town) -> None:
    answer = town.ask("青原县怎么申请信息公开", now=NOW)
    assert answer.outcome is Outcome.ANSWERED and "只有青原县水利局" not in answer.text


def test_a_township_does_not_stand_in_for_its_county(tmp_path_factory, common) -> None:
    report = report_text("青原县柳河镇人民政府", 2021).replace(f"总体情况\n{PROSE['一']}", OVERVIEW)
    alone = open_town(tmp_path_factory.mktemp("township"), common, {"柳河镇2021.txt": report})
    assert "就按它回答" not in alone.ask("青原县坐渡船多大岁数不要钱", now=NOW).text
