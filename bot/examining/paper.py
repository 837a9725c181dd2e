"""Reads a question paper: 问, 今天, 应, 格, 算, 含, 不含, 引. The form is described in tests/exam/README.md."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, time
from decimal import Decimal, InvalidOperation

from bot.errors import MalformedFile
from bot.model import Outcome

OUTCOMES = {
    "答复": Outcome.ANSWERED,
    "追问": Outcome.CLARIFY,
    "没找到": Outcome.NOT_FOUND,
    "没收录": Outcome.NOT_COVERED,
    "原文不清": Outcome.UNCLEAR_SOURCE,
    "不归我管": Outcome.OUT_OF_SCOPE,
    "另有去处": Outcome.REDIRECT,
    "寒暄": Outcome.SMALLTALK,
    "不受理": Outcome.REJECTED,
}


@dataclass(frozen=True, slots=True)
class CellExpected:
    """Words that must stand in the row's and in the column's path, and the value (None: no number may be given).

    `report`: words that must stand in the organ's name or be the year.
    """

    row: tuple[str, ...]
    column: tuple[str, ...]
    value: str | None
    report: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ComputedExpected:
    """A number that must have been reckoned; `operations`: one of these words stands in its operation, none is any."""

    operations: tuple[str, ...]
    value: Decimal


@dataclass(frozen=True, slots=True)
class Question:
    text: str
    line: int
    now: datetime | None = None
    outcomes: tuple[Outcome, ...] = ()
    cells: tuple[CellExpected, ...] = ()
    computed: tuple[ComputedExpected, ...] = ()
    says: tuple[tuple[str, ...], ...] = ()
    never: tuple[str, ...] = ()
    quotes: tuple[tuple[str, ...], ...] = ()


@dataclass(frozen=True, slots=True)
class Dialogue:
    """Questions that one person asks one after the other."""

    kind: str
    questions: tuple[Question, ...]


def read_paper(text: str, name: str) -> Iterator[Dialogue]:
    """The dialogues of a paper; raises MalformedFile with the line for anything that is not understood."""
    kind, questions = "", list[Question]()
    for number, raw in enumerate([*text.split("\n"), ""], 1):
        line = raw.strip()
        if line.startswith("#") and not line.startswith("## "):
            continue
        if not line or line.startswith("## "):
            if questions:
                yield Dialogue(kind, tuple(questions))
                questions = []
            if line.startswith("## "):
                kind = line[3:].strip()
            continue
        key, mark, value = line.replace("：", ":", 1).partition(":")
        if not mark or (key != "问" and not questions):
            raise MalformedFile(f"{name} 第{number}行看不懂：{line}", line=number)
        if key == "问":
            # A dialogue goes on on the day on which it began, else its conversation would be over by then.
            questions.append(Question(value.strip(), number, questions[-1].now if questions else None))
        else:
            questions[-1] = _add(questions[-1], key.strip(), value.strip(), f"{name} 第{number}行")


def _add(question: Question, key: str, value: str, where: str) -> Question:
    match key:
        case "今天":
            try:
                return replace(question, now=datetime.combine(date.fromisoformat(value), time(12)))
            except ValueError:
                raise MalformedFile(f"{where}：「{value}」不是日期，请写成 2026-03-02 这样。") from None
        case "应":
            try:
                return replace(question, outcomes=tuple(OUTCOMES[word.strip()] for word in value.split("/")))
            except KeyError as error:
                raise MalformedFile(
                    f"{where}：没有「{error.args[0]}」这种结果，能写的有{'、'.join(OUTCOMES)}。"
                ) from None
        case "格":
            row, _, rest = value.partition("|")
            column, _, number = rest.rpartition("=")
            expected = None if number.strip() == "空" else number.strip()
            words = row.split()
            report = tuple(word[1:] for word in words if word.startswith("@"))
            named = tuple(word for word in words if not word.startswith("@"))
            cell = CellExpected(named, tuple(column.split()), expected, report)
            return replace(question, cells=(*question.cells, cell))
        case "算":
            operation, _, number = value.rpartition("=")
            try:
                told = ComputedExpected(_either(operation), Decimal(number.strip()))
            except InvalidOperation:
                raise MalformedFile(f"{where}：「{number.strip()}」不是数。") from None
            return replace(question, computed=(*question.computed, told))
        case "含":
            return replace(question, says=(*question.says, _either(value)))
        case "不含":
            return replace(question, never=(*question.never, *_either(value)))
        case "引":
            return replace(question, quotes=(*question.quotes, _either(value)))
    raise MalformedFile(f"{where}：没有「{key}」这一项。")


def _either(value: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in value.split("|") if part.strip())
