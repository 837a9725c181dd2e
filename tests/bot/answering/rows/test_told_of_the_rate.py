"""Who says besides what the formula of a rate takes off anyway is told that rate."""

from __future__ import annotations

from datetime import datetime

import pytest

from tests.bot.answering.computing.county import number, rounded
from tests.bot.talking import talk_with


@pytest.mark.parametrize(
    "words",
    [
        "甲乡2022年行政复议的纠错率，分母不算尚未审结的",
        "甲乡2022年行政复议的纠错率多少？除掉未审结的",
        "甲乡2022年行政复议的纠错率，没审结的别算进去",
        "剔除尚未审结的案件，甲乡2022年复议纠错率是多少？",
        "甲乡2022年行政复议的纠错率呢？按纠正数除以已审结数计",
    ],
)
def test_it_is_the_rate_and_nothing_else(county, words) -> None:
    corrected, whole, pending = (
        number("甲乡", 2022, "四", "cases", f"review_{end}") for end in ("corrected", "total", "pending")
    )
    answer = county.ask(words)
    assert rounded(corrected, whole - pending) in [c.value for c in answer.computed if c.unit == "%"]


def test_a_clause_that_only_says_how_it_is_reckoned_asks_for_nothing_more(county) -> None:
    plain, told = (county.ask(f"甲乡2022年的公开率算一下{rest}") for rest in ("", "，予以公开加部分公开比办结总计"))
    assert told.computed == plain.computed != ()


def test_the_rate_of_what_was_told_last_is_asked_by_its_short_name(county) -> None:
    told = county.ask("甲乡2022年复议纠正了几件")
    assert "复议纠错率" in county.ask("纠错率据此是多少", told.session).text


def test_how_a_rate_is_made_may_be_said_besides(county) -> None:
    say = talk_with(county, datetime(2023, 3, 1, 12))
    say("甲乡2022年新收多少")
    say("石桥乡的呢")
    rate = say("它公开率多少（予以公开加部分公开比办结总计）")
    assert "公开率＝" in rate.text and {fact.organ for fact in rate.facts} == {"石桥乡人民政府"}


def test_a_rate_that_the_asker_defines_as_we_do_is_that_rate(county) -> None:
    granted, partly, whole = (
        number("甲乡", 2022, "三", row, "total") for row in ("granted", "partly", "results_total")
    )
    answer = county.ask("公开率就定义成（予以公开+部分公开）除以办理结果总计，甲乡2022年是百分之几")
    assert rounded(granted + partly, whole) in [c.value for c in answer.computed if c.unit == "%"]
