"""Tables drawn with characters (┌─┬─┐ │ 3 │, or +---+ | 3 |) into rows with bars, on as many lines as before.

The lines between two rules are one row, however many lines its labels take. A rule that runs over a part of the
width only ends a row too; what stands beside it belongs to a merged label, which says nothing of its own.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.reading.source.lines import one_line

_BOX = re.compile("[│┃║]")
_BOX_RULE = re.compile(r"[├┼┤┬┴┌└┏┗┣╋┠╂╔╚╠╬].*[─━═]|[─━═]{3}.*[┐┘┤┓┛┫╗╝╣]")
_PLUS_RULE = re.compile(r"^\s*(?:\|.*)?\+(?:[-=:]{2,}\+)+.*$")
_WHOLE_PLUS = re.compile(r"^\s*\+(?:[-=:]{2,}\+)+\s*$")
_LEAST = 2


def with_bars(text: str) -> str:
    """`text` with each row of such a table as | a | b | on its first line, the other lines of the table empty."""
    if not (_BOX.search(text) or "+-" in text or "+=" in text):
        return text
    lines = text.split("\n")
    made: list[str] = []
    i = 0
    while i < len(lines):
        stop = i
        while stop < len(lines) and _belongs(lines, i, stop):
            stop += 1
        if sum(map(_is_rule, lines[i:stop])) >= _LEAST:
            made += _rows(lines[i:stop])
        else:
            stop = max(stop, i + 1)
            made += lines[i:stop]
        i = stop
    return "\n".join(made)


def _is_rule(line: str) -> bool:
    return bool(_BOX_RULE.search(line) or _PLUS_RULE.match(line))


def _belongs(lines: Sequence[str], first: int, at: int) -> bool:
    line = lines[at]
    if _WHOLE_PLUS.match(lines[first]):
        return bool(_PLUS_RULE.match(line)) or line.lstrip().startswith("|")
    return bool(_BOX.search(line) or _BOX_RULE.search(line))


def _rows(lines: Sequence[str]) -> list[str]:
    made = [""] * len(lines)
    begin: int | None = None
    for i, line in enumerate([*lines, "+--+--+"]):
        if not _is_rule(line):
            begin = i if begin is None else begin
        elif begin is not None:
            _put(made, lines, begin, i)
            begin = None
    return made


def _put(made: list[str], lines: Sequence[str], begin: int, end: int) -> None:
    """The row that stands on lines begin … end-1; each by itself where they have not the same number of cells."""
    split = [_cells(line) for line in lines[begin:end]]
    if len({len(cells) for cells in split}) == 1:
        split = [[one_line("\n".join(parts)) for parts in zip(*split, strict=True)]]
    for i, cells in enumerate(split):
        made[begin + i] = f"| {' | '.join(cells)} |"


def _cells(line: str) -> list[str]:
    fields = re.split(r"[│┃║|]", line.strip())
    # What stands outside of the first and last bar is no cell.
    return [field.strip() for field in fields[1:-1]]
