"""「这一项占办结总数多少」 behind 哪种理由最多: of the one that was most, and not of the whole group."""

from __future__ import annotations

from dataclasses import replace

from bot.answering.computing.among import cells_among
from bot.answering.computing.quantity import measure
from bot.answering.inquiry.bare import CELL_KINDS, bare
from bot.answering.inquiry.inquiry import LISTED, Inquiry
from bot.answering.inquiry.places import places_in
from bot.answering.inquiry.said import said_in
from bot.answering.meaning import Concept, Span
from bot.answering.rows.line import Line
from bot.answering.turn import Turn

_TOTAL = "total"
_ENDS = ("highest", "lowest")


def share_of_the_most(turn: Turn, last: Inquiry) -> Inquiry | None:
    """None unless the one that was told first is to be held against a whole that is named."""
    if not last.among or last.places or last.operation not in _ENDS or turn.meaning.organs or turn.meaning.years:
        return None
    said, language = said_in(turn), turn.knowledge.language
    operation = said.wanted.operation if said.wanted.operation in _ENDS else last.operation
    if said.wanted.operation not in (LISTED, *_ENDS) or turn.follows("rest", "the_others"):
        return None  # 剩下的, 全部加起来占办结总数多少
    places, _ = places_in(bare(turn.meaning, language), language, operation == "lowest")
    if len(places) > 1:
        return None
    whole = tuple(span for span in said.against if any(c.kind in CELL_KINDS for c in span.concepts))
    part_named = any(c.kind in CELL_KINDS and c.id != _TOTAL for span in said.spans for c in span.concepts)
    if not whole or part_named:
        return None
    one = _told_at(turn, last, places[0] if places else -1 if operation == "lowest" else 1)
    if one is None or len(one.cells) != 1:
        return None
    ((row, column),) = one.cells
    part = Span(0, 0, "", (Concept("row", row, one.section), Concept("column", column, one.section)))
    return replace(last, spans=(part,), against=whole, operation=LISTED, among="", share=True, text=turn.meaning.text)


def cell_of_the_most(turn: Turn, last: Inquiry) -> Inquiry | None:
    """「这一项戊镇是多少」 behind 哪种理由最多: the one that was most, of another organ or year."""
    meaning = turn.meaning
    named = any(meaning.ids(kind) for kind in CELL_KINDS) or len(meaning.organs) > 1 or len(meaning.years) > 1
    if not last.among or last.places or last.operation not in _ENDS or named or not turn.follows("this_cell"):
        return None
    one = _told_at(turn, last, -1 if last.operation == "lowest" else 1)
    if one is None or len(one.cells) != 1 or not (meaning.organs or meaning.years) or meaning.others:
        return None
    ((row, column),) = one.cells
    spans = (Span(0, 0, "", (Concept("row", row, one.section), Concept("column", column, one.section))),)
    organs, years = meaning.organs or last.organs, meaning.years or last.years
    return replace(last, organs=organs, years=years, spans=spans, operation=LISTED, among="", text=meaning.text)


def _told_at(turn: Turn, last: Inquiry, place: int) -> Line | None:
    """The cell at a place, the most at 1 and the least at -1; None where two have as many."""
    pair = last.pairs[0]
    report = turn.knowledge.report(*pair)
    if report is None:
        return None
    lines = cells_among(turn.knowledge.form_of(report.member), last)
    rows = [row for line in lines for row, _ in line.cells]
    read = turn.knowledge.rows_of([pair], lines[0].section, rows)[pair] if lines else report
    values = [(m.value, line) for line in lines if (m := measure(pair, read, line)).value is not None]
    ordered = sorted({value for value, _ in values}, reverse=place > 0)
    wanted = ordered[abs(place) - 1] if len(ordered) >= abs(place) else None
    found = [line for value, line in values if value == wanted]
    return found[0] if len(found) == 1 else None
