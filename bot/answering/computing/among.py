"""The cells of one report beside each other: how they are spread, and which is the most or the least."""

from __future__ import annotations

from dataclasses import replace

from bot import wording
from bot.answering.computing.amount import added_up
from bot.answering.computing.coverage import left_out
from bot.answering.computing.entries import Entry, Told
from bot.answering.computing.kinds_of_case import called_kinds, kinds_of_case
from bot.answering.computing.ordering import at_places, ends_apart, extreme, standing_at
from bot.answering.computing.quantity import Measured, measure
from bot.answering.computing.source import answered_from
from bot.answering.computing.spread import with_shares
from bot.answering.from_reports.cells import answer_cells
from bot.answering.inquiry.among import APPLICANTS, CASES, KINDS, OUTCOMES, SPREAD
from bot.answering.inquiry.inquiry import APART, PLACE, Inquiry
from bot.answering.meaning import Meaning
from bot.answering.rows.line import Line, cell_title, group_line
from bot.answering.rows.selection import Selection
from bot.answering.sources.slots import computed, quoted, said
from bot.answering.turn import Reply, Turn
from bot.model import Computed
from bot.publishing.content import ReportContent
from bot.reading.form import Form, Table
from bot.reading.glyphs import without_number

_OF_REQUESTS, _OF_CASES = "三", "四"
_TOTAL = "total"


def answer_among(turn: Turn, inquiry: Inquiry) -> Reply | None:
    """None where the report's form has no such cells."""
    report = turn.knowledge.report(*inquiry.pairs[0])
    assert report is not None
    form = turn.knowledge.form_of(report.member)
    whole, single = _lines(form, inquiry)
    if not single:
        return None
    if inquiry.operation == SPREAD:
        of_one = inquiry.share and inquiry.among != KINDS  # no cell holds what reviews and lawsuits come to together
        shared = _shared(turn, inquiry, report, whole, single) if of_one else None
        return shared or answer_cells(turn, report, Selection(whole, True))
    return _compared(turn, inquiry, report, whole, single)


def _shared(
    turn: Turn, inquiry: Inquiry, report: ReportContent, whole: tuple[Line, ...], single: tuple[Line, ...]
) -> Reply | None:
    pair = inquiry.pairs[0]
    rows = [row for line in (*whole, *single) for row, _ in line.cells]
    read = turn.knowledge.rows_of([pair], single[0].section, rows)[pair]
    # Of a group, which has no cell of its own, its rows are parts of their sum; of all else the last is the total.
    parts, total = (single, whole) if len(whole) == 1 else (whole[:-1], whole[-1:])
    parts = tuple(replace(line, title=title) for line, title in zip(parts, _short(parts), strict=True))
    if inquiry.among == OUTCOMES:
        broad = {line.cells for line in parts}
        parts = (*(one for one in _told_before(inquiry, pair, read, single) if one.cells not in broad), *parts)
    found = tuple(tuple((line, measure(pair, read, line)) for line in lines) for lines in (parts, total))
    return with_shares(turn, report, *found)


def _told_before(
    inquiry: Inquiry, pair: tuple[str, int], read: ReportContent, single: tuple[Line, ...]
) -> tuple[Line, ...]:
    """The narrow kinds whose places were told last (哪种最多，占几成), which the broad ones do not show."""
    short = dict(zip(_short(single), single, strict=True))
    found = ((title, measure(pair, read, line)) for title, line in short.items())
    entries = tuple(Entry(title, m.organ, m.year, m.value, m.unit, ()) for title, m in found if m.value is not None)
    return tuple(replace(short[e.called], title=e.called) for e in standing_at(entries, inquiry.places))


def cells_among(form: Form, inquiry: Inquiry) -> tuple[Line, ...]:
    """Each cell that is held against the others."""
    return _lines(form, inquiry)[1]


def _lines(form: Form, inquiry: Inquiry) -> tuple[tuple[Line, ...], tuple[Line, ...]]:
    """What is told of the cells, groups put together, and each cell by itself."""
    meaning = Meaning(inquiry.spans)
    table = form.table(_OF_CASES if inquiry.among in (CASES, KINDS) else _OF_REQUESTS)
    if inquiry.among == CASES:
        return _of_cases(table, meaning)
    if inquiry.among == KINDS:
        return (kinds := kinds_of_case(table, meaning)), kinds
    if inquiry.among == APPLICANTS:
        return _of_applicants(table, meaning)
    column = next((c for c in meaning.ids("column", table.section) if c != _TOTAL), _TOTAL)
    if inquiry.among != OUTCOMES:
        group = table.group(inquiry.among)
        rows = group.rows if group else ()
        return (group_line(table, group, column),) if group else (), tuple(_cell(table, r, column) for r in rows)
    rows = next((i.left for i in table.identities if i.right == (table.results,)), ())
    single = tuple(_cell(table, row, column) for row in rows)
    groups = {row: group for group in table.groups for row in group.rows if set(group.rows) <= set(rows)}
    whole = (group_line(table, groups[r], column) if r in groups else _cell(table, r, column) for r in rows)
    return (*dict.fromkeys(whole), _cell(table, table.results, column)), single


def _of_applicants(table: Table, meaning: Meaning) -> tuple[tuple[Line, ...], tuple[Line, ...]]:
    row = _row_of(table, meaning)
    parts = next((i.left for i in table.identities if i.along == "columns" and i.right == (_TOTAL,)), ())
    asked = [c for c in meaning.ids("column", table.section) if c in parts]
    named = next((b.columns for b in table.column_groups if b.id in meaning.ids("column_group", table.section)), ())
    kept = asked if len(asked) > 2 else named or parts
    lines = tuple(Line(table.section, cell_title(table, table.row(row).label, c), ((row, c),)) for c in parts)
    return (*lines, _cell(table, row, _TOTAL)), tuple(line for line in lines if line.cells[0][1] in kept)


