"""A long passage is cut to what was asked, and never within the sentence that says it while there is room."""

from __future__ import annotations

from bot.answering.from_reports.excerpt import excerpt

LONG = "全年工作平稳有序。" * 6
SAID = "主动公开信息共148条，其中：水车维修共19条；渡口改造共129条。"


def test_the_sentence_is_shown_from_its_beginning() -> None:
    assert excerpt(LONG + SAID + LONG, ("渡口改造共129条",), 80) == f"……{SAID}……"


def test_where_there_is_no_room_the_clauses_that_say_it_are_shown() -> None:
    assert excerpt(LONG + SAID + LONG, ("渡口改造共129条",), 12) == "……渡口改造共129条。……"


def test_a_short_text_is_shown_whole() -> None:
    assert excerpt(SAID, (), 80) == SAID
