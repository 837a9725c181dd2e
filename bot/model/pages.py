"""What the pages for reading show: a report in its parts, a guide, an organ over the years, the organs of one year."""

from __future__ import annotations

from dataclasses import dataclass

from bot.model.report import Fact, Path


@dataclass(frozen=True, slots=True)
class PageColumn:
    """A column in the form's order; `path` from the outer heading to the inner one, `unit` "" where rows differ."""

    id: str
    path: Path
    unit: str


@dataclass(frozen=True, slots=True)
class PageRow:
    """`cells` go with the table's columns; None where the report has no such cell. `path` is () for a nameless row."""

    id: str
    path: Path
    cells: tuple[Fact | None, ...]


@dataclass(frozen=True, slots=True)
class PageTable:
    """Rows that share their columns: a table of the form, or one block of it where the form changes its columns."""

    title: str
    columns: tuple[PageColumn, ...]
    rows: tuple[PageRow, ...]


@dataclass(frozen=True, slots=True)
class PageParagraph:
    """A printed paragraph; `lead` is a heading without a place of its own that begins here, else ""."""

    line: int
    text: str
    lead: str


@dataclass(frozen=True, slots=True)
class PageSection:
    """`heading` is "" for what stands before the first heading; `level` counts from 1."""

    heading: str
    level: int
    line: int
    paragraphs: tuple[PageParagraph, ...]
    tables: tuple[PageTable, ...]


@dataclass(frozen=True, slots=True)
class ReportPage:
    """One revision of one report. `organ` and `year` are what the knowledge takes it for now; `form` "" if unknown."""

    document: str
    revision: str
    title: str
    organ: str
    year: int
    form: str
    sections: tuple[PageSection, ...]
    facts: tuple[Fact, ...]
    text: str


@dataclass(frozen=True, slots=True)
class GuidePage:
    """One revision of one guide: its Markdown, what it rests on, as of when; `line` is where its body begins."""

    document: str
    revision: str
    title: str
    articles: Path
    as_of: str
    body: str
    why: str
    line: int
    text: str


@dataclass(frozen=True, slots=True)
class OrganYear:
    """One report of an organ, in short, with all its cells."""

    document: str
    revision: str
    title: str
    year: int
    form: str
    facts: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class Series:
    """One cell of the form over an organ's years; `cells` go with the years, None where that report has it not.

    `charted` where it is one of the figures that the form is asked for first.
    """

    row_id: str
    column_id: str
    row: Path
    column: Path
    unit: str
    cells: tuple[Fact | None, ...]
    charted: bool


@dataclass(frozen=True, slots=True)
class SeriesTable:
    title: str
    series: tuple[Series, ...]


@dataclass(frozen=True, slots=True)
class OrganPage:
    """An organ with its reports side by side, the earliest first."""

    organ: str
    reports: tuple[OrganYear, ...]
    tables: tuple[SeriesTable, ...]


@dataclass(frozen=True, slots=True)
class OrgansPage:
    """The organs of one year, a page at a time. `rows` are (organ, its report, cells of `columns`); pages from 1."""

    year: int
    years: tuple[int, ...]
    wanted: str
    page: int
    pages: int
    total: int
    columns: tuple[tuple[Path, Path, str], ...]
    """(row path, column path, unit) of what is compared."""
    rows: tuple[tuple[str, OrganYear, tuple[Fact | None, ...]], ...]


@dataclass(frozen=True, slots=True)
class ComparePage:
    """One cell over several organs and years. `organs` are (organ, (its report, the cell) for each of `years`), None
    where there is no such report or no such cell; `choices` are (table, cell) of all that can be compared.
    """

    compared: Series
    choices: tuple[tuple[str, Series], ...]
    years: tuple[int, ...]
    organs: tuple[tuple[str, tuple[tuple[OrganYear | None, Fact | None], ...]], ...]
    others: tuple[str, ...]
    unknown: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Standing:
    """`newer` is (document, revision) of what answers now in place of a version; `gone` if nothing does."""

    newer: tuple[str, str] | None
    gone: bool
