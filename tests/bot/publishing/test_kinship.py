"""Guides are kin by their suggestions and by the words that both need."""

from __future__ import annotations

from collections.abc import Sequence

from bot.model import Guide
from bot.publishing.kinship import kinship
from bot.reading.staff_files.guide import read_guide


def guide(name: str, questions: str, suggestions: Sequence[str] = (), needs: Sequence[str] = ()) -> Guide:
    text = (
        f"---\ntitle: {name}\nquestions:\n  - {questions}\narticles: []\n"
        f"suggestions: [{', '.join(suggestions)}]\nneeds: [{', '.join(needs)}]\n---\n{name}就这么办。\n"
    )
    return read_guide(text, f"guides/{name}.md")


def test_a_suggestion_makes_kin_on_both_sides() -> None:
    kin = kinship([guide("看电影", "几点放电影", ["票多少钱"]), guide("买票", "票多少钱"), guide("修路", "路几时修")])
    assert kin == {"看电影": {"买票"}, "买票": {"看电影"}, "修路": set()}


def test_a_title_is_a_suggestion_too_and_an_unknown_one_links_nothing() -> None:
    kin = kinship([guide("看电影", "几点放电影", ["买票", "月亮上有什么"]), guide("买票", "票多少钱")])
    assert kin["看电影"] == {"买票"}


def test_half_of_the_needed_words_in_common_make_kin() -> None:
    near = guide("票价", "票多少钱", needs=["票", "座"])
    far = guide("邮票", "邮票哪里买", needs=["邮", "信", "票", "戳", "封"])
    other = guide("退票", "退票行吗", needs=["票"])
    kin = kinship([near, far, other])
    assert kin["票价"] == {"退票", "邮票"}
    assert kinship([far, guide("排座", "怎么排座", needs=["座", "号"])])["邮票"] == frozenset()


def test_no_guide_is_its_own_kin() -> None:
    assert kinship([guide("买票", "票多少钱", ["票多少钱"], ["票"])]) == {"买票": frozenset()}
