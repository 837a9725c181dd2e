"""「按申请人类别分」, 「那张表全给我」 behind a cell: its whole row, or of a kind of case all results (最后咋样了)."""

from __future__ import annotations

import re
from dataclasses import replace

from bot.answering.inquiry.inquiry import Inquiry
from bot.answering.inquiry.said import Said
from bot.answering.meaning import ROW_KINDS, Concept, Span, without_spans
from bot.answering.turn import Turn
from bot.dialogue.when.other_years import Years

_WHOLE = "whole_row"
_AROUND = re.compile("^那?的|[？?。！]+$")


def the_whole_row(turn: Turn, said: Said, last: Inquiry, years: Years) -> Inquiry | None:
    """None where anything else is named, or the last answer was no cell of one report."""
    # 直接起诉的结果怎样: of that kind, behind the number of another.
    kinds = [s for s in turn.meaning.spans if s.text and all(c.kind == "column_group" for c in s.concepts)]
    bare = _AROUND.sub("", without_spans(turn.meaning.text, kinds))
    ended = bare in turn.knowledge.language.follow.words("ended") and _is_a_case(last)
    # 谁赢了 has a result's name in it, and asks for all of them.
    named = said.organs or years.any or said.others or (not ended and (said.of or said.heads or said.formula))
    asked = ended or (turn.meaning.cue(_WHOLE) and said.wanted.operation == last.operation)
    if named or not asked or not last.is_plain or len(last.pairs) != 1:
        return None
    before = (span for span in last.spans if any(c.kind in ROW_KINDS for c in span.concepts))
    rows = tuple(kinds or before)
    return replace(last, spans=(*rows, Span(0, 0, "", (Concept("cue", _WHOLE),)))) if rows else None


def _is_a_case(last: Inquiry) -> bool:
    return any(c.kind == "column_group" and c.section for span in last.spans for c in span.concepts)
