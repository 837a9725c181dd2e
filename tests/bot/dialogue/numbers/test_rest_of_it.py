"""剩下的呢 behind one or two parts of a total: each of the other parts, and what they make together."""

from __future__ import annotations

from tests.bot.answering.computing.county import computed, new, number


def cases(end: str) -> int:
    return number("甲乡", 2022, "四", "cases", f"review_{end}")


def test_behind_one_kind_of_applicant_all_the_others_are_added_up(say) -> None:
    say("甲乡2022年收到几件申请")
    say("里头个人提的有多少")
    rest = new("甲乡", 2022) - number("甲乡", 2022, "三", "new", "natural")
    assert computed(say("剩下的呢"), "合计") == [rest]


def test_behind_two_ends_of_reviews_the_others_are_added_up(say) -> None:
    say("甲乡2022年行政复议总共多少件")
    say("其中维持的")
    say("纠正的呢")
    assert computed(say("除开这两样，剩下的还有多少"), "合计") == [cases("other") + cases("pending")]


def test_four_ends_that_were_told_two_by_two_are_added_up_and_the_printed_total_stands_beside(say) -> None:
    say("甲乡2022年行政复议维持和纠正的分别几件")
    say("其他结果和没审完的呢")
    answer = say("四项加起来")
    assert computed(answer, "合计") == [cases("total")]
    assert "表里印的是" in answer.text


def test_behind_a_whole_row_there_is_no_rest(say) -> None:
    say("甲乡2022年收到几件申请")
    assert not computed(say("剩下的呢"), "合计")


def test_the_rest_of_direct_lawsuits_are_direct_lawsuits(say) -> None:
    say("甲乡2022年直接起诉维持几件")
    rest = sum(number("甲乡", 2022, "四", "cases", f"direct_{end}") for end in ("corrected", "other", "pending"))
    assert computed(say("剩下的呢"), "合计") == [rest]


def test_behind_two_outcomes_all_the_other_outcomes_are_added_up(say) -> None:
    say("甲乡2022年办理结果总计多少件")
    say("予以公开的呢")
    say("部分公开的呢")
    whole, granted, partly = (
        number("甲乡", 2022, "三", row, "total") for row in ("results_total", "granted", "partly")
    )
    assert computed(say("去掉这两样，剩下的还有几件"), "合计") == [whole - granted - partly]
