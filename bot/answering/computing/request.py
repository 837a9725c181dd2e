"""What a question wants computed: the operation, the organs, the years, and over which cells; told from words alone."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import reduce

from bot.answering.computing.organ_set import OrganSet, organ_set
from bot.answering.patterns import matches
from bot.answering.target import Target
from bot.answering.turn import Turn
from bot.reading.formulas import Formula, formulas

LISTED = "listed"
_OPERATIONS = ("rank", "highest", "lowest", "average", "sum", "change", "trend")
_OF_MANY = ("rank", "highest", "lowest")
_YEAR_IN_DIGITS = re.compile(r"\d{2}|[〇零一二三四五六七八九]{2}")


@dataclass(frozen=True, slots=True)
class Request:
    """`operation`: one of language.toml's [operations], or LISTED for the values alone."""

    operation: str
    organs: tuple[str, ...]
    years: tuple[int, ...]
    formula: Formula | None
    of: OrganSet | None


def request_of(turn: Turn, target: Target) -> Request | None:
    """None where a single report is asked about, or nothing that is computed."""
    meaning, knowledge = turn.meaning, turn.knowledge
    group, formula = organ_set(turn), _formula(turn)
    operation = _operation(turn, group)
    if not (target.organs or group) and formula and not meaning.others:
        return Request(LISTED, (), (), formula, None)
    if meaning.unsure or not (operation or formula or group):
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
    if not organs or not (several or group or formula) or _left(turn, group, formula):
        return None
    return Request(operation or LISTED, organs, years, formula, group)


def _operation(turn: Turn, group: OrganSet | None) -> str:
    asked, words = turn.question, turn.knowledge.language.operations
    found = [name for name in _OPERATIONS if any(matches(word, asked) for word in words.get(name, ()))]
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
    found = [(len(word), f) for f in formulas() for word in f.words if word in turn.question]
    return max(found, key=lambda pair: pair[0])[1] if found else None


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
        return (meaning.years[0] - 1, meaning.years[0])
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
