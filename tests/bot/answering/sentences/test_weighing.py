"""How much each sentence of a report says of what is asked; the one that says most comes first."""

from __future__ import annotations

import pytest

from bot.answering.sentences.weighing import weighed
from bot.answering.target import target_of


@pytest.fixture
def best(turn):
    def found(question: str):
        asked = turn(question)
        return weighed(asked, target_of(asked).report)[0]

    return found


@pytest.mark.parametrize(
    ("question", "clause"),
    [
        ("水利局2022年开了几场发布会", "召开新闻发布会6场"),
        ("水利局2022年考试过关的有几成", "考试合格率达93.5%"),
        ("水利局2022年开放日是哪天", "4月18日举办政府开放日活动"),
    ],
)
def test_the_piece_of_a_long_paragraph_that_speaks_of_it_comes_first(best, question, clause) -> None:
    found = best(question)
    assert clause in found.told_by and found.gives


def test_a_piece_without_the_kind_of_answer_is_worth_less(best) -> None:
    asked, other = best("水利局2022年开了几场发布会"), best("水利局2022年哪天开的发布会")
    assert not other.gives and other.score < asked.score


def test_what_nobody_speaks_of_is_worth_nearly_nothing(best) -> None:
    assert best("水利局2022年种了几棵桃树").score < 0.3


def test_problems_are_looked_for_in_the_part_on_problems(best) -> None:
    assert best("水利局2022年有哪些短板").passage.section == "五"


def test_every_sentence_of_the_report_is_weighed_once(turn) -> None:
    asked = turn("水利局2022年开了几场发布会")
    report = target_of(asked).report
    found = weighed(asked, report)
    assert sorted(id(item.passage) for item in found) == sorted(map(id, report.passages))
    assert [item.score for item in found] == sorted((item.score for item in found), reverse=True)


def test_the_clause_that_asks_weighs_more_than_the_rest(turn) -> None:
    asked = turn("水利局2022年说到培训，发布会开了几场")
    clause = range(asked.meaning.text.index("发布会"), len(asked.meaning.text))
    assert "召开新闻发布会6场" in weighed(asked, target_of(asked).report, clause)[0].told_by
