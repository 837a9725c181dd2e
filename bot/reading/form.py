"""The national report forms as records; bot.reading.forms loads them from template/*.toml.

Reading, checking, understanding and wording all go by these records; nothing else in the code names a row.
A path is the printed name split at "/"; `words` are people's own names for the thing.
"""

from __future__ import annotations

from dataclasses import dataclass

Words = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Column:
    id: str
    path: Words
    unit: str | None
    labels: Words
    words: Words
    measure: str
    then: Words = ()
    """How one goes on to this column, once another one of the row was told: 前一年项目是几个."""
    change_of: str = ""
    """The column by how much of which it tells more or less; the two are not compared."""


@dataclass(frozen=True, slots=True)
class Row:
    id: str
    path: Words
    labels: Words
    words: Words
    columns: Words
    """Ids of the columns that this row has."""
    sure: Words = ()
    """Beside another row, only words that hold one of these mean this one; empty where all do."""
    of_requests: Words = ()
    """Beside a review or a lawsuit and how it ended, only words that hold one of these mean this row."""
    carries: str = ""
    """"in" where the row counts what the year before left over, "out" where it counts what is left to the next."""
    title: str = ""
    """What replies call the row where its printed name says too little by itself."""

    @property
    def label(self) -> str:
        return self.path[-1] if self.path else ""


@dataclass(frozen=True, slots=True)
class RowGroup:
    """Rows under one printed heading that has no cell of its own, such as （三）不予公开."""

    id: str
    path: Words
    words: Words
    rows: Words


@dataclass(frozen=True, slots=True)
class ColumnGroup:
    id: str
    title: str
    columns: Words
    words: Words


@dataclass(frozen=True, slots=True)
class Measure:
    """What columns of several groups have in common, such as 结果维持."""

    id: str
    title: str
    words: Words
    carries: str = ""
    """"out" where it counts what is left to the next year."""


@dataclass(frozen=True, slots=True)
class Identity:
    """Sums that must agree: over columns in each row, or over rows in each column."""

    id: str
    along: str
    left: Words
    right: Words
    says: str


@dataclass(frozen=True, slots=True)
class Topic:
    """What a piece of a report's prose is about. `states`: only a sentence with one of these speaks of it."""

    id: str
    part: str
    title: str
    headings: Words
    words: Words
    states: Words
    looks_ahead: bool
    begins: Words = ()
    """Phrases of the sentence with which it begins, where one section is about two topics without headings."""
    until: str = ""
    """The topic that follows in such a section."""
    titles: Words = ()
    """What a heading may say of it and no more: 问题, 改进."""
    then: Words = ()
    """How one goes on to that topic, once this one was told: 咋解决的."""


@dataclass(frozen=True, slots=True)
class Table:
    form: str
    """The id of the form that it belongs to; reports mix tables of both."""
    section: str
    title: str
    headings: Words
    words: Words
    unit: str
    default_row: str
    default_rows: Words
    default_columns: Words
    counted: Words
    """Where the columns of a row count different things: which of them stand for it beside other rows and years."""
    results: str
    """Id of the row that sums up what became of the requests; "" where there is none."""
    refusals: str
    """Id of the group whose rows are reasons for refusing."""
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    groups: tuple[RowGroup, ...]
    column_groups: tuple[ColumnGroup, ...]
    measures: tuple[Measure, ...]
    identities: tuple[Identity, ...]

    @property
    def nameless(self) -> Row | None:
        """The row that prints no name, where the table is a single row."""
        return next((row for row in self.rows if not row.path), None)

    @property
    def printed_groups(self) -> tuple[ColumnGroup, ...]:
        """The innermost groups of columns, in the form's order; some reports print a small table for each."""
        every = self.column_groups
        return tuple(g for g in every if not any(o is not g and set(o.columns) < set(g.columns) for o in every))

    def column(self, id_: str) -> Column:
        return next(column for column in self.columns if column.id == id_)

    def row(self, id_: str) -> Row:
        return next(row for row in self.rows if row.id == id_)

    def group(self, id_: str) -> RowGroup | None:
        return next((group for group in self.groups if group.id == id_), None)

    def columns_of(self, row: Row) -> tuple[Column, ...]:
        return tuple(self.column(id_) for id_ in row.columns)

    def unit_of(self, column: Column) -> str:
        return self.unit if column.unit is None else column.unit

    def counts_money(self, column: Column) -> bool:
        """Whether its cells are amounts: in 元, or in the unit that each report says by itself."""
        unit = self.unit_of(column)
        return "元" in unit or not unit


@dataclass(frozen=True, slots=True)
class Form:
    """`id` is "2019" or "2021", or both ("2021+2019") where table two is of the first and table three of the second."""

    id: str
    title: str
    years: tuple[int, int]
    told_by: Words
    """Names of columns that only this form's table two has."""
    told_by_three: Words
    """Names of rows that only this form's table three has."""
    topics: tuple[Topic, ...]
    tables: tuple[Table, ...]

    def table(self, section: str) -> Table:
        return next(table for table in self.tables if table.section == section)
