"""Words that a question quotes from the report lead to the sentence that holds them."""

from __future__ import annotations

from bot.model import Outcome
from tests.bot.answering.towns import open_town
from tests.bot.reading.printed import PROSE, report_text


def test_a_quoted_heading_brings_its_sentence(assistant) -> None:
    answer = assistant.ask("大李庄乡2020年的报告在“学习培训再发力”那条下面打算做些什么")
    assert answer.outcome is Outcome.ANSWERED
    assert "学习培训再发力" in answer.text
    assert any("学习培训再发力" in citation.quote for citation in answer.citations)


def test_a_single_quoted_character_does_not_hide_the_words_quoted_behind_it(assistant) -> None:
    answer = assistant.ask("大李庄明明是个“乡”，可我在报告里读到过“我镇”二字，麻烦把那句话找出来")
    assert "我镇" in answer.citations[0].quote


def test_quoted_words_that_the_report_does_not_hold_bring_nothing_of_it(assistant) -> None:
    answer = assistant.ask("大李庄乡2020年的报告里“千亩花海示范园”那条写了什么")
    assert "千亩花海示范园" not in "".join(citation.quote for citation in answer.citations)


def test_of_several_sentences_with_the_quoted_words_the_one_that_says_the_rest_is_told(common, tmp_path) -> None:
    said = "上线小程序，设“水车问”“水车查”两个板块。其中“水车问”收到提问66条。“水车问”有12条被打差评，多数是套话。"
    text = report_text("水车镇人民政府", 2022).replace(PROSE["一"], said)
    answer = open_town(tmp_path, common, {"水车镇2022.txt": text}).ask("水车镇2022年“水车问”为啥那么多差评")
    assert "多数是套话" in answer.text and "收到提问66条" not in answer.text
