"""The order in which answers are tried is how it is decided: none is left out, and what comes first is seen in each."""

from __future__ import annotations

import inspect

import pytest

from bot.answering.decide import ANSWERS, case_of, way_that_answers
from bot.answering.deciding import (
    another_matter,
    asked_on,
    dated,
    guides,
    how_reckoned,
    numbers,
    places,
    refusals,
    sentences,
    sets,
    what_was,
    whole_report,
    years,
)
from bot.model import Outcome


def test_every_way_to_answer_stands_in_the_order_once() -> None:
    ways = {
        f"{room.__name__}.{name}"
        for room in (
            another_matter,
            asked_on,
            dated,
            guides,
            how_reckoned,
            numbers,
            places,
            refusals,
            sentences,
            sets,
            what_was,
            whole_report,
            years,
        )
        for name, way in inspect.getmembers(room, inspect.isfunction)
        if way.__module__ == room.__name__ and not name.startswith("_")
    }
    tried = [f"{way.__module__}.{way.__name__}" for way in ANSWERS]
    assert sorted(tried) == sorted(ways)


@pytest.mark.parametrize(
    ("question", "way"),
    [
        ("大李庄乡2020年的年报讲了啥", "whole_report.told_as_a_whole"),
        ("大李庄乡2020年的表对得上吗", "numbers.whether_sums_hold"),
        ("信息公开办公室的电话是多少", "guides.contacts"),
        ("大李庄乡2020年网上提交的申请有几件", "numbers.part_of_a_cell"),
        ("大李庄乡2020年企业申请占多少", "numbers.computed"),
        ("申请要不要说明用途", "guides.of_no_report"),
        ("多久能收到答复", "guides.of_a_plain_rule"),
        ("不给公开咋整才好", "guides.of_no_report"),
        ("户口不在这个县的人有没有资格申请", "guides.sure_guide"),
        ("大李庄乡2020年的报告在“学习培训再发力”那条下面打算做些什么", "sentences.what_it_says_of_it"),
        ("大李庄乡2020年行政处罚几件", "numbers.cells"),
        ("大李庄乡2020年废止了几件规范性文件", "numbers.not_on_this_form"),
        ("年报里“不予处理”那几行分别指哪些", "guides.what_a_word_means"),
        ("大李庄乡2020年招了几个公务员", "numbers.not_a_number_of_the_report"),
        ("你好啊，我眼花，你慢点说", "refusals.greeting_and_a_remark"),
        ("塔吊几层楼高", "sentences.or_not_in_that_report"),
        ("嗯嗯嗯嗯哦", ""),
    ],
)
def test_each_question_is_answered_in_its_own_way(turn_of, question, way) -> None:
    assert way_that_answers(case_of(turn_of(question))) == way


def test_a_greeting_with_a_remark_is_greeted(ask) -> None:
    assert ask("你好啊，我眼花，你慢点说").outcome is Outcome.SMALLTALK
    assert ask("你好，多久能收到答复").outcome is Outcome.ANSWERED


def test_what_nothing_answers_is_not_found(ask) -> None:
    assert ask("塔吊几层楼高").outcome is Outcome.NOT_FOUND
    assert ask("大李庄乡2020年报告里提没提约谈").outcome is Outcome.NOT_FOUND
