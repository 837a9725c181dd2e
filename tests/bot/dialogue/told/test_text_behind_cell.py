"""Behind a number one asks what it was about: the report's own words answer, or nothing does."""

from __future__ import annotations

from datetime import datetime

import pytest

from bot.model import Outcome
from tests.bot.answering.towns import open_town
from tests.bot.reading.printed import PROSE, report_text
from tests.bot.talking import talk_with

OVERVIEW = (
    "申请内容主要集中在渡口占地补偿和水车门票。已办结的申请平均用时9个工作日。\n"
    "复议被纠正的1件，因没有查老档案就答复。推行“检索记录单”，答复前必须写明查过哪些库。"
)


@pytest.fixture
def say(tmp_path, common):
    first = f"总体情况\n{PROSE['一']}"
    report = report_text("青原县水利局", 2022).replace(first, f"总体情况\n{OVERVIEW}")
    return talk_with(open_town(tmp_path, common, {"水利局2022.txt": report}), datetime(2023, 3, 1, 12))


@pytest.mark.parametrize(("then", "words"), [("都是要些啥呀", "渡口占地补偿"), ("一般几天给信儿", "9个工作日")])
def test_what_the_number_was_about_is_quoted(say, then, words) -> None:
    say("水利局2022年收到几件申请")
    answer = say(then)
    assert answer.outcome is Outcome.ANSWERED and words in answer.text and answer.facts == ()


def test_what_the_report_does_not_tell_is_not_told(say) -> None:
    say("水利局2022年收到几件申请")
    assert "青原县水利局2022年度报告，报告原文" not in say("是在哪天的庙会上").text


def test_a_number_that_is_asked_on_stays_a_number(say) -> None:
    say("水利局2022年收到几件申请")
    assert say("个人的几件").facts


def test_what_was_done_stands_behind_the_reason(say) -> None:
    say("水利局2022年那件复议为啥被纠正")
    assert "检索记录单" in say("后来想了啥法子").text
