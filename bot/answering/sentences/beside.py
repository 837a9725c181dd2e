"""A report's sentence beside its cell, where more is asked than how many: 发过一份收费通知，钱收上来没有."""

from __future__ import annotations

import re
from dataclasses import replace

from bot import wording
from bot.answering.meaning import ROW_KINDS
from bot.answering.sentences.told import PLAIN_LEAD, SURELY, asked_report, leads_clearly, quoted_from
from bot.answering.sentences.weighing import share_told, weighed
from bot.answering.sources.slots import said
from bot.answering.target import Target, names_the_report
from bot.answering.turn import Reply, Turn

_OF_THE_REST = 0.4
"""What share of all that is asked besides the row the sentence must tell."""
_UNCOUNTED_LEAD = 0.25
"""By so much the sentence must lead where no number is asked for at all."""
_ASKS = re.compile("怎么|怎样|咋|啥|什么|哪|谁|如何")
_OF_CELLS = (*ROW_KINDS, "measure", "column")


def with_what_it_says(turn: Turn, target: Target, reply: Reply) -> Reply:
    """`reply` with the sentence behind it; unchanged where nothing more is asked, or no sentence plainly tells it."""
    report = asked_report(target)
    # Without a word that the form does not explain nothing more is asked, and the prose need not be searched.
    uncounted = _asks_no_number(turn)
    if report is None or not (turn.meaning.residue or uncounted) or not names_the_report(turn, target):
        return reply
    found = weighed(turn, report)
    if uncounted and leads_clearly(found, SURELY, _UNCOUNTED_LEAD):
        return both(reply, quoted_from(turn, report, found[:1]))
    named = {
        i
        for span in turn.meaning.spans
        if any(concept.kind in _OF_CELLS for concept in span.concepts)
        for i in range(span.start, span.end)
    }
    if not leads_clearly(found, SURELY, PLAIN_LEAD):
        return reply
    if share_told(turn, report, found[0].passage, named) < _OF_THE_REST:
        return reply
    return both(reply, quoted_from(turn, report, found[:1]))


def _asks_no_number(turn: Turn) -> bool:
    """败诉的那件，法院怎么说的: what was said or done, and not how many."""
    meaning = turn.meaning
    counts = meaning.cue("count", "people", "each_year", "whole_row", "unit")
    return not counts and bool(_ASKS.search(meaning.text))


def both(reply: Reply, sentence: Reply) -> Reply:
    """The cells and the sentence, in this order; what the next question goes on from stays the cells."""
    slots = reply.slots + said("\n" + wording.IT_ALSO_SAYS) + sentence.slots
    return replace(reply, slots=slots, citations=(*reply.citations, *sentence.citations))
