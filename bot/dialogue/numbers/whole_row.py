"""「按申请人类别分」, 「那张表全给我」 behind a cell: its whole row, or all results of its kind of case."""

from __future__ import annotations

from dataclasses import replace

from bot.answering.inquiry.inquiry import Inquiry
from bot.answering.inquiry.said import Said
from bot.answering.meaning import ROW_KINDS, Concept, Span
from bot.answering.turn import Turn
from bot.dialogue.when.other_years import Years

_WHOLE = "whole_row"


def the_whole_row(turn: Turn, said: Said, last: Inquiry, years: Years) -> Inquiry | None:
    """None where anything else is named, or the last answer was no cell of one report."""
    named = said.organs or said.of or said.heads or said.formula or years.any or said.others
    asked = turn.meaning.cue(_WHOLE) and said.wanted.operation == last.operation
    if named or not asked or not last.is_plain or len(last.pairs) != 1:
        return None
    rows = tuple(span for span in last.spans if any(c.kind in ROW_KINDS for c in span.concepts))
    return replace(last, spans=(*rows, Span(0, 0, "", (Concept("cue", _WHOLE),)))) if rows else None
