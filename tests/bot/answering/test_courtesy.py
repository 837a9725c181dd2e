"""What is only polite changes nothing in what is asked, alone or behind another question."""

from __future__ import annotations

from datetime import datetime

import pytest

from bot.answering.courtesy import plainly
from bot.answering.words.vocabulary import LIGHT, phrases_of
from bot.model import Outcome
from tests.bot.answering.computing.county import new, number
from tests.bot.talking import talk_with

BEFORE, BEHIND = ("你好", "请问", "那个", "谢谢", "有个事想问"), ("谢谢", "急", "在线等")


@pytest.mark.parametrize(
    ("typed", "plain"),
    [
        ("你好，那2022年呢，谢谢", "那2022年呢"),
        ("请问一共几件", "一共几件"),
        ("那个，部分公开的呢哈", "部分公开的呢"),
        ("那个，占几成，急，在线等！！！", "占几成"),
        ("有个事想问：复议找谁", "复议找谁"),
        ("那个镇几件", "那个镇几件"),
        ("那个、这个各几件", "那个、这个各几件"),
        ("谢谢", "谢谢"),
        ("你好，谢谢", "你好"),
        ("你好！", "你好！"),
        ("急", "急"),
    ],
)
def test_polite_words_at_a_mark_are_left_out_and_nothing_else(typed: str, plain: str) -> None:
    assert plainly(typed, BEFORE, BEHIND) == plain


@pytest.mark.parametrize("lead", ["我想知道", "同志你好，我想问下", "俺就想了解一下"])
def test_what_only_leads_to_a_question_needs_no_mark(ask, lead) -> None:
    assert ask(f"{lead}咱乡去年公布了些啥").text == ask("咱乡去年公布了些啥").text


@pytest.fixture
def say(county):
    return talk_with(county, datetime(2023, 3, 1, 12))


@pytest.mark.parametrize("words", ["请问一下哈，{}，谢谢", "嗯……{}，急", "不好意思打扰了，{}，麻烦了", "谢谢你，{}"])
def test_a_polite_person_is_answered_as_a_plain_one_is(say, words) -> None:
    say("甲乡2022年自然人申请几件")
    assert [fact.value for fact in say(words.format("那石桥乡的呢")).facts] == [
        number("石桥乡", 2022, "三", "new", "natural")
    ]
    say("甲乡2022年收到几件申请")
    apart = abs(new("甲乡", 2022) - new("甲乡", 2021))
    told = say(words.format("比上年多了几件还是少了几件"))
    assert apart in [abs(result.value) for result in told.computed]


def test_no_polite_word_names_anything_of_a_report(county) -> None:
    knowledge = county.knowledge()
    phrases = phrases_of(knowledge)
    for word in (word for words in knowledge.language.courtesy.values() for word in words):
        assert {concept.kind for concept in phrases.get(word, ())} <= LIGHT, word


def test_a_greeting_and_thanks_alone_stay_what_they_are(say) -> None:
    assert say("你好，在吗").outcome is Outcome.SMALLTALK
    assert say("好的，谢谢你").outcome is Outcome.SMALLTALK


@pytest.mark.parametrize("typed", ["我想了解的内容不在网上，咋申请", "我想了解一下低保怎么申请"])
def test_what_is_of_no_report_keeps_its_lead(typed: str) -> None:
    assert plainly(typed, (), (), ("我想了解", "我想了解一下")) == typed
