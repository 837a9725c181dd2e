"""Reports printed for tests: a truth that satisfies every identity of the form, and its text as a clerk saves it."""

from __future__ import annotations

import random
from collections.abc import Callable, Mapping

from bot.reading.form import Form, Row, Table
from bot.reading.forms import load_form

Truth = dict[tuple[str, str, str], int]
"""(section, row id, column id) → the number."""

PROSE = {
    "一": "本年度共收到政府信息公开申请若干件。",
    "五": "一是人手不足；\n二是更新不够及时；\n改进措施：加强培训。",
    "六": "本年度没有收取信息处理费。",
}


def truth(form: Form, chance: random.Random, most: int = 6) -> Truth:
    """Numbers up to `most` in every cell, such that all sums of the form hold."""
    told: Truth = {}
    for table in form.tables:
        numbers = {(row.id, column): chance.randint(0, most) for row in table.rows for column in row.columns}
        if table.section == "三":
            _balance(table, numbers, chance)
        for identity in table.identities:
            for row in table.rows if identity.along == "columns" else ():
                numbers[row.id, identity.right[0]] = sum(numbers[row.id, column] for column in identity.left)
        told |= {(table.section, row, column): number for (row, column), number in numbers.items()}
    return told


def _balance(table: Table, numbers: dict[tuple[str, str], int], chance: random.Random) -> None:
    results = next(identity for identity in table.identities if identity.id == "results_sum")
    for column in table.columns:
        total = sum(numbers[row, column.id] for row in results.left)
        both = total + numbers["carried_out", column.id]
        numbers["results_total", column.id] = total
        numbers["carried_in", column.id] = chance.randint(0, both)
        numbers["new", column.id] = both - numbers["carried_in", column.id]


def small_truth(form_id: str = "2021", seed: int = 1) -> Truth:
    return truth(load_form(form_id), random.Random(seed))


Cells = list[str]
Spoil = Mapping[tuple[str, str], Callable[[Cells], Cells]]
"""(section, row id) → what becomes of the row's printed cells."""


def row_line(row: Row, cells: Cells) -> str:
    return "\t".join((row.label, *cells)) if row.label else "\t".join(cells)


def table_text(table: Table, told: Truth, spoil: Spoil | None = None) -> str:
    head = "\t".join(("信息内容", *(column.path[-1] for column in table.columns))) if table.section == "二" else ""
    lines = [head] if head else []
    for row in table.rows:
        cells = [str(told[table.section, row.id, column]) for column in row.columns]
        change = (spoil or {}).get((table.section, row.id))
        lines.append(row_line(row, change(cells) if change else cells))
    return "\n".join(lines)


def report_text(
    organ: str = "柳河镇人民政府",
    year: int = 2022,
    form_id: str = "2021",
    told: Truth | None = None,
    spoil: Spoil | None = None,
) -> str:
    """A whole report. `spoil` changes the printed cells of single rows."""
    form = load_form(form_id)
    told = told or small_truth(form_id)
    parts = {table.section: f"{table.title}\n{table_text(table, told, spoil)}" for table in form.tables}
    parts["一"] = f"总体情况\n{PROSE['一']}"
    parts["五"] = f"存在的主要问题及改进情况\n{PROSE['五']}"
    parts["六"] = f"其他需要报告的事项\n{PROSE['六']}"
    body = "\n\n".join(f"{number}、{parts[number]}" for number in "一二三四五六")
    return f"{organ}{year}年政府信息公开工作年度报告\n\n{body}\n"
