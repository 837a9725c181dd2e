"""Which year's report is meant where a year stands only in a date, or only in what one tells of oneself."""

from __future__ import annotations

import re
from dataclasses import replace

from bot.answering.meaning import Concept, Meaning, Span
from bot.answering.turn import Memory
from bot.answering.when.years import year_of_date
from bot.publishing.knowledge import Knowledge
from bot.reading.staff_files.language import Language

_OF_REPORTS = ("cells", "topic", "passage")
_RELATIVE = re.compile(r"大?前年|[去今]年")
_CLAUSE_END = re.compile(r"[，。；？！,;?! ]")


def with_years_meant(meaning: Meaning, knowledge: Knowledge) -> Meaning:
    """Of the one organ that is named, where its reports leave no doubt."""
    if len(meaning.organs) != 1:
        return meaning
    return _of_the_date(meaning, knowledge) if not meaning.years else _without_ones_own(meaning, knowledge)


def year_spoken_of(text: str, memory: Memory, language: Language) -> list[Span]:
    """「那年镇里总共收了几件」 behind a guide: the year of the report before it; 修水库那年 is another one."""
    if not memory.year or memory.subject in _OF_REPORTS:
        return []  # what goes on from a report keeps its year
    words = "|".join(map(re.escape, language.follow.words("that_year")))
    found = re.search(rf"(?:^|[，。；？！,;?! ])[那就再还查看问]*?({words or '(?!)'})", text)
    return [Span(found.start(1), found.end(1), found[1], (Concept("year", str(memory.year)),))] if found else []


def year_told_again(meaning: Meaning, memory: Memory, language: Language) -> Meaning:
    """「丁乡当年直接起诉的有几件」 behind a number of one year: that year, though whose number it is is named anew."""
    last = memory.inquiry if memory.subject == "cells" else None
    if last is None or len(last.years) != 1 or meaning.years or not meaning.organs:
        return meaning
    text = meaning.text
    for span in meaning.spans:
        if span.text and any(c.kind in ("row", "column", "group", "column_group", "organ") for c in span.concepts):
            text = text.replace(span.text, " ")
    if not language.follow.heard(text, "same"):
        return meaning
    year = Span(0, 0, "", (Concept("year", str(last.years[0])),))
    return replace(meaning, spans=(*meaning.spans, year), years=last.years)


def _of_the_date(meaning: Meaning, knowledge: Knowledge) -> Meaning:
    """「水车镇22年九月发大水那回」: the report of that year, where there is one."""
    dates = (c.id for span in meaning.spans for c in span.concepts if c.kind == "date")
    told = {year for date in dates if (year := year_of_date(date))}
    there = told & set(knowledge.years(meaning.organs[0]))
    return replace(meaning, years=tuple(there)) if len(told) == len(there) == 1 else meaning


def _without_ones_own(meaning: Meaning, knowledge: Knowledge) -> Meaning:
    """「我店里前年被罚过，水车局在哪儿能撤」: when it happened to oneself, and no report is of that year."""
    if set(meaning.years) & set(knowledge.years(meaning.organs[0])):
        return meaning
    spans = [span for span in meaning.spans if any(c.kind == "year" for c in span.concepts)]
    if not all(_RELATIVE.fullmatch(span.text) and _of_oneself(span, meaning) for span in spans):
        return meaning
    return replace(meaning, years=(), spans=tuple(span for span in meaning.spans if span not in spans))


def _of_oneself(year: Span, meaning: Meaning) -> bool:
    """Whether its clause speaks of the asker and of no organ."""
    before = [m.end() for m in _CLAUSE_END.finditer(meaning.text, 0, year.start)]
    behind = _CLAUSE_END.search(meaning.text, year.end)
    if behind is None:
        return False
    clause = range(before[-1] if before else 0, behind.start())
    kinds = {(c.kind, c.id) for span in meaning.spans if span.start in clause for c in span.concepts}
    return ("cue", "myself") in kinds and not any(kind in ("organ", "mine") for kind, _ in kinds)
