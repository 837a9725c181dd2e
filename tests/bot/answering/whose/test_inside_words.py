"""区里 at the end of another word (公开专区里) names no district."""

from __future__ import annotations

import pytest

from bot.answering.whose.inside_words import without_places_in_words


@pytest.fixture
def places(turn_of):
    def found(question: str) -> list[str]:
        asked = turn_of(question)
        spans = without_places_in_words(asked.meaning.text, asked.meaning.spans, asked.knowledge.language)
        return [s.text for s in spans if any(c.kind in ("mine", "place") for c in s.concepts)]

    return found


@pytest.mark.parametrize(
    "words", ["公开专区里有老花镜吗", "小区里贴了几张", "社区里有几块公开栏", "公开征求意见收到多少条"]
)
def test_the_end_of_another_word_is_no_place(places, words) -> None:
    assert places(words) == []


def test_a_place_by_itself_is_one(places) -> None:
    assert places("区里收到几件申请") == ["区里"]
