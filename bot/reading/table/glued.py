"""Digits of several cells run together: every way to cut them so that the sums hold.

713000074 in seven columns whose last is the sum of the others is 71, 3, 0, 0, 0, 0, 74 and nothing else.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

Lengths = tuple[int, ...]


def cuts_with_sums(digits: str, widths: Sequence[int]) -> Iterator[Lengths]:
    """The lengths of all cells, for groups of `widths` cells that each end with the sum of their others."""
    if not widths:
        if not digits:
            yield ()
        return
    rest = sum(widths[1:])
    ends = range(widths[0], len(digits) - rest + 1) if rest else (len(digits),)
    for end in ends:
        for head in _one_sum(digits[:end], widths[0]):
            yield from (head + tail for tail in cuts_with_sums(digits[end:], widths[1:]))


@lru_cache(maxsize=4096)
def _one_sum(digits: str, width: int) -> tuple[Lengths, ...]:
    found: list[Lengths] = []
    for length in range(1, len(digits) - width + 2):
        total = digits[-length:]
        if total[0] != "0" or length == 1:
            found += [(*cut, length) for cut in _adding_up(digits[:-length], width - 1, int(total))]
    return tuple(found)


def _adding_up(digits: str, count: int, total: int) -> Iterator[Lengths]:
    """The cuts of `digits` into `count` numbers that add up to `total`."""
    if count == 1:
        if int(digits) == total and (digits == "0" or digits[0] != "0"):
            yield (len(digits),)
        return
    most = 1 if digits[0] == "0" else min(len(str(total)), len(digits) - count + 1)
    # The others have too few places for what is left if this one takes fewer digits than these.
    for length in range(1, most + 1):
        left = total - int(digits[:length])
        if left < 0:
            return
        if len(digits) - length <= (count - 1) * len(str(left)):
            yield from ((length, *cut) for cut in _adding_up(digits[length:], count - 1, left))
