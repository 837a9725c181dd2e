"""Nobody asks in a report's words: what was learned of how people ask tells which passage is meant."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.answering.sentences.affinity import affinities, words_asked, words_said
from bot.answering.target import target_of

ASKED = "水利局2022年夸好的有几成"
MEANT = "群众满意度"


@pytest.fixture
def with_lines(turn, monkeypatch):
    """The question's turn, where affinity.txt has these words, and the report that it asks of."""

    def made(question: str, affinity):
        asked = turn(question)
        knowledge = replace(asked.knowledge, _affinity=affinity)
        return replace(asked, knowledge=knowledge), target_of(asked).report

    return made


def likeliest(found, report) -> str:
    return report.passages[max(range(len(found)), key=found.__getitem__)].text


def test_a_passage_that_says_what_people_ask_so_is_likelier(with_lines) -> None:
    asked, report = with_lines(ASKED, "夸 满意度×3000\n好 满意度×5\n")
    found = affinities(asked, report)
    assert max(found) > 0 and MEANT in likeliest(found, report)


def test_the_more_times_likelier_the_more_it_adds(with_lines) -> None:
    little, much = (max(affinities(*with_lines(ASKED, f"夸 满意度×{times}\n"))) for times in (3000, 90000))
    assert 0 < little < much


def test_words_that_nobody_has_asked_with_yet_tell_nothing(with_lines) -> None:
    assert set(affinities(*with_lines(ASKED, "喇叭 广播×40\n"))) == {0.0}


def test_whose_report_of_which_year_is_no_word_of_what_is_asked(turn) -> None:
    asked = turn(ASKED)
    words = words_asked(asked.meaning, asked.knowledge.words)
    assert "成" in "".join(words) and not {"水利局", "2022", "年"} & {*words}


def test_the_words_of_a_passage_are_named_once_and_its_headings_are_of_it(turn) -> None:
    asked = turn(ASKED)
    passage = next(p for p in target_of(asked).report.passages if MEANT in p.text)
    words = words_said(replace(passage, headings=("一", "群众评议")), asked.knowledge.words)
    assert len(words) == len({*words}) and {"满意度", "评议"} <= {*words}
