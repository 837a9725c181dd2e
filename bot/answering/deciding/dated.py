"""The day that stands under a report, which is as near as the report comes to telling when it was made."""

from __future__ import annotations

import re
from dataclasses import replace

from bot import wording
from bot.answering.deciding.case import Case
from bot.answering.prose import Found, answer_passages
from bot.answering.slots import said
from bot.answering.turn import Reply
from bot.reading.glyphs import fold
from bot.reading.titles import with_digits

_UP_TO_31 = r"[\d一二三四五六七八九十]{1,3}"
_A_DAY_ALONE = re.compile(rf"\D{{0,12}}20\d\d\s*[年.\-/]\s*{_UP_TO_31}\s*[月.\-/]\s*{_UP_TO_31}\s*日?\s*[）)。]?")


def day_it_was_signed(case: Case) -> Reply | None:
    """「2023年那份年报落款是哪天」: the last line that is nothing but a day, of the one report that is meant."""
    meaning, target = case.meaning, case.target
    named = meaning.organs or meaning.years or case.turn.memory.organ or meaning.mine
    if not meaning.cue("signed") or not named or meaning.others or target.report is None or target.missing:
        return None
    days = [p for p in target.report.passages if _A_DAY_ALONE.fullmatch(with_digits(fold(p.text.strip())))]
    if not days:
        return None
    reply = answer_passages(case.turn, target.report, [Found(1.0, days[-1])])
    return replace(reply, slots=said(wording.SIGNED) + reply.slots)
