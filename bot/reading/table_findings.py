"""What staff should know about a table as it was read: rows that do not fit, unknown rows, sums that do not hold."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from bot.model import Finding, Severity
from bot.reading.form import Table
from bot.reading.outline import Line
from bot.reading.rows import PrintedRow
from bot.reading.solve import Failure
from bot.reading.tables import ReadTable


def table_findings(read: ReadTable, document: str) -> Iterator[Finding]:
    """The findings of one table, in the order of the source."""
    yield from _findings(read, document)
    yield from (_unknown(read.table, line, document) for line in read.unknown)


def _findings(read: ReadTable, document: str) -> Iterator[Finding]:
    table, printed = read.table, read.rows
    for row in printed:
        if not row.fits:
            yield Finding(
                "row-does-not-fit",
                Severity.NOTICE,
                document,
                row.place.line,
                f"第{table.section}部分「{row.row.label}」这一行印了 {len(row.cells)} 个数，"
                f"表格有 {len(row.row.columns)} 列，不能按位置对应。",
                "请对照原件补上缺的一格；补之前只回答各种读法都相同的数。",
            )
    for failure in read.solution.failures:
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
        line = next((row.place.line for row in printed if row.row.id == failure.at), None)
    else:
        where = f"「{'/'.join(table.column(failure.at).path)}」这一列"
        line = next((row.place.line for row in printed if row.row.id in failure.identity.right), None)
    return Finding(
        "sum-does-not-hold",
        Severity.WARNING,
        document,
        line,
        f"第{table.section}部分{where}：{failure.identity.says}，但一边是 {failure.left}，"
        f"另一边是 {failure.right}，相差 {abs(failure.left - failure.right)}。",
        "请核对原件；可能填错，也可能统计口径不同。",
    )
