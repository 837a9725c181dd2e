"""Questions in words that no guide lists (paraphrases.txt) reach the guide that answers them."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.answering.from_guides.two_guides import in_short
from bot.model import Guide

LINES = (Path(__file__).parent / "paraphrases.txt").read_text("utf-8").splitlines()
ASKED = [tuple(line.split("：", 1)) for line in LINES if line and not line.startswith("#")]
LEAST_FIRST, LEAST_AMONG_TWO = 0.92, 0.96
LEAST_TOLD, MOST_TOLD_WRONG = 0.86, 0.05
"""Floors, not aims: of all that is asked, how much is answered by the right guide, and how much by another only."""


@pytest.fixture(scope="module")
def guides(assistant) -> dict[str, Guide]:
    turn, _ = assistant.explain("怎么申请信息公开")
    return {guide.id: guide for guide in turn.knowledge.guides}


def test_each_is_of_a_guide_that_is_there_and_none_of_its_samples(guides) -> None:
    assert len(ASKED) > 400
    assert {id_ for id_, _ in ASKED} <= set(guides)
    samples = {question for guide in guides.values() for question in guide.questions}
    assert [question for _, question in ASKED if question in samples] == []


def test_the_right_guide_is_the_nearest_or_the_next(assistant) -> None:
    index = assistant.explain("怎么申请信息公开")[0].knowledge.guide_index
    found = [(id_, [match.item.id for match in index.find(question, 2)]) for id_, question in ASKED]
    first = sum(ids[:1] == [id_] for id_, ids in found) / len(found)
    among = sum(id_ in ids for id_, ids in found) / len(found)
    print(f"paraphrases: first {first:.1%}, among two {among:.1%}")
    assert first >= LEAST_FIRST
    assert among >= LEAST_AMONG_TWO


def says(text: str, guide: Guide, question: str) -> bool:
    """Whether `text` tells the guide, whole or, beside another one, in short."""
    return guide.body in text or f"【{guide.title}】{in_short(guide.body, question)}" in text


def test_the_answer_holds_what_the_right_guide_says(assistant, guides) -> None:
    told = wrong = 0
    for id_, question in ASKED:
        text = assistant.ask(question).text
        right = says(text, guides[id_], question)
        told += right
        wrong += not right and any(says(text, guide, question) for guide in guides.values())
    print(f"paraphrases: told {told / len(ASKED):.1%}, another guide only {wrong / len(ASKED):.1%}")
    assert told / len(ASKED) >= LEAST_TOLD
    assert wrong / len(ASKED) <= MOST_TOLD_WRONG
