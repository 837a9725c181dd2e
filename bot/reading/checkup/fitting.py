"""Rows that print more or fewer numbers than the form has columns, and rows that the form does not know."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bot.model import Certainty, Finding, Severity
from bot.reading.checkup.material import Material, in_lines, named
from bot.reading.glyphs import key
from bot.reading.table.printed_row import PrintedRow
from bot.reading.table.tables import ReadTable

_MOST_NAMED = 4
_MOST_WIDTHS = 2


def check_fitting(material: Material) -> Iterator[Finding]:
    """One finding a table for the rows that do not fit it, one for each row that is not of the form."""
    yield from _local(material)
    for read in material.tables:
        if read.solution.disputed:
            yield _printed_twice(material, read)
        loose = [row for row in read.rows if not row.fits]
        if loose:
            yield _not_fitting(material, read, loose)
        for line in read.unknown:
            label = line.text.split("\t")[0] if line.text.split("\t")[0].strip() else line.text
            yield material.finding(
                "row-not-known",
                Severity.NOTICE,
                line.number,
                f"第{read.table.section}部分有一行有数、但不是全国统一表格里的行：「{line.text.strip()[:30]}」，没有读。",
                "请对照原件看行名有没有写错；本来就是自己加的行，可以不管。",
                f"{read.table.section}/{key(label)}",
            )


def _local(material: Material) -> Iterator[Finding]:
    """A table of its own that an older report has, where its cells cannot be told apart."""
    unclear = [f for f in material.report.facts if f.is_local and f.certainty is Certainty.UNDECIDABLE]
    rows = list(dict.fromkeys((fact.row_id, fact.row[-1] if fact.row else "") for fact in unclear))
    if unclear:
        names = "、".join(named(label) for _, label in rows[:_MOST_NAMED] if label)
        more = "等" if len(rows) > _MOST_NAMED else ""
        yield material.finding(
            "local-cells-unclear",
            Severity.NOTICE,
            unclear[0].place.line,
            f"报告自己的统计表有 {len(rows)} 行分不清哪个数是哪一列（{names}{more}），没有用来回答。",
            "请从原网页或原文件重新存一份，表格要保留格线或制表符。",
        )


def _printed_twice(material: Material, read: ReadTable) -> Finding:
    rows = dict.fromkeys(row_id for row_id, _ in read.solution.disputed)
    again = [row for row in read.rows if row.row.id in rows]
    where = in_lines([row.place.line for row in again])
    return material.finding(
        "row-printed-twice",
        Severity.WARNING,
        again[0].place.line,
        f"第{read.table.section}部分有 {len(rows)} 行印了不止一次，数还不一样（{where}），"
        "不知道哪个算数，没有用来回答。",
        "请只留下本年的那张表；旧表、草稿请删去或另存成单独的文件。",
        read.table.section,
    )


def _not_fitting(material: Material, read: ReadTable, loose: Sequence[PrintedRow]) -> Finding:
    glued = [row for row in loose if row.glued]
    if len(glued) == len(loose) and all(len(row.cells) == 1 for row in loose):
        return _run_together(material, read, loose)
    widths = list(dict.fromkeys((len(row.cells), len(row.row.columns)) for row in loose))
    told = "；".join(
        f"{_which([row for row in loose if (len(row.cells), len(row.row.columns)) == (has, needs)])}"
        f"印了 {has} 个数，表格有 {needs} 列"
        for has, needs in widths[:_MOST_WIDTHS]
    ) + ("；还有几行也是这样" if len(widths) > _MOST_WIDTHS else "")
    fewer = all(has < needs for has, needs in widths)
    return material.finding(
        "row-does-not-fit",
        Severity.NOTICE,
        loose[0].place.line,
        f"第{read.table.section}部分有 {len(loose)} 行不能按位置对应：{told}。",
        f"请对照原件{'补上缺的一格' if fewer else '看哪一格多了或少了'}；改好之前只回答各种读法都相同的数。",
        read.table.section,
    )


def _run_together(material: Material, read: ReadTable, loose: Sequence[PrintedRow]) -> Finding:
    readings = read.solution.readings
    unclear = [row for row in loose if any(readings[row.row.id, c].value is None for c in row.row.columns)]
    left = f"，其中{_which(unclear)}仍分不开" if unclear else "，都靠合计或正文分开了"
    for_now = "；在那之前，分不开的格子不拿来回答" if unclear else "；不改也能用"
    return material.finding(
        "cells-run-together",
        Severity.NOTICE,
        loose[0].place.line,
        f"第{read.table.section}部分有 {len(loose)} 行的各格连在一起、中间没有空格{left}。",
        f"请从原网页或原文件重新存一份（表格要保留格线或制表符）{for_now}。",
        read.table.section,
    )


def _which(rows: Sequence[PrintedRow]) -> str:
    lines = in_lines([row.place.line for row in rows])
    if len(rows) <= _MOST_NAMED:
        return lines + "".join(named(row.row.label) for row in rows if row.row.label)
    if not (rows[0].row.label and rows[-1].row.label):
        return lines + "每行"
    return f"{lines}（从{named(rows[0].row.label)}到{named(rows[-1].row.label)}）每行"
