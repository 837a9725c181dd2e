"""A question about numbers that goes on from the last one replaces what it names: organ, year, row, operation."""

from __future__ import annotations

from datetime import datetime

import pytest

from bot.model import Outcome
from tests.bot.answering.computing.county import TOWNS, YEARS, computed, new, number, rounded


def test_the_year_before_is_the_one_before_the_year_spoken_of(say) -> None:
    say("甲乡2022年收到几件申请")
    assert [fact.value for fact in say("前一年呢").facts] == [new("甲乡", 2021)]
    assert [fact.value for fact in say("再上一年").facts] == [new("甲乡", 2020)]


def test_towns_asked_one_after_the_other_are_compared(say) -> None:
    say("甲乡2022年收到几件申请")
    say("柳河镇呢")
    assert computed(say("那两家差几件"), "相差") == [abs(new("甲乡", 2022) - new("柳河镇", 2022))]


def test_that_year_is_the_year_spoken_of_though_another_town_is_named(say) -> None:
    say("2021年收到申请最多的是哪个乡镇")
    assert {fact.year for fact in say("柳河镇当年收到几件").facts} == {2021}


def test_other_operations_over_the_same_years(say) -> None:
    say("甲乡2020年到2022年收到申请的走势")
    every = [new("甲乡", year) for year in YEARS]
    assert computed(say("那一共呢"), "合计") == [sum(every)]
    assert computed(say("哪年最多"), "最多") == [max(every)]
    assert {fact.year for fact in say("同比呢").facts} == {2021, 2022}


@pytest.mark.parametrize("words", ["我写错年份了，应该是2021", "打错了，是2021年", "年份弄错了，要2021年的"])
def test_a_year_that_the_asker_got_wrong_is_no_record_to_be_put_right(say, words) -> None:
    say("甲乡2022年收到几件申请")
    assert [fact.value for fact in say(words).facts] == [new("甲乡", 2021)]


def test_the_whole_after_a_part(say) -> None:
    say("甲乡2022年自然人申请几件")
    assert [fact.value for fact in say("那一共呢").facts] == [new("甲乡", 2022)]


def test_who_grew_most_is_named_and_then_who_fell_most(say) -> None:
    by = {town: new(town, 2022) - new(town, 2021) for town in TOWNS}
    grew = say("各乡镇2022年收到申请比2021年增长最多的是哪个")
    most = max(by, key=by.__getitem__)
    assert f"增加最多的是{most}人民政府" in grew.text if by[most] > 0 else "没有增加的" in grew.text
    fell = say("那降得最多的呢")
    least = min(by, key=by.__getitem__)
    assert f"减少最多的是{least}人民政府" in fell.text if by[least] < 0 else "没有减少的" in fell.text


def test_going_back_to_a_town_means_its_last_year(say) -> None:
    say("甲乡2021年收到几件申请")
    say("柳河镇2022年的呢")
    answer = say("回到甲乡，重复申请几件")
    assert [(f.year, f.value) for f in answer.facts] == [
        (2021, number("甲乡", 2021, "三", "unprocessed_repeat", "total"))
    ]


def test_two_questions_of_one_message_are_not_mixed(say) -> None:
    answer = say("甲乡2022年收到几件申请？柳河镇2021年重复申请几件？")
    assert answer.outcome is Outcome.ANSWERED
    assert [(f.organ, f.year, f.value) for f in answer.facts] == [
        ("甲乡人民政府", 2022, new("甲乡", 2022)),
        ("柳河镇人民政府", 2021, number("柳河镇", 2021, "三", "unprocessed_repeat", "total")),
    ]


def test_asked_back_once_and_then_guessed_aloud(say) -> None:
    assert say("2022年收到几件申请").outcome is Outcome.CLARIFY
    again = say("2021年收到几件申请")
    assert again.outcome is Outcome.ANSWERED and "没说是哪一个，先按" in again.text


def test_two_people_never_share_what_was_asked(county) -> None:
    one = county.ask("甲乡2022年收到几件申请", None, now=datetime(2023, 3, 1)).session
    other = county.ask("柳河镇2020年重复申请几件", None, now=datetime(2023, 3, 1)).session
    assert [f.organ for f in county.ask("2021年呢", one, now=datetime(2023, 3, 1)).facts] == ["甲乡人民政府"]
    assert [f.organ for f in county.ask("2021年呢", other, now=datetime(2023, 3, 1)).facts] == ["柳河镇人民政府"]


@pytest.mark.parametrize("then", ["占总数多少", "占总计的几成"])
def test_the_total_behind_a_part_is_what_it_is_a_part_of(say, then) -> None:
    say("甲乡2022年个人申请的有几件")
    part, whole = (number("甲乡", 2022, "三", "new", column) for column in ("natural", "total"))
    assert rounded(part, whole) in [result.value for result in say(then).computed]


def test_the_total_of_another_year_is_that_of_the_same_row(say) -> None:
    say("甲乡2022年个人申请的有几件")
    (fact,) = say("2021年的总数是多少").facts
    assert (fact.year, fact.value) == (2021, new("甲乡", 2021))


def test_thanks_before_another_year_ask_for_that_year(say) -> None:
    say("甲乡2022年收到几件申请")
    assert [fact.year for fact in say("谢谢啊 那2021年嘞").facts] == [2021]


def test_the_last_two_cells_are_told_of_another_year(say) -> None:
    say("甲乡2022年复议维持几件")
    say("纠正的呢")
    values = {number("甲乡", 2021, "四", "cases", f"review_{end}") for end in ("upheld", "corrected")}
    assert {fact.value for fact in say("换成2021年，这俩各多少").facts} == values


