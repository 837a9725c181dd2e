"""Whole conversations that a clerk can read and write; tests/exam/README.md says how."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.examining.grading import grade
from bot.examining.paper import read_paper

FILES = sorted(Path(__file__).parent.glob("*.txt"))


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_the_conversation_goes_as_written(assistant, file) -> None:
    for dialogue in read_paper(file.read_text(encoding="utf-8"), file.name):
        session = None
        for question in dialogue.questions:
            answer = assistant.ask(question.text, session, question.now)
            session = answer.session
            result = grade(question, answer)
            assert result.verdict == "right", (
                f"第{question.line}行：{question.text}\n{result.reason}\n答：{answer.text}"
            )


def test_there_are_conversations_of_every_kind() -> None:
    assert len(FILES) >= 12
    dialogues = [d for file in FILES for d in read_paper(file.read_text(encoding="utf-8"), file.name)]
    outcomes = {outcome for d in dialogues for question in d.questions for outcome in question.outcomes}
    assert len(outcomes) >= 8
