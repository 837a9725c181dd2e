"""「24」, 「那22呢」 behind what a report told: the year, said in its last two digits."""

from __future__ import annotations

import re
from dataclasses import replace

from bot.answering.turn import Turn
from bot.answering.understand import meaning_of

_ONLY_A_YEAR = re.compile(r"(?:那|好|行|嗯|哦)?[，, ]*(\d\d)(?:的?呢|的)?[？?。!！]*")
_OF_REPORTS = ("cells", "topic", "passage")


def with_the_year_written_out(turn: Turn) -> Turn:
    told = _ONLY_A_YEAR.fullmatch(turn.question.strip())
    if told is None or turn.memory.subject not in _OF_REPORTS or not turn.memory.organ or turn.memory.asked_back:
        return turn
    year = 2000 + int(told[1])
    if year > turn.today.year:
        return turn  # 45 is no year yet
    question = f"{year}年呢"
    return replace(turn, question=question, meaning=meaning_of(question, turn))