def _of_cases(table: Table, meaning: Meaning) -> tuple[tuple[Line, ...], tuple[Line, ...]]:
    bundles = [b for b in table.column_groups if b.id in meaning.ids("column_group", table.section)]
    row = table.rows[0].id
    columns = tuple(dict.fromkeys(c for b in bundles for c in b.columns))
    parts = [i.left for i in table.identities if i.along == "columns" and set(i.right) <= set(columns)]
    lines = tuple(Line(table.section, "·".join(table.column(c).path), ((row, c),)) for c in columns)
    return lines, tuple(line for line in lines if any(line.cells[0][1] in left for left in parts))


def _called(turn: Turn, inquiry: Inquiry, report: ReportContent) -> str:
    """What the cells are cells of: 不予公开, 行政复议, 本年度办理结果."""
    form, meaning = turn.knowledge.form_of(report.member), Meaning(inquiry.spans)
    if inquiry.among == KINDS:
        return called_kinds(form.table(_OF_CASES), meaning)
    table = form.table(_OF_CASES if inquiry.among == CASES else _OF_REQUESTS)
    if inquiry.among == CASES:
        ids = meaning.ids("column_group", table.section)
        return "、".join(bundle.title for bundle in table.column_groups if bundle.id in ids)
    if group := table.group(inquiry.among):
        return without_number(group.path[-1])
    row = _row_of(table, meaning) if inquiry.among == APPLICANTS else table.results
    return table.row(row).title or without_number(table.row(row).label)


def _row_of(table: Table, meaning: Meaning) -> str:
    """The row whose applicants are meant; 办结 only where no other row is named."""
    named = meaning.ids("row", table.section)
    return next((row for row in named if row != table.results or len(named) == 1), table.default_row)


def _cell(table: Table, row: str, column: str) -> Line:
    known = table.row(row)
    return Line(table.section, cell_title(table, known.title or known.label, column), ((row, column),))


def _compared(
    turn: Turn, inquiry: Inquiry, report: ReportContent, whole: tuple[Line, ...], single: tuple[Line, ...]
) -> Reply:
    pair = inquiry.pairs[0]
    rows = [row for line in (*whole, *single) for row, _ in line.cells]
    read = turn.knowledge.rows_of([pair], single[0].section, rows)[pair]
    found = [(line, measure(pair, read, line)) for line in single]
    short = dict(zip(single, _short(single), strict=True))
    entries = tuple(_entry(report, short[line], m) for line, m in found if m.value is not None)
    out = tuple((short[line], m.why) for line, m in found if m.value is None)
    ordered = _order(inquiry, entries)
    if inquiry.adds_up and len(entries) == len(found) > 1:
        sum_ = added_up(entries)
        ordered = Told(ordered.slots + said("\n") + sum_.slots, (*ordered.computed, *sum_.computed))
    groups = _groups(inquiry, pair, read, whole) if len(single) > len(whole) > 1 else Told((), ())
    beside, left = left_out(out)
    measured = [m for _, m in found]
    name = f"{report.member.organ}{report.member.year}年"
    head = computed(name) + quoted(_called(turn, inquiry, report)) + said(wording.computing.AMONG)
    slots, titles = head + ordered.slots + groups.slots + beside, [line.title for line in single]
    results = (*ordered.computed, *groups.computed, *left)
    return answered_from(turn, measured, slots, titles, inquiry.operation, results, bool(entries))


def _order(inquiry: Inquiry, entries: tuple[Entry, ...]) -> Told:
    if not entries:
        return Told(said(wording.computing.NONE_READ), ())
    if inquiry.operation == APART:
        return ends_apart(entries, inquiry.times)
    if inquiry.places or inquiry.operation == PLACE:
        return at_places(entries, inquiry.places or (1,))
    return extreme(entries, inquiry.operation == "lowest")


def _entry(report: ReportContent, title: str, measured: Measured) -> Entry:
    assert measured.value is not None
    name, unit = f"{measured.name}{title}", measured.unit
    return Entry(name, report.member.organ, measured.year, measured.value, unit, (), title)


def _short(lines: tuple[Line, ...]) -> tuple[str, ...]:
    """What tells them apart: without 行政复议 before each result, the row before each applicant, 总计 behind each."""
    split = [line.title.rstrip("）").replace("（", "·").split("·") for line in lines]
    rows = len({row for line in lines for row, _ in line.cells}) > 1
    if rows:
        return tuple(parts[0] for parts in split)
    same = 0
    while all(len(parts) > same + 1 for parts in split) and len({parts[same] for parts in split}) == 1:
        same += 1
    return tuple("·".join(parts[same:]).removeprefix("法人或其他组织·") for parts in split)


def _groups(inquiry: Inquiry, pair: tuple[str, int], report: ReportContent, whole: tuple[Line, ...]) -> Told:
    """The same for the broad kinds, where the narrow ones belong to such: each with the cells it was added up from."""
    found = [(line, measure(pair, report, line)) for line in whole[:-1]]
    if any(m.value is None for _, m in found):
        return Told((), ())
    entries = tuple(
        replace(_entry(report, title, m), parts=m.named_cells() if len(m.facts) > 1 else ())
        for title, (_, m) in zip(_short(tuple(line for line, _ in found)), found, strict=True)
    )
    result = _order(inquiry, entries)
    sums = tuple(Computed("合计", e.value, e.unit, e.parts) for e in entries if e.parts)
    return Told(said("\n" + wording.computing.AMONG_BROADLY) + result.slots, (*result.computed, *sums))
