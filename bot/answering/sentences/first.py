"""When a report's sentence comes before its cells, its lists and the guides: more is asked than those can tell."""

from __future__ import annotations

from bot.answering.limits import not_found
from bot.answering.meaning import Span
from bot.answering.sentences.answer_kind import WHEN, WHO, answer_kind
from bot.answering.sentences.told import ENOUGH, SURELY, nearest_sentence, told_in_a_sentence
from bot.answering.target import Target
from bot.answering.turn import Reply, Turn

_ROWS = ("row", "group", "column_group")


def names_the_report(turn: Turn, target: Target) -> bool:
    """Whether the question says whose report is asked, and of which year where there are several."""
    meaning = turn.meaning
    one = len(target.covered) == 1 and not meaning.others
    return one and bool(meaning.organs) and (bool(meaning.years) or len(turn.knowledge.years(target.organ)) == 1)


def sentence_before_sums(turn: Turn, target: Target) -> Reply | None:
    """A sentence that surely tells, where a row or a list of the report is only near."""
    if not names_the_report(turn, target):
        return None
    rows = _rows(turn)
    only_near = bool(rows) and not any(span.text for span in rows)
    asked = answer_kind(turn.meaning.text, turn.knowledge.prose)
    listed = bool(turn.meaning.ids("topic")) and not rows and bool(asked.kind)
    return told_in_a_sentence(turn, target, SURELY) if only_near or listed else None


def sentence_before_cells(turn: Turn, target: Target) -> Reply | None:
    """官司的原告是哪个村的, 为啥被改掉: no cell knows who, when and why."""
    rows = _rows(turn)
    if not rows or not names_the_report(turn, target):
        return None
    asked = answer_kind(turn.meaning.text, turn.knowledge.prose)
    if asked.kind in (WHO, WHEN):
        near = told_in_a_sentence(turn, target, ENOUGH) or nearest_sentence(turn, target)
        return near or not_found(turn, target.organ, target.year)
    why = turn.meaning.cue("why") and not turn.meaning.cue("count")
    return told_in_a_sentence(turn, target, ENOUGH) if why else None


def _rows(turn: Turn) -> list[Span]:
    return [span for span in turn.meaning.spans if any(c.kind in _ROWS for c in span.concepts)]
