"""Counts in the prose that differ from the cells that they count."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from bot.model import Certainty, Fact, Finding, Number, ProseFact, Severity
from bot.reading.checkup.material import Material, in_lines, named
from bot.reading.counted_cells import cells_counted, in_unit
from bot.reading.counts import read_counts

_REMEDY = "请核对原件，填错的请更正；两边可能都对（例如正文连上年结转的也算），那就可以不管。"
_MOST_TOLD = 2


def check_prose(material: Material) -> Iterator[Finding]:
    """One finding for each row that a sentence counts otherwise than the table. Only certain cells are compared."""
    report = material.report
    if report.form is None:
        return
    differing: dict[tuple[str, str], list[tuple[ProseFact, list[Fact], Number]]] = {}
    for said in read_counts(report.passages, material.form, report.organ, report.year):
        table = next((table for table in material.form.tables if table.section == said.section), None)
        cells = _certain(cells_counted(material.report.facts, table, said.row_id, said.column_id)) if table else []
        total: Number = sum((fact.value for fact in cells if fact.value is not None), start=Decimal(0))
        if cells and in_unit(said, cells[0].unit) != total:
            differing.setdefault((said.section, said.row_id), []).append((said, cells, total))
    for (section, row_id), found in differing.items():
        yield _finding(material, section, row_id, found)


def _certain(cells: list[Fact]) -> list[Fact]:
    """None where one of them is not certain."""
    return cells if all(fact.certainty is Certainty.CERTAIN for fact in cells) else []


def _finding(
    material: Material, section: str, row_id: str, found: list[tuple[ProseFact, list[Fact], Number]]
) -> Finding:
    told = "；".join(_one(*item) for item in found[:_MOST_TOLD])
    told += f"；另有 {len(found) - _MOST_TOLD} 处" if len(found) > _MOST_TOLD else ""
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
                cells = [
                    cell
                    for row in side
                    for cell in _certain(cells_counted(material.report.facts, table, row, said.column_id))
                ]
                values = [cell.value for cell in cells if cell.value is not None]
                if len(values) == len(side) and sum(values) == said.value:
                    names = "加".join(named(table.row(row).label) for row in side)
                    return f"正文的数正好等于表里{names}，多半只是口径不同。"
    return ""
