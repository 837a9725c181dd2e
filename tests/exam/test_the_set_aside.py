"""The papers that nobody may open while building: only their score is told, never a question."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.examining.grading import grade
from bot.examining.paper import read_paper

PAPERS = sorted(Path(__file__).parent.glob("set_aside_*.txt"))
LEAST_RIGHT, MOST_WRONG = 0.93, 0.04
"""Floors, not aims."""


@pytest.mark.skipif(not PAPERS, reason="no set-aside papers here")
def test_questions_that_were_never_seen_are_answered_nearly_as_well(assistant) -> None:
    verdicts: list[str] = []
    for paper in PAPERS:
        for dialogue in read_paper(paper.read_text(encoding="utf-8"), paper.name):
            session = None
            for question in dialogue.questions:
                answer = assistant.ask(question.text, session, question.now)
                session = answer.session
                verdicts.append(grade(question, answer).verdict)
    right, wrong = (verdicts.count(verdict) / len(verdicts) for verdict in ("right", "wrong"))
    print(f"set aside: {len(verdicts)} questions, right {right:.1%}, wrong {wrong:.1%}")
    score = f"right {right:.1%} (floor {LEAST_RIGHT:.0%}), wrong {wrong:.1%} (ceiling {MOST_WRONG:.0%})"
    assert right >= LEAST_RIGHT and wrong <= MOST_WRONG, score
