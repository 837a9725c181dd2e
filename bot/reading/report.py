"""A report's text into a Report: parts, passages, every cell of its tables with its certainty, and findings."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from bot.model import Certainty, Fact, Place, Report, Section
from bot.reading.checkup import checkup
from bot.reading.counts import read_counts
from bot.reading.ending import until_end
from bot.reading.form import Form
from bot.reading.forms import forms, load_form
from bot.reading.glyphs import fold
from bot.reading.outline import Line, read_lines
from bot.reading.prose import read_passages
from bot.reading.table.local_tables import local_facts
from bot.reading.table.tables import ReadTable, find_table
from bot.reading.whose.apart import apart, comparisons
from bot.reading.whose.naming import identify, names_of
from bot.reading.whose.preface import preface

_TABLED = ("二", "三", "四")
"""The parts whose tables are the form's. A table of two years beside each other is none of these."""


def read_report(text: str, document: str, exact: bool = False) -> Report:
    """Read one report; `exact` as in read_rows. Raises MalformedFile when it cannot be told whose it is, or of when."""
    named = identify(text, document)
    form = form_of(text, named.year)
    lines = tuple(until_end(read_lines(text, form)))
    # Not the signature: at the end of a document with two reports it is the other's.
    whose = (named.organ, *(seen.organ for seen in named.sightings if seen.source in ("file", "metadata", "folder")))
    others = apart(lines, whose, named.year, form)
    if others.second:
        lines = lines[: lines.index(others.second)]
    own = [line for line in lines if line.number not in others.tables]
    # Before the forms there was none: a line of an older report's prose would be taken for a row of them.
    tables_of = form.tables if _is_told(text) or named.year >= form.years[0] else ()
    between = comparisons(line for line in own if line.part in _TABLED)
    own = [line for line in own if line.number not in between]
    found = [find_table(own, text, table, exact) for table in tables_of]
    passages = tuple(read_passages([line for line in lines if line.part], [t.place for t in found if t.place]))
    told = read_counts(passages, form, named.organ, named.year)
    tables = tuple(table.solved(told) for table in found)
    national = tuple(fact for table in tables for fact in _facts(table))
    taken = {line for table in found for line in table.lines}
    report = Report(
        document=document,
        title=named.title,
        organ=named.organ,
        aliases=names_of(named),
        year=named.year,
        form=form.id if national else None,
        text=text,
        sections=tuple(_sections(lines)),
        passages=(*read_passages(preface(lines)), *passages),
        facts=(*national, *local_facts(line for line in own if line.number not in taken)),
        sightings=named.sightings,
    )
    return replace(report, findings=tuple(checkup(report, form, lines, tables, others)))


def form_of(text: str, year: int) -> Form:
    """The form whose names of columns and rows stand in the text; where none does, the one in force in that year."""
    folded, all_forms = re.sub(r"\s", "", fold(text)), forms()
    two = _most(all_forms, lambda form: sum(name in folded for name in form.told_by))
    three = _most(all_forms, lambda form: sum(name in folded for name in form.told_by_three))
    if two and three and two is not three:
        return load_form(f"{two.id}+{three.id}")
    in_force = next((form for form in all_forms if form.years[0] <= year <= form.years[1]), all_forms[0])
    return two or three or in_force


def _is_told(text: str) -> bool:
    folded = re.sub(r"\s", "", fold(text))
    return any(name in folded for form in forms() for name in (*form.told_by, *form.told_by_three))


def _most(all_forms: Iterable[Form], told: Callable[[Form], int]) -> Form | None:
    best = max(all_forms, key=told)
    return best if told(best) else None


def _facts(read: ReadTable) -> Iterator[Fact]:
    table = read.table
    by_row = {row.row.id: row for row in reversed(read.rows)}
    for (row_id, column_id), reading in read.solution.readings.items():
        row, column = by_row[row_id], table.column(column_id)
        cell = reading.cell
        yield Fact(
            section=table.section,
            row_id=row_id,
            column_id=column_id,
            row=row.row.path,
            column=column.path,
            value=reading.value if reading.certainty is Certainty.CERTAIN else None,
            printed=cell.printed if cell else None,
            unit=(cell.unit if cell else "") or read.units.get(column_id) or table.unit_of(column),
            certainty=reading.certainty,
            quote=row.quote,
            place=cell.place if cell else row.place,
        )


def _sections(lines: Iterable[Line]) -> Iterator[Section]:
    every = list(lines)
    for i, line in enumerate(every):
        if not line.is_heading:
            continue
        level = len(line.headings)
        stop = next((later for later in every[i + 1 :] if later.is_heading and len(later.headings) <= level), None)
        end = stop.start if stop else every[-1].place.end
        body = Place(line.number, line.place.end, end)
        yield Section(line.part, line.headings, level, line.place, body)
