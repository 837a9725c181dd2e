"""Of a row whose columns count different things (项目数量, 增/减, 处理决定) the one that stands for it.

Rows and years can be added up and compared only by what counts the same in each.
"""

from __future__ import annotations

from bot.answering.meaning import Span
from bot.answering.rows.line import Line
from bot.reading.form import Form


def one_of_each_row(lines: tuple[Line, ...], form: Form, spans: tuple[Span, ...]) -> tuple[Line, ...]:
    """`lines`, without the cells of a row beside the one that stands for it; all of a table whose column is named."""
    named = {c.section for span in spans for c in span.concepts if c.kind in ("column", "column_group")}
    kept = []
    for line in lines:
        standing = [cell for cell in _columns_of_its_row(line, lines) if cell in form.table(line.section).counted]
        first = min(standing, key=form.table(line.section).counted.index, default="")
        if line.section in named or not first or line.cells[0][1] == first:
            kept.append(line)
    return tuple(kept)


def _columns_of_its_row(line: Line, lines: tuple[Line, ...]) -> list[str]:
    return [o.cells[0][1] for o in lines if o.section == line.section and o.cells[0][0] == line.cells[0][0]]
