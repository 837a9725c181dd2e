"""A court, a school or a union has no report here, so that what it received is never told with another's number."""

from __future__ import annotations

from datetime import datetime

import pytest

from bot.model import Outcome
from tests.bot.talking import talk_with


@pytest.fixture
def say(county):
    return talk_with(county, datetime(2023, 3, 1, 12))


@pytest.mark.parametrize(
    "asked",
    [
        "统计局2022年收到几件申请",
        "信访局2022年收到几件申请",
        "法院2022年受理几件申请",
        "残联去年收到几件申请",
        "请问一下公积金中心2022年收到几件",
        "2022年供销社收到几件申请",
        "红旗小学2022年收到几件申请",
        "甲乡卫生院2022年收到几件申请",
        "王庄2022年收到几件申请",
        "红旗农场2022年收到几件申请",
        "那大王庄去年不予公开的几件",
    ],
)
def test_a_body_without_a_report_gets_no_number_of_another(say, asked: str) -> None:
    say("甲乡2022年新收几件")
    answer = say(asked)
    assert answer.outcome is Outcome.NOT_COVERED and answer.facts == ()


@pytest.mark.parametrize(
    "asked",
    [
        "甲乡2022年告到法院的几件",
        "甲乡2022年法院维持的",
        "甲乡2022年学校来申请的几件",
        "公司2022年提了几件申请",
        "公司2022年几件",
    ],
)
def test_what_the_organ_here_had_to_do_with_such_a_body_is_still_its_own_number(say, asked: str) -> None:
    say("甲乡2022年新收几件")
    assert say(asked).facts


def test_what_to_do_when_the_village_does_not_answer_is_a_guide(say) -> None:
    assert say("村委会收到申请不回咋办").outcome is not Outcome.NOT_COVERED


@pytest.mark.parametrize("said", ["老铁", "大兄弟", "我妈说", "截至", "乡里累计", "说正事，", "第（三）项写"])
def test_words_that_are_no_name_are_not_taken_for_one(say, said: str) -> None:
    say("甲乡2022年新收几件")
    assert say(f"{said}2022年收到几件申请").facts


def test_a_place_in_an_order_is_no_body(county) -> None:
    say = talk_with(county, datetime(2023, 3, 1, 12))
    say("2022年哪个乡镇收到的申请最多")
    assert say("排第一的2021年新收多少").outcome is Outcome.ANSWERED
