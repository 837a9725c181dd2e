"""What the report does not count in the way that was asked: money, people."""

from __future__ import annotations

from bot import wording
from bot.answering.sources.slots import Slots, said
from bot.answering.turn import Reply, Turn
from bot.answering.words.units import tells_money


def remarks(turn: Turn, reply: Reply) -> Slots:
    """What the report does not count in the way that was asked."""
    if not reply.facts:
        return ()
    if speaks_of_money(turn) and not any(map(tells_money, reply.facts)) and not _counts_money_too(turn, reply):
        return said(wording.NO_MONEY)
    if turn.meaning.cue("people") and reply.facts[0].unit == "件":
        return said(wording.NO_PEOPLE)
    return ()


def _counts_money_too(turn: Turn, reply: Reply) -> bool:
    """Whether such a row has a column for money, which was not asked for in words that are known."""
    known = turn.knowledge
    for fact in reply.facts:
        table = known.form_of(known.reports.get((fact.organ, fact.year))).table(fact.section)
        rows = (row for row in table.rows if fact.row and row.label == fact.row[-1])
        if any(table.counts_money(table.column(column)) for row in rows for column in row.columns):
            return True
    return False


def speaks_of_money(turn: Turn) -> bool:
    """新收多少申请 asks for no money, though 收多少 alone might."""
    return turn.knowledge.language.counted.heard(turn.meaning.asks, "money")
