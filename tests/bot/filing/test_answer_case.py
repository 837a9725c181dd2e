"""What somebody was told to mend, and by whom something was got, is known by the words of [deadline]."""

from __future__ import annotations

from datetime import datetime

import pytest

from bot.assistant import Assistant
from bot.filing.answer_case import notice_due
from bot.filing.sayings import Sayings
from bot.reading.staff_files.language import read_language


@pytest.mark.parametrize("words", ["25号才叫我补材料", "补正的事25号通知的"])
def test_who_is_told_to_mend_is_due_a_notice(assistant: Assistant, words: str) -> None:
    turn, _ = assistant.explain(words, datetime(2026, 3, 1, 12))
    assert notice_due(words, Sayings(turn.knowledge.language.deadline))


def test_a_clerks_own_word_tells_it_too() -> None:
    sayings = Sayings(read_language('[deadline]\nnotices = ["撺掇"]\nnotices_behind = ["递话"]\n').deadline)
    assert notice_due("25号才撺掇我补材料", sayings) and notice_due("补正的事25号递话的", sayings)
    assert not notice_due("25号我自己补的材料", sayings)
