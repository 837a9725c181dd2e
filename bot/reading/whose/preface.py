"""What a report says before its first part: who made it, what time it is about, whom to ask."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import takewhile

from bot.reading.outline import Line

PREFACE = "开头"
"""What stands in the place of a heading, where a passage of it is cited."""
_SHORTEST = 20


def preface(lines: Sequence[Line]) -> Iterator[Line]:
    """The running text above the first part; a page's title and menu hold no sentence. None in a text without parts."""
    if not any(line.part for line in lines):
        return
    before: Iterable[Line] = takewhile(lambda line: not line.part, lines)
    for line in before:
        if len(line.text.strip()) >= _SHORTEST and "。" in line.text and "\t" not in line.text:
            yield replace(line, headings=(PREFACE,))
