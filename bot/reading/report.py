"""A report's text into a Report: parts, passages, every cell of its tables with its certainty, and findings."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from bot.model import Certainty, Fact, Place, Report, Section
from bot.reading.checkup import checkup
from bot.reading.checkup.material import ReadTable
from bot.reading.form import Form, Table
from bot.reading.forms import FORM_IDS, load_form
from bot.reading.glyphs import fold
from bot.reading.naming import aliases_of, organ_and_year
from bot.reading.outline import Line, read_lines
from bot.reading.prose import read_passages
from bot.reading.rows import PrintedRow, header_units, read_rows, unknown_rows
from bot.reading.solve import Solution, solve


def read_report(text: str, document: str) -> Report:
    """Read one report. Raises MalformedFile when it cannot be told whose and of which year it is."""
    organ, year, title = organ_and_year(text, document)
    form = form_of(text, year)
    lines = tuple(read_lines(text, form))
    facts: list[Fact] = []
    tables: list[ReadTable] = []
    for table in form.tables:
        part = [line for line in lines if line.part == table.section]
        printed = tuple(read_rows(part, table))
        solution = solve(table, printed)
        facts.extend(_facts(table, printed, solution, header_units(part, table)))
        tables.append(ReadTable(table, printed, solution, tuple(unknown_rows(part, printed))))
    report = Report(
        document=document,
        title=title,
        organ=organ,
        aliases=aliases_of(organ),
        year=year,
        form=form.id if facts else None,
        text=text,
        sections=tuple(_sections(lines)),
        passages=tuple(read_passages(line for line in lines if line.part)),
        facts=tuple(facts),
    )
    return replace(report, findings=tuple(checkup(report, form, lines, tuple(tables))))


def form_of(text: str, year: int) -> Form:
    """The form whose column names stand in the text; where none does, the form in force in that year."""
    folded = fold(text)
    told = {id_: sum(name in folded for name in load_form(id_).told_by) for id_ in FORM_IDS}
    best = max(FORM_IDS, key=lambda id_: told[id_])
    if told[best]:
        return load_form(best)
    return next((f for f in map(load_form, FORM_IDS) if f.years[0] <= year <= f.years[1]), load_form("2019"))


def _facts(table: Table, printed: Iterable[PrintedRow], solution: Solution, units: Mapping[str, str]) -> Iterator[Fact]:
    by_row = {row.row.id: row for row in reversed(list(printed))}

    for (row_id, column_id), reading in solution.readings.items():
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
            unit=(cell.unit if cell else "") or units.get(column_id) or table.unit_of(column),
            certainty=reading.certainty,
            quote=row.line.text.strip(),
            place=cell.place if cell else row.line.place,
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
