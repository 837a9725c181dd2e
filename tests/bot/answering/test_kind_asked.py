"""What kind of answer a question wants is told by how people ask."""

from __future__ import annotations

import pytest

from bot.answering.kind_asked import kind_asked, masked

REPORTS = [
    "某乡2020年有没有人来要过政府的材料",
    "想晓得咱大李庄乡2020年的报告里怎么讲宣传不够的",
    "大李庄乡2020年拿执法案卷当理由不给的有几件",
]
RULES = [
    "条例规定申请书上应当写哪些内容，我好照着起草",
    "我没收到答复，现在去复议该找哪家",
    "窗口说我是外省的不让递，这样行吗",
]


@pytest.mark.parametrize("question", REPORTS)
def test_a_report_is_asked(assistant, question: str) -> None:
    assert kind_asked(assistant.explain(question)[0]).rule < -1


@pytest.mark.parametrize("question", RULES)
def test_a_rule_is_asked(assistant, question: str) -> None:
    assert kind_asked(assistant.explain(question)[0]).rule > 1


def test_words_are_told_from_numbers(assistant) -> None:
    words, numbers = REPORTS[1:]
    assert kind_asked(assistant.explain(words)[0]).words > 2 and kind_asked(assistant.explain(numbers)[0]).words < -2


def test_whose_report_of_which_year_it_is_makes_no_difference(assistant) -> None:
    turns = [
        assistant.explain(question)[0] for question in ("大李庄乡2020年收到几件", "大李庄乡人民政府二〇二〇年收到几件")
    ]
    assert masked(turns[0].meaning) == masked(turns[1].meaning) == "某机关某年收到几件"
