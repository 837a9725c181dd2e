"""「不对，我问的是…」, 「第二个年份应该是…」: what was wrong is replaced, all else stays."""

from __future__ import annotations

import pytest

from tests.bot.answering.computing.county import new, number


def years(answer) -> set[int]:
    return {fact.year for fact in answer.facts}


@pytest.mark.parametrize(
    ("words", "meant"),
    [
        ("我说错了，第一个年份是2020", {2020, 2022}),
        ("打错了，前面那年应该是2020", {2020, 2022}),
        ("我打错了，第一个年份应该是2020", {2020, 2022}),
        ("弄错了，第二年改成2020", {2020, 2021}),
        ("2022改成2020", {2020, 2021}),
        ("2021年写错了，是2020年", {2020, 2022}),
    ],
)
def test_one_of_two_years_is_put_right(say, words, meant) -> None:
    say("甲乡2021年和2022年收到申请多少")
    assert years(say(words)) == meant


@pytest.mark.parametrize(
    "words",
    [
        "不对不对 我要的是当成重复申请不管的，不是新收",
        "错了错了，我问的是被说成重复申请的",
        "问的是重复申请的",
        "我是说那年被当成重复申请的",
    ],
)
def test_another_row_is_meant_and_year_and_organ_stay(say, words) -> None:
    say("甲乡2021年新收多少")
    (fact,) = say(words).facts
    assert (fact.organ, fact.year, fact.row[-1]) == ("甲乡人民政府", 2021, "2.重复申请")


def test_a_change_stays_one_where_the_row_is_put_right(say) -> None:
    say("甲乡2022年跟2021年比，全给了的多了几件")
    answer = say("不对我问的是因为牵扯到别人权益没给的，两年都要")
    assert {f.value for f in answer.facts} == {
        number("甲乡", year, "三", "withheld_third_party", "total") for year in (2021, 2022)
    }


def test_what_is_not_wanted_is_left_out(say) -> None:
    say("甲乡2022年新收多少")
    assert years(say("给我看2021年的，不要2022年")) == {2021}
    assert [f.column[-1] for f in say("个人的不要，只要企业的").facts] == ["商业企业"]


def test_a_correction_goes_back_to_the_numbers_where_nothing_was_found(say) -> None:
    say("甲乡2022年新收多少")
    say("甲乡的食堂2022年一顿多少钱")
    assert [f.value for f in say("我说错了，是石桥乡").facts] == [new("石桥乡", 2022)]


def test_what_is_taken_back_in_the_same_breath_is_not_asked(say) -> None:
    year = say("甲乡2021年，哎不对不对，2022年，新收了多少件")
    assert [(f.year, f.value) for f in year.facts] == [(2022, new("甲乡", 2022))]
    organ = say("甲乡2022年收到几件，不是，看错了，是柳河镇")
    assert [f.value for f in organ.facts] == [new("柳河镇", 2022)]


def test_not_this_but_that_asks_for_the_other_row_and_no_rule(say) -> None:
    say("甲乡2022年现行有效的规章几件")
    (fact,) = say("哎说岔了，要的是规范性文件").facts
    assert fact.row[-1].endswith("规范性文件") and fact.column[-1] == "现行有效件数"
