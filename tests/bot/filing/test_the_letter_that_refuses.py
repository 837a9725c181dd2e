"""From the day the refusal came, the days of a review are counted, whatever people call that paper."""

from __future__ import annotations

from datetime import datetime

import pytest


@pytest.mark.parametrize(
    "question",
    [
        "收到那张不给的纸是2025年10月9日，最晚哪天去告",
        "2025年10月9日收到的不给公开的信，到底到哪天为止",
        "2025年10月9日收到一张纸，那张纸上写着不公开，我最晚哪天还来得及",
    ],
)
def test_sixty_days_are_counted(assistant, question) -> None:
    text = assistant.ask(question, now=datetime(2025, 11, 6, 12)).text
    assert "2025年12月8日" in text and "申请复议" in text


def test_a_paper_of_theirs_is_due_on_the_board_within_twenty_working_days(assistant) -> None:
    question = "乡里6月3号下了个修沟渠收钱的文，公告栏啥也没有。最晚哪天该挂出来"
    text = assistant.ask(question, now=datetime(2025, 11, 6, 12)).text
    assert "2025年7月1日" in text and "条例第二十六条" in text


def test_dragging_it_out_once_more_is_the_extension(assistant) -> None:
    asked = assistant.ask("我11月3号当面交的申请，最晚哪天答复", now=datetime(2025, 11, 6, 12))
    text = assistant.ask("要是他们再拖一回，拖满了是哪天", asked.session, datetime(2025, 11, 6, 12)).text
    assert "2025年12月29日" in text


def test_not_paying_behind_a_fee_is_asked_of_the_rules(assistant) -> None:
    asked = assistant.ask("信息处理费按页收，200页多少钱")
    assert "放弃" in assistant.ask("逾期没交会怎样", asked.session).text


@pytest.mark.parametrize(
    "question",
    [
        "我申请的是不公开的信息，2025年10月9日签收的，最晚哪天答复我",
        "我2025年10月9日当面交的申请，他们一拖再拖，最晚哪天答复",
    ],
)
def test_what_only_sounds_like_it_waits_for_an_answer_of_twenty_days(assistant, question) -> None:
    text = assistant.ask(question, now=datetime(2025, 11, 6, 12)).text
    assert "最晚2025年11月5日" in text and "申请复议" not in text and "机关延长的话" not in text


def test_a_day_is_counted_from_though_something_came_to_mind_later(assistant) -> None:
    question = "2025年10月9日收到答复书，想起来要复议，最晚哪天"
    assert "2025年12月8日" in assistant.ask(question, now=datetime(2025, 11, 6, 12)).text


def test_a_paper_that_came_yesterday_and_says_no_has_its_day(assistant) -> None:
    told = assistant.ask("昨儿收到张纸，说不给我公开，我最晚哪天去告", now=datetime(2026, 11, 28, 12))
    assert "2027年1月26日" in told.text and "先复议" in told.text.replace("要先", "先")
