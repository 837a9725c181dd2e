"""「24」, 「那22呢」, 「后头22、23、24呢」 behind what a report told: years, said in their last two digits."""

from __future__ import annotations

import re
from dataclasses import replace

from bot.answering.turn import Turn
from bot.answering.understand import meaning_of

_LEAD = "(?:那|好|行|嗯|哦|后[头面边]|前[头面边]|再?加上|还有)*"
_ONLY_YEARS = re.compile(rf"{_LEAD}[，, ]*(\d\d(?:年?[、，,和跟及 ]+\d\d)*)年?(?:的?呢|的)?[？?。！!]*")
_OF_REPORTS = ("cells", "topic", "passage")


def with_the_year_written_out(turn: Turn) -> Turn:
    told = _ONLY_YEARS.fullmatch(turn.question.strip())
    if told is None or turn.memory.subject not in _OF_REPORTS or not turn.memory.organ or turn.memory.asked_back:
        return turn
    years = [2000 + int(number) for number in re.findall(r"\d\d", told[1])]
    if max(years) > turn.today.year:
        return turn  # 45 is no year yet
    question = "、".join(f"{year}年" for year in years) + "呢"
    return replace(turn, question=question, meaning=meaning_of(question, turn))
