"""Text whose tables are drawn with characters (┌─┬─┐, +---+), and Markdown as spreadsheet converters make it."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence

from tests.generator.grid import grid_of
from tests.generator.layouts.page import page
from tests.generator.layouts.pipes import pipe
from tests.generator.truth import Truth
from tests.generator.written import Written

_WRAP = 12


def write_boxes(truth: Truth, rng: random.Random) -> Written:
    return Written(page(truth, lambda t, s: _ruled(grid_of(t, s).lines(), _box_rule, "│")).encode(), ".txt", truth)


def write_plus(truth: Truth, rng: random.Random) -> Written:
    text = page(truth, lambda t, s: _ruled(grid_of(t, s).lines(), _plus_rule, "|"), heading="## ")
    return Written(text.encode(), ".md", truth)


def write_converted(truth: Truth, rng: random.Random) -> Written:
    """NaN for what a merged cell covers and for empty cells, Unnamed: 3 in the head, some numbers as formulas."""

    def table(truth: Truth, section: str) -> str:
        grid = grid_of(truth, section)
        lines = [[_converted(field, rng) for field in line] for line in grid.lines()]
        lines[0] = [f"Unnamed: {i}" if field == "NaN" else field for i, field in enumerate(lines[0])]
        return pipe(lines)

    return Written(page(truth, table, heading="## ").encode(), ".md", truth)


def _converted(field: str, rng: random.Random) -> str:
    if not field:
        return "NaN"
    number = field.lstrip("-").replace(".", "").isdecimal()
    return f"${field}$" if number and rng.random() < 0.2 else field.replace(".", "\\.") if not number else field


def _ruled(lines: Sequence[Sequence[str]], rule: Callable[[Sequence[int], str], str], bar: str) -> str:
    """Every label wrapped to the same width: a row takes as many lines as its longest cell."""
    widths = [min(_WRAP, max(len(line[i]) for line in lines) or 1) for i in range(len(lines[0]))]
    made = [rule(widths, "top")]
    for number, line in enumerate(lines):
        height = max(-(-len(field) // width) or 1 for field, width in zip(line, widths, strict=True))
        for part in range(height):
            fields = [field[part * width : (part + 1) * width] for field, width in zip(line, widths, strict=True)]
            # A hanzi is as wide as two letters in the fonts that such tables are made for.
            padded = [f + "  " * (w - len(f)) for f, w in zip(fields, widths, strict=True)]
            made.append(bar + bar.join(padded) + bar)
        made.append(rule(widths, "bottom" if number == len(lines) - 1 else ""))
    return "\n".join(made)


def _box_rule(widths: Sequence[int], where: str) -> str:
    left, middle, right = {"top": "┌┬┐", "bottom": "└┴┘"}.get(where, "├┼┤")
    return left + middle.join("─" * width for width in widths) + right


def _plus_rule(widths: Sequence[int], where: str) -> str:
    return "+" + "+".join("-" * (2 * width) for width in widths) + "+"
