"""Of two that were told together, the one in front and the one behind."""

from __future__ import annotations

from tests.bot.answering.computing.county import new, number


def test_the_former_and_the_latter_of_two(say) -> None:
    say("柳河镇、甲乡2022年各收到几件申请")
    assert [f.value for f in say("前面那个个人提的几件").facts] == [number("柳河镇", 2022, "三", "new", "natural")]
    assert [f.value for f in say("后面那个呢").facts] == [number("甲乡", 2022, "三", "new", "natural")]


def test_who_has_most_is_asked_among_those_that_were_told(say) -> None:
    say("柳河镇、石桥乡2022年各收到几件申请")
    answer = say("谁最多")
    assert {fact.organ for fact in answer.facts} == {"柳河镇人民政府", "石桥乡人民政府"}
    assert max(new("柳河镇", 2022), new("石桥乡", 2022)) in [fact.value for fact in answer.facts]


def test_the_next_years_report_is_asked_though_the_word_report_stands_there(say) -> None:
    say("甲乡2021年结转下年的有几件")
    told = say("那下一年的报告里写的上年结转是几件").facts
    assert [(fact.year, fact.value) for fact in told] == [(2022, number("甲乡", 2022, "三", "carried_in", "total"))]
