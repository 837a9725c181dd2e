"""One made-up report as an outline of paragraphs and merged tables, and printed in each format that is read."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from itertools import groupby
from typing import Protocol

import docx
from openpyxl import Workbook
from openpyxl.styles import Border, Side

from bot.reading.form import Table
from bot.reading.forms import load_form
from bot.reading.source.flow import Spanned, placed
from bot.reading.source.grid import Cell
from bot.reading.source.limits import Budget
from tests.bot.reading.printed import PROSE, Truth

Row = list[Spanned]


@dataclass(frozen=True)
class Grid:
    rows: tuple[Row, ...]

    def cells(self) -> list[Cell]:
        return list(placed(self.rows, Budget()))

    @property
    def width(self) -> int:
        return max(cell.column + cell.columns for cell in self.cells())


Part = str | Grid


def outline(organ: str, year: int, form_id: str, told: Truth) -> list[Part]:
    """The report as the national form prints it: merged groups of labels, several heads in the second part."""
    grids = {table.section: Grid(tuple(_rows(table, told))) for table in load_form(form_id).tables}
    titles = {table.section: table.title for table in load_form(form_id).tables}
    titles |= {"一": "总体情况", "五": "存在的主要问题及改进情况", "六": "其他需要报告的事项"}
    parts: list[Part] = [f"{organ}{year}年政府信息公开工作年度报告"]
    for number in "一二三四五六":
        parts += [f"{number}、{titles[number]}", *([grids[number]] if number in grids else PROSE[number].split("\n"))]
    return parts


def _rows(table: Table, told: Truth) -> Iterator[Row]:
    depth = max(max(len(row.path) for row in table.rows), 1)
    width = max(len(row.columns) for row in table.rows)
    for columns, rows in groupby(table.rows, key=lambda row: row.columns):
        group = list(rows)
        names = [Spanned(table.column(id_).path[-1]) for id_ in columns]
        yield [Spanned("信息内容", 1, depth), *_stretched(names, width)] if group[0].path else names
        for i, row in enumerate(group):
            labels: Row = []
            for level, label in enumerate(row.path):
                above = i > 0 and group[i - 1].path[: level + 1] == row.path[: level + 1]
                below = sum(1 for other in group[i:] if other.path[: level + 1] == row.path[: level + 1])
                last = level == len(row.path) - 1
                if not above or last:
                    labels.append(Spanned(label, 1 if last else below, depth - level if last else 1))
            numbers = [Spanned(str(told[table.section, row.id, column])) for column in columns]
            yield [*labels, *_stretched(numbers, width)]


def _stretched(cells: Row, width: int) -> Row:
    """The last cell of a short row reaches to the table's edge, as the form prints 行政许可."""
    return [*cells[:-1], Spanned(cells[-1].text, 1, width - len(cells) + 1)]


def html(parts: list[Part]) -> bytes:
    def cell(spanned: Spanned) -> str:
        return f"<td rowspan='{spanned.rows}' colspan='{spanned.columns}'><p>{spanned.text}</p></td>"

    def block(part: Part) -> str:
        if isinstance(part, str):
            return f"<p>{part}</p>"
        rows = ("".join(map(cell, row)) for row in part.rows)
        return f"<table>{''.join(f'<tr>{row}</tr>' for row in rows)}</table>"

    return f"<html><head><title>某网</title></head><body>{''.join(map(block, parts))}</body></html>".encode()


def word(parts: list[Part]) -> bytes:
    document = docx.Document()
    for part in parts:
        if isinstance(part, str):
            document.add_paragraph(part)
            continue
        table = document.add_table(len(part.rows), part.width)
        for cell in part.cells():
            corner = table.cell(cell.row + cell.rows - 1, cell.column + cell.columns - 1)
            table.cell(cell.row, cell.column).merge(corner).text = cell.text
    return saved(document)


def excel(parts: list[Part], framed: bool = True) -> bytes:
    book = Workbook()
    sheet, row = book.active, 1
    thin = Side(style="thin")
    for part in parts:
        if isinstance(part, str):
            sheet.cell(row, 1, part)
            sheet.merge_cells(start_row=row, end_row=row, start_column=1, end_column=10)
            row += 1
            continue
        for cell in part.cells():
            top, left = row + cell.row, 1 + cell.column
            for down in range(cell.rows):
                for across in range(cell.columns) if framed else ():
                    sheet.cell(top + down, left + across).border = Border(thin, thin, thin, thin)
            sheet.cell(top, left, int(cell.text) if cell.text.isdigit() else cell.text)
            if cell.rows * cell.columns > 1:
                sheet.merge_cells(None, top, left, top + cell.rows - 1, left + cell.columns - 1)
        row += len(part.rows)
    return saved(book)


def markdown(parts: list[Part]) -> bytes:
    """As converters write it: a label in each row, a rule under the first."""
    lines: list[str] = []
    for part in parts:
        if isinstance(part, str):
            lines += [f"## {part}" if "、" in part[:2] else part, ""]
            continue
        for i, row in enumerate(part.rows):
            lines.append("| " + " | ".join(f"**{cell.text}**" for cell in row if cell.rows == 1) + " |")
            lines += ["|---|:-:|"] if i == 0 else []
        lines.append("")
    return "\n".join(lines).encode()


class Saves(Protocol):
    def save(self, stream: BytesIO, /) -> object: ...


def saved(document: Saves) -> bytes:
    stream = BytesIO()
    document.save(stream)
    return stream.getvalue()
