"""In a few words behind a sentence: what is asked on is of that sentence, where nothing else is named."""

from __future__ import annotations

from datetime import datetime

import pytest

from bot.assistant import Assistant
from bot.model import Answer, Outcome
from tests.bot.answering.towns import open_town
from tests.bot.reading.printed import PROSE, report_text
from tests.bot.talking import talk_with

OVERVIEW = (
    "总体情况\n渡口改造名单在村里张榜7天，其间有村民对1户提出异议，复核后调出。\n"
    "8条短视频由船工用本地话讲渡口故事。\n"
    "公告栏12处均已更换玻璃面板。\n"
    "按照政务服务与大数据管理局工作要求，渡口业务可在网上预约。"
)


@pytest.fixture(scope="module")
def town(tmp_path_factory, common) -> Assistant:
    first = f"总体情况\n{PROSE['一']}"
    report = report_text("青原县水利局", 2022).replace(first, OVERVIEW)
    return open_town(tmp_path_factory.mktemp("asked on"), common, {"水利局2022.txt": report})


@pytest.fixture
def tell(town):
    def told(*questions: str) -> Answer:
        say = talk_with(town, datetime(2023, 3, 1, 12))
        return [say(question) for question in questions][-1]

    return told


@pytest.mark.parametrize(
    ("first", "then", "words"),
    [
        ("水利局2022年渡口改造名单贴了几天", "有人不服气没", "提出异议"),
        ("水利局2022年有几条短视频是船工讲的", "用普通话还是土话", "本地话"),
        ("水利局2022年渡口业务网上能预约不", "这是按哪个局的要求弄的", "大数据管理局"),
    ],
)
def test_the_sentence_is_told_again_with_what_stands_behind_it(tell, first, then, words) -> None:
    answer = tell(first, then)
    assert answer.outcome is Outcome.ANSWERED and words in answer.text


@pytest.mark.parametrize("then", ["花了多少钱", "怎么申请信息公开", "不给我公开咋办"])
def test_what_it_does_not_hold_or_is_a_rule_is_not_told_from_it(tell, then) -> None:
    assert "张榜7天" not in tell("水利局2022年渡口改造名单贴了几天", then).text


def test_what_the_report_does_not_tell_behind_a_sentence_is_said_to_be_missing_and_no_guide_is_guessed(tell) -> None:
    answer = tell("水利局2022年短视频是谁讲的", "上头说他们了没")
    assert answer.outcome is Outcome.NOT_FOUND and "没找到" in answer.text


def test_behind_what_is_missing_the_talk_is_still_of_that_report(tell) -> None:
    answer = tell("水利局2022年短视频是谁讲的", "上头说他们了没", "公告栏换了几处")
    assert "公告栏12处" in answer.text


def test_what_would_happen_to_oneself_is_still_asked_of_the_rules(tell) -> None:
    answer = tell("水利局2022年短视频是谁讲的", "要是我接到收费通知不交，会怎样")
    assert "20 个工作日" in answer.text
