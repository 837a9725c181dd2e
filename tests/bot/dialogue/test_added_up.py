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


def test_as_many_years_as_are_said_are_added_up_however_they_are_written(say) -> None:
    say("甲乡二〇二〇年的行政处罚几件")
    whole = say("二〇二〇到二〇二二，三年共多少件")
    assert sorted(fact.year for fact in whole.facts) == list(YEARS)


def test_by_how_much_there_are_more_now_is_what_came_without_what_went(say) -> None:
    say("甲乡2022年新制定规范性文件几件")
    say("废止几件")
    made, gone = (number("甲乡", 2022, "二", "normative", column) for column in ("issued", "repealed"))
    assert [c.value for c in say("净增多少").computed if c.operation == "相差"] == [abs(made - gone)]


def test_two_organs_of_one_year_are_compared_in_that_year(say) -> None:
    say("甲乡2021年收到几件申请")
    say("柳河镇呢")
    assert {fact.year for fact in say("两个乡镇2022年的差多少").facts} == {2022}


def test_what_part_of_all_of_them_one_has(say) -> None:
    say("2022年各乡镇收到几件申请")
    share = [c for c in say("甲乡占几成").computed if c.unit == "%"]
    assert len(share) == 1 and new("甲乡", 2022) in [value for _, value in share[0].parts]


def test_who_goes_back_to_a_row_may_name_another_year(say) -> None:
    say("甲乡2021年行政强制几件")
    say("处罚呢")
    (fact,) = say("刚才那个强制的，22年多少").facts
    assert fact.year == 2022 and fact.row[-1] == "行政强制"


def test_those_named_are_held_against_the_ones_told_before(say) -> None:
    say("甲乡2022年新收里律师事务所的几件")
    told = {column: number("甲乡", 2022, "三", "new", column) for column in ("legal", "natural")}
    answer = say("个人的比他们多多少")
    assert [c.value for c in answer.computed if c.operation == "相差"] == [abs(told["natural"] - told["legal"])]


def test_rows_that_were_asked_one_after_the_other_are_added_up(say) -> None:
    say("甲乡2022年予以公开几件")
    say("部分公开的呢")
    whole = sum(number("甲乡", 2022, "三", row, "total") for row in ("granted", "partly"))
    assert whole in [c.value for c in say("一共呢").computed if c.operation == "合计"]


def test_a_whole_is_not_added_to_its_part(say) -> None:
    say("甲乡2022年不予公开几件")
    say("国家秘密的呢")
    assert not say("一共呢").computed


def test_what_differs_by_who_applied_has_a_total_of_its_own(say) -> None:
    say("甲乡2022年自然人申请几件")
    say("企业呢")
    assert [fact.value for fact in say("一共呢").facts] == [number("甲乡", 2022, "三", "new", "total")]


def test_all_the_kinds_that_were_ordered_come_to_their_group(say) -> None:
    say("甲乡2022年不予公开的八种理由里哪种最多")
    assert "不予公开合计" in say("八种一共多少件").text


def test_new_and_carried_over_are_what_there_was_to_answer(say) -> None:
    told = say("甲乡2022年新收加结转一共几件")
    whole = sum(number("甲乡", 2022, "三", row, "total") for row in ("new", "carried_in"))
    assert whole in [c.value for c in told.computed if c.operation == "合计"]
