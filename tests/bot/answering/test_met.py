"""Who only says who he is gets a greeting, and is asked nothing again about whose reports he means."""

from __future__ import annotations

from datetime import datetime

import pytest

from bot.model import Outcome
from tests.bot.answering.computing.county import new, number
from tests.bot.talking import talk_with


@pytest.fixture
def say(county):
    return talk_with(county, datetime(2023, 3, 1, 12))


@pytest.mark.parametrize("words", ["我是石桥乡的", "你好，俺是石桥乡的，今年七十二了", "俺住在石桥乡，俺今年六十八岁"])
def test_an_introduction_is_greeted_and_the_place_is_kept(say, words: str) -> None:
    assert say(words).outcome is Outcome.SMALLTALK
    assert [fact.value for fact in say("2022年收了几份申请").facts] == [new("石桥乡", 2022)]


def test_who_asks_behind_his_introduction_is_answered(say) -> None:
    told = say("我是石桥乡的，今年七十二了，2022年自然人申请几件")
    assert [fact.value for fact in told.facts] == [number("石桥乡", 2022, "三", "new", "natural")]


def test_behind_a_question_it_says_whose_number_is_wanted(say) -> None:
    say("2022年收了几份申请")
    assert [fact.value for fact in say("我是石桥乡的").facts] == [new("石桥乡", 2022)]


@pytest.mark.parametrize("words", ["我是残疾人", "我是被拆迁的"])
def test_what_calls_for_help_is_no_introduction(say, words: str) -> None:
    assert say(words).outcome is not Outcome.SMALLTALK


@pytest.mark.parametrize("words", ["我是举报石桥乡干部贪污的", "我是被石桥乡打伤的人", "我是说石桥乡2022年的"])
def test_who_says_what_happened_or_what_he_means_is_not_only_greeted(say, words: str) -> None:
    assert say(words).outcome is not Outcome.SMALLTALK


def test_who_tells_his_need_behind_it_gets_the_guide_on_it(say) -> None:
    told = say("我是石桥乡的老汉，今年六十九了，眼不好使")
    assert told.outcome is Outcome.ANSWERED and "条例第四十三条" in told.text


def test_whose_report_is_meant_is_remembered_behind_the_guide(say) -> None:
    say("我是石桥乡的，眼不好使")
    assert [fact.organ for fact in say("2022年收了多少申请").facts] == ["石桥乡人民政府"]


def test_an_old_woman_is_heard_as_an_old_man_is(say) -> None:
    assert "条例第四十三条" in say("我是石桥乡的老婆子，六十八了，眼不好使").text
