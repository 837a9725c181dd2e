"""What a question wants computed: the operation, the organs, the years, and over which cells; told from words alone."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import reduce

from bot.answering.computing.organ_set import OrganSet, organ_set
from bot.answering.meaning import Concept, Span
from bot.answering.patterns import matches
from bot.answering.target import Target
from bot.answering.turn import Turn
from bot.reading.formulas import Formula, formulas

LISTED = "listed"
_OPERATIONS = ("rank", "highest", "lowest", "average", "sum", "change", "trend")
_OF_MANY = ("rank", "highest", "lowest")
CELL_KINDS = ("row", "group", "column", "column_group", "measure", "table")
_HANZI = re.compile(r"[\u3400-\u9fff]")
_YEAR_IN_DIGITS = re.compile(r"\d{2}|[〇零一二三四五六七八九]{2}")


@dataclass(frozen=True, slots=True)
class Request:
    """`operation`: one of language.toml's [operations], or LISTED for the values alone."""

    operation: str
    organs: tuple[str, ...]
    years: tuple[int, ...]
    formula: Formula | None
    of: OrganSet | None
    share: bool = False
    """What part of its total each cell is, where no rate is named."""


def request_of(turn: Turn, target: Target) -> Request | None:
    """None where a single report is asked about, or nothing that is computed."""
    meaning, knowledge = turn.meaning, turn.knowledge
    group, formula = organ_set(turn), _formula(turn)
    operation = _operation(turn, group)
    if not (target.organs or group) and formula and not meaning.others:
        return Request(LISTED, (), (), formula, None)
    share = formula is None and any(word in turn.question for word in knowledge.language.operations.get("share", ()))
    if share and len({*meaning.ids("row"), *meaning.ids("group")}) > 1:
        return None  # 予以公开占新收的百分之几: no sum of the form, both numbers are told
    if meaning.unsure or not (operation or formula or group or share):
        return None
    if group and (set(meaning.others) - _within(group.words, meaning.others)):
        return None
    if not group and meaning.others:
        return None
    organs = tuple(organ.id for organ in group.organs) if group else target.organs
    years = _years(turn, organs, operation) or target.years
    if group and not meaning.years and operation != "trend":
        years = (max((year for organ in organs for year in knowledge.years(organ)), default=0),)
    several = sum((organ, year) in knowledge.reports for organ in organs for year in years) > 1
    if not organs or not (several or group or formula or share) or _left(turn, group, formula):
        return None
    return Request(operation or LISTED, organs, years, formula, group, share)


def _operation(turn: Turn, group: OrganSet | None) -> str:
    # 多少 only asks; 多 of 谁收得多 compares.
    asked, words = turn.question.replace("多少", "几"), turn.knowledge.language.operations
    found = [name for name in _OPERATIONS if any(matches(word, asked) for word in words.get(name, ()))]
    if any(word in asked for word in words.get("growth", ())) and any(name in found for name in _OF_MANY):
        return "change"  # who grew most: each one's change is told, which no ranking of values shows
    of_many = [name for name in found if name in _OF_MANY]
    if of_many:
        return of_many[0]
    if "trend" in found and "change" in found and len(turn.meaning.years) != 2:
        return "trend"
    if "change" in found and "sum" in found:
        return "change"
    if not found and group and any(word in asked for word in words.get("who", ())):
        return next((name for name in ("none", "any") if any(matches(w, asked) for w in words.get(name, ()))), "")
    return found[0] if found else ""


def _formula(turn: Turn) -> Formula | None:
    """The rate that is named; 公开占比 inside of 不予公开占比 names another one."""
    text = turn.question
    found = [(len(w), f) for f in formulas() for w in f.words if w in text and _stands_alone(turn, text.index(w))]
    return max(found, key=lambda pair: pair[0])[1] if found else None


