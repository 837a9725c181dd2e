"""One printed piece of text into one line, and the plain lines of a document."""

from __future__ import annotations

import re

_BREAK = re.compile(r"\s*[\n\r\v\f\u0085\u2028\u2029]+\s*")
_BLANKS = re.compile(r"[ \t\u00a0]+")
_WIDE = re.compile(r"[\u2e80-\u9fff\uf900-\ufaff\uff01-\uff60\u2014\u2018-\u201d\u2026\U00020000-\U0003ffff]")


NO_WIDTH = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe0f\ufeff]")


def one_line(text: str) -> str:
    """`text` without line breaks and tabs: hanzi are joined, anything else gets a space.

    Never a number out of two: 12 over 13 becomes "12 13", which nobody can read as 1213.
    """
    pieces = [_BLANKS.sub(" ", piece).strip() for piece in _BREAK.split(NO_WIDTH.sub("", text))]
    joined = ""
    for piece in filter(None, pieces):
        close = not joined or (_WIDE.match(joined[-1]) and _WIDE.match(piece[0]))
        joined += piece if close else f" {piece}"
    return joined


def plain_lines(text: str) -> list[str]:
    """The lines of a paragraph that has breaks of its own; empty ones are left out."""
    return [line for piece in _BREAK.split(NO_WIDTH.sub("", text)) if (line := _BLANKS.sub(" ", piece).strip())]
