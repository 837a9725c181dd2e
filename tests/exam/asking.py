"""Asks a whole paper, and tells which numbers of an answer come from nowhere."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

from bot.assistant import Assistant
from bot.examining.paper import Question, read_paper
from bot.model import Answer

Asked = tuple[str, tuple[Question, ...], Question, Answer]
"""(paper, what was asked before it in the same dialogue, question, answer)."""


def ask_all(assistant: Assistant, paper: Path) -> list[Asked]:
    """Every question of the paper with its answer, dialogue by dialogue."""
    found: list[Asked] = []
    for dialogue in read_paper(paper.read_text(encoding="utf-8"), paper.name):
        session = None
        for place, question in enumerate(dialogue.questions):
            answer = assistant.ask(question.text, session, question.now)
            session = answer.session
            found.append((paper.name, tuple(dialogue.questions[:place]), question, answer))
    return found


def lost_numbers(question: Question, answer: Answer, assistant: Assistant, before: Sequence[Question]) -> list[str]:
    """The numbers of the answer that stand in nothing that it rests on, nor in the question.

    A year may be that of a question `before` it: 没有收录它2024年的报告, where 2024 was said two questions ago.
    """
    # 第3条 is the position in the list that the answer itself shows.
    text = re.sub(r"第\d条：", "", answer.text)
    lost = _digits(text) - _digits(_sources(question, answer, assistant))
    return sorted(lost.difference(*(_years_meant(asked, assistant) for asked in (*before, question)))) if lost else []


def _sources(question: Question, answer: Answer, assistant: Assistant) -> str:
    """All that a number in the answer may come from."""
    quotes = [f"{c.quote} {c.place} {' '.join((*c.row, *c.column))} {c.title}" for c in answer.citations]
    facts = [str(fact.value) for fact in answer.facts if fact.value is not None]
    sums = [f"{c.value} " + " ".join(f"{name} {value}" for name, value in c.parts) for c in answer.computed]
    covered = [f"{organ} {year}" for organ, year in assistant.coverage()]
    years = [str(year) for year in answer.understood.years]
    return " ".join((*quotes, *facts, *sums, *covered, *years, question.text))


def _years_meant(question: Question, assistant: Assistant) -> set[str]:
    """去年 as a year."""
    return {str(year) for year in assistant.explain(question.text, question.now)[0].meaning.years}


def _digits(text: str) -> set[str]:
    return set(re.findall(r"\d+(?:\.\d+)?", text))
