"""A part that no table counts gets no total in its place: the prose tells it, or it is said that nobody counted it."""

from __future__ import annotations

import pytest

from bot.model import Outcome
from tests.bot.answering.towns import SHIQIAO, SHIQIAO_NUMBERS, open_town
from tests.bot.reading.printed import report_text

SENTENCE = "全年收到的申请中，网络申请59件、当面申请38件。"


@pytest.mark.parametrize(
    "question",
    [
        "柳河镇2022年网上交的申请有几件",
        "柳河镇2022年上半年收到几件申请",
        "柳河镇2022年3月份收到几件申请",
        "柳河镇2022年农民申请的有几件",
        "我爸2022年向柳河镇申请了几件",
        "柳河镇，老王2022年提了几份申请",
        "柳河镇2022年通过微信申请的几件",
        "柳河镇2022年交通方面的行政处罚几件",
    ],
)
def test_the_total_does_not_stand_in_for_a_part(ask_towns, question) -> None:
    answer = ask_towns(question)
    assert answer.outcome is Outcome.NOT_FOUND
    assert not answer.facts


def test_the_part_is_quoted_where_the_prose_counts_it(common, tmp_path) -> None:
    report = report_text(SHIQIAO, 2022, "2021", SHIQIAO_NUMBERS).replace(
        "一、总体情况\n", f"一、总体情况\n{SENTENCE}\n"
    )
    assert SENTENCE in report
    town = open_town(tmp_path, common, {"石桥乡2022.txt": report})
    assert "网络申请59件" in town.ask("石桥乡2022年从网上交的申请有几件").text
    assert "当面申请38件" in town.ask("石桥乡2022年当面交的申请有几件").text


@pytest.mark.parametrize(
    "question",
    ["柳河镇2022年收到几件申请", "我在网上看到的，柳河镇2022年收到几件申请", "柳河镇2022年12月31日前收到几件申请",
     "我是记者，柳河镇2022年自然人申请几件", "我爸让我问柳河镇2022年收到几件申请"],
)  # fmt: skip
def test_a_whole_that_is_asked_for_is_told(ask_towns, question) -> None:
    assert ask_towns(question).facts


def test_a_fee_is_never_told_as_a_number_of_requests(ask_towns) -> None:
    assert not ask_towns("柳河镇2022年收了几个人的信息处理费，收了多少").facts


@pytest.mark.parametrize("matter", ["偷挖河沙的罚了几起", "贩卖水车的行政处罚几件"])
def test_a_matter_right_before_decisions_narrows_them_down(ask_towns, matter) -> None:
    answer = ask_towns(f"柳河镇2022年{matter}")
    assert answer.outcome is Outcome.NOT_FOUND and not answer.facts


def test_a_set_before_decisions_is_no_matter(county) -> None:
    assert county.ask("2022年乙县各乡镇的行政处罚谁最多").facts


@pytest.mark.parametrize(
    "question", ["柳河镇2022年网上托的新收几件", "柳河镇2022年交通条线的行政处罚几件", "柳河镇2022年我爸报过的申请几件"]
)
def test_a_clerks_own_word_tells_of_a_part_too(clerks_county, question) -> None:
    answer = clerks_county.ask(question)
    assert answer.outcome is Outcome.NOT_FOUND and not answer.facts
