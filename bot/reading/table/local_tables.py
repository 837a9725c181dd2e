"""Tables that are not of the national forms: an older report's own statistics, with labels as they are printed.

A cell is certain only where its row has a field for each field of the header; otherwise it is undecidable.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from bot.model import Certainty, Fact
from bot.model.report import LOCAL
from bot.reading.outline import Line
from bot.reading.table.cells import Cell
from bot.reading.table.fields import fields_of
from bot.reading.table.local_glued import glued_facts

_TITLE = re.compile(r"^[^。；，]{2,40}$")
_UNIT_HEADS = frozenset({"单位", "计量单位", "统计单位"})


def local_facts(lines: Iterable[Line]) -> Iterator[Fact]:
    """The cells of every table in `lines`, which must not hold rows of the national forms."""
    every = list(lines)
    head: Sequence[Cell] = ()
    part = ""
    for number, (above, run) in enumerate(_runs(every), 1):
        if above is None:
            head, part = (), run[0].part  # a title inside the table looks like the heading of a part
        yield from (replace(fact, section=part) for fact in _table(run, number, head, above or ""))
        head = _head_of(run) or head
    yield from glued_facts(every)


def _runs(lines: Sequence[Line]) -> Iterator[tuple[str | None, list[Line]]]:
    """Tables, each a run of lines with tabs; with the title inside a table that parts a run from the one before (二、回
    应解读情况, alone on its line), None where something else does."""
    title: str | None = None
    for tabbed, group in groupby(lines, key=lambda line: "\t" in line.text):
        run = list(group)
        if tabbed:
            yield title, run
            continue
        said = [line.text.strip() for line in run if line.text.strip()]
        title = said[0] if len(said) == 1 and _TITLE.match(said[0]) else None


def _head_of(run: Sequence[Line]) -> Sequence[Cell]:
    """The last line of the run that names columns."""
    named = (fields_of(line) for line in reversed(run))
    return next((f for f in named if not any(c.number is not None for c in f) and _names_columns(f)), ())


def _names_columns(fields: Sequence[Cell]) -> bool:
    return sum(not field.empty for field in fields) > 1


def _table(lines: Sequence[Line], number: int, head: Sequence[Cell], above: str) -> Iterator[Fact]:
    """`head` and `above` are left over from the run before, which only a title parts from this one."""
    rows = [(line, fields_of(line)) for line in lines]
    firsts = [i for _, fields in rows for i, field in enumerate(fields) if field.number is not None]
    for line, fields in rows:
        if any(field.number is not None for field in fields):
            if head and min(firsts) > 0:
                yield from _row(line, fields, head, (above, min(firsts)), number)
        elif _names_columns(fields):
            head, above = fields, ""
        else:
            # A line that names what the rows below it are about; the places of its numbers are dashes.
            above = next((field.printed for field in fields if not field.empty), above)


def _row(
    line: Line, fields: Sequence[Cell], head: Sequence[Cell], where: tuple[str, int], number: int
) -> Iterator[Fact]:
    above, first = where
    units = [i for i, field in enumerate(head) if field.printed.replace(" ", "") in _UNIT_HEADS and i < first]
    unit = fields[units[0]].printed if units and len(fields) == len(head) else ""
    label = tuple(field.printed for i, field in enumerate(fields[:first]) if field.printed and i not in units)
    path = (above, *label) if above and label and label[0] != above else label
    fits = len(fields) == len(head)
    for i, field in enumerate(fields[first:], first):
        certainty = _certainty(field, fits)
        yield Fact(
            section=line.part,
            row_id=f"{LOCAL}{number}.{line.number}",
            column_id=f"{LOCAL}{i}",
            row=path,
            column=(head[i].printed,) if fits else (),
            value=field.number if certainty is Certainty.CERTAIN else None,
            printed=field.printed,
            unit=field.unit or unit,
            certainty=certainty,
            quote=line.text.strip(),
            place=field.place,
        )


def _certainty(field: Cell, fits: bool) -> Certainty:
    if not fits or (field.number is None and not field.empty):
        return Certainty.UNDECIDABLE
    return Certainty.BLANK if field.empty else Certainty.CERTAIN
