"""Answers from cells: each number is a quoted cell, or a sum that shows its parts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot import wording
from bot.answering.rows.line import Line
from bot.answering.rows.selection import Selection
from bot.answering.sources.cite import cite_fact, part_named, row_read_aloud, told
from bot.answering.sources.slots import Cell, Slots, cell, computed, coverage, joined, placed, quoted, said
from bot.answering.turn import Memory, Reply, Turn
from bot.model import AnswerFact, Certainty, Citation, Computed, Fact, Outcome, Understood
from bot.publishing.content import ReportContent
from bot.reading.glyphs import without_number

_MOST_LINES = 26
"""Every row of the longest table of the national forms."""
_FEW = 3
"""More cells of one row than this are told as a row, its name said once."""


@dataclass(frozen=True, slots=True)
class _Told:
    """One line of the answer with what it rests on; `clear` when it gives a number."""

    slots: Slots
    facts: tuple[Fact, ...]
    computed: tuple[Computed, ...]
    clear: bool


LOOKED_UP = "查数"
"""The operation of an answer that quotes cells and reckons nothing."""


def answer_cells(turn: Turn, report: ReportContent, selection: Selection) -> Reply:
    """What the selected cells of one report say; unclear_source when none of them can be read for certain."""
    rows = {(line.section, row) for line in selection.lines[:_MOST_LINES] for row, _ in line.cells}
    by_cell = {(fact.section, fact.row_id, fact.column_id): fact for fact in report.cells(rows)}
    lines = [_tell(line, by_cell) for line in selection.lines[:_MOST_LINES]]
    facts = list(dict.fromkeys(fact for line in lines for fact in line.facts))
    head = coverage(wording.report_name(report.member.organ, report.member.year)) + said(wording.COLON)
    row = row_in_words(facts) if len(lines) == len(facts) > _FEW else ()
    many = len(lines) > 1 and not row
    body = row or joined("\n" if many else "", [(said("· ") if many else ()) + line.slots for line in lines])
    short = {(fact.section, fact.row_id) for fact in facts if fact.is_inferred}
    lost = said(wording.LOST_CELLS if len(short) > 1 else wording.LOST_CELL) if short else ()
    none = () if not _asks_whether(turn) or not _all_zero(lines) else said(wording.THAT_IS_NONE)
    source = said(wording.SOURCE_OPEN) + placed(_source(report, facts)) + said(wording.SOURCE_CLOSE)
    citations = _citations(turn, report, facts)
    return Reply(
        Outcome.ANSWERED if any(line.clear for line in lines) else Outcome.UNCLEAR_SOURCE,
        head + (said("\n") if many else ()) + body + none + said("\n") + lost + source,
        citations,
        tuple(told(report, fact) for fact in facts),
        Understood(
            (report.member.organ,),
            (report.member.year,),
            tuple(line.title for line in selection.lines),
            LOOKED_UP,
        ),
        tuple(part for line in lines for part in line.computed),
        suggestions=wording.AFTER_CELLS,
        memory=Memory(
            "cells",
            report.member.organ,
            report.member.year,
            items=tuple(line.title for line in selection.lines),
            citation=citations[0] if citations else None,
        ),
    )


def _tell(line: Line, by_cell: dict[tuple[str, str, str], Fact]) -> _Told:
    facts = tuple(by_cell[line.section, *cell] for cell in line.cells if (line.section, *cell) in by_cell)
    if not facts:
        return _Told(quoted(line.title) + said(wording.ROW_NOT_PRINTED), (), (), False)
    if len(line.cells) == 1:
        return _one(line.title, facts[0])
    known = [fact for fact in facts if fact.value is not None]
    unknown = [fact for fact in facts if fact.value is None]
    if not known:
        return _Told(quoted(line.title) + said(wording.NONE_CLEAR), facts, (), False)
    total = sum(fact.value for fact in known if fact.value is not None)
    parts = tuple((_part_name(fact, facts), fact.value) for fact in known if fact.value is not None)
    shown = joined(
        "、",
        [
            quoted(name) + said(" ") + cell(str(value), _cell(fact))
            for (name, value), fact in zip(parts, known, strict=True)
        ],
    )
    result = Computed("合计", total, facts[0].unit, parts)
    left_out = said(wording.LEFT_OUT) + quoted("、".join(_part_name(f, facts) for f in unknown)) if unknown else ()
    slots = (
        quoted(line.title)
        + said(wording.TOGETHER_SURE if unknown else wording.TOGETHER)
        + computed(f"{total} {facts[0].unit}")
        + said("（")
        + shown
        + said("）")
    )
    return _Told(slots + left_out, facts, (result,), True)


def _cell(fact: Fact) -> Cell:
    return fact.section, fact.row, fact.column


def row_in_words(facts: Sequence[Fact]) -> Slots:
    """A row read out: its name once, then each column; nothing where they are of several rows or one is not sure."""
    if len({(fact.section, fact.row_id) for fact in facts}) > 1 or any(fact.value is None for fact in facts):
        return ()
    name = without_number(facts[0].row[-1]) if facts[0].row else ""
    groups: dict[str, list[Fact]] = {}
    for fact in facts:
        groups.setdefault("" if fact.row else "·".join(fact.column[:-1]), []).append(fact)
    head = quoted(name) + said(wording.COLON) if name else ()
    return head + joined("\n", [_group_in_words(group, found) for group, found in groups.items()])


def _group_in_words(group: str, facts: Sequence[Fact]) -> Slots:
    one_unit = len({fact.unit for fact in facts}) == 1
    units = ["" if one_unit else f" {f.unit}".rstrip() for f in facts]
    cells = [
        quoted(f.column[-1]) + said(" ") + cell(f"{f.value}{unit}", _cell(f))
        for f, unit in zip(facts, units, strict=True)
    ]
    name = quoted(group) + said(wording.COLON) if group else ()
    return name + joined("、", cells) + (quoted(f" {facts[0].unit}".rstrip()) if one_unit else ())


def _part_name(fact: Fact, among: Sequence[Fact]) -> str:
    if len({f.row_id for f in among}) > 1:
        return without_number(fact.row[-1])
    # Where all columns end alike (总计), what tells them apart stands before.
    same_end = len({f.column[-1] for f in among}) == 1 and len(fact.column) > 1
    return fact.column[-2] if same_end else fact.column[-1]


def _one(title: str, fact: Fact) -> _Told:
    name = quoted(title)
    match fact.certainty:
        case Certainty.CERTAIN:
            value = cell(f"{fact.value} {fact.unit}".strip(), _cell(fact))
            return _Told(name + said(" ") + value + said("" if fact.unit else wording.NO_UNIT), (fact,), (), True)
        case Certainty.BLANK:
            printed = (fact.printed or "").strip()
            blank = said(wording.DASH_CELL) + quoted(printed) + said(wording.DASH_CELL_END)
            return _Told(name + (blank if printed else said(wording.BLANK_CELL)), (fact,), (), False)
        case _:
            is_doubted = fact.certainty is Certainty.CONTRADICTORY
            why = wording.CONTRADICTORY_CELL if is_doubted else wording.UNDECIDABLE_CELL
            return _Told(name + said(why) + quoted(row_read_aloud(fact.quote)), (fact,), (), False)


def _source(report: ReportContent, facts: Sequence[Fact]) -> str:
    """Each part of the report with the places of its cells."""
    parts = []
    for section in dict.fromkeys(fact.section for fact in facts):
        heading = next((s.headings[0] for s in report.sections if s.number == section), "")
        places = list(dict.fromkeys(fact.place.words for fact in facts if fact.section == section))
        shown = "、".join(places) if len(places) <= 3 else _from_to([f for f in facts if f.section == section])
        parts.append("，".join(filter(None, (part_named(section, heading), shown))))
    return "；".join(parts)


def _from_to(facts: Sequence[Fact]) -> str:
    """The first place and the last, and that one of those between is not the source's own word."""
    first, last = (replace(fact.place, remark="").words for fact in (facts[0], facts[-1]))
    remark = next((fact.place.remark for fact in facts if fact.place.remark), "")
    return f"{first}至{last}" + (f"，其中有的{remark}" if remark else "")


def _citations(turn: Turn, report: ReportContent, facts: Sequence[Fact]) -> tuple[Citation, ...]:
    return tuple(cite_fact(turn, report, fact) for fact in facts)


def _asks_whether(turn: Turn) -> bool:
    return turn.meaning.cue("existence") and not turn.meaning.cue("count")


def _all_zero(lines: Sequence[_Told]) -> bool:
    return all(line.clear and all(fact.value == 0 for fact in line.facts) for line in lines)


def zero_facts(reply: Reply) -> tuple[AnswerFact, ...]:
    return tuple(fact for fact in reply.facts if fact.value == 0)
