"""What was found in a question, asked for by kind, section and cue."""

from __future__ import annotations

from bot.answering.meaning import Concept, Meaning, Span

BOTH = Span(0, 2, "总计", (Concept("column", "total", "三"), Concept("measure", "total", "四")))
ROW = Span(2, 6, "收…申请", (Concept("row", "new", "三"),))
AGAIN = Span(6, 8, "新收", (Concept("row", "new", "三"), Concept("cue", "count")))
MEANING = Meaning((BOTH, ROW, AGAIN))


def test_ids_stand_in_the_order_of_the_question_each_once() -> None:
    assert MEANING.ids("row") == ("new",)
    assert MEANING.ids("column") == ("total",)
    assert MEANING.ids("topic") == ()


def test_ids_of_one_section_are_told_apart() -> None:
    assert MEANING.ids("column", "三") == ("total",)
    assert MEANING.ids("column", "四") == ()
    assert MEANING.ids("measure", "四") == ("total",)


def test_any_of_several_cues_will_do() -> None:
    assert MEANING.cue("why", "count")
    assert not MEANING.cue("why")
    assert not Meaning().cue("count")


def test_length_counts_each_span_once_and_no_gap() -> None:
    assert MEANING.length("row") == 5
    assert MEANING.length("column", "measure") == 2
    assert Meaning().length("row") == 0
