"""Telegram counts text in UTF-16 units; Python counts characters. The difference is kept here."""

from __future__ import annotations

from collections.abc import Iterable

MESSAGE_LIMIT = 4096
"""The most UTF-16 units that one message may hold."""

_ENDS_OF_SENTENCES = "。！？；!?;"


def units(text: str) -> int:
    """The length of `text` in UTF-16 units."""
    return len(text) + sum(character > "\uffff" for character in text)


def split(text: str, limit: int = MESSAGE_LIMIT) -> tuple[str, ...]:
    """Cut `text` into pieces of at most `limit` units, none of them blank.

    Cuts at the end of a line where there is one, else after a sentence, else between two characters; a
    character outside the basic plane (two units) is never halved. White space at a cut is dropped, all other
    text is kept.
    """
    pieces = []
    rest = text.strip()
    while rest:
        end = _fitting(rest, limit)
        if end < len(rest):
            end = _good_cut(rest, end)
        pieces.append(rest[:end].rstrip())
        rest = rest[end:].lstrip()
    return tuple(pieces)


def without(text: str, spans: Iterable[tuple[int, int]]) -> str:
    """`text` without `spans`, each (offset, length) in UTF-16 units, as Telegram's entities give them."""
    raw = text.encode("utf-16-le")
    for offset, length in sorted(spans, reverse=True):
        raw = raw[: 2 * offset] + " ".encode("utf-16-le") + raw[2 * (offset + length) :]
    return raw.decode("utf-16-le", "ignore")


def _fitting(text: str, limit: int) -> int:
    """How many characters from the start fit into `limit` units."""
    used = 0
    for index, character in enumerate(text):
        used += 2 if character > "\uffff" else 1
        if used > limit:
            return index
    return len(text)


def _good_cut(text: str, end: int) -> int:
    """The best place to cut at or before `end`. `text[end]` is the first character that does not fit."""
    line = text.rfind("\n", 1, end + 1)
    if line > 0:
        return line
    sentence = max(text.rfind(mark, 1, end) for mark in _ENDS_OF_SENTENCES)
    return sentence + 1 if sentence > 0 else end
