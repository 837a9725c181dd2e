"""Whose numbers a question goes on about that names nobody: 县里, 两家, 它们, 谁都没有."""

from __future__ import annotations

from datetime import datetime

import pytest

from bot.model import Answer
from tests.bot.answering.computing.county import TOWNS, computed, new, number
from tests.bot.answering.towns import open_town
from tests.bot.reading.printed import report_text, small_truth
from tests.bot.talking import Talk, talk_with

COUNTY, SCHOOLS, LAND = "甲县人民政府", "甲县教育局", "甲县自然资源局"
REPORTS = [(organ, year) for organ in (COUNTY, SCHOOLS, LAND) for year in (2021, 2022)]
TOLD = {pair: small_truth(seed=i) for i, pair in enumerate(REPORTS)}


@pytest.fixture(scope="module")
def made(tmp_path_factory, common):
    texts = {f"{o}{y}.txt": report_text(o, y, told=TOLD[o, y]) for o, y in REPORTS}
    return open_town(tmp_path_factory.mktemp("whose"), common, texts)


@pytest.fixture
def talk(made) -> Talk:
    return talk_with(made, datetime(2023, 3, 1, 12))


def whose(answer: Answer) -> set[tuple[str, int]]:
    return {(fact.organ, fact.year) for fact in answer.facts}


@pytest.mark.parametrize("words", ["县政府2021年呢", "县里2021年的呢", "那县政府2021年有多少", "我们县2021年的"])
def test_the_county_behind_one_of_its_bureaus_is_the_county(talk, words) -> None:
    talk("甲县教育局2022年收到几件申请")
    assert whose(talk(words)) == {(COUNTY, 2021)}


def test_the_county_behind_a_column_of_a_bureau_keeps_row_column_and_year(talk) -> None:
    talk("教育局2022年企业提的申请有几件")
    (fact,) = talk("县里呢").facts
    assert (fact.organ, fact.year, fact.row[-1], fact.column[-1]) == (
        COUNTY,
        2022,
        "一、本年新收政府信息公开申请数量",
        "商业企业",
    )


@pytest.mark.parametrize(
    "words", ["那2021年两家各是多少", "2021年的两家都给我", "它们2021年的也要", "两个局2021年的报一下"]
)
def test_two_that_were_asked_one_after_the_other_stay_two_in_another_year(talk, words) -> None:
    talk("教育局2022年收到几件申请")
    talk("自然资源局呢")
    assert whose(talk(words)) == {(SCHOOLS, 2021), (LAND, 2021)}


def test_two_whose_change_was_told_are_told_side_by_side_and_compared(talk) -> None:
    talk("教育局2022年收到的申请比2021年多几件")
    talk("自然资源局呢")
    assert whose(talk("2021年的两家都给我")) == {(SCHOOLS, 2021), (LAND, 2021)}
    apart = abs(TOLD[SCHOOLS, 2021]["三", "new", "total"] - TOLD[LAND, 2021]["三", "new", "total"])
    assert computed(talk("两家差多少"), "相差") == [apart]


def test_behind_two_shares_the_numbers_are_added_up(talk) -> None:
    talk("教育局2022年予以公开的占办理结果总计的百分之几")
    talk("自然资源局呢")
    both = sum(TOLD[organ, 2022]["三", "granted", "total"] for organ in (SCHOOLS, LAND))
    assert computed(talk("两家加起来"), "合计") == [both]


def test_of_two_spoken_of_another_row_is_compared_between_these_two(say) -> None:
    say("甲乡2022年行政许可多少")
    say("石桥乡呢")
    assert {fact.organ for fact in say("那俩乡里头谁罚得多").facts} == {"甲乡人民政府", "石桥乡人民政府"}


def test_what_is_named_now_is_added_to_what_was_told(say) -> None:
    say("甲乡2020年收到几件申请")
    assert computed(say("加上2021、2022年的一共"), "合计") == [sum(new("甲乡", year) for year in (2020, 2021, 2022))]


def test_who_has_none_is_asked_of_all_that_were_compared(say) -> None:
    say("乙县各乡镇2021年打官司几件，从高到低排一排")
    say("头一名和末一名差多少")
    answer = say("那2022年谁一件都没有")
    none = {t for t in TOWNS if not any(number(t, 2022, "四", "cases", f"{c}_total") for c in ("direct", "after"))}
    assert "柳河镇" in none and all(town in answer.text for town in none)
    assert "5 个" in answer.text  # also those without a report


def test_one_of_them_in_two_years_is_told_and_not_asked_whether_it_has_none(say) -> None:
    say("乙县各乡镇2022年收到申请排个名")
    say("谁一件都没收到")
    assert {fact.value for fact in say("甲乡2021、2022两年的呢").facts} == {new("甲乡", 2021), new("甲乡", 2022)}


def test_the_organ_of_the_talk_is_kept_across_a_guide(talk) -> None:
    talk("自然资源局2021年收到几件申请")
    assert not talk("申请要钱吗").facts
    assert whose(talk("部分公开的多少")) == {(LAND, 2021)}


def test_who_says_where_he_lives_asks_of_that_places_bureau(talk) -> None:
    talk("我是甲县的，问自然资源局")
    assert whose(talk("2022年收到多少件申请")) == {(LAND, 2022)}
    assert whose(talk("俺家住甲县，想问教育局2021年收到几件申请")) == {(SCHOOLS, 2021)}


TWINS = (("甲县", "教育局"), ("乙县", "教育局"), ("甲县", "甲县人民政府"), ("乙县", "乙县人民政府"))


@pytest.fixture
def twins(tmp_path, common) -> Talk:
    texts = {
        f"{c}/{name}2022.txt": report_text(name, 2022, told=small_truth(seed=i)) for i, (c, name) in enumerate(TWINS)
    }
    listed = "".join(
        f'[[organ]]\nname = "{name}"\npath = {["某市"] if name.startswith(county) else ["某市", county]}\n'
        f'documents = ["reports/{county}/{name}*"]\n'
        for county, name in TWINS
    )
    return talk_with(open_town(tmp_path, common, texts, {"organs.toml": listed}), datetime(2023, 3, 1, 12))


def test_one_of_two_countys_bureaus_is_meant_where_both_were_spoken_of(twins) -> None:
    twins("乙县教育局2022年行政复议几件")
    twins("甲县的也说下")
    assert {fact.organ for fact in twins("甲县的里头纠正几件").facts} == {"甲县教育局"}


def test_the_same_office_of_another_county_in_a_year_without_a_report_is_answered_with_its_newest(twins) -> None:
    twins("乙县教育局2024年行政复议几件")
    answer = twins("甲县的呢")
    assert "2024年" in answer.text and {fact.organ for fact in answer.facts} == {"甲县教育局"}
