"""「正文说收到几件，跟表里对得上吗」: each count of a report's prose beside the cells that it counts."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from bot import wording
from bot.answering.sources.cite import cite_fact, cite_passage
from bot.answering.sources.slots import Slots, computed, quoted, said
from bot.answering.turn import Turn
from bot.model import Citation, Computed, Fact, Number, ProseFact
from bot.publishing.content import ReportContent
from bot.reading.counted_cells import cells_counted, in_unit
from bot.reading.counts import read_counts
from bot.reading.form import Form
from bot.reading.glyphs import without_number
from bot.reading.numbers import read_number

_MOST = 4


@dataclass(frozen=True, slots=True)
class Compared:
    """A count of the prose, the cells that it counts, and their sum."""

    prose: ProseFact
    cells: tuple[Fact, ...]
    total: Number

    @property
    def same(self) -> bool:
        return in_unit(self.prose, self.cells[0].unit) == self.total


def compared(report: ReportContent, form: Form) -> list[Compared]:
    """Every count of the prose whose cells all hold a number, as printed."""
    found = []
    for told in read_counts(report.passages, form, report.member.organ, report.member.year):
        table = next((table for table in form.tables if table.section == told.section), None)
        cells = cells_counted(report.facts, table, told.row_id, told.column_id) if table else []
        numbers = [number for fact in cells if (number := as_printed(fact)) is not None]
        if cells and len(numbers) == len(cells):
            found.append(Compared(told, tuple(cells), sum(numbers, start=Decimal(0))))
    return found


def as_printed(fact: Fact) -> Number | None:
    """What a cell says, right or wrong: a contradictory one has no value, but its print is what does not add up."""
    if fact.value is None and fact.printed:
        return read_number(fact.printed)[0]
    return fact.value


def beside(
    turn: Turn, report: ReportContent, pairs: list[Compared]
) -> tuple[Slots, tuple[Citation, ...], tuple[Computed, ...]]:
    """The first of `pairs` in words: 正文「…」，表里「…」0，一样."""
    slots: Slots = ()
    citations: tuple[Citation, ...] = ()
    sums: tuple[Computed, ...] = ()
    for pair in pairs[:_MOST]:
        passage = next((p for p in report.passages if pair.prose.quote in p.text), None)
        if passage is None:
            continue
        citations += (cite_passage(turn, report, passage), *(cite_fact(turn, report, fact) for fact in pair.cells))
        names = "、".join(dict.fromkeys(_name(fact) for fact in pair.cells))
        slots += said("\n" + wording.PROSE_OPEN) + quoted(pair.prose.quote) + said(wording.PROSE_TABLE)
        total = Computed("合计", pair.total, pair.cells[0].unit, tuple((_name(f), _value(f)) for f in pair.cells))
        sums += (total,)
        slots += quoted(names) + said(" ") + computed(str(pair.total))
        slots += said(wording.PROSE_SAME if pair.same else wording.PROSE_DIFFERS)
    return slots, citations, sums


def _name(fact: Fact) -> str:
    return without_number(fact.row[-1]) if fact.row else "·".join(fact.column)


def _value(fact: Fact) -> Number:
    return as_printed(fact) or 0
