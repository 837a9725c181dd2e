"""县里谁最多 behind the units of a county asks of the same county's; 一件都没有的呢 who of them has none."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize("words", ["2021年县里谁收得最多", "2021年全县谁收得最多"])
def test_it_is_asked_of_the_same_county(say, words) -> None:
    say("乙县2022年各单位新收从多到少排个名")
    first = {fact.organ for fact in say(words).facts}
    assert len(first) == 3 and {fact.year for fact in say("2021年谁收得最多").facts} == {2021}


def test_who_has_none_is_looked_for_among_them(say) -> None:
    say("乙县2022年各乡镇直接起诉排个名")
    assert "柳河镇" in say("一件都没有的呢").text


@pytest.mark.parametrize("words", ["乙县里它是最多的吗", "在乙县它是最多的吗", "乙县里头它排第几"])
def test_one_of_them_is_held_against_the_others_there(say, words) -> None:
    say("柳河镇2022年新收多少")
    answer = say(words)
    assert {"甲乡人民政府", "石桥乡人民政府"} <= {fact.organ for fact in answer.facts}
