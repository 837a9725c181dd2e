"""Words that a question quotes from the report lead to the sentence that holds them."""

from __future__ import annotations

from bot.model import Outcome


def test_a_quoted_heading_brings_its_sentence(assistant) -> None:
    answer = assistant.ask("大李庄乡2020年的报告在“学习培训再发力”那条下面打算做些什么")
    assert answer.outcome is Outcome.ANSWERED
    assert "学习培训再发力" in answer.text
    assert any("学习培训再发力" in citation.quote for citation in answer.citations)


def test_quoted_words_that_the_report_does_not_hold_bring_nothing_of_it(assistant) -> None:
    answer = assistant.ask("大李庄乡2020年的报告里“千亩花海示范园”那条写了什么")
    assert "千亩花海示范园" not in "".join(citation.quote for citation in answer.citations)
