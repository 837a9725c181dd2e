"""The kinds of case beside each other (复议、直接起诉、复议后起诉哪类最多): what each comes to, or one result."""

from __future__ import annotations

from bot.answering.meaning import Meaning
from bot.answering.rows.line import Line
from bot.reading.form import ColumnGroup, Table

_TOTAL = "total"


def kinds_of_case(table: Table, meaning: Meaning) -> tuple[Line, ...]:
    """A line for each kind that is named, for all of them where at most one is."""
    leaves = [group for group in table.column_groups if not _holds_another(group, table)]
    named = meaning.ids("column_group", table.section)
    kinds = [group for group in leaves if group.id in named]
    result = next((one for one in meaning.ids("measure", table.section) if one != _TOTAL), _TOTAL)
    row = table.rows[0].id
    return tuple(
        Line(table.section, group.title, ((row, column),))
        for group in (kinds if len(kinds) > 1 else leaves)
        for column in group.columns
        if table.column(column).measure == result
    )


def called_kinds(table: Table, meaning: Meaning) -> str:
    """行政复议、复议后起诉（结果纠正）."""
    lines = kinds_of_case(table, meaning)
    results = {table.column(column).path[-1] for line in lines for _, column in line.cells}
    counted = {table.column(column).measure for line in lines for _, column in line.cells}
    return "、".join(line.title for line in lines) + (
        "" if counted == {_TOTAL} else f"（{'、'.join(sorted(results))}）"
    )


def _holds_another(group: ColumnGroup, table: Table) -> bool:
    """行政诉讼 holds 复议后起诉, which is counted by itself."""
    return any({*other.columns} < {*group.columns} for other in table.column_groups)
