"""Which cells of a form the concepts of a question point at; nothing here reads a value."""

from __future__ import annotations

import re
from dataclasses import dataclass

from bot.answering.meaning import ROW_KINDS, Meaning, Span
from bot.answering.rows.but import left_out, only_the_rest
from bot.answering.rows.cases import cases_named
from bot.answering.rows.line import Line, cell_title, group_line
from bot.answering.rows.line_without import all_columns_but, line_without, row_without, rows_meant_but
from bot.answering.rows.listed_columns import lists_the_whole
from bot.answering.rows.loosely_named import is_only_loosely_named
from bot.answering.rows.whole_and_part import (
    WHOLE_TOO,
    asks_for_the_whole_too,
    asks_of_the_usual_row_too,
    counts_the_whole_before,
)
from bot.reading.form import Form, Row, Table
from bot.reading.glyphs import key, without_number

_HEADS = ("row", "group", "column_group", "measure", "column", "table")
_APART = frozenset("、，,；;。？?和跟与同及还以又")
_LISTED = re.compile("[、，,][^、，,]+[、，,各分]")
"""新收、予以公开、总计、结转下年: a name among others of its kind."""
_MANY = 3
"""Who names so many columns of one row means the row."""


@dataclass(frozen=True, slots=True)
class Selection:
    """`named`: the question named the cells itself; else they are the table's usual ones."""

    lines: tuple[Line, ...]
    named: bool

    @property
    def section(self) -> str:
        """The part of the report that the first line stands in."""
        return self.lines[0].section


def select(meaning: Meaning, form: Form, *, exactly: bool = False) -> Selection | None:
    """The cells that the question is about, or None when it names nothing that stands in a table.

    `exactly`: what is named is to be reckoned with, so that many columns stand for no whole row.
    """
    found = [selection for table in form.tables if (selection := _in_table(meaning, table, exactly))]
    if len(found) > 1:
        found = [s for s in found if not is_only_loosely_named(meaning, form.table(s.section))]
        if meaning.cue("whole_row"):  # 主动公开（第二部分）那张表，全给我
            found = [s for s in found if s.section in meaning.ids("table")] or found
    # 给老百姓批许可的有几起: a row's name says more than that of an applicant, which people are called anyway.
    best = max(
        found,
        key=lambda s: (s.named, bool(_of_section(meaning, s.section, ROW_KINDS)), _weight(meaning, s.section)),
        default=None,
    )
    if best is None:
        return None
    beside = [s for s in found if s is not best and s.named and _stand_apart(meaning, best, s)]
    both = sorted((best, *beside), key=lambda s: _first(meaning, s.section))
    return Selection(tuple(line for s in both for line in s.lines), best.named)


def _weight(meaning: Meaning, section: str) -> int:
    return sum((span.end - span.start) ** 2 for span in _of_section(meaning, section, _HEADS))


def _of_section(meaning: Meaning, section: str, kinds: tuple[str, ...]) -> list[Span]:
    return [s for s in meaning.spans if any(c.section == section and c.kind in kinds for c in s.concepts)]


def _first(meaning: Meaning, section: str) -> int:
    return min((span.start for span in _of_section(meaning, section, ROW_KINDS)), default=0)


def _stand_apart(meaning: Meaning, best: Selection, other: Selection) -> bool:
    """重复申请和行政复议各几件: two names that share no word, with something between them that parts them."""
    ours = _of_section(meaning, best.section, ROW_KINDS)
    theirs = [s for s in _of_section(meaning, other.section, ROW_KINDS) if s.text and not _is_of(s, best.section)]
    return any(
        _APART & set(meaning.text[min(a.end, b.end) : max(a.start, b.start)])
        for a in ours
        for b in theirs
        if a.text and b.end - b.start > 1
    )


def _is_of(span: Span, section: str) -> bool:
    return any(concept.section == section for concept in span.concepts)


