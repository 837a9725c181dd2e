"""A report that is named is asked for its words: they are quoted, or are said not to be there; no faint guide."""

from __future__ import annotations

import pytest

from bot.model import Outcome
from tests.bot.answering.towns import open_town
from tests.bot.reading.printed import PROSE, report_text


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("大李庄乡2020年时效性问题原话怎么讲", "时效性不强"),
        ("大李庄乡报告说群里头发通知是真的不", "微信群"),
        ("大李庄乡2020年网上发布靠哪个平台、哪个局管", "政务服务与大数据管理局"),
    ],
)
def test_the_sentence_with_a_rare_word_of_the_question_is_quoted(ask, question, said) -> None:
    answer = ask(question)
    assert said in answer.text
    assert all(citation.document.startswith("reports/") for citation in answer.citations)


@pytest.mark.parametrize("question", ["大李庄乡2020年政策解读写了没", "大李庄乡2020年有没有开新闻发布会"])
def test_what_the_report_is_silent_on_is_no_guide_s(ask, question) -> None:
    assert ask(question).outcome is Outcome.NOT_FOUND


def test_who_asks_for_a_rule_gets_the_guide_though_a_report_is_named(ask) -> None:
    assert ask("大李庄乡2020年表里的0到底是没有还是没填啊").outcome is Outcome.ANSWERED


def test_a_silent_part_of_several_lines_is_quoted_line_by_line(tmp_path_factory, common) -> None:
    """Two lines joined would be a quote that stands nowhere, and the whole answer would be held back."""
    part = "无。\n柳河镇人民政府\n2023年2月21日"
    text = report_text("柳河镇人民政府", 2022).replace(PROSE["六"], part)
    assistant = open_town(tmp_path_factory.mktemp("silent"), common, {"柳河镇2022.txt": text})
    answer = assistant.ask("柳河镇2022年有没有收信息处理费，第六部分怎么说")
    assert answer.outcome is Outcome.NOT_FOUND
    assert "「无。」" in answer.text and "没有提到" in answer.text and "第六部分」" not in answer.text
