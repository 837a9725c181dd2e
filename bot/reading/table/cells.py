"""Printed cells: what stands in one cell of a table, and the cells of a run of text that lost its table."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from bot.model import Number, Place
from bot.reading.glyphs import fold
from bot.reading.numbers import NOTE, UNITS, read_number

_NOTHING = frozenset({"", "/", "-", "—", "--", "——", "\\", "无"})
_TOKEN = re.compile(
    rf"(?:[+\-−]?(?:\d{{1,3}}(?:,\d{{3}})+(?!\d)|\d+)(?:\.\d+)?\s*(?:{UNITS})?(?:{NOTE})?"
    r"|[增减]少?加?\s*\d+|[/\\]|-{1,2}(?!\d)|—{1,2}|无(?![\u3400-\u9fff]))"
    # 「1.申请人…」 is a row's numbering, not a number.
    r"(?![.．、]\s*[^\d\s])"
)
_AROUND = "".join(c for c in map(chr, range(0x3001)) if c.isspace()) + "\u200b\u200c\u200d\u2060\ufeff"
_BETWEEN = re.compile(r"[\s|]*")


@dataclass(frozen=True, slots=True)
class Cell:
    """One printed cell. `number` is None where nothing countable is printed (empty, /, —)."""

    printed: str
    number: Number | None
    unit: str
    place: Place

    @property
    def empty(self) -> bool:
        return fold(self.printed) in _NOTHING


def cell(printed: str, line: int, start: int) -> Cell:
    """The cell printed as `printed`, whose first character (a space too) stands at `start`."""
    text = printed.lstrip(_AROUND)
    start += len(printed) - len(text)
    text = text.rstrip(_AROUND)
    folded = fold(text)
    number, unit = (None, "") if folded in _NOTHING else read_number(folded)
    return Cell(text, number, unit, Place(line, start, start + len(text)))


def leading_cells(text: str, line: int, start: int) -> tuple[tuple[Cell, ...], str]:
    """The cells that `text` begins with, one behind the other, and what follows them; digits may be glued."""
    folded = _folded(text)
    cells: list[Cell] = []
    position = _end(folded, 0)
    while match := _TOKEN.match(folded, position):
        if not match.group():
            break
        cells.append(_at(text, match, line, start))
        position = _end(folded, match.end())
    return tuple(cells), text[position:]


def begins_with_a_cell(text: str) -> bool:
    """Whether `leading_cells` finds any."""
    folded = _folded(text)
    match = _TOKEN.match(folded, _end(folded, 0))
    return bool(match and match.group())


def split_cells(field: Cell) -> Iterator[Cell]:
    """The cells inside one field that holds several, apart by spaces; the field itself where it does not."""
    if field.number is not None or not re.search(r"\d\s+\S", field.printed):
        yield field
        return
    cells, rest = leading_cells(field.printed, field.place.line, field.place.start)
    yield from cells if cells and not rest.strip() else (field,)


def _folded(text: str) -> str:
    # Folding keeps every character's place; only the comma of 1,234 must stay one.
    return fold(text.replace(",", "\0")).replace("\0", ",")


def _end(text: str, position: int) -> int:
    match = _BETWEEN.match(text, position)
    return match.end() if match else position


def _at(text: str, match: re.Match[str], line: int, start: int) -> Cell:
    lines = text[: match.start()].count("\n")
    return cell(text[match.start() : match.end()], line + lines, start + match.start())
