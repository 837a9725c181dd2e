"""The years that a question is about: 2022年比上年 is 2021 and 2022, a best year is one of all there are."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import chain

from bot.answering.inquiry.bare import bare
from bot.answering.inquiry.inquiry import OF_MANY
from bot.answering.inquiry.moves import without_changes_of_no_row
from bot.answering.inquiry.operation import Wanted
from bot.answering.meaning import Span
from bot.answering.turn import Turn

_FROM_TO = re.compile("[到至—－~～-]")
_BY_HOW_MUCH = re.compile("[了去]几|几[件起个]")
_IN_DIGITS = re.compile(r"\d{2}|[〇零一二三四五六七八九]{2}|千")


def years_asked(turn: Turn, organs: Iterable[str], wanted: Wanted, several_organs: bool, last: int) -> tuple[int, ...]:
    """Nothing where the question leaves the year open. `last` is the year that was spoken of last, 0 for none."""
    meaning, operation = turn.meaning, wanted.operation
    known = sorted({year for organ in organs for year in turn.knowledge.years(organ)})
    said = [s for s in meaning.spans if any(c.kind == "year" for c in s.concepts)]
    fixed = sorted({*chain.from_iterable(_years(s) for s in said if _IN_DIGITS.search(s.text))})
    if operation == "change":
        return _compared(turn, said, fixed, known, last)
    if operation == "trend" and len(fixed) == 1 and _compares_with_the_year_before(turn):
        return (fixed[0] - 1, fixed[0])  # 2022年的比上年涨没涨
    if operation in ("grew", "fell") and len(meaning.years) == 1 and several_organs:
        return (meaning.years[0] - 1, meaning.years[0])
    if meaning.years:
        return meaning.years
    every = meaning.cue("each_year") or wanted.by_year or operation == "trend"
    alone = not several_organs and operation in (*OF_MANY, "average", "any", "none")
    return tuple(known) if every or alone else ()


def _compared(turn: Turn, said: list[Span], fixed: list[int], known: list[int], last: int) -> tuple[int, ...]:
    """The years that a change is told of: two, or all of a range."""
    meaning = turn.meaning
    if len(fixed) == 1 and turn.knowledge.language.follow.heard(_without_cells(turn), "later"):
        return (fixed[0], fixed[0] + 1)  # 2023年的比下一年多了还是少了
    before = _compares_with_the_year_before(turn)
    if before and len(fixed) == 1:
        return (fixed[0] - 1, fixed[0])
    if before and not fixed and len(meaning.years) <= 1:
        year = last or (known[-1] if known else 0)
        return (year - 1, year) if year else ()
    if len(meaning.years) == 1:
        year = meaning.years[0]
        other = last or (known[-1] if known else 0)
        if any(f"比{span.text}" in meaning.text for span in said) and other and other != year:
            return tuple(sorted((other, year)))
        return (year,)
    if meaning.cue("each_year") and not meaning.years:
        return tuple(known)
    return meaning.years


def _compares_with_the_year_before(turn: Turn) -> bool:
    return any(word in _without_cells(turn) for word in turn.knowledge.language.operations.words("before"))


def _years(span: Span) -> list[int]:
    return [int(concept.id) for concept in span.concepts if concept.kind == "year"]


def _without_cells(turn: Turn) -> str:
    """上年结转 names a row, not the year before."""
    text = turn.meaning.text
    spans = without_changes_of_no_row(turn, turn.meaning.spans)
    names = [s.text for s in spans if s.text and any(c.kind in ("row", "column") for c in s.concepts)]
    for name in names:
        text = text.replace(name, " ")
    return text


def only_the_ends(turn: Turn, asked: Wanted) -> bool:
    """「从2020年到2023年增长率多少」, 「涨了几件」: by how much from the first to the last, and no course."""
    spans = [s for s in turn.meaning.spans if any(c.kind == "year" for c in s.concepts)]
    stretch = len(spans) == 1 and len(turn.meaning.years) > 2 and bool(_FROM_TO.search(spans[0].text))
    text = bare(turn.meaning, turn.knowledge.language)
    if turn.meaning.cue("each_year"):
        return False  # 每年多少件，是涨了还是跌了
    return asked.operation == "change" and stretch and (asked.per_cent or bool(_BY_HOW_MUCH.search(text)))