def _stands_alone(turn: Turn, start: int) -> bool:
    """Whether nothing of the form that begins earlier reaches over `start`, and no 不 or 未 turns it round."""
    turned = turn.knowledge.language.operations.get("turned", ())
    inside = any(
        span.start < start < span.end and any(c.kind not in ("filler", "cue") for c in span.concepts)
        for span in turn.meaning.spans
    )
    return not inside and not turn.question[:start].endswith(tuple(turned))


def _years(turn: Turn, organs: Iterable[str], operation: str) -> tuple[int, ...]:
    """The years asked for; 「2022年比上年」 is 2021 and 2022, and of a trend or the best year all that are there."""
    meaning, language = turn.meaning, turn.knowledge.language
    said = [s for s in meaning.spans if any(c.kind == "year" for c in s.concepts)]
    fixed = sorted({int(c.id) for s in said if _YEAR_IN_DIGITS.search(s.text) for c in s.concepts if c.kind == "year"})
    rows = [s.text for s in meaning.spans if s.text and any(c.kind in ("row", "column") for c in s.concepts)]
    rest = reduce(lambda text, name: text.replace(name, " "), rows, turn.question)
    before = any(word in rest for word in language.operations.get("before", ()))
    if operation == "change" and before and len(fixed) == 1:
        return (fixed[0] - 1, fixed[0])
    if operation == "change" and before and len(meaning.years) == 1 and not fixed:
        last = turn.memory.year or meaning.years[0]
        return (last - 1, last)
    if operation == "change" and len(meaning.years) == 1 and any(f"比{span.text}" in turn.question for span in said):
        known = (year for organ in organs for year in turn.knowledge.years(organ))
        return tuple(sorted({turn.memory.year or max(known, default=0), *meaning.years}))
    if not meaning.years and operation in ("trend", "change", "highest", "lowest") and meaning.cue("each_year"):
        return tuple(sorted({year for organ in organs for year in turn.knowledge.years(organ)}))
    return meaning.years


def _left(turn: Turn, group: OrganSet | None, formula: Formula | None) -> list[str]:
    """Words that neither the form nor the operation explains: with them the question is about something else."""
    language = turn.knowledge.language
    known = [*(word for words in language.operations.values() for word in words), *(group.words if group else ())]
    known += formula.words if formula else ()
    left = turn.meaning.residue
    return sorted(set(left) - _within(known, left) - {w for w in left if _made_of(w, known)})


def _within(known: Iterable[str], words: Iterable[str]) -> set[str]:
    every = tuple(known)
    return {word for word in words if any(word in other for other in every)}


def _made_of(word: str, known: Iterable[str]) -> bool:
    pieces = "|".join(map(re.escape, sorted((p for k in known for p in k.split("…") if p), key=len, reverse=True)))
    return re.fullmatch(f"(?:{pieces})+", word) is not None


def says_nothing_more(turn: Turn) -> bool:
    """Whether organs, years, the operation and light words are the whole question: 去年比前年多吗."""
    language, text = turn.knowledge.language, turn.question
    every = (*language.operations.values(), *language.sets.values())
    pieces = {piece for words in every for word in words for piece in word.split("…") if piece in text}
    explained = {i for span in turn.meaning.spans for i in range(span.start, span.end)}
    explained |= {i for piece in pieces for m in re.finditer(re.escape(piece), text) for i in range(*m.span())}
    return not any(_HANZI.match(character) for i, character in enumerate(text) if i not in explained)


def with_last_cells(turn: Turn) -> Turn:
    """After a cell, 「哪个乡镇最多」 asks for the same row in the same year."""
    memory, meaning = turn.memory, turn.meaning
    concepts = tuple(Concept(*c) for c in memory.concepts if c[0] in CELL_KINDS)
    named = any(meaning.ids(kind) for kind in (*CELL_KINDS, "topic", "category")) or meaning.organs
    if memory.subject != "cells" or not concepts or named or not says_nothing_more(turn) or not organ_set(turn):
        return turn
    years = meaning.years or ((memory.year,) if memory.year else ())
    return replace(turn, meaning=replace(meaning, spans=(*meaning.spans, Span(0, 0, "", concepts)), years=years))
