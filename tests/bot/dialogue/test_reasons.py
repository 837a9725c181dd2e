"""Lists that a report leads into: their reasons, what is planned for the next year, and what an earlier report told."""

from __future__ import annotations

from datetime import datetime

import pytest

from tests.bot.answering.towns import open_town
from tests.bot.reading.printed import PROSE, report_text
from tests.bot.talking import Talk, talk_with

FIRST = f"总体情况\n{PROSE['一']}"
LAST_YEAR = (
    "总体情况\n原先的“水车之声”微博因长期没有更新，已于6月注销。"
    "平台建设。把三个公众号合并成一个。合并的原因是内容重复。举办培训3次。"
)
OVERVIEW = "总体情况\n申请量大的原因，一是渡口改造启动，相关申请8件；二是水库蓄水，相关申请5件。"
OVERVIEW += "另有1件因第三方没有回话，结转下年度继续办理。"
PART_FIVE = (
    "存在的问题：一是稿子难懂；二是广播有死角。\n原因：一是写稿的人是新来的；二是装喇叭时没有测信号。\n"
    "2023年将从两个方面改进：一是把广播固定在每天18时30分；二是公开窗口周六上午增开半天。"
)
AREA = "总体情况\n政务大厅的“企业会客厅”每周三下午由领导值守。"


@pytest.fixture(scope="module")
def lists(tmp_path_factory, common):
    reports = {
        "水车镇2021.txt": report_text("水车镇人民政府", 2021).replace(FIRST, LAST_YEAR),
        "水车镇2022.txt": report_text("水车镇人民政府", 2022).replace(FIRST, OVERVIEW).replace(PROSE["五"], PART_FIVE),
        "渡口2022.txt": report_text("渡口岛经济开发区管理委员会", 2022).replace(FIRST, AREA),
    }
    return open_town(tmp_path_factory.mktemp("lists"), common, reports)


@pytest.fixture
def say(lists) -> Talk:
    return talk_with(lists, datetime(2023, 3, 1, 12))


def test_what_only_leads_into_a_list_is_quoted_with_the_list(say) -> None:
    answer = say("水车镇2022年申请为啥这么多")
    assert "渡口改造" in answer.text and "水库蓄水" in answer.text


def test_why_they_were_not_finished_is_told_behind_how_many_were_not(say) -> None:
    say("水车镇2022年底还有几件没办完")
    assert "第三方没有回话" in say("为啥没办完").text


def test_the_reasons_stand_behind_the_problems(say) -> None:
    say("水车镇2022年都有哪些毛病")
    answer = say("为啥会这样")
    assert "没有测信号" in answer.text and "水车镇人民政府2022年度报告" in answer.text


def test_the_reason_in_the_next_sentence_is_told_with_what_was_done(say) -> None:
    assert "合并的原因是内容重复" in say("水车镇2021年咋把三个公众号给合并了").text


def test_what_is_planned_for_the_year_behind_the_last_report_are_its_measures_and_no_problems(say) -> None:
    answer = say("水车镇2023年打算咋改进").text
    assert "2022年度报告，改进措施" in answer and "18时30分" in answer and "难懂" not in answer


def test_what_else_there_is_are_all_points_of_the_topic(say) -> None:
    say("水车镇2022年打算怎么改进")
    assert "18时30分" in say("还有呢").text


def test_what_an_earlier_report_tells_is_told_where_no_year_is_said(say) -> None:
    assert "水车镇人民政府2021年度报告" in say("水车镇原来不是有个微博么，咋没了").text


def test_what_is_planned_for_a_year_stands_in_the_report_of_the_year_before(say) -> None:
    answer = say("水车镇2023年打算几点放广播")
    assert "每天18时30分" in answer.text and "2022年度报告" in answer.text


def test_an_area_is_found_by_its_place_for_what_it_says_and_not_for_its_numbers(lists) -> None:
    assert "每周三下午" in lists.ask("渡口岛那个企业会客厅是星期几").text
    assert lists.ask("渡口岛2022年收到几件申请").facts == ()


def test_what_another_year_tells_is_not_told_of_a_year_that_is_only_named_there(say) -> None:
    assert "培训3次" not in say("水车镇2020年有没有搞培训").text
