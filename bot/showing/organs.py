"""An organ's years side by side, and the organs of one year beside each other."""

from __future__ import annotations

from collections.abc import Iterator

from bot.model import Fact, OrganPage, OrgansPage, OrganYear, Series, SeriesTable
from bot.publishing.knowledge import Knowledge
from bot.reading.form import Column, Form, Row, Table
from bot.reading.forms import forms

MOST = 50
"""Organs on one page: what a page costs must not grow with the knowledge."""


def organ_page(knowledge: Knowledge, organ: str) -> OrganPage | None:
    """None for an organ without reports."""
    reports = tuple(_year(knowledge, organ, year) for year in knowledge.years(organ))
    if not reports:
        return None
    cells = [_cells(report) for report in reports]
    tables: dict[str, list[Series]] = {}
    for table, row, column in compared(knowledge):
        found = tuple(of_year.get((table.section, row.id, column.id)) for of_year in cells)
        if any(found):
            charted = (row.id, column.id) in first_cells(table)
            tables.setdefault(table.title, []).append(
                Series(row.id, column.id, named(row), column.path, table.unit_of(column), found, charted)
            )
    return OrganPage(organ, reports, tuple(SeriesTable(title, tuple(series)) for title, series in tables.items()))


def organs_page(knowledge: Knowledge, year: int | None, wanted: str, page: int) -> OrgansPage | None:
    """The organs of `year` (None: the newest) whose name holds `wanted`; None for a year or a page that is not."""
    years = tuple(sorted({covered for _, covered in knowledge.reports}, reverse=True))
    if year is None:
        year = years[0] if years else 0
    organs = sorted(organ for organ, covered in knowledge.reports if covered == year and wanted in organ)
    pages = max(1, -(-len(organs) // MOST))
    if (years and year not in years) or not 1 <= page <= pages:
        return None
    shown = [(t, row, column) for t, row, column in compared(knowledge) if (row.id, column.id) in first_cells(t)]
    rows = []
    for organ in organs[(page - 1) * MOST : page * MOST]:
        report = _year(knowledge, organ, year)
        cells = _cells(report)
        rows.append((organ, report, tuple(cells.get((t.section, row.id, column.id)) for t, row, column in shown)))
    columns = tuple((named(row), column.path, t.unit_of(column)) for t, row, column in shown)
    return OrgansPage(year, years, wanted, page, pages, len(organs), columns, tuple(rows))


def _year(knowledge: Knowledge, organ: str, year: int) -> OrganYear:
    content = knowledge.report(organ, year)
    assert content is not None
    member = content.member
    return OrganYear(member.document, member.revision, member.title, year, member.form, content.facts)


def _cells(report: OrganYear) -> dict[tuple[str, str, str], Fact]:
    found: dict[tuple[str, str, str], Fact] = {}
    for fact in report.facts:
        found.setdefault((fact.section, fact.row_id, fact.column_id), fact)
    return found


def compared(knowledge: Knowledge) -> Iterator[tuple[Table, Row, Column]]:
    """What is worth comparing, in the newest form's order: the totals where a table has them, else every cell."""
    seen: set[tuple[str, str, str]] = set()
    for form in _newestfirst_cells(knowledge):
        for table in form.tables:
            for row in table.rows:
                for column in table.columns_of(row):
                    key = (table.section, row.id, column.id)
                    if key not in seen and (not table.default_columns or column.id in table.default_columns):
                        seen.add(key)
                        yield table, row, column


def named(row: Row) -> tuple[str, ...]:
    """The row's path, or its title where the printed name says too little when it stands alone."""
    return (row.title,) if row.title else row.path


def _newestfirst_cells(knowledge: Knowledge) -> list[Form]:
    ids = sorted((form.id for form in forms()), key=lambda id_: -knowledge.forms[id_].years[0])
    return [knowledge.forms[id_] for id_ in ids]


def first_cells(table: Table) -> set[tuple[str, str]]:
    """The few cells that a table is asked for first: its default rows' default columns."""
    if not table.default_columns:
        return set()
    return {(row, column) for row in table.default_rows for column in table.default_columns}
