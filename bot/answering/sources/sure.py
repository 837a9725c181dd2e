"""Whether an answer is surely to the point: what may be said to people who did not ask us, and shown on a card.

Far stricter than answering who asked: a wrong remark in a neighbours' chat is worse than ten questions left alone.
"""

from __future__ import annotations

import re

from bot.answering.turn import Reply, Turn
from bot.answering.weigh import GUIDE_SAME, asks_how, weigh
from bot.model import Certainty, Outcome

_MARK = re.compile(r"[?？]\s*$|[吗么呢没](?:有)?[?？。!！~～\s]*$")
_ASKS = ("count", "people", "happened", "existence", "how", "time", "money", "may", "why", "condition")


def sure(turn: Turn, reply: Reply) -> bool:
    """Every word was understood, nothing was guessed, and each number told is certain; or a guide's own question."""
    meaning = turn.meaning
    if reply.outcome is not Outcome.ANSWERED or turn.notice or meaning.others or meaning.unsure:
        return False
    return _sure_cells(turn, reply) if reply.facts else _sure_guide(turn)


def is_question(turn: Turn) -> bool:
    """Whether a message asks at all: 收到三件 beside 收到几件."""
    return bool(_MARK.search(turn.asked)) or turn.meaning.cue(*_ASKS)


def _sure_cells(turn: Turn, reply: Reply) -> bool:
    meaning = turn.meaning
    certain = all(fact.certainty is Certainty.CERTAIN and fact.value is not None for fact in reply.facts)
    # 公开了几件 and 谁去法院 may be about anything: a row's name needs the year, the organ, 报告 or 申请 beside it,
    # and table four's columns, whose names people use every day, one of the first three.
    of_report = bool(meaning.years or meaning.organs or meaning.cue("report"))
    row = meaning.ids("row") or meaning.ids("measure")
    case = meaning.ids("column", "四") or meaning.ids("column_group", "四")
    placed = (bool(row) and (of_report or _speaks_of_ours(turn))) or (bool(case) and of_report)
    # A comparison that found only one of its numbers is half an answer; whether sums hold is staff's question.
    whole = len(reply.facts) > 1 or not reply.computed
    certain = certain and whole and not meaning.cue("consistent")
    return certain and placed and not meaning.residue and not meaning.drowned


def _sure_guide(turn: Turn) -> bool:
    """The question is, word for word or nearly, one that the guide's writers put down, and no other is near."""
    weights = weigh(turn, None)
    best = weights.best_guide
    same = best is not None and best.same >= GUIDE_SAME and weights.sure
    return same and asks_how(turn.meaning) and _speaks_of_ours(turn)


def _speaks_of_ours(turn: Turn) -> bool:
    return any(word in turn.question for word in turn.knowledge.language.ours)
