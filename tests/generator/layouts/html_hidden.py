"""Web pages that hold more than they show: drafts and doubles that are hidden, numbers struck through, footnotes."""

from __future__ import annotations

import random
from dataclasses import replace
from html import escape

from tests.generator.grid import Box, grid_of
from tests.generator.layouts.html import body, drawn
from tests.generator.truth import Truth
from tests.generator.written import Written

_STYLE = "<style>.entwurf, p.x { display: none; } @media (max-width: 600px) { .breit { display: none } }</style>"
_HIDDEN = ("<div style='display:none'>{}</div>", "<div class='entwurf'>{}</div>", "<section hidden>{}</section>")


def write(truth: Truth, rng: random.Random) -> Written:
    """Before each table stands a hidden draft with other numbers, and behind it the same table for small screens."""

    def draw(truth: Truth, section: str) -> str:
        grid = grid_of(truth, section)
        draft = replace(grid, boxes=tuple(_other(box, rng) for box in grid.boxes))
        double = "<div style='visibility: hidden'>" + drawn(grid) + "</div>"
        return rng.choice(_HIDDEN).format(drawn(draft)) + f"<div class='breit'>{drawn(grid)}</div>{double}"

    return _page(truth, body(truth, draw=draw))


def write_struck(truth: Truth, rng: random.Random) -> Written:
    """A correction: some old numbers stand struck through before the new ones, some numbers have a footnote."""
    marks = ("<s>{}</s>", "<del>{}</del>", "<span style='text-decoration: line-through'>{}</span>")

    def inner(box: Box) -> str:
        text = escape(box.text)
        if box.cell and box.text and rng.random() < 0.15:
            return rng.choice(marks).format(rng.randint(0, 99)) + text
        return text + "<sup>1</sup>" if box.cell and box.text and rng.random() < 0.05 else text

    return _page(truth, body(truth, draw=lambda truth, section: drawn(grid_of(truth, section), inner=inner)))


def write_twice(truth: Truth, rng: random.Random) -> Written:
    """Last year's tables stand behind this year's, and nothing says so: what differs cannot be told."""
    other: dict[object, str] = {}

    def draw(truth: Truth, section: str) -> str:
        grid = grid_of(truth, section)
        second = replace(grid, boxes=tuple(_other(box, rng) for box in grid.boxes))
        other.update({box.cell.key: box.text for box in second.boxes if box.cell})
        return drawn(grid) + "<p>&nbsp;</p>" + drawn(second)

    page = _page(truth, body(truth, draw=draw))
    changed = {key for key, text in other.items()}
    return replace(page, truth=truth.with_cells(lambda c: replace(c, may_be_undecidable=c.key in changed)))


def write_nested(truth: Truth, rng: random.Random) -> Written:
    """Each table in two tables that only arrange the page, each digit in a span, rows that reach too far down."""

    def inner(box: Box) -> str:
        return "".join(f"<span lang='EN-US'>{digit}</span>" for digit in box.text) if box.cell else escape(box.text)

    def draw(truth: Truth, section: str) -> str:
        table = drawn(grid_of(truth, section), inner=inner).replace("rowspan='2'", 'rowspan="2" ')
        return f"<table><tr><td><table width='90%'><tr><td>{table}</td></tr></table></td></tr></table>"

    return _page(truth, body(truth, draw=draw))


def _other(box: Box, rng: random.Random) -> Box:
    return replace(box, text=str(rng.randint(0, 60))) if box.cell else box


def _page(truth: Truth, said: str) -> Written:
    page = f"<!DOCTYPE html><html><head><meta charset='utf-8'>{_STYLE}</head><body>{said}</body></html>\n"
    return Written(page.encode(), ".html", truth)
