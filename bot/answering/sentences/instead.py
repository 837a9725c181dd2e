"""A cell that counts something else than what is asked for is no answer: money, days."""

from __future__ import annotations

from dataclasses import replace

from bot.answering.cells import LOOKED_UP
from bot.answering.limits import not_found
from bot.answering.sentences.answer_kind import DAYS, MONEY, AnswerKind, answer_kind
from bot.answering.sentences.told import told_in_a_sentence
from bot.answering.target import Target
from bot.answering.turn import Reply, Turn
from bot.model import Outcome

_MONEY = {"元", "万元", "亿元"}
USUAL = "new"
"""The row that is asked for where none is named."""
_ROWS = ("row", "group", "column_group")


def instead_of_cells(turn: Turn, target: Target, reply: Reply) -> Reply:
    """The sentence that tells it, where the cells of `reply` cannot; the cells of a row that was named stay beside."""
    asked = answer_kind(turn.meaning.text, turn.knowledge.prose)
    if not reply.facts or reply.outcome is not Outcome.ANSWERED or len(target.covered) != 1 or turn.inquiry:
        return reply
    if reply.understood.operation != LOOKED_UP:
        return reply  # a ranking or a sum says itself what it counts
    hardly = _only_by_a_verb(turn)
    if not (hardly or _counts_something_else(asked, reply)):
        return reply
    if (told := told_in_a_sentence(turn, target)) and told.outcome is Outcome.ANSWERED:
        return told
    named = not hardly and any(s.text and any(c.kind in _ROWS for c in s.concepts) for s in turn.meaning.spans)
    return replace(reply, outcome=Outcome.NOT_FOUND) if named else not_found(turn, target.organ, target.year)


def _only_by_a_verb(turn: Turn) -> bool:
    """办培训来了多少人: 来了多少 alone names the new applications, where no application or paper is spoken of."""
    spans = [
        s for s in turn.meaning.spans if s.text and any(c.kind in (*_ROWS, "column", "measure") for c in s.concepts)
    ]
    usual = all(any(c.id == USUAL for c in s.concepts if c.kind == "row") for s in spans)
    words = turn.knowledge.language.ours
    ours = not words or any(word in turn.question for word in words)  # without such words nothing can be told
    return bool(spans) and usual and bool(turn.meaning.residue) and not ours


def _counts_something_else(asked: AnswerKind, reply: Reply) -> bool:
    if asked.kind == MONEY:
        return not {fact.unit for fact in reply.facts} & _MONEY
    return asked.kind == DAYS
