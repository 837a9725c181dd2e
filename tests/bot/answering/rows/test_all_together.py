"""Whoever counts one kind of applicants in with all the others asks for the total."""

from __future__ import annotations

import pytest

from tests.bot.answering.computing.county import number


@pytest.mark.parametrize("words", ["连公司那些一起算", "包括企业在内", "连企业的也算进去"])
def test_the_total_is_told_and_nothing_is_added_to_it(county, words) -> None:
    first = county.ask("甲乡2022年个人申请几件")
    answer = county.ask(f"予以公开几件，{words}", first.session)
    assert [fact.value for fact in answer.facts] == [number("甲乡", 2022, "三", "granted", "total")]
    assert not answer.computed
