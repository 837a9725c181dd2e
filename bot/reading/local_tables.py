"""Tables that are not of the national forms: an older report's own statistics, with labels as they are printed.

A cell is certain only where its row has a field for each field of the header; otherwise it is undecidable.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from bot.model import Certainty, Fact
from bot.model.report import LOCAL
from bot.reading.cells import Cell
from bot.reading.fields import fields_of
from bot.reading.local_glued import glued_facts
from bot.reading.outline import Line

_UNIT_HEADS = frozenset({"单位", "计量单位", "统计单位"})


def local_facts(lines: Iterable[Line]) -> Iterator[Fact]:
    """The cells of every table in `lines`, which must not hold rows of the national forms."""
    every = list(lines)
    tabbed = [line for line in every if "\t" in line.text]
    for number, (_, run) in enumerate(groupby(enumerate(tabbed), key=lambda pair: pair[1].number - pair[0]), 1):
        yield from _table([line for _, line in run], number)
    yield from glued_facts(every)


def _table(lines: Sequence[Line], number: int) -> Iterator[Fact]:
    rows = [(line, fields_of(line)) for line in lines]
    firsts = [i for _, fields in rows for i, field in enumerate(fields) if field.number is not None]
    head: Sequence[Cell] = ()
    above = ""
    for line, fields in rows:
        if any(field.number is not None for field in fields):
            if head and min(firsts) > 0:
                yield from _row(line, fields, head, (above, min(firsts)), number)
        elif sum(not field.empty for field in fields) > 1:
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
