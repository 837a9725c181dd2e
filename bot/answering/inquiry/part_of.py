"""A占B where no sum of the form holds both: another organ's number or another cell of the report is the whole."""

from __future__ import annotations

import re
from dataclasses import replace

from bot.answering.inquiry.bare import CELL_KINDS
from bot.answering.inquiry.inquiry import PART_OF, Inquiry
from bot.answering.inquiry.of_what import where_of
from bot.answering.inquiry.said import Said
from bot.answering.meaning import ROW_KINDS, Span
from bot.answering.turn import Turn
from bot.answering.whose.told_apart import candidates_of

_PAIR = 2
"""Of two organs that are named one may be the whole that the other lies in."""
_SENTENCE_END = re.compile("[？?。！!；;]")
_WITHIN = re.compile("[里中内]")


def part_of_another_organ(turn: Turn, said: Said, organs: tuple[str, ...], years: tuple[int, ...]) -> Inquiry | None:
    """「甲乡的申请量占乙县的几成」, 「乙县的申请里甲乡占几成」; None where nobody is plainly the whole."""
    if not (said.wanted.share and len(organs) == 2 and len(years) == 1) or said.of or said.formula:
        return None
    whole = _whole(turn, organs)
    if not whole:
        return None
    (part,) = (organ for organ in organs if organ != whole)
    against = said.against if any(map(_names_a_row, said.against)) else said.spans
    spans = said.spans if any(map(_names_a_row, said.spans)) else against
    sides = ((part, spans), (whole, against))
    return part_of(Inquiry(organs, years, spans, text=turn.meaning.text), sides)


def part_of_another_cell(inquiry: Inquiry) -> Inquiry | None:
    """「予以公开占新收的百分之几」, in one report."""
    one = len(inquiry.organs) == len(inquiry.years) == 1
    named = all(any(_names_a_row(s) for s in side) for side in (inquiry.spans, inquiry.against))
    itself = _without_totals(inquiry.spans) == _without_totals(inquiry.against)
    if not (one and inquiry.share and named) or itself or inquiry.of or inquiry.operation == "sum":
        return None
    return part_of(inquiry, ((inquiry.organs[0], inquiry.spans), (inquiry.organs[0], inquiry.against)))


def part_of_the_set(turn: Turn, said: Said, last: Inquiry, one: tuple[str, ...]) -> Inquiry | None:
    """「它占总数的几成」 behind an order or a list of many: of `one` that is pointed at, else of who stands first."""
    words = turn.knowledge.language.operations.words("whole")
    whole = any(word in turn.question for word in words) or bool(said.organs and {*said.organs} < {*last.organs})
    rows = {*ROW_KINDS} & {*said.heads}
    if last.of_all and last.whose and len(said.organs) == 1 and said.organs[0] in last.organs and not rows:
        alone = said.wanted.share or not said.wanted.said
        return replace(last, whose=said.organs[0]) if len(last.years) == 1 and alone else None  # 甲乡呢
    several = last.of or len(last.organs) > _PAIR
    if not (said.wanted.share and several and whole) or rows or said.formula or last.formula or last.among:
        return None
    named = tuple(organ for organ in (before_the_whole(turn) or one) if organ in last.organs)
    if len(named) > 1 or len(last.years) != 1:
        return None
    return replace(last, share=True, of_all=True, against=(), whose=named[0] if named else "")


def before_the_whole(turn: Turn) -> tuple[str, ...]:
    """The organs named before 占: 己街道占丙寅县这几家合计的百分之几."""
    at = where_of(turn.meaning.text, turn.knowledge.language)
    spans = (s for s in turn.meaning.spans if s.text and (at < 0 or s.end <= at))
    return tuple(dict.fromkeys(organ for span in spans for organ in candidates_of(span, turn.knowledge)))


def part_of_the_named(turn: Turn, said: Said, last: Inquiry) -> Inquiry | None:
    """「它占全市的几成」 after a cell of one organ: the same cell of the one behind 占 is the whole.

    Whoever names both (那住建局占全县的几成) may have asked of either before.
    """
    part = before_the_whole(turn) if len(said.organs) == _PAIR else last.organs
    whole = tuple(organ for organ in said.organs if organ not in part)
    one = len(part) == len(last.organs) == len(last.years) == len(whole) == 1
    if not (one and said.wanted.share) or said.heads or said.formula or last.formula or last.parts or last.among:
        return None
    at = where_of(turn.meaning.text, turn.knowledge.language)
    behind = [s for s in turn.meaning.spans if s.start > at and any(c.kind == "organ" for c in s.concepts)]
    if at < 0 or not behind:
        return None
    sides = ((part[0], last.spans), (whole[0], last.spans))
    return replace(part_of(last, sides), organs=(*part, *whole), of=None, whose="")


def cells_of(spans: tuple[Span, ...]) -> set[tuple[str, str]]:
    return {(c.kind, c.id) for span in spans for c in span.concepts if c.kind in CELL_KINDS}


def _without_totals(spans: tuple[Span, ...]) -> set[tuple[str, str]]:
    return {(kind, id_) for kind, id_ in cells_of(spans) if id_ != "total"}


def _names_a_row(span: Span) -> bool:
    return any(c.kind in ROW_KINDS for c in span.concepts)


def part_of(inquiry: Inquiry, sides: tuple[tuple[str, tuple[Span, ...]], ...]) -> Inquiry:
    """The last part is the whole."""
    parts = tuple(Inquiry((organ,), inquiry.years, spans, text=inquiry.text) for organ, spans in sides)
    return replace(inquiry, operation=PART_OF, parts=parts, share=False, against=())


def _whole(turn: Turn, organs: tuple[str, ...]) -> str:
    """The organ behind 占, or before a 里 that the other one stands behind; "" where neither is said."""
    text, names = turn.meaning.text, turn.knowledge.names
    named: list[tuple[int, int, str]] = []
    for span in turn.meaning.spans:
        ids = [id_ for c in span.concepts if c.kind == "organ" for id_ in names.get(c.id, ()) if id_ in organs]
        if span.text and ids:
            named.append((span.start, span.end, ids[0]))
    at = where_of(text, turn.knowledge.language)
    if at < 0 or {organ for _, _, organ in named} != set(organs) or len(named) != 2:
        return ""
    (_, end, first), (start, _, second) = named
    if end <= at < start and not _SENTENCE_END.search(text, at, start):
        return second  # ……占几成？我问的丙县那个 names no whole
    return first if start < at and _WITHIN.search(text[end:start]) else ""
