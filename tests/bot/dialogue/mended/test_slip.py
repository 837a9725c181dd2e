"""「年份写错了，应为2020年」: what was wrong is said first, and only what is meant instead is asked."""

from __future__ import annotations

import pytest

from tests.bot.answering.computing.county import new


@pytest.mark.parametrize(
    ("words", "town", "year"),
    [
        ("年份写错了，应为2021年", "甲乡", 2021),
        ("抱歉搞错年份，是2021", "甲乡", 2021),
        ("不对不对，年份不对，2021年", "甲乡", 2021),
        ("应为2021年", "甲乡", 2021),
        ("噢，我弄混了，我要问的其实是柳河镇那年的", "柳河镇", 2022),
        ("记错乡了，应该是石桥乡", "石桥乡", 2022),
        ("名字打错，是柳河镇", "柳河镇", 2022),
        ("甲乡写错了，是柳河镇", "柳河镇", 2022),
        ("口误，是柳河镇2021年", "柳河镇", 2021),
    ],
)
def test_what_was_wrong_is_put_right_and_all_else_stays(say, words, town, year) -> None:
    say("甲乡2022年新收多少")
    assert [fact.value for fact in say(words).facts] == [new(town, year)]


@pytest.mark.parametrize("words", ["写错了，甲乡应为石桥乡", "甲乡打错了，是石桥乡"])
def test_one_of_two_organs_is_put_right(say, words) -> None:
    say("甲乡和柳河镇2022年谁收的申请多")
    assert {fact.value for fact in say(words).facts} == {new("石桥乡", 2022), new("柳河镇", 2022)}


def test_another_row_may_be_meant(say) -> None:
    say("甲乡2022年新收多少")
    (fact,) = say("哦哦问错了，要问的是行政许可").facts
    assert (fact.year, fact.row[-1]) == (2022, "行政许可")


@pytest.mark.parametrize("words", ["登记证上名字写错了，怎么改", "数写错了找谁改"])
def test_a_record_that_is_wrong_is_no_slip(say, words) -> None:
    say("甲乡2022年新收多少")
    assert "条例第四十一条" in say(words).text
