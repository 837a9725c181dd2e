"""Which cell of a ruled table each character belongs to: words that run over a border stay together."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

Box = tuple[float, float, float, float]
"""Left, top, right, bottom."""

_TOUCHES = 0.2
"""Characters of one piece stand nearer than this part of their size."""
_OVER = 0.1
"""The part of a character's width that lies behind a border when it runs over it."""


def homes(chars: Sequence[Any], boxes: Sequence[Box]) -> dict[Box, list[Any]]:
    """The characters of each box, in the order of `chars`: those whose middle lies in it.

    A word processor that breaks a label's line one character too late prints that character over the border. It
    belongs where most of its piece stands; a digit never moves, since whose it is would be a guess.
    """
    home = {id(char): box for char in chars if (box := _box_of(char, boxes))}
    for piece in _pieces(chars):
        places = Counter(home[id(char)] for char in piece if id(char) in home)
        if len(places) < 2:
            continue
        most = places.most_common(1)[0][0]
        # Letters that end exactly at the border come to lie in a cell that else holds a number.
        beside = [char for char in chars if (box := home.get(id(char))) in places and box != most and char not in piece]
        if any(_runs_over(char, home) for char in piece) or (beside and all(c["text"].isdigit() for c in beside)):
            home |= {id(char): most for char in piece if id(char) in home and not char["text"].isdigit()}
    of_box: dict[Box, list[Any]] = {box: [] for box in boxes}
    for char in chars:
        if id(char) in home:
            of_box[home[id(char)]].append(char)
    return of_box


def inside(thing: Mapping[str, Any], box: Box) -> bool:
    """Whether the middle of a character lies in `box`."""
    x, y = (thing["x0"] + thing["x1"]) / 2, (thing["top"] + thing["bottom"]) / 2
    return bool(box[0] <= x < box[2] and box[1] <= y < box[3])


def _box_of(char: Any, boxes: Sequence[Box]) -> Box | None:
    return next((box for box in boxes if inside(char, box)), None)


def _pieces(chars: Sequence[Any]) -> Iterator[list[Any]]:
    """Characters that touch one another on one line."""
    piece: list[Any] = []
    for char in sorted(chars, key=lambda c: (round(c["top"], 1), c["x0"])):
        beside = piece and abs(char["top"] - piece[-1]["top"]) < 1 and char["x0"] < _end(piece)
        if not beside and piece:
            yield piece
            piece = []
        piece.append(char)
    if piece:
        yield piece


def _end(piece: Sequence[Any]) -> float:
    return float(piece[-1]["x1"] + _TOUCHES * piece[-1]["size"])


def _runs_over(char: Any, home: Mapping[int, Box]) -> bool:
    box = home.get(id(char))
    if box is None or char["text"].isdigit() or not char["text"].strip():
        return False
    least = _OVER * (char["x1"] - char["x0"])
    return bool(char["x1"] > box[2] + least or char["x0"] < box[0] - least)
