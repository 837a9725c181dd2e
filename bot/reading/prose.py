"""Running text into passages that can be quoted: sentences, and list items with their ordinal."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from bot.model import Passage, Place
from bot.reading.glyphs import fold
from bot.reading.numerals import read_numeral
from bot.reading.outline import Line

_NUMERALS = "一二三四五六七八九十"
_ITEM = re.compile(rf"(?:(?<=[。；;：:，,\s\-])|^)([{_NUMERALS}]{{1,2}})是")
_SENTENCE = re.compile(r"[^。！？]+[。！？]?[”’）)]?")
_MARKED = re.compile(
    rf"^[\s\-•*·]*(?:第?([{_NUMERALS}]{{1,2}})[条个点项]?[是、，：]|[（(]([{_NUMERALS}\d]{{1,2}})[）)]|(\d{{1,2}})[、.](?!\d)"
    rf"|([①-⑳])|其([{_NUMERALS}])[，、：是]|(首先|其次|再次|最后))"
)
"""A line that is an item of a list, however it is numbered."""
_FIRST = frozenset("一1①") | {"首先"}
_LEAD = re.compile(r"^[\s\-•*·]*(?:[（(][一二三四五六七八九十]+[）)]\s*)?(?:\d{1,2}[、.．]\s*)?")


class _LeadIn:
    """The words that lead into a list (改进措施：), and how far they reach: the block behind them, and its items."""

    def __init__(self) -> None:
        self._words: tuple[str, ...] = ()
        self._used, self._style = False, 0

    def above(self, style: int, begins: bool) -> tuple[str, ...]:
        """What leads into the next passage; `style`: how the list is numbered that it is an item of, 0 for none;
        `begins`: it is the first item.
        """
        if self._used and (style != self._style or not style or begins):
            self._words = ()
        self._used, self._style = bool(self._words), style
        return self._words

    def begin(self, text: str) -> None:
        self._words, self._used = (text,), False


def read_passages(lines: Iterable[Line], tables: Sequence[Place] = ()) -> Iterator[Passage]:
    """The passages of the lines that are neither headings nor tables; `tables` are those in running text."""
    lead_in = _LeadIn()
    last = 0
    for line in lines:
        if line.is_heading:
            last = 0
        if not line.text.strip() or line.is_heading or "\t" in line.text:
            continue
        mark = _MARKED.match(fold(line.text))
        pieces = list(_pieces(line.text, last))
        for i, (start, end, ordinal) in enumerate(pieces):
            last = ordinal or last
            text = line.text[start:end]
            place = Place(line.number, line.start + start, line.start + end)
            if any(place.start < table.end and table.start < place.end for table in tables):
                continue
            begins = ordinal == 1 or bool(mark and not ordinal and i == 0 and mark[mark.lastindex or 0] in _FIRST)
            above = lead_in.above(1 if ordinal else mark.lastindex or 0 if mark else 0, begins)
            yield Passage(line.part, line.headings + above, text, place, ordinal)
            # 「形式主要为：」 speaks of the block that follows it, 「申请多的原因，」 of the items right behind it.
            behind = pieces[i + 1][2] if i + 1 < len(pieces) else 0
            if text.endswith(("：", ":")) or (text.endswith("，") and behind == 1):
                lead_in.begin(text)


def _pieces(text: str, last: int = 0) -> Iterator[tuple[int, int, int]]:
    """(start, end, ordinal) of each list item, or of each sentence where there is no list. `last` is the ordinal of
    the last item of the lines above: a list may go on from there.
    """
    marks = list(_ITEM.finditer(text))
    if marks and read_numeral(marks[0][1]) not in (1, last + 1) and len(marks) > 1:
        marks = []
    stop = marks[0].start() if marks else len(text)
    yield from ((start, end, 0) for start, end in _sentences(text, 0, stop))
    ends = [mark.start() for mark in marks[1:]] + [len(text)]
    for mark, end in zip(marks, ends, strict=False):
        begins_anew = end < len(text) and any(m.start() == end and read_numeral(m[1]) == 1 for m in marks)
        told = [m for m in _SENTENCE.finditer(text, mark.start(), end) if m.group().strip()] if begins_anew else []
        # The last sentence before another list's first item leads into that list, and belongs to no item of this one.
        stop_here = told[-1].start() if len(told) > 1 else end
        yield mark.start(), len(text[:stop_here].rstrip(" -\t")), read_numeral(mark[1]) or 0
        yield from ((start, stop, 0) for start, stop in _sentences(text, stop_here, end))


def _sentences(text: str, start: int, stop: int) -> Iterator[tuple[int, int]]:
    lead = _LEAD.match(text)
    start = max(start, lead.end() if lead and lead.end() < stop else start)
    title = -1
    for match in _SENTENCE.finditer(text, start, stop):
        piece = match.group()
        begin = match.start() + len(piece) - len(piece.lstrip())
        if _is_title(piece) and match.end() < stop:
            title = begin if title < 0 else title
        elif piece.strip(" -\t#"):
            yield (title if title >= 0 else begin), match.end()
            title = -1


def _is_title(sentence: str) -> bool:
    """A few words without a comma, such as 「主动公开政府信息的主要类别。」: said together with what follows."""
    return len(sentence.strip()) <= 20 and not re.search(r"[，,；;\d]", sentence)
