"""A web page with merged cells (rowspan, colspan), as word processors and site editors save them."""

from __future__ import annotations

import random
from collections.abc import Callable
from html import escape

from tests.generator.grid import Box, Grid, grid_of
from tests.generator.truth import Truth
from tests.generator.written import Written


def write(truth: Truth, rng: random.Random) -> Written:
    return Written(f"<!DOCTYPE html>\n<html><head><meta charset='utf-8'><title>{truth.title}</title></head>"
                   f"<body>{body(truth)}</body></html>\n".encode(), ".html", truth)  # fmt: skip


def body(truth: Truth, upright: bool = False, draw: Callable[[Truth, str], str] | None = None) -> str:
    """`upright`: short labels are written from top to bottom, one character a line. `draw` draws the tables."""
    said = [f"<p style='text-align:center'><strong>{truth.title}</strong></p>", f"<p>{truth.preface}</p>"]
    for part in truth.parts:
        said += [f"<p><strong>{part.heading}</strong></p>"] if part.heading else []
        said += [f"<p>{escape(paragraph)}</p>" for paragraph in part.paragraphs]
        said += [draw(truth, part.number) if draw else table(truth, part.number, upright)] if part.table else []
    return "\n".join([*said, f"<p align='right'>{truth.organ}</p>", f"<p align='right'>{truth.date}</p>"])


def table(truth: Truth, section: str, upright: bool = False) -> str:
    return drawn(grid_of(truth, section), upright)


def drawn(grid: Grid, upright: bool = False, inner: Callable[[Box], str] | None = None) -> str:
    """`inner` writes what stands in a box."""
    rows = ["".join(_box(box, upright, inner) for box in grid.in_row(row)) for row in range(grid.rows)]
    return f"<table border='1'><tbody>{''.join(f'<tr>{row}</tr>' for row in rows)}</tbody></table>"


def _box(box: Box, upright: bool, inner: Callable[[Box], str] | None) -> str:
    spans = (f" rowspan='{box.down}'" if box.down > 1 else "") + (f" colspan='{box.across}'" if box.across > 1 else "")
    text = (inner(box) if inner else escape(box.text)) or "&nbsp;"
    if upright and not box.cell and (box.down > 1 or 2 < len(box.text) < 7) and box.across == 1:
        text = "<br/>\n".join(escape(box.text))
    return f"<td{spans}><p align='center'>{text}</p></td>"
