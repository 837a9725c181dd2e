"""Parts of the form, tables and rows that were not found in the text."""

from __future__ import annotations

from collections.abc import Iterator

from bot.model import Finding, Severity
from bot.reading.breaks import part_titles
from bot.reading.checkup.material import Material, named
from bot.reading.glyphs import key

_MOST_NAMED = 6


def check_missing(material: Material) -> Iterator[Finding]:
    """One finding for all missing parts, one for each table that is not found or lacks rows."""
    if not material.on_the_form:
        return
    titles = part_titles(material.form)
    parts = [(s.number, key(s.headings[-1])) for s in material.report.sections if s.level == 1]
    found = {number for number, heading in parts if any(key(title) in heading for title in titles.get(number, ()))}
    if missing := sorted(set(titles) - found, key="一二三四五六".index):
        printed = {table.section: table.title for table in material.form.tables}
        names = "；".join(f"{number}、{printed.get(number) or titles[number][0]}" for number in missing)
        yield material.finding(
            "part-missing",
            Severity.WARNING,
            1,
            f"没有找到这些部分的标题：{names}。" if found else "六个部分的标题一个也没有找到。",
            "请对照原件看有没有漏掉；标题要单独占一行，前面写“一、”“二、”。",
            "/".join(missing),
        )
    for read in material.tables:
        if read.table.section in found:
            yield from _rows(material, read.table.section)


def _rows(material: Material, section: str) -> Iterator[Finding]:
    read = next(read for read in material.tables if read.table.section == section)
    there = {row.row.id for row in read.rows}
    line = next((s.place.line for s in material.report.sections if s.number == section), None)
    if not there:
        yield material.finding(
            "table-not-found",
            Severity.WARNING,
            line,
            f"第{section}部分的表一个数也没有读出来，不能回答。",
            "请看表格是不是空的；填了数的，请把表格的每一行单独占一行，"
            "格与格之间用制表符（Tab 键）隔开，行名照全国统一表格写。",
            section,
        )
    elif lost := [row for row in read.table.rows if row.id not in there]:
        names = "".join(named(row.label) for row in lost[:_MOST_NAMED] if row.label)
        yield material.finding(
            "rows-missing",
            Severity.NOTICE,
            line,
            f"第{section}部分的表里没有找到 {len(lost)} 行：{names}{'等' if len(lost) > _MOST_NAMED else ''}。",
            "请对照原件看是漏了、还是行名写得不一样；原件就没有这几行的，可以不管。",
            section + "/" + "/".join(row.id for row in lost),
        )