def _in_table(meaning: Meaning, table: Table, exactly: bool) -> Selection | None:
    if any(not row.path for row in table.rows):
        cases, told = cases_named(meaning, table)
        return Selection(cases, told) if cases else None
    row_ids = _rows_meant(meaning, table)
    row_ids, but = rows_meant_but(meaning, table, row_ids)
    groups = [g for id_ in meaning.ids("group", table.section) if (g := table.group(id_))]
    columns = [id_ for id_ in meaning.ids("column", table.section) if any(c.id == id_ for c in table.columns)]
    away = left_out(meaning, "column", table.section)
    if away:
        rest = [c for c in columns if c not in away | only_the_rest(meaning, "column", table.section)]
        columns = rest if set(rest) - set(table.default_columns) else [*away]
    bundles = [b for b in table.column_groups if b.id in meaning.ids("column_group", table.section)]
    whole = table.section in meaning.ids("table")
    if whole and row_ids == [table.results] and _only_called_a_total(meaning, table):
        row_ids = []  # 那张表给我看看，看总计就行
    if not (row_ids or groups or columns or bundles or whole):
        return None
    usual = table.default_row
    if usual and usual not in row_ids and asks_of_the_usual_row_too(meaning, table.section, usual):
        row_ids = [usual, *row_ids]
    named = bool(row_ids or groups)
    if not named and set(columns) <= set(table.default_columns) and not bundles and not whole:
        return None
    if not named and table.default_row and not whole and not _asks_for_a_number(meaning):
        return None
    if not (named or table.default_row or whole or _prints(meaning, table) or _names_its_row(meaning, table, columns)):
        return None
    lines: list[Line] = []
    if not named:
        row_ids = _usual_rows(table, columns, whole, every=meaning.cue("whole_row"))
    if away and set(columns) == away and (others := all_columns_but(table, away)):
        rows = row_ids or [row for group in groups for row in group.rows]
        return Selection(tuple(row_without(table, id_, others, away) for id_ in rows), True)
    telling = [c for c in columns if c not in table.default_columns]
    whole_too = asks_for_the_whole_too(meaning, len(telling)) or counts_the_whole_before(meaning, table.section)
    whole_too = whole_too or lists_the_whole(meaning, table) or meaning.cue(WHOLE_TOO)
    if telling and whole_too:
        telling = [*table.default_columns, *telling]
    many = len(telling) >= _MANY and not exactly
    every = (many or _means_whole_rows(meaning, columns)) and bool(named or not table.default_row)
    for id_ in row_ids:
        row = table.row(id_)
        fitting = list(row.columns) if every else [c for c in telling if c in row.columns]
        chosen = fitting or ([] if bundles else list(table.default_columns or row.columns))
        lines += [Line(table.section, cell_title(table, row.title or row.label, c), ((id_, c),)) for c in chosen]
        lines += [
            Line(
                table.section,
                f"{row.title or without_number(row.label)}（{b.title}）",
                tuple((id_, c) for c in b.columns),
            )
            for b in bundles
            if not every
        ]
    for group in groups:
        if not any(id_ in group.rows for id_ in row_ids):
            shown = [c.id for c in table.columns] if every else telling or list(table.default_columns)
            lines += [line_without(group_line(table, group, c), table, but) for c in shown]
    return Selection(tuple(lines), named or bool(columns or bundles)) if lines else None


def _only_called_a_total(meaning: Meaning, table: Table) -> bool:
    said = [span for span in meaning.spans if span.text and any(c.id == table.results for c in span.concepts)]
    return all(any(c.kind == "column" for c in span.concepts) for span in said)


def _means_whole_rows(meaning: Meaning, columns: list[str]) -> bool:
    """每一栏; 这一行 with a column named is that cell."""
    return meaning.cue("whole_row") or (meaning.cue("this_row") and not columns)


def _rows_meant(meaning: Meaning, table: Table) -> list[str]:
    """The rows named, without those whose loose words (申请, 总计, 其他) stand beside another row's name."""
    section = table.section
    rows = [row for id_ in meaning.ids("row", section) for row in table.rows if row.id == id_]
    if len(rows) + len(meaning.ids("group", section)) < 2:
        return [row.id for row in rows]
    columns = {column.path[-1] for column in table.columns} if meaning.ids("column", section) else set()

    results = table.results

    def surely(row: Row) -> bool:
        mine = [s for s in meaning.spans if any(c.id == row.id and c.section == section for c in s.concepts)]
        texts, places = [s.text for s in mine], [(max(s.start - 1, 0), s.end + 1) for s in mine]
        if row.id == results and any(_LISTED.match(meaning.text, *at) for at in places):
            return True
        if all(text in columns for text in texts):
            return False
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


def _names_its_row(meaning: Meaning, table: Table, columns: list[str]) -> bool:
    """收费多少 of an organ's year: the column of one row alone, in words that are the row's too; 多少钱 are not."""
    rows = [row for row in table.rows if set(columns) & set(row.columns)]
    if len(rows) != 1 or not (meaning.organs and meaning.years) or meaning.residue:
        return False
    texts = [
        s.text for s in _of_section(meaning, table.section, ("column",)) if any(c.id in columns for c in s.concepts)
    ]
    return any(text[i : i + 2] in rows[0].label for text in texts for i in range(len(text) - 1))


def _usual_rows(table: Table, columns: list[str], whole: bool, every: bool) -> list[str]:
    if whole:
        return [row.id for row in table.rows] if every else list(table.default_rows)
    if table.default_row:
        return [table.default_row]
    return [row.id for row in table.rows if set(columns) & set(row.columns)]
