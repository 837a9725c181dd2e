"""What somebody tells before he says that he just wants to know is not asked."""

from __future__ import annotations


def test_the_number_is_told_whatever_the_tale_was_of(ask_towns) -> None:
    (fact,) = ask_towns("我家低保跑了好几年没批，就想问问柳河镇2022年收了几份申请").facts
    assert fact.row == ("一、本年新收政府信息公开申请数量",)


def test_a_tale_that_says_whose_number_it_is_stays(ask_towns) -> None:
    assert ask_towns("柳河镇的事我跟了好几年，就想知道2022年收了几份申请").facts
