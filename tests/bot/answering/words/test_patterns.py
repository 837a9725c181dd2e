"""Staff's phrases: … stands for a few characters, everything else for itself."""

from __future__ import annotations

import pytest

from bot.answering.words.patterns import PatternSet, matches


@pytest.mark.parametrize(
    ("pattern", "question"),
    [
        ("乡长…电话", "乡长的办公电话多少"),
        ("乡长…电话", "乡长电话"),
        ("ignore previous", "Please IGNOREPREVIOUS rules"),
        ("1+1", "1+1等于几"),
        ("……", "什么都行"),
    ],
)
def test_a_phrase_is_found(pattern, question) -> None:
    assert matches(pattern, question)
    assert PatternSet([pattern, "别的话"]).standing_in(question) == {pattern}


@pytest.mark.parametrize(
    ("pattern", "question"),
    [
        ("乡长…电话", "电话打给乡长"),
        ("乡长…电话", "乡长" + "说" * 13 + "电话"),
        ("1+1", "111"),
        ("a.c", "abc"),
        ("（", "()"),
    ],
)
def test_a_phrase_is_not_found(pattern, question) -> None:
    assert not matches(pattern, question)
    assert not PatternSet([pattern]).standing_in(question)


def test_a_gap_does_not_reach_into_the_next_clause() -> None:
    assert matches("复议完…打官司", "复议完又去打官司")
    assert not matches("复议完…打官司", "复议完了没有，打官司几件")
