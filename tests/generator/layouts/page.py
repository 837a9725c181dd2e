"""A text report around its tables: title, date, preface, parts in order, the organ's name at the end."""

from __future__ import annotations

from collections.abc import Callable

from tests.generator.truth import Truth


def page(truth: Truth, table: Callable[[Truth, str], str], *, between: str = "\n\n", heading: str = "") -> str:
    """`table(truth, section)` prints a table; `heading` stands before each heading (Markdown's ##)."""
    blocks = [(heading[:1] and "# ") + truth.title, truth.preface]
    for part in truth.parts:
        blocks.append(f"{heading}{part.heading}" if part.heading else "")
        blocks += part.paragraphs
        if part.table:
            blocks.append(table(truth, part.number))
    blocks += [truth.organ, truth.date]
    return between.join(block for block in blocks if block) + "\n"
