"""Sums of the form that the printed numbers do not satisfy."""

from __future__ import annotations

from collections.abc import Iterator

from bot.model import Finding, Severity
from bot.reading.checkup.material import Material, named
from bot.reading.table.solve import Failure
from bot.reading.table.tables import ReadTable


def check_sums(material: Material) -> Iterator[Finding]:
    for read in material.tables:
        for failure in read.solution.failures:
            yield _failure(material, read, failure)


def _failure(material: Material, read: ReadTable, failure: Failure) -> Finding:
    table = read.table
    if failure.identity.along == "columns":
        label = table.row(failure.at).label
        where = f"{named(label)}这一行" if label else "这一行"
        line = next((row.place.line for row in read.rows if row.row.id == failure.at), None)
    else:
        where = f"「{'/'.join(table.column(failure.at).path)}」这一列"
        line = next((row.place.line for row in read.rows if row.row.id in failure.identity.right), None)
    return material.finding(
        "sum-does-not-hold",
        Severity.WARNING,
        line,
        f"第{table.section}部分{where}：{failure.identity.says}，但一边是 {failure.left}，"
        f"另一边是 {failure.right}，相差 {abs(failure.left - failure.right)}。",
        "请核对原件；可能填错，也可能统计口径不同。",
        f"{table.section}/{failure.identity.id}/{failure.at}",
    )
