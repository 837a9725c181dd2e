"""One answer against what was expected: right, wrong (it asserts something it should not), or declined."""

from __future__ import annotations

from dataclasses import dataclass

from bot.examining.paper import CellExpected, Question
from bot.model import Answer, Outcome

_DECLINES = frozenset({Outcome.CLARIFY, Outcome.NOT_FOUND, Outcome.NOT_COVERED, Outcome.OUT_OF_SCOPE,
                       Outcome.REJECTED, Outcome.FAILED, Outcome.UNCLEAR_SOURCE, Outcome.SMALLTALK})  # fmt: skip


@dataclass(frozen=True, slots=True)
class Grade:
    """`verdict` is right, wrong or declined; `reason` says what was missing."""

    verdict: str
    reason: str


def grade(question: Question, answer: Answer) -> Grade:
    reasons = list(_missing(question, answer))
    if not reasons:
        return Grade("right", "")
    return Grade("declined" if answer.outcome in _DECLINES else "wrong", "；".join(reasons))


def _missing(question: Question, answer: Answer) -> list[str]:
    found = []
    if question.outcomes and answer.outcome not in question.outcomes:
        found.append(f"结果是 {answer.outcome}，应是 {'/'.join(question.outcomes)}")
    found += [f"没说 {'|'.join(either)}" for either in question.says if not _any(either, answer.text)]
    found += [f"不该说 {word}" for word in question.never if word in answer.text]
    quotes = "\n".join(citation.quote for citation in answer.citations)
    found += [f"没引 {'|'.join(either)}" for either in question.quotes if not _any(either, quotes)]
    return found + [f"格子不对：{cell}" for cell in question.cells if not _cell_holds(cell, answer)]


def _any(words: tuple[str, ...], text: str) -> bool:
    return any(word in text for word in words)


def _cell_holds(cell: CellExpected, answer: Answer) -> bool:
    fits = [
        fact
        for fact in answer.facts
        if all(word in "/".join((fact.section, *fact.row)) for word in cell.row)
        and all(word in "/".join(fact.column) for word in cell.column)
    ]
    if cell.value is None:
        return not any(fact.value is not None for fact in fits)
    return any(str(fact.value) == cell.value for fact in fits)
