"""Step: a date or a fee that can be counted: 「3月3号收到的，最晚哪天答复」「申请35件多少钱」."""

from __future__ import annotations

from dataclasses import replace

from bot.answering.turn import Reply, Turn
from bot.answering.understand import meaning_of
from bot.filing.asked_fee import COUNTED, fee
from bot.filing.asked_report import report
from bot.filing.read_case import case_of, said_what_happened
from bot.filing.said_days import with_day_of
from bot.filing.told_due import tell

_SHORT = 12


def reckon(turn: Turn) -> Turn | Reply:
    again = _asked_again(turn) if turn.memory.subject == "reckoned" else None
    if again and (reply := fee(again) or _due(again)):
        return reply
    return fee(turn) or report(turn) or _due(turn) or turn


def _due(turn: Turn) -> Reply | None:
    case = case_of(turn.question, turn.today)
    return tell(case, turn) if case else None


def _asked_again(turn: Turn) -> Turn | None:
    """「那50件呢」「3月10日呢」: the last question with the new number or day in the old one's place.

    A day with what happened on it (「5号签收的」) is told besides the last question's.
    """
    if len(turn.question) > _SHORT:
        return None
    if said_what_happened(turn.question):
        question = f"{turn.memory.question}，{turn.question}"
    else:
        question = with_day_of(turn.memory.question, turn.question)
    if not question and (new := COUNTED.search(turn.question)):
        question = COUNTED.sub(new.group(), turn.memory.question, count=1)
    return replace(turn, question=question, meaning=meaning_of(question, turn)) if question else None
