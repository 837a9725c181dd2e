"""「不对，我问的是…」, 「打错了，第二个年份应该是2024」: the last question put right, in what it got wrong alone."""

from __future__ import annotations

import re

from bot.answering.inquiry.inquiry import Inquiry
from bot.answering.meaning import Span
from bot.answering.turn import Turn
from bot.reading.numerals import read_numeral

_WHICH = re.compile(
    r"第([一二两三四五六\d])(?:个)?(?:年份|年度|年|个)|([前后头末])(?:面|边|头)?(?:那|一)?个?(?:年份|年度|年)"
)
_WHETHER = "是不是"
_INTO = re.compile(r"\s*(?:年)?(?:要|应该|应当)?(?:改成|改为|换成|换为|改|换|写成|当成)")


def corrects(turn: Turn) -> bool:
    """Whether the question puts the last one right."""
    return turn.knowledge.language.follow.heard(turn.question.replace(_WHETHER, ""), "wrong")


def years_put_right(turn: Turn, last: Inquiry) -> tuple[int, ...]:
    """The years of `last` with the one that is put right; nothing where none of several is told apart."""
    spans = [s for s in turn.meaning.spans if sum(c.kind == "year" for c in s.concepts) == 1]
    if len(last.years) < 2 or not spans or not (corrects(turn) or _changes(turn)):
        return ()
    if len(spans) == 2 and (told := _one_into_another(turn, spans)) and told[0] in last.years:
        return _with(last, last.years.index(told[0]), told[1])
    place = _place_in(turn.question, len(last.years)) if len(spans) == 1 else None
    return () if place is None else _with(last, place, _year(spans[0]))


def _changes(turn: Turn) -> bool:
    return bool(_INTO.search(turn.question))


def _one_into_another(turn: Turn, spans: list[Span]) -> tuple[int, int] | None:
    """(old, new) of 「2022改成2021」, 「2022写错了，是2021」."""
    first, second = sorted(spans, key=lambda span: span.start)
    between = turn.meaning.text[first.end : second.start]
    wrong = turn.knowledge.language.follow.words("wrong")
    into = bool(_INTO.match(between)) or any(word in between for word in wrong)
    return (_year(first), _year(second)) if into else None


def _place_in(text: str, years: int) -> int | None:
    """Which of so many years is meant by 第二个年份, 后面那年; None where none is."""
    match = _WHICH.search(text)
    if match is None:
        return None
    place = (read_numeral(match[1]) or 0) - 1 if match[1] else 0 if match[2] in "前头" else years - 1
    return place if 0 <= place < years else None


def which_year(text: str) -> str:
    """The words that tell which of several years is meant; "" without any."""
    match = _WHICH.search(text)
    return match.group() if match else ""


def _with(last: Inquiry, place: int, year: int) -> tuple[int, ...]:
    years = (*last.years[:place], year, *last.years[place + 1 :])
    return tuple(sorted(set(years)))


def _year(span: Span) -> int:
    return next(int(c.id) for c in span.concepts if c.kind == "year")
