"""The open question papers: how many are answered right, and that no answer holds a number from nowhere."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from bot.assistant import Assistant
from bot.examining.grading import grade
from bot.examining.paper import Question, read_paper
from bot.model import Answer, Outcome

PAPERS = sorted(Path(__file__).parent.glob("sample_*.txt"))
GRADED = {"sample_a.txt", "sample_b.txt", "sample_c.txt", "sample_h.txt", "sample_i.txt"}
LEAST_RIGHT, MOST_WRONG = 0.95, 0.03
"""Floors, not aims."""

Asked = list[tuple[str, Question, Answer]]
"""(paper, question, answer) of every open paper."""


@pytest.fixture(scope="module")
def asked(assistant: Assistant) -> Asked:
    """Every question of every open paper with its answer, dialogue by dialogue."""
    found: Asked = []
    for paper in PAPERS:
        for dialogue in read_paper(paper.read_text(encoding="utf-8"), paper.name):
            session = None
            for question in dialogue.questions:
                answer = assistant.ask(question.text, session, question.now)
                session = answer.session
                found.append((paper.name, question, answer))
    return found


def test_nearly_all_are_right_and_hardly_any_is_wrong(asked) -> None:
    verdicts = [grade(question, answer).verdict for paper, question, answer in asked if paper in GRADED]
    right, wrong = (verdicts.count(verdict) / len(verdicts) for verdict in ("right", "wrong"))
    print(f"open exam: {len(verdicts)} questions, right {right:.1%}, wrong {wrong:.1%}")
    assert len(verdicts) > 400
    assert right >= LEAST_RIGHT
    assert wrong <= MOST_WRONG


def test_no_answer_was_held_back(asked) -> None:
    assert [question.text for _, question, answer in asked if answer.outcome is Outcome.FAILED] == []


def sources(question: Question, answer: Answer, assistant: Assistant) -> str:
    """All that a number in the answer may come from."""
    quotes = [f"{c.quote} {c.place} {' '.join((*c.row, *c.column))} {c.title}" for c in answer.citations]
    facts = [str(fact.value) for fact in answer.facts if fact.value is not None]
    sums = [f"{c.value} " + " ".join(f"{name} {value}" for name, value in c.parts) for c in answer.computed]
    covered = [f"{organ} {year}" for organ, year in assistant.coverage()]
    years = [str(year) for year in answer.understood.years]
    return " ".join((*quotes, *facts, *sums, *covered, *years, question.text))


def years_meant(question: Question, assistant: Assistant) -> set[str]:
    """去年 as a year."""
    return {str(year) for year in assistant.explain(question.text, question.now)[0].meaning.years}


def digits(text: str) -> set[str]:
    return set(re.findall(r"\d+(?:\.\d+)?", text))


def test_every_number_of_every_answer_stands_somewhere(asked, assistant) -> None:
    homeless = []
    for _, question, answer in asked:
        # 第3条 is the position in the list that the answer itself shows.
        text = re.sub(r"第\d条：", "", answer.text)
        lost = digits(text) - digits(sources(question, answer, assistant))
        if lost and (lost := lost - years_meant(question, assistant)):
            homeless.append((question.text, sorted(lost), answer.text))
    assert homeless == []


def test_every_answer_with_a_number_from_the_report_cites_it(asked) -> None:
    for *_, answer in asked:
        assert len(answer.citations) >= bool(answer.facts)
        if answer.outcome in (Outcome.NOT_COVERED, Outcome.CLARIFY):
            assert answer.facts == ()
        assert answer.refused is answer.outcome.refused


def test_every_answer_is_short_enough_for_a_chat(asked) -> None:
    assert max(len(answer.text) for *_, answer in asked) <= 1200
    assert all(len(answer.choices) <= 6 and len(answer.suggestions) <= 3 for *_, answer in asked)
