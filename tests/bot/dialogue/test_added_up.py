"""一共, 总数 and 具体变了多少 behind what was told: the same cells, the same years, and no others."""

from __future__ import annotations

from tests.bot.answering.computing.county import YEARS, new, number


def test_the_sum_of_the_years_that_were_asked_one_after_the_other(say) -> None:
    say("甲乡2020年行政处罚几件")
    say("21年")
    say("22年")
    whole = [c.value for c in say("三年一共").computed if c.operation == "合计"]
    assert whole == [sum(number("甲乡", year, "二", "penalties", "decisions") for year in YEARS)]


def test_the_sum_and_the_mean_of_as_many_years_as_were_listed(say) -> None:
    say("甲乡2020年到2022年每年收到的申请数列一下")
    whole = sum(new("甲乡", year) for year in YEARS)
    assert [c.value for c in say("三年总数").computed if c.operation == "合计"] == [whole]


def test_the_total_behind_the_rows_of_a_group_is_that_years(say) -> None:
    first = say("甲乡2022年不予处理的五类各几件")
    again = say("总数")
    assert [c.value for c in again.computed] == [c.value for c in first.computed]
    assert {fact.year for fact in again.facts} == {2022}


def test_how_much_it_changed_is_of_the_same_applicants(say) -> None:
    say("甲乡21年跟22年自然人申请增加还是减少")
    told = {fact.value for fact in say("具体变了多少").facts}
    assert told == {number("甲乡", year, "三", "new", "natural") for year in (2021, 2022)}


def test_each_of_the_results_of_a_review_is_told(say) -> None:
    told = [fact.value for fact in say("甲乡2022年复议四种结果分别几件").facts]
    ends = ("upheld", "corrected", "other", "pending", "total")
    assert told == [number("甲乡", 2022, "四", "cases", f"review_{end}") for end in ends]