def test_a_year_is_told_by_itself_behind_a_change_where_its_number_is_asked(say) -> None:
    say("甲乡2021年到2022年申请多了多少")
    answer = say("2020年的也报一下")
    assert [fact.value for fact in answer.facts] == [new("甲乡", 2020)] and answer.computed == ()


def test_two_organs_are_compared_in_a_cell_that_is_named_anew(say) -> None:
    say("甲乡2022年收到几件申请")
    say("柳河镇的结转下年度几件")
    one, other = (number(town, 2022, "三", "results_total", "total") for town in ("甲乡", "柳河镇"))
    assert computed(say("办结总数两家差几件"), "相差") == [abs(one - other)]


def test_all_that_were_asked_together_are_added_behind_one_of_them(say) -> None:
    say("甲乡、柳河镇、石桥乡2022年谁新收最多")
    say("第二呢")
    assert computed(say("三家加一块"), "合计") == [sum(new(town, 2022) for town in TOWNS)]


def test_the_total_of_this_row_is_no_other_row(say) -> None:
    say("甲乡2022年上年结转那一行，自然人几件")
    (fact,) = say("2021年这行的总计").facts
    assert (fact.year, fact.value) == (2021, number("甲乡", 2021, "三", "carried_in", "total"))


def test_a_reason_that_is_named_as_a_row_is_no_why(say) -> None:
    say("甲乡2022年因为国家秘密不给公开的几件")
    (fact,) = say("那行政执法案卷这个理由的呢").facts
    assert fact.value == number("甲乡", 2022, "三", "withheld_file", "total")


def test_the_last_two_together_are_a_part_of_their_total(say) -> None:
    say("甲乡2022年予以公开几件")
    say("部分公开的呢")
    granted, partly, whole = (number("甲乡", 2022, "三", r, "total") for r in ("granted", "partly", "results_total"))
    answer = say("这两种合起来占全年办理结果总计的百分之几")
    assert rounded(granted + partly, whole) in [result.value for result in answer.computed]


def test_a_row_that_only_a_loose_word_named_is_not_carried_on(say) -> None:
    say("甲乡2022年属于国家秘密不给公开的，法律服务机构申请的几件")
    (fact,) = say("自然人呢").facts
    one, other = (number("甲乡", 2022, "三", "withheld_secret", column) for column in ("legal", "natural"))
    assert fact.value == other
    assert computed(say("差几件"), "相差") == [abs(one - other)]


def test_a_stretch_of_years_may_be_counted_behind_it(say) -> None:
    say("甲乡2022年新收申请几件")
    every = [new("甲乡", year) for year in YEARS]
    assert computed(say("从2020到2022这三年新收加一块多少"), "合计") == [sum(every)]


def test_the_sum_of_three_years_is_of_what_was_told(say) -> None:
    say("甲乡2020、2021、2022三年里哪年复议最多")
    told = [number("甲乡", year, "四", "cases", "review_total") for year in YEARS]
    assert computed(say("三年合计几件"), "合计") == [sum(told)]


def test_another_kind_of_case_behind_a_share_is_told_as_a_number(say) -> None:
    say("甲乡2022年被提了几起复议")
    say("给纠正过来的有几个")
    say("占复议总数百分之几")
    told = [fact.value for fact in say("没走复议直接告到法院的呢").facts]
    assert told == [number("甲乡", 2022, "四", "cases", "direct_total")]


def test_the_first_organ_is_the_first_one_of_the_conversation(say) -> None:
    for said in ("甲乡2022年收到几件申请", "柳河镇呢", "石桥乡呢"):
        say(said)
    assert [fact.value for fact in say("回到头一个机关，2021年收了几件").facts] == [new("甲乡", 2021)]


def test_the_same_change_is_told_of_another_organ(say) -> None:
    say("甲乡2022年比2021年多收多少申请")
    told = say("同样两年，柳河镇涨了百分之几")
    assert {fact.organ for fact in told.facts} == {"柳河镇人民政府"} and {f.year for f in told.facts} == {2021, 2022}


@pytest.mark.parametrize("words", ["行政复议总数呢", "行政复议也算一下", "行政复议总数呢，同样这两年"])
def test_another_number_of_the_two_years_is_compared_as_the_first_was(say, words) -> None:
    say("甲乡2022年新收比2021年多多少")
    apart = number("甲乡", 2022, "四", "cases", "review_total") - number("甲乡", 2021, "四", "cases", "review_total")
    assert [abs(c.value) for c in say(words).computed if c.unit == "件"] == [abs(apart)]


def test_what_the_two_years_come_to_is_a_sum(say) -> None:
    say("甲乡2022年新收比2021年多多少")
    assert computed(say("两年总数呢"), "合计") == [new("甲乡", 2021) + new("甲乡", 2022)]


def test_of_those_left_each_kind_of_applicant_is_asked_of_that_row(say) -> None:
    say("甲乡2022年年底剩几件没办完")
    told = [fact.value for fact in say("剩下这几件里自然人的几件、法律服务机构的几件").facts]
    assert told == [number("甲乡", 2022, "三", "carried_out", column) for column in ("natural", "legal")]


def test_a_total_beside_a_kind_of_applicant_is_of_the_row_that_was_told(say) -> None:
    say("甲乡2022年上年结转几件")
    told = {fact.value for fact in say("可是我看自然人那一格好像是2，总计反而才1？").facts}
    assert number("甲乡", 2022, "三", "carried_in", "natural") in told
    assert number("甲乡", 2022, "三", "results_total", "natural") not in told


def test_the_mean_of_each_behind_the_share_of_one_is_of_them_all(say) -> None:
    say("甲乡、柳河镇、石桥乡三家2022年新收加一起多少件")
    say("甲乡占三家的几成")
    assert {fact.organ for fact in say("平均每家多少件").facts} == {f"{town}人民政府" for town in TOWNS}
