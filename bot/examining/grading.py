"""One answer against what was expected: right, wrong (it asserts something it should not), or declined."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from bot.examining.paper import OUTCOMES, CellExpected, ComputedExpected, Question
from bot.model import Answer, AnswerFact, Outcome
from bot.reading.glyphs import fold

_DECLINES = frozenset({Outcome.CLARIFY, Outcome.NOT_FOUND, Outcome.NOT_COVERED, Outcome.OUT_OF_SCOPE,
                       Outcome.REJECTED, Outcome.FAILED, Outcome.UNCLEAR_SOURCE, Outcome.SMALLTALK})  # fmt: skip

_SPACE = re.compile(r"\s")
_PRINTED = {"三": "三、本年度办理结果"}
"""What a step of a row's path stands for in the national form, where the path has it shortened."""


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


def _called(outcome: Outcome) -> str:
    """As papers call it, which clerks write."""
    return f"「{next((words for words, one in OUTCOMES.items() if one is outcome), outcome.value)}」"


def _missing(question: Question, answer: Answer) -> list[str]:
    found = []
    if question.outcomes and answer.outcome not in question.outcomes:
        found.append(f"结果是{_called(answer.outcome)}，应是{'或'.join(map(_called, question.outcomes))}")
    # What is asked back with stands in the choices, which the asker sees below the text.
    shown = "\n".join((answer.text, *(choice.label for choice in answer.choices)))
    found += [f"没说 {'|'.join(either)}" for either in question.says if not _any(either, shown)]
    found += [f"不该说 {word}" for word in question.never if word in answer.text]
    quotes = "\n".join(citation.quote for citation in answer.citations)
    found += [f"没引 {'|'.join(either)}" for either in question.quotes if not _any(either, quotes)]
    found += [f"没算出 {told.value}" for told in question.computed if not _was_computed(told, answer)]
    return found + [f"格子不对：{cell}" for cell in question.cells if not _cell_holds(cell, answer)]


def _any(words: tuple[str, ...], text: str) -> bool:
    """Spaces count for nothing: 20个工作日 is said in 20 个工作日."""
    text = _SPACE.sub("", text)
    return any(_SPACE.sub("", word) in text for word in words)


def _row_named(fact: AnswerFact) -> str:
    """The table of cases has no names of rows: 行政复议 | 总计 means its columns."""
    steps = fact.row if any(fact.row) else fact.column
    return fold("/".join((fact.section, *(_PRINTED.get(step, step) for step in steps))))


def _cell_holds(cell: CellExpected, answer: Answer) -> bool:
    fits = [
        fact
        for fact in answer.facts
        if all(fold(word) in _row_named(fact) for word in cell.row)
        and all(fold(word) in fold("/".join(fact.column)) for word in cell.column)
        and all(word in f"{fact.organ} {fact.year}" for word in cell.report)
    ]
    if cell.value is None:
        return not any(fact.value is not None for fact in fits)
    return any(fact.value is not None and Decimal(str(fact.value)) == Decimal(cell.value) for fact in fits)


_DIFFERENCE = ("差", "增", "减", "变化", "多", "少", "涨", "降", "升", "高", "低")
"""What people call a difference; a paper that says one of them means what the answer calls by another."""


def _was_computed(expected: ComputedExpected, answer: Answer) -> bool:
    """The same number when rounded as it is expected. A sign is told in words (减少), so it does not count."""
    return any(
        Decimal(str(abs(told.value))).quantize(expected.value, ROUND_HALF_UP) == abs(expected.value)
        and (not expected.operations or _any(_called_so(expected.operations), told.operation))
        for told in answer.computed
    )


def _called_so(operations: tuple[str, ...]) -> tuple[str, ...]:
    """Beside the words of the paper those that mean the same."""
    differs = any(word.startswith(_DIFFERENCE) for word in operations)
    return (*operations, *_DIFFERENCE) if differs else operations
