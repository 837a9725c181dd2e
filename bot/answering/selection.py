"""Which cells of a form the concepts of a question point at; nothing here reads a value."""

from __future__ import annotations

from dataclasses import dataclass

from bot.answering.meaning import Meaning
from bot.reading.form import ColumnGroup, Form, Row, Table
from bot.reading.glyphs import key, without_number


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the answer: a single cell, or the sum of several that have no printed sum of their own."""

    title: str
    cells: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Selection:
    """`named`: the question named the cells itself; else they are the table's usual ones."""

    section: str
    lines: tuple[Line, ...]
    named: bool


def select(meaning: Meaning, form: Form) -> Selection | None:
    """The cells that the question is about, or None when it names nothing that stands in a table."""
    found = [selection for table in form.tables if (selection := _in_table(meaning, table))]
    return max(found, key=lambda s: (s.named, _weight(meaning, s.section)), default=None)


def _weight(meaning: Meaning, section: str) -> int:
    heads = ("row", "group", "column_group", "measure", "column", "table")
    return sum(
        (span.end - span.start) ** 2
        for span in meaning.spans
        if any(c.section == section and c.kind in heads for c in span.concepts)
    )


def _in_table(meaning: Meaning, table: Table) -> Selection | None:
    if any(not row.path for row in table.rows):
        return _single_row(meaning, table)
    row_ids = _rows_meant(meaning, table)
    groups = [g for id_ in meaning.ids("group", table.section) if (g := table.group(id_))]
    columns = [id_ for id_ in meaning.ids("column", table.section) if any(c.id == id_ for c in table.columns)]
    bundles = [b for b in table.column_groups if b.id in meaning.ids("column_group", table.section)]
    whole = table.section in meaning.ids("table")
    if not (row_ids or groups or columns or bundles or whole):
        return None
    named = bool(row_ids or groups)
    if not named and set(columns) <= set(table.default_columns) and not bundles and not whole:
        return None
    if not named and table.default_row and not whole and not _asks_for_a_number(meaning):
        return None
    if not named and not table.default_row and not whole and not _prints(meaning, table):
        return None
    lines: list[Line] = []
    if not named:
        row_ids = _usual_rows(table, columns, whole)
    for id_ in row_ids:
        row = table.row(id_)
        fitting = [c for c in columns if c in row.columns and c not in table.default_columns]
        chosen = fitting or ([] if bundles else list(table.default_columns or row.columns))
        lines += [Line(_title(table, row.title or row.label, c), ((id_, c),)) for c in chosen]
        lines += [
            Line(f"{row.title or without_number(row.label)}（{b.title}）", tuple((id_, c) for c in b.columns))
            for b in bundles
        ]
    for group in groups:
        specific = [id_ for id_ in row_ids if id_ in group.rows]
        if specific:
            continue
        fitting = [c for c in columns if c not in table.default_columns] or list(table.default_columns)
        for c in fitting:
            label = without_number(group.path[-1]) if c in table.default_columns else _title(table, group.path[-1], c)
            lines.append(Line(label, tuple((r, c) for r in group.rows)))
    return Selection(table.section, tuple(lines), named or bool(columns or bundles)) if lines else None


def _rows_meant(meaning: Meaning, table: Table) -> list[str]:
    """The rows named, without those whose loose words (申请, 总计) stand beside another row's name."""
    section = table.section
    rows = [row for id_ in meaning.ids("row", section) for row in table.rows if row.id == id_]
    if len(rows) + len(meaning.ids("group", section)) < 2:
        return [row.id for row in rows]

    def surely(row: Row) -> bool:
        texts = [s.text for s in meaning.spans if any(c.id == row.id and c.section == section for c in s.concepts)]
        return not row.sure or any(not text or any(word in text for word in row.sure) for text in texts)

    return [row.id for row in rows if surely(row)] or [row.id for row in rows]


def _asks_for_a_number(meaning: Meaning) -> bool:
    """老百姓 or 公司 alone is no row: only beside 几件, 有人…吗 or a year does it mean the applicants."""
    asks = meaning.cue("count", "happened", "people", "report") or bool(meaning.years)
    return asks and not meaning.residue


def _prints(meaning: Meaning, table: Table) -> bool:
    """Whether a column is named as the form prints it: 花了多少钱 alone asks for no table."""
    printed = [key("".join(column.path)) for column in table.columns]
    spans = [s for s in meaning.spans if any(c.kind == "column" and c.section == table.section for c in s.concepts)]
    # A concept without text comes from the last turn, where it was named.
    return not meaning.residue and any(
        not span.text or (len(span.text) > 2 and any(key(span.text) in name for name in printed)) for span in spans
    )


def _usual_rows(table: Table, columns: list[str], whole: bool) -> list[str]:
    if whole:
        return list(table.default_rows)
    if table.default_row:
        return [table.default_row]
    return [row.id for row in table.rows if set(columns) & set(row.columns)]


def _title(table: Table, label: str, column: str) -> str:
    return f"{without_number(label)}（{'·'.join(table.column(column).path)}）"


def _single_row(meaning: Meaning, table: Table) -> Selection | None:
    """A table of one nameless row, its columns in groups with the same measures."""
    bundles = [b for id_ in meaning.ids("column_group", table.section) for b in table.column_groups if b.id == id_]
    measures = [m.id for m in table.measures if m.id in meaning.ids("measure", table.section)]
    telling = [m for m in measures if m != "total"]
    whole = table.section in meaning.ids("table")
    if not (bundles or telling or whole):
        return None
    row = table.rows[0]
    narrow = [b for b in bundles if any(set(b.columns) < set(o.columns) for o in bundles)]
    kept = [b for b in bundles if not any(set(n.columns) < set(b.columns) for n in narrow)]
    listed = any(span.text == m.title for span in meaning.spans for m in table.measures if m.id == "total")
    wanted = [*telling, *(["total"] if listed and len(telling) > 1 else [])] or measures or ["total"]
    titles = {measure.id: measure.title for measure in table.measures}
    if not kept:
        columns = table.columns if telling or not whole else map(table.column, table.default_columns)
        chosen = [c for c in columns if c.measure in wanted]
        lines = [Line("·".join(c.path), ((row.id, c.id),)) for c in chosen]
    else:
        lines = [
            Line(
                bundle.title if measure == "total" else f"{bundle.title}（{titles[measure]}）",
                tuple((row.id, c) for c in _of(table, bundle, measure)),
            )
            for bundle in kept
            for measure in wanted
        ]
    return Selection(table.section, tuple(lines), bool(bundles or telling))


def _of(table: Table, bundle: ColumnGroup, measure: str) -> list[str]:
    return [id_ for id_ in bundle.columns if table.column(id_).measure == measure]
