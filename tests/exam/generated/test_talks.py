"""The generated talks repeat themselves, ask on in every way, and their numbers are what the cells say."""

from __future__ import annotations

from collections import Counter

from tests.exam.generated.batch import ask
from tests.exam.generated.judging import judge
from tests.exam.generated.talks import ABOUT, LONGEST, talks

_NUMBER = 250


def test_the_same_talks_come_again_and_ask_on_in_every_way(cells) -> None:
    first = [*talks(cells, _NUMBER)]
    assert first == [*talks(cells, _NUMBER)] != [*talks(cells, _NUMBER, seed=2)]
    kinds = Counter(question.kind for talk in first for question in talk[1:])
    assert set(kinds) == {name for about in ABOUT for name in about.STEPS}
    assert {len(talk) for talk in first} == {*range(2, LONGEST + 2)}


def test_a_sum_is_that_of_the_cells_that_must_be_quoted(cells) -> None:
    sums = [
        question.expected
        for talk in talks(cells, _NUMBER)
        for question in talk
        if question.kind in ("with_another_row", "with_another_organ", "with_another_year", "all_together")
    ]
    assert sums
    for expected in sums:
        assert float(expected.numbers[0]) == sum(cell.value for cell in expected.cells)


def test_no_turn_of_a_talk_is_told_a_wrong_number(town, cells) -> None:
    """And at most one in a hundred not what was asked."""
    drawn = [*talks(cells, _NUMBER, seed=7)]
    asked = [question for talk in drawn for question in talk]
    names = [str(number) for number, talk in enumerate(drawn) for _ in talk]
    answers = ask(town, [question.text for question in asked], names)
    told = [judge(question.expected, answer, cells) for question, answer in zip(asked, answers, strict=True)]
    verdicts = Counter(verdict.name for verdict in told)
    assert verdicts["wrong"] == 0, [(q.text, v.reason) for q, v in zip(asked, told, strict=True) if v.name == "wrong"]
    assert verdicts["right"] >= 0.99 * len(asked)
