"""Papers on reports of made-up organs, by people who had not seen the assistant: how it does with what is new to it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.assistant import Assistant
from bot.examining.grading import grade
from bot.model import Outcome
from bot.settings import Settings
from tests.bot.answering.towns import open_town
from tests.exam.asking import Asked, ask_all, lost_numbers
from tests.exam.daily import daily

EVERY = sorted(path.parent for path in (Path(__file__).parent / "unseen").glob("*/sample.txt"))
FOLDERS = daily(EVERY)
ASIDE = [folder for folder in EVERY if (folder / "set_aside.txt").exists()]
LEAST_RIGHT = 0.70
"""A floor, not an aim."""
REACHED_ASIDE = 0.60
"""What the papers that nobody opens have reached and must not lose; below LEAST_RIGHT they are an expected failure."""


@pytest.fixture(scope="module", params=FOLDERS, ids=lambda folder: folder.name)
def folder(request: pytest.FixtureRequest) -> Path:
    """One paper after the other, so that several processes can share them."""
    return request.param


@pytest.fixture(scope="module")
def there(
    folder: Path, tmp_path_factory: pytest.TempPathFactory, settings: Settings, assistant: Assistant
) -> Iterator[Assistant]:
    """An assistant that has the folder's reports and the common knowledge, and nothing else."""
    assistant.ask("你好")  # what it has learned of the guides is shared for as long as somebody uses it
    reports = {path.name: path.read_bytes() for path in (folder / "reports").iterdir()}
    made = open_town(tmp_path_factory.mktemp(folder.name), settings.knowledge.common, reports)
    yield made
    made.store.close()


@pytest.fixture(scope="module")
def asked(folder: Path, there: Assistant) -> list[Asked]:
    return ask_all(there, folder / "sample.txt")


def share_right(asked: list[Asked]) -> float:
    return sum(grade(question, answer).verdict == "right" for *_, question, answer in asked) / len(asked)


def test_most_are_right(folder, asked) -> None:
    share = share_right(asked)
    print(f"unseen, {folder.name}: {len(asked)} questions, right {share:.1%}")
    assert share >= LEAST_RIGHT


def test_no_answer_was_held_back(asked) -> None:
    assert [question.text for *_, question, answer in asked if answer.outcome is Outcome.FAILED] == []


def test_every_number_of_every_answer_stands_somewhere(asked, there) -> None:
    every = ((question, answer, lost_numbers(question, answer, there, before)) for _, before, question, answer in asked)
    assert [(question.text, lost, answer.text) for question, answer, lost in every if lost] == []


@pytest.mark.parametrize("folder", ASIDE, ids=lambda folder: folder.name, indirect=True)
def test_most_are_right_in_what_was_set_aside(folder, there) -> None:
    """Only the score is told, never a question."""
    share = share_right(ask_all(there, folder / "set_aside.txt"))
    print(f"unseen, set aside in {folder.name}: right {share:.1%}")
    assert share >= REACHED_ASIDE
    if share < LEAST_RIGHT:
        pytest.xfail(f"right {share:.1%} of {LEAST_RIGHT:.0%}")
