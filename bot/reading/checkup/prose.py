"""Counts in the prose that differ from the cells that they count."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from bot.model import Certainty, Fact, Finding, Number, ProseFact, Severity
from bot.reading.checkup.material import Material, in_lines, named
from bot.reading.counts import read_counts
from bot.reading.form import Table

_REMEDY = (
    "两边可能都对，只是统计口径不同（例如正文把上一年没办完的也算在内）。请核对原件；填错的请更正，口径不同的可以不管。"
)


def check_prose(material: Material) -> Iterator[Finding]:
    """One finding for each row that a sentence counts otherwise than the table. Only certain cells are compared."""
    report = material.report
    if report.form is None:
        return
    differing: dict[tuple[str, str], list[tuple[ProseFact, list[Fact], Number]]] = {}
    for said in read_counts(report.passages, material.form, report.organ, report.year):
        table = next((table for table in material.form.tables if table.section == said.section), None)
        cells = cells_of(material, table, said.row_id, said.column_id) if table else []
        total: Number = sum((fact.value for fact in cells if fact.value is not None), start=Decimal(0))
        if cells and _in_unit(said, cells[0].unit) != total:
            differing.setdefault((said.section, said.row_id), []).append((said, cells, total))
    for (section, row_id), found in differing.items():
        yield _finding(material, section, row_id, found)


def cells_of(material: Material, table: Table, row_id: str, column_id: str) -> list[Fact]:
    """The cells that a count speaks of, a group's all together; none where one of them is missing or not certain."""
    group = table.group(row_id)
    rows = set(group.rows if group else (row_id,))
    columns = {column_id}
    if column_group := next((g for g in table.column_groups if g.id == column_id), None):
        # Of a group that prints its own totals (行政诉讼) these are the group's numbers, and not the parts again.
        totals = {id_ for i in table.identities if i.along == "columns" for id_ in i.right}
        columns = set(column_group.columns) & totals or set(column_group.columns)
    facts = [f for f in material.report.facts if f.section == table.section]
    cells = [f for f in facts if f.row_id in rows and f.column_id in columns]
    whole = len(cells) == len(rows) * len(columns) and all(f.certainty is Certainty.CERTAIN for f in cells)
    return cells if whole else []


def _in_unit(said: ProseFact, unit: str) -> Number:
    if (said.unit, unit) == ("元", "万元"):
        return Decimal(said.value) / 10000
    return said.value * 10000 if (said.unit, unit) == ("万元", "元") else said.value


def _finding(
    material: Material, section: str, row_id: str, found: list[tuple[ProseFact, list[Fact], Number]]
) -> Finding:
    told = "；".join(_one(*item) for item in found)
    said = found[0][0]
    reason = _explained(material, section, said)
    return material.finding(
        "prose-differs-from-table",
        Severity.NOTICE if reason else Severity.WARNING,
        said.place.line,
        f"正文和第{section}部分的表不一样：{told}。{reason}",
        _REMEDY,
        f"{section}/{row_id}",
    )


def _one(said: ProseFact, cells: list[Fact], total: Number) -> str:
    lines = in_lines([fact.place.line for fact in cells])
    first = cells[0]
    names = [part for part in ((first.row[-1] if first.row else ""), first.column[-1]) if part]
    sum_of = ""
    if len(cells) > 1:
        # All rows of a group in one column, or all columns of a group in one row: the group's own name says it.
        names = [first.row[-2]] if len({fact.column for fact in cells}) == 1 else [first.column[0]]
        sum_of = f"{len(cells)} 格合计"
    where = "".join(map(named, names)) + sum_of
    return f"第{said.place.line}行说「{said.quote}」，表里{lines}{where}是 {total}"


def _explained(material: Material, section: str, said: ProseFact) -> str:
    """Whether the prose counts the whole side of a sum that the row is one term of: 新收 and 上年结转 together."""
    table = material.form.table(section)
    for identity in table.identities:
        for side in (identity.left, identity.right):
            if identity.along == "rows" and said.row_id in side and 1 < len(side) < len(identity.left + identity.right):
                cells = [cell for row in side for cell in cells_of(material, table, row, said.column_id)]
                values = [cell.value for cell in cells if cell.value is not None]
                if len(values) == len(side) and sum(values) == said.value:
                    names = "加".join(named(table.row(row).label) for row in side)
                    return f"正文的数正好等于表里{names}，多半只是口径不同。"
    return ""
