"""At most six lines, as a telephone shows them: what a group is shown of an answer. No sentence is cut in two."""

from __future__ import annotations

import re
import unicodedata

from bot.wording import messenger as wording

LINES = 6
COLUMNS = 44
"""Half-width columns of a line: 22 hanzi stand in one on a small telephone."""

_SENTENCE = re.compile(r"[^。！？；]+[。！？；]?[”」』）]*")


def shortened(text: str, lines: int = LINES) -> tuple[str, bool]:
    """As much of the beginning of `text` as stands on `lines` lines, and whether anything was left out."""
    text = re.sub(r"\n\s*\n", "\n", text.strip())
    if height(text) <= lines:
        return text, False
    kept: list[str] = []
    for line in text.split("\n"):
        if height("\n".join([*kept, line + wording.CUT])) > lines:
            if not kept:
                kept.append(_sentences(line, lines))
            break
        kept.append(line)
    return "\n".join(kept) + wording.CUT, True


def height(text: str) -> int:
    """How many lines `text` takes on a telephone."""
    return sum(max(1, -(-width(line) // COLUMNS)) for line in text.split("\n"))


def width(text: str) -> int:
    """Half-width columns of `text`."""
    return sum(2 if unicodedata.east_asian_width(character) in "WFA" else 1 for character in text)


def _sentences(line: str, lines: int) -> str:
    """The first whole sentences of a line that is too long by itself; of one endless sentence, as much as fits."""
    kept = ""
    for sentence in _SENTENCE.findall(line):
        if height(kept + sentence + wording.CUT) > lines:
            break
        kept += sentence
    return kept or _words(line, lines)


def _words(line: str, lines: int) -> str:
    """Cut behind a comma, never inside a number."""
    room = line
    while height(room + wording.CUT) > lines:
        room = room[:-1]
    comma = max(room.rfind(mark) for mark in "，、：,")
    return room[: comma + 1] if comma > 0 else re.sub(r"[\d.,%]+$", "", room)
