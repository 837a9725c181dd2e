"""The open question papers: how many are answered right, and that no answer holds a number from nowhere."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.assistant import Assistant
from bot.examining.grading import grade
from bot.model import Outcome
from tests.exam.asking import Asked, ask_all, lost_numbers

PAPERS = sorted(Path(__file__).parent.glob("sample_*.txt"))
GRADED = {"sample_a.txt", "sample_b.txt", "sample_c.txt", "sample_h.txt", "sample_i.txt"}
LEAST_RIGHT, MOST_WRONG = 0.95, 0.03
"""Floors, not aims."""


@pytest.fixture(scope="module")
def asked(assistant: Assistant) -> list[Asked]:
    """Every question of every open paper with its answer, dialogue by dialogue."""
    return [item for paper in PAPERS for item in ask_all(assistant, paper)]


def test_nearly_all_are_right_and_hardly_any_is_wrong(asked) -> None:
    verdicts = [grade(question, answer).verdict for paper, _, question, answer in asked if paper in GRADED]
    right, wrong = (verdicts.count(verdict) / len(verdicts) for verdict in ("right", "wrong"))
    print(f"open exam: {len(verdicts)} questions, right {right:.1%}, wrong {wrong:.1%}")
    assert len(verdicts) > 400
    assert right >= LEAST_RIGHT
    assert wrong <= MOST_WRONG


def test_no_answer_was_held_back(asked) -> None:
    assert [question.text for *_, question, answer in asked if answer.outcome is Outcome.FAILED] == []


def test_every_number_of_every_answer_stands_somewhere(asked, assistant) -> None:
    every = (
        (question, answer, lost_numbers(question, answer, assistant, before)) for _, before, question, answer in asked
    )
    assert [(question.text, lost, answer.text) for question, answer, lost in every if lost] == []


def test_every_answer_with_a_number_from_the_report_cites_it(asked) -> None:
    for *_, answer in asked:
        assert len(answer.citations) >= bool(answer.facts)
        if answer.outcome in (Outcome.NOT_COVERED, Outcome.CLARIFY):
            assert answer.facts == ()
        assert answer.refused is answer.outcome.refused


def test_every_answer_is_short_enough_for_a_chat(asked) -> None:
    assert max(len(answer.text) for *_, answer in asked) <= 1200
    assert all(len(answer.choices) <= 6 and len(answer.suggestions) <= 3 for *_, answer in asked)
