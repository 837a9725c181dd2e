"""A part or subject of the report is named in passing, and another sentence tells what is asked."""

from __future__ import annotations

import pytest

from bot.model import Outcome


@pytest.mark.parametrize(
    "question",
    [
        "年报里说完善职责分工是根据哪个清单",
        "报告讲改进，说是根据哪个清单来完善分工的嘛",
        "改进措施里职责分工这条，依据的是啥、打算咋弄",
    ],
)
def test_what_a_measure_rests_on_is_told_and_not_what_the_report_rests_on(assistant, question) -> None:
    answer = assistant.ask(question)
    assert "根据县政府信息公开事项清单" in answer.citations[0].quote


def test_what_the_report_itself_rests_on_is_still_told(assistant) -> None:
    assert "《中华人民共和国政府信息公开条例》" in assistant.ask("大李庄乡2020年报告的编制依据是什么").text


def test_of_ways_to_publish_the_sentence_on_them_is_told(assistant) -> None:
    assert "微信群" in assistant.ask("大李庄乡2020年都是通过啥法儿把信息告诉老百姓嘞").text


def test_what_is_planned_for_a_year_without_a_report_is_told_from_the_report_before(assistant) -> None:
    answer = assistant.ask("定2021年政务公开主要任务，报告说是根据啥要求定的")
    assert "制定2021年政务公开的主要任务" in answer.citations[0].quote
    assert assistant.ask("大李庄乡2021年年报编制依据是什么").outcome is Outcome.NOT_COVERED
