"""「除了2022年，其他三年合计多少」, 「去掉2022年呢」: the years that are left are written out in its place."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import chain

from bot.answering.inquiry.excluded import excluded
from bot.answering.meaning import Span
from bot.answering.turn import Turn
from bot.answering.understand import meaning_of
from bot.answering.words.marks import CLAUSE
from bot.answering.words.patterns import one_of

_END = r"的?(?:在内|在外|以外|之外|外)?[，,、]?"
_AT_THE_END = r"(?:在内)?[，,、]?"
_BESIDES = re.compile("还有|收录|报告|年报")
"""除了2022年，还有哪几年的 asks which reports are here."""
_POINTED = "这那该当"
"""把这一年刨掉 says it of the year that was told last, and names none."""
_TWO = 2
"""Years that are named in two places, at least: of one nothing is left out beside others."""
_AND = re.compile("[、，,和跟及]*")


def without_the_years_left_out(turn: Turn) -> Turn:
    """The turn as it is where no year is left out, another year is named besides, or no single organ is meant."""
    language, meaning = turn.knowledge.language, turn.meaning
    follow = language.follow
    others = max((word for word in follow.words("the_other_years") if word in turn.question), key=len, default="")
    named = (s for s in meaning.spans if s.text and s.text not in others and _years_of(s))
    spans = sorted(named, key=lambda span: span.start)
    if not spans or _BESIDES.search(turn.question) or any(span.text[0] in _POINTED for span in spans):
        return turn
    if rest := _without_the_clause(turn, spans):
        return replace(turn, question=rest, meaning=meaning_of(rest, turn))
    said = turn.question
    out = _AND.pattern.join(re.escape(span.text) for span in spans)
    before, whatever = one_of(follow.words("without")), one_of(language.sets.words("不论"))
    behind = one_of(language.leaving_out.words("behind"))
    left_out = re.search(
        rf"(?:(?:{before})(?:掉|了)?|除|{whatever})({out}){_END}|({out})的?(?:{behind}){_AT_THE_END}", said
    )
    years = _left(turn, {*chain.from_iterable(map(_years_of, spans))})
    if left_out and (away := excluded(turn)) and said.find(away.words) < left_out.end():
        return turn  # 2024年不算教育局 leaves out that office, in that year
    if not years or not (left_out or others):
        return turn
    written = "、".join(f"{year}年" for year in years)
    if left_out:
        said = said.replace(left_out.group(), "" if others else written, 1)
    if others:
        said = said.replace(others, written, 1)
    return replace(turn, question=said, meaning=meaning_of(said, turn))


def _without_the_clause(turn: Turn, spans: list[Span]) -> str:
    """「把2020年那个特别大的抛开，2019、2021、2022这三年平均几件」: the others are named; "" where they are not."""
    if len(spans) < _TWO:
        return ""
    words = turn.knowledge.language.leaving_out
    away = one_of((*turn.knowledge.language.follow.words("without"), *words.words("behind", "taken_out")))
    for clause in CLAUSE.finditer(turn.question):
        inside = [s for s in spans if clause.start() <= s.start < clause.end()]
        out = {year for span in inside for year in _years_of(span)}
        named = {year for span in spans if span not in inside for year in _years_of(span)}
        if inside and re.search(away, clause[0]) and len(named) > 1 and not out & named:
            return f"{turn.question[: clause.start()]}{turn.question[clause.end() :]}".strip("，,；; ")
    return ""


def _left(turn: Turn, out: set[int]) -> tuple[int, ...]:
    """Of the years that the last answer told of, or of all that the organ has: those that are not left out."""
    last, named = turn.memory.inquiry, turn.meaning.organs
    same = last is not None and len(last.organs) == 1 and not (named and named != last.organs)
    organ = named[0] if len(named) == 1 else "" if named else turn.memory.organ
    if last is not None and same and out < {*last.years}:
        return tuple(year for year in last.years if year not in out)
    return tuple(year for year in turn.knowledge.years(organ) if year not in out) if organ else ()


def _years_of(span: Span) -> list[int]:
    return [int(concept.id) for concept in span.concepts if concept.kind == "year"]
