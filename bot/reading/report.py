"""A report's text into a Report: parts, passages, every cell of its tables with its certainty, and findings."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from bot.model import Certainty, Fact, Finding, Place, Report, Section, Severity
from bot.reading.form import Form, Table
from bot.reading.forms import FORM_IDS, load_form
from bot.reading.glyphs import fold
from bot.reading.naming import identify, names_of
from bot.reading.outline import Line, read_lines
from bot.reading.prose import read_passages
from bot.reading.rows import PrintedRow, header_units, read_rows, unknown_rows
from bot.reading.solve import Failure, Solution, solve


def read_report(text: str, document: str) -> Report:
    """Read one report. Raises MalformedFile when it cannot be told whose and of which year it is."""
    named = identify(text, document)
    form = form_of(text, named.year)
    lines = list(read_lines(text, form))
    facts: list[Fact] = []
    findings: list[Finding] = []
    for table in form.tables:
        part = [line for line in lines if line.part == table.section]
        printed = list(read_rows(part, table))
        solution = solve(table, printed)
        facts.extend(_facts(table, printed, solution, header_units(part, table)))
        findings.extend(_findings(table, printed, solution, document))
        findings.extend(_unknown(table, line, document) for line in unknown_rows(part, printed))
    return Report(
        document=document,
        title=named.title,
        organ=named.organ,
        aliases=names_of(named),
        year=named.year,
        form=form.id if facts else None,
        text=text,
        sections=tuple(_sections(lines)),
        passages=tuple(read_passages(line for line in lines if line.part)),
        facts=tuple(facts),
        findings=tuple(findings),
        sightings=named.sightings,
    )


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


def _findings(table: Table, printed: Iterable[PrintedRow], solution: Solution, document: str) -> Iterator[Finding]:
    for row in printed:
        if not row.fits:
            yield Finding(
                "row-does-not-fit",
                Severity.NOTICE,
                document,
                row.line.number,
                f"第{table.section}部分「{row.row.label}」这一行印了 {len(row.cells)} 个数，"
                f"表格有 {len(row.row.columns)} 列，不能按位置对应。",
                "请对照原件补上缺的一格；补之前只回答各种读法都相同的数。",
            )
    for failure in solution.failures:
        yield _failure(table, failure, document, printed)


def _unknown(table: Table, line: Line, document: str) -> Finding:
    return Finding(
        "row-not-known",
        Severity.NOTICE,
        document,
        line.number,
        f"第{table.section}部分有一行有数、但不是全国统一表格里的行：「{line.text.strip()[:30]}」，没有读。",
        "请对照原件看行名有没有写错；本来就是自己加的行，可以不管。",
    )


def _failure(table: Table, failure: Failure, document: str, printed: Iterable[PrintedRow]) -> Finding:
    if failure.identity.along == "columns":
        where = f"「{table.row(failure.at).label}」这一行" if failure.at != "cases" else "这一行"
        line = next((row.line.number for row in printed if row.row.id == failure.at), None)
    else:
        where = f"「{'/'.join(table.column(failure.at).path)}」这一列"
        line = next((row.line.number for row in printed if row.row.id in failure.identity.right), None)
    return Finding(
        "sum-does-not-hold",
        Severity.WARNING,
        document,
        line,
        f"第{table.section}部分{where}：{failure.identity.says}，但一边是 {failure.left}，"
        f"另一边是 {failure.right}，相差 {abs(failure.left - failure.right)}。",
        "请核对原件；可能填错，也可能统计口径不同。",
    )
