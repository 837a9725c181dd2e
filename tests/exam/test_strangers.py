"""Papers by people who had not seen the assistant, on the report that is always here and on the made-up town."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.assistant import Assistant
from bot.examining.grading import grade
from bot.model import Outcome
from bot.settings import load_settings
from tests.exam.asking import Asked, ask_all, lost_numbers
from tests.exam.daily import daily

PAPERS = daily(sorted((Path(__file__).parent / "strangers").glob("*.txt")))
LEAST_RIGHT = 0.90
"""A floor, not an aim. At first sight they had 64 to 100 of 100 right; set aside ones are only scored."""


@pytest.fixture(scope="module")
def in_town(town: Path) -> Assistant:
    there = Assistant(load_settings(town / "config.toml"))
    there.publish()
    return there


@pytest.fixture(scope="module", params=PAPERS, ids=lambda paper: paper.stem)
def paper(request: pytest.FixtureRequest) -> Path:
    """One after the other, so that several processes can share them."""
    return request.param


@pytest.fixture(scope="module")
def there(paper: Path, request: pytest.FixtureRequest) -> Assistant:
    return request.getfixturevalue("in_town" if paper.stem.startswith("town") else "assistant")


@pytest.fixture(scope="module")
def asked(paper: Path, there: Assistant) -> list[Asked]:
    return ask_all(there, paper)


def test_most_are_right(paper, asked) -> None:
    share = sum(grade(question, answer).verdict == "right" for *_, question, answer in asked) / len(asked)
    print(f"strangers, {paper.stem}: right {share:.1%}")
    assert share >= LEAST_RIGHT


def test_no_answer_was_held_back(asked) -> None:
    assert [question.text for *_, question, answer in asked if answer.outcome is Outcome.FAILED] == []


def test_every_number_of_every_answer_stands_somewhere(asked, there) -> None:
    every = ((question, answer, lost_numbers(question, answer, there, before)) for _, before, question, answer in asked)
    assert [(question.text, lost, answer.text) for question, answer, lost in every if lost] == []
