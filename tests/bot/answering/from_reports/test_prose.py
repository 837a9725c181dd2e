"""What the report says in words is quoted as it stands, whole lists and single items."""

from __future__ import annotations

import pytest

from bot.model import Outcome


@pytest.fixture(scope="module")
def source(settings) -> str:
    (report,) = (settings.knowledge.folder / "reports").glob("*.txt")
    return report.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("2020年的报告里依申请公开办理情况", "共收到政府信息公开申请0件"),
        ("大李庄乡2020年平台建设怎么样", "依托河南省扶沟县政府网站"),
        ("大李庄乡2020年监督保障情况", "任务分解到人"),
        ("大李庄乡2020年总体情况", "应公开、尽公开"),
        ("大李庄乡2020年主动公开了多少条信息", "政务信息0条"),
        ("大李庄乡谁负责信息公开", "第一负责人"),
        ("大李庄乡主动公开的信息有哪几类", "机构信息、工作动态"),
        ("大李庄乡通过什么形式公开", "微信群"),
        ("大李庄乡依托哪个网站发布信息", "扶沟县政府网站"),
        ("大李庄乡2020年报告的统计期限", "2020年1月1日至2020年12月31日"),
    ],
)
def test_a_topic_is_answered_with_the_reports_own_words(ask, source, question, words) -> None:
    answer = ask(question)
    assert answer.outcome is Outcome.ANSWERED
    assert words in answer.text
    assert all(citation.quote.strip() in source for citation in answer.citations)
    assert {citation.year for citation in answer.citations} == {2020}


def test_a_list_is_shown_whole_with_its_length(ask) -> None:
    problems = ask("大李庄乡2020年存在哪些问题")
    assert "列了 3 条" in problems.text
    assert all(words in problems.text for words in ("时效性", "细化", "宣传和引导"))
    measures = ask("大李庄乡2020年改进措施有哪些")
    assert "列了 4 条" in measures.text
    assert all(words in measures.text for words in ("职责分工", "学习培训", "健全和完善", "抓重点"))


@pytest.mark.parametrize(
    ("which", "words", "not_words"),
    [
        ("第一个问题", "时效性", "宣传和引导"),
        ("第二个问题", "细化", "时效性"),
        ("第三条存在的问题", "宣传和引导", "时效性"),
        ("第2条改进措施", "学习培训", "职责分工"),
    ],
)
def test_one_item_of_a_list_is_told_alone(ask, which, words, not_words) -> None:
    answer = ask(f"大李庄乡2020年报告里存在的主要问题，{which}是什么" if "问题" in which else f"2020年{which}是什么")
    assert words in answer.text and not_words not in answer.text


def test_an_item_beyond_the_list_is_not_made_up(ask) -> None:
    answer = ask("大李庄乡2020年存在的主要问题第九条")
    assert answer.outcome is Outcome.NOT_FOUND and answer.refused
    assert "一共列了 3 条" in answer.text


def test_plans_for_the_next_year_stand_in_this_years_report(ask) -> None:
    answer = ask("2021年打算采取哪些改进措施")
    assert answer.outcome is Outcome.ANSWERED
    assert {citation.year for citation in answer.citations} == {2020}


def test_a_part_that_is_silent_on_the_matter_says_so(ask) -> None:
    answer = ask("2020年收了多少信息处理费")
    assert answer.outcome is Outcome.NOT_FOUND
    assert "无。" in answer.text and "没有提到" in answer.text
    assert not answer.facts


def test_the_made_up_towns_list_their_own_problems(ask_towns) -> None:
    answer = ask_towns("柳河镇2022年存在哪些问题")
    assert "人手不足" in answer.text
    assert "时效性" not in answer.text
    assert {citation.organ for citation in answer.citations} == {"柳河镇人民政府"}


def test_a_point_is_asked_for_by_its_number_whatever_else_the_asker_says_of_himself(ask) -> None:
    assert "一是职责分工再明确" in ask("改进措施头一条写的是啥，我抄材料呢").text
    assert "二是" in ask("他们自己说不足的第二条是啥，是不是嫌公开得少").text
