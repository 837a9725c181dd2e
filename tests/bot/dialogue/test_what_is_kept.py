"""What a question that goes on keeps of the last one, and what it must not: shares, applicants, who is asked of."""

from __future__ import annotations

import pytest

from bot.model import Answer, Outcome
from tests.bot.answering.computing.county import new, number, rounded


@pytest.fixture
def tell(say):
    """Several sentences one after the other; the answer to the last."""

    def told(*questions: str) -> Answer:
        return [say(question) for question in questions][-1]

    return told


def of_row(row: str, column: str = "total") -> int:
    return number("甲乡", 2022, "三", row, column)


def test_a_share_behind_a_share_is_of_what_it_names(tell) -> None:
    tell("甲乡2022年予以公开占多少百分比")
    people = tell("自然人申请占总数的几成")
    assert rounded(of_row("new", "natural"), new("甲乡", 2022)) in [c.value for c in people.computed]


def test_a_share_behind_a_change_is_no_change(tell) -> None:
    answer = tell("甲乡2022年收到多少件申请", "2022年比2021年多了百分之多少", "予以公开的占比2022年是多少")
    assert answer.understood.years == (2022,)
    assert rounded(of_row("granted"), of_row("results_total")) in [c.value for c in answer.computed]


def test_the_applicant_stays_where_only_the_outcome_is_another(tell) -> None:
    answer = tell("甲乡2022年企业的申请有几件", "给了的呢")
    assert [fact.value for fact in answer.facts] == [of_row("granted", "business")]


def test_who_counts_anew_hears_the_applicants_number_and_the_total(tell) -> None:
    answer = tell("甲乡2022年企业的申请有几件", "给了几件")
    assert {fact.value for fact in answer.facts} == {of_row("granted", "business"), of_row("granted")}


def test_whether_fees_were_taken_is_asked_of_the_next_one_too(tell) -> None:
    answer = tell("甲乡2022年收了多少信息处理费", "柳河镇收了没有")
    assert answer.facts == () and "柳河镇" in answer.text


@pytest.mark.parametrize("words", ["那年乡里总共收了几件申请", "算了，那年总共收了几件申请"])
def test_that_year_is_the_one_that_was_spoken_of_also_behind_a_guide(say, words) -> None:
    say("甲乡2021年补正后内容仍不明确的有几件")
    assert [(f.organ, f.year, f.value) for f in say(words).facts] == [("甲乡人民政府", 2021, new("甲乡", 2021))]
    say("甲乡2021年补正后内容仍不明确的有几件")
    say("补正是啥意思啊")
    assert [(f.organ, f.year, f.value) for f in say(words).facts] == [("甲乡人民政府", 2021, new("甲乡", 2021))]


def test_whom_a_refused_question_named_is_meant_by_it(say) -> None:
    say("柳河镇2022年收到几件申请")
    assert say("甲乡这帮人是不是天天喝茶看报 你说说").outcome is Outcome.OUT_OF_SCOPE
    assert {(f.organ, f.year) for f in say("那它2021年收到几件申请").facts} == {("甲乡人民政府", 2021)}


@pytest.mark.parametrize("words", ["里头痛痛快快给公开了的有几件", "这类申请人得到“予以公开”的是几件"])
def test_in_it_means_of_those_applicants_alone(tell, words) -> None:
    answer = tell("甲乡2022年企业的申请有几件", words)
    assert [fact.value for fact in answer.facts] == [of_row("granted", "business")]


@pytest.mark.parametrize("words", ["总计2021年呢", "总计这个数2021年是多少"])
def test_the_total_behind_lawsuits_is_that_of_the_lawsuits(tell, words) -> None:
    (fact,) = tell("甲乡2022年复议后起诉的总计", words).facts
    assert (fact.year, fact.value) == (2021, number("甲乡", 2021, "四", "cases", "after_total"))


def test_the_most_and_the_least_of_the_applicants_are_set_apart(tell) -> None:
    answer = tell("甲乡2022年新收申请按申请人拆开各是多少", "哪类最多", "最多和最少的差多少")
    each = [of_row("new", c) for c in ("natural", "business", "research", "charity", "legal", "other")]
    assert max(each) - min(each) in [c.value for c in answer.computed]


def test_how_many_times_the_least_the_most_is(tell) -> None:
    answer = tell("甲乡2022年许可、处罚、强制各多少", "三项里最大的是最小的几倍")
    assert any(c.unit == "倍" for c in answer.computed)


def test_why_a_year_is_not_told_is_because_there_is_no_such_report(tell) -> None:
    assert tell("甲乡历年新收多少", "2019年为什么没有").outcome is Outcome.NOT_COVERED


@pytest.mark.parametrize("words", ["里头维持的几件，纠正的几件", "维持的几件，纠正的几件"])
def test_the_results_behind_a_kind_of_case_are_its_own(tell, words) -> None:
    answer = tell("甲乡2022年行政复议几件", words)
    results = [number("甲乡", 2022, "四", "cases", f"review_{end}") for end in ("upheld", "corrected")]
    assert [fact.value for fact in answer.facts] == results


def test_two_rates_are_told_and_not_added_up(tell) -> None:
    answer = tell("甲乡2022年公开率", "不予公开占比呢", "两个率加起来是多少")
    assert answer.understood.years == (2022,)
    assert len(answer.computed) > 1
