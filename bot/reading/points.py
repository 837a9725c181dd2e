"""The points of running text, however numbered: 一是…二是…, 1.…2.…, 首先…其次…, （一）…（二）…, 一个是…另一个是….

A run begins with its first point and goes on with the next number each time; what stands inside a point (1、2、 below
（三）) belongs to it. Nothing is said here of what the points are about.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bot.reading.glyphs import fold
from bot.reading.numerals import read_numeral

_HANZI = "一二三四五六七八九十"
_BEFORE = r"(?:(?<=[。；：，！？\s*\-）\"])|^)"
_HARD_BEFORE = r"(?:(?<=[。；：！？\s*\-）\"])|^)"
_NEXT = -1
"""The number of a mark that only goes on: 另一个是, 最后."""
_WORDS = {"首先": 1, "其次": 2, "再次": 3, "再者": _NEXT, "最后": _NEXT, "一个是": 1, "另一个是": _NEXT}
_WORDS |= {"还有一个是": _NEXT, "再一个是": _NEXT, "一方面": 1, "另一方面": _NEXT}
_STYLES = (
    re.compile(rf"{_BEFORE}([{_HANZI}]{{1,2}})是"),
    re.compile(rf"{_BEFORE}第([{_HANZI}]{{1,2}})(?:[条个点项](?:问题|不足|短板)?)?(?=[，、：是])"),
    re.compile(rf"{_BEFORE}其([{_HANZI}])(?=[，、：是])"),
    re.compile(rf"针对第([{_HANZI}\d])[个条点项]"),
    re.compile(rf"{_BEFORE}(首先|其次|再次|再者|最后)"),
    re.compile(rf"{_BEFORE}(一个是|另一个是|还有一个是|再一个是)"),
    re.compile(rf"{_BEFORE}(一方面|另一方面)"),
    re.compile(rf"{_HARD_BEFORE}（([{_HANZI}]{{1,2}})）"),
    re.compile(rf"{_HARD_BEFORE}（(\d{{1,2}})）"),
    re.compile(rf"{_HARD_BEFORE}(\d{{1,2}})[.、](?!\d(?!\d{{3}}年))"),
    re.compile(r"([①-⑳])"),
    re.compile(rf"(?:(?<=[。：；\n])|^) *([{_HANZI}]{{1,2}})[、，]"),
    re.compile(
        rf"{_BEFORE}[▲●■◆]?(?:问题|不足|短板|改进|措施|办法|对策|整改)([{_HANZI}]{{1,2}}|\d{{1,2}})(?=[：:，、\s]|$)"
    ),
)
MATCHED = 3
"""The style whose points name the point of another list that they answer: 针对第一个问题."""
_DONE = tuple("。；：！？.;:!?")
_SENTENCE_END = re.compile(r"[。！？]")


@dataclass(frozen=True, slots=True)
class Point:
    """Where one point stands in the text, and its number."""

    start: int
    end: int
    number: int


@dataclass(frozen=True, slots=True)
class Run:
    """The points of one list; `style` tells how they are numbered."""

    style: int
    points: tuple[Point, ...]


def read_runs(text: str) -> tuple[Run, ...]:
    """Every list of `text` that is not inside a point of another, in their order."""
    folded = fold(text)
    chains = [(style, chain) for style in range(len(_STYLES)) for chain in _chains(folded, style)]
    chains.sort(key=lambda found: found[1][0][0])
    runs: list[Run] = []
    for i, (style, chain) in enumerate(chains):
        if runs and chain[0][0] < runs[-1].points[-1].end and style != runs[-1].style:
            continue
        anew = next((later[0][0] for kind, later in chains[i + 1 :] if kind == style), len(text) + 1)
        runs.append(Run(style, tuple(_points(folded, chain, anew))))
    return tuple(runs)


def marks(text: str) -> Iterator[int]:
    """Where a point of any style may begin in `text`."""
    folded = fold(text)
    yield from (match.start() for style in _STYLES for match in style.finditer(folded))


def _chains(folded: str, style: int) -> Iterator[list[tuple[int, int]]]:
    """(start, number) of each run of one style: from a 1 on, each the next number."""
    chain: list[tuple[int, int]] = []
    for match in _STYLES[style].finditer(folded):
        number = _number(match[1])
        if number == 1:
            if len(chain) > 1:
                yield chain
            chain = [(match.start(), 1)]
        elif chain and number in (_NEXT, chain[-1][1] + 1):
            chain.append((match.start(), chain[-1][1] + 1))
    if len(chain) > 1:
        yield chain


def _number(mark: str) -> int:
    if mark in _WORDS:
        return _WORDS[mark]
    if mark.isdecimal():
        return int(mark)
    return (read_numeral(mark) or 0) if mark[0] in _HANZI else ord(mark) - ord("①") + 1


def _points(folded: str, chain: Sequence[tuple[int, int]], anew: int) -> Iterator[Point]:
    ends = [start for start, _ in chain[1:]]
    for (start, number), end in zip(chain, ends, strict=False):
        yield Point(start, end, number)
    start, number = chain[-1]
    yield Point(start, _end(folded, start, anew), number)


def _end(folded: str, start: int, anew: int) -> int:
    """Where the last point ends: with its line, which goes on below while it breaks off in mid-sentence."""
    end = start
    while True:
        cut = folded.find("\n", end)
        end = cut if cut >= 0 else len(folded)
        if end >= anew:
            break
        if end == len(folded) or folded[start:end].rstrip(' \t*"').endswith(_DONE):
            return end
        end += 1
    # The last sentence before another list's first point leads into that list.
    stops = [stop.end() for stop in _SENTENCE_END.finditer(folded, start, anew)]
    led = [stop for stop in stops if folded[stop:anew].strip(" \n*-")]
    return led[-1] if led else anew
