"""A long paragraph is taken apart, so that the clause that answers is weighed by itself."""

from __future__ import annotations

from bot.answering.sentences.pieces import clauses_of, pieces_of

CLAUSE = "水车每天转个不停也从来不喊累"


def test_a_short_paragraph_stays_whole() -> None:
    assert pieces_of("培训2次。发文3份。") == ("培训2次。发文3份。",)


def test_a_long_one_falls_into_its_sentences() -> None:
    text = f"{'，'.join([CLAUSE] * 4)}。{'，'.join([CLAUSE] * 4)}。"
    assert len(pieces_of(text)) == 2 and "".join(pieces_of(text)) == text


def test_a_sentence_that_is_too_long_itself_falls_into_runs_of_whole_clauses() -> None:
    text = "，".join([CLAUSE] * 12) + "。"
    pieces = pieces_of(text)
    assert len(pieces) > 1 and "".join(pieces) == text
    assert all(piece.endswith(("，", "。")) and len(piece) <= 90 for piece in pieces)


def test_clauses_are_told_without_their_marks() -> None:
    assert clauses_of("培训2次，发文3份；开会。") == ("培训2次", "发文3份", "开会")
    assert clauses_of("。") == ()
