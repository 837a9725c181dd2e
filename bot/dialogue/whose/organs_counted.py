"""两家, 三个单位: how many organs a question points at by their number."""

from __future__ import annotations

import re

from bot.answering.turn import Turn
from bot.answering.words.patterns import one_of
from bot.reading.numerals import read_numeral

_TWO = 2
_NUMBER = r"([两俩二三四五六七八九十\d]{1,2})"


def organs_counted(turn: Turn, *also: str) -> tuple[int, str]:
    """(how many, the words that say so); (0, "") where none are counted. `also`: further words to count them in."""
    follow = turn.knowledge.language.follow
    if two := next((word for word in follow.words("two_organs") if word in turn.question), ""):
        return _TWO, two
    found = re.search(f"{_NUMBER}(?:{one_of((*follow.words('so_many_organs'), *also))})", turn.question)
    return (read_numeral(found[1]) or 0, found[0]) if found else (0, "")
