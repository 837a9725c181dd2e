"""Questions that ask the same stand together; what most people asked comes first."""

from __future__ import annotations

import pytest

from bot.keeping.grouping import grouped
from bot.model import Heard, HeardState, Outcome


def heard(*asked: tuple[str, str]) -> list[Heard]:
    """(person, question) of each."""
    return [
        Heard(i, "2026-03-01", "site", None, question, "没有", Outcome.NOT_FOUND, "1-a", "", HeardState.OPEN, person)
        for i, (person, question) in enumerate(asked, 1)
    ]


@pytest.fixture
def cut(assistant):
    return assistant.cut


def test_other_wording_of_one_question_is_one_group(cut):
    groups = grouped(heard(("甲", "水渠归谁修"), ("乙", "村里的水渠归谁修"), ("丙", "鱼塘怎么承包")), cut)
    assert [group.people for group in groups] == [2, 1]
    assert set(groups[0].questions) == {"水渠归谁修", "村里的水渠归谁修"}


def test_people_count_and_not_how_often_one_of_them_asks(cut):
    often = [("甲", "鱼塘怎么承包")] * 9
    groups = grouped(heard(*often, ("乙", "水渠归谁修"), ("丙", "水渠归谁修")), cut)
    assert [(group.question, group.people, len(group.heard)) for group in groups] == [
        ("水渠归谁修", 2, 2),
        ("鱼塘怎么承包", 1, 9),
    ]


def test_what_shares_only_the_words_that_everybody_uses_stays_apart(cut):
    asked = [("甲", "水渠怎么申请"), ("乙", "鱼塘怎么申请"), ("丙", "路灯怎么申请"), ("丁", "果树怎么申请")]
    assert len(grouped(heard(*asked), cut)) == 4


def test_words_without_weight_do_not_tie_questions_together(cut):
    asked = heard(("甲", "请问一下水渠"), ("乙", "请问一下鱼塘"))
    assert len(grouped(asked, cut, ("请问", "一下"))) == 2


def test_every_question_is_in_exactly_one_group_also_those_without_any_word(cut):
    asked = heard(("甲", "？？"), ("乙", "水渠"), ("丙", "水渠"), ("丁", "水渠修"))
    groups = grouped(asked, cut)
    assert sorted(id_ for group in groups for id_ in group.ids) == [1, 2, 3, 4]


def test_nothing_heard_makes_no_group(cut):
    assert grouped([], cut) == []


def test_the_same_questions_in_any_order_make_the_same_groups(cut):
    asked = heard(("甲", "水渠归谁修"), ("乙", "村里的水渠归谁修"), ("丙", "鱼塘怎么承包"), ("丁", "承包鱼塘怎么办"))
    told = {frozenset(group.questions) for group in grouped(asked, cut)}
    assert {frozenset(group.questions) for group in grouped(asked[::-1], cut)} == told
