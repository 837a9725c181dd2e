"""Two characters as people write them, and what a report has for them: 抽捡 for 抽检, 补奖 for 补助奖励."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from itertools import pairwise

from bot.answering.words.readings import first_reading

_HAN = re.compile(r"[\u3400-\u9fff]")
_KEPT = 32
"""Reports of which it is remembered how their pairs sound: a talk stays with one or two."""
_BETWEEN = 2
"""So many characters may stand behind each of the two where the report writes both words out."""


def spelt_in(report: str, pair: str) -> tuple[str, ...]:
    """What the text has for `pair`, where it does not stand in it: what sounds just alike, or what it shortens."""
    if not report or pair in report:
        return ()
    alike = _sounds(report).get((first_reading(pair[0]), first_reading(pair[1])), frozenset[str]())
    return (*sorted(alike), *_written_out(report, pair))


@lru_cache(maxsize=_KEPT)
def _sounds(report: str) -> Mapping[tuple[str, str], frozenset[str]]:
    """Pairs of characters by how they are read."""
    found: dict[tuple[str, str], set[str]] = {}
    for a, b in set(pairwise(report)):
        if _HAN.match(a) and _HAN.match(b):
            found.setdefault((first_reading(a), first_reading(b)), set()).add(a + b)
    return {key: frozenset(pairs) for key, pairs in found.items()}


def _written_out(report: str, pair: str) -> tuple[str, ...]:
    """补助奖 of 补助奖励: the first character begins a word of two or three, the second the next one.

    Looked for by hand: a pattern for each pair would be compiled on the way to every answer, and kept.
    """
    found: dict[str, None] = {}
    at = report.find(pair[0])
    while at >= 0:
        end = _end_of(report, at, pair[1])
        if end:
            found[report[at:end]] = None
        at = report.find(pair[0], end or at + 1)
    return tuple(found)


def _end_of(report: str, at: int, second: str) -> int:
    """Where the second character stands, and ends what is written out from `at` on; 0 for nowhere near."""
    for end in range(at + _BETWEEN + 2, at + 2, -1):
        written = report[at : end + 1]
        if written[-2:-1] == second and len(written) == end + 1 - at and all(map(_HAN.match, written[1:])):
            return end
    return 0
