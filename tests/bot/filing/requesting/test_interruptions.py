"""At each item: a question is answered and the form goes on; a cancellation leaves nothing behind."""

from __future__ import annotations

import pytest

from bot.model import Outcome
from tests.bot.filing.requesting.people import IDENTITY, ORGANISATION, PERSON, SUBJECT

STOPS = [(script, item) for script in (PERSON, ORGANISATION) for item, _ in script]
NAMES = [f"{'person' if script is PERSON else 'organisation'}-{item}" for script, item in STOPS]


def prompt_of(text: str) -> str:
    return text.rpartition("继续填：")[2].split("\n")[0]


@pytest.mark.parametrize(("script", "item"), STOPS, ids=NAMES)
def test_a_question_at_any_item_is_answered_and_the_form_goes_on(talk, script, item) -> None:
    talking = talk()
    asked = talking.fill(script, until=item)
    answered = talking.say("申请要不要钱？")
    assert answered.outcome is Outcome.ANSWERED and "条例第四十二条" in answered.text
    again = prompt_of(answered.text)
    assert again and again in asked.text
    value = dict(script)[item]
    after = talking.say(value)
    assert again not in after.text
    # The rest goes on as if nobody had asked.
    rest = script[[name for name, _ in script].index(item) + 1 :]
    preview = talking.say(*(line for _, line in rest)) if rest else after
    assert "请看一遍" in preview.text and SUBJECT in preview.text


@pytest.mark.parametrize(("script", "item"), [*STOPS, (PERSON, "preview")], ids=[*NAMES, "preview"])
def test_a_cancellation_at_any_item_leaves_nothing_behind(talk, script, item) -> None:
    talking = talk()
    talking.fill(script, until=item)
    assert "清掉了" in talking.say("取消").text
    (session,) = [held for id_, held in talking.assistant._sessions._held.items() if id_ == talking.session]
    assert session.state.form is None and not any(value in repr(session.state) for value in IDENTITY)
    # A question is an ordinary question again.
    assert "继续填" not in talking.say("申请要不要钱？").text


@pytest.mark.parametrize("item", ["name", "id_number", "phone", "subject"])
def test_a_question_about_a_report_is_answered_too(talk, item) -> None:
    talking = talk()
    talking.fill(PERSON, until=item)
    answer = talking.say("大李庄乡2020年收到几件申请？")
    assert answer.facts[0].value == 0 and "继续填" in answer.text
    assert "行政复议" in talking.say("那行政复议呢？").text


def test_what_an_answer_offers_to_ask_is_a_question_and_no_name(talk) -> None:
    talking = talk()
    talking.fill(PERSON, until="name")
    first = talking.say("申请要不要钱？")
    for suggestion in first.suggestions:
        answer = talking.say(suggestion)
        assert "继续填：请问您的姓名" in answer.text
        talking.say("申请要不要钱？")


def test_what_was_taken_for_a_question_can_be_filled_in_after_all(talk) -> None:
    talking = talk()
    talking.fill(PERSON, until="subject")
    wish = "村里修桥的钱怎么花的，账给大家看过没有？"
    answer = talking.say(wish)
    assert "继续填" in answer.text and answer.choices[0].label == "就填这个"
    talking.say("就填这个")
    assert wish in talking.say("上一步").text


def test_what_is_sought_may_sound_like_a_question(talk) -> None:
    talking = talk()
    talking.fill(PERSON, until="subject")
    talking.say("二〇一九年村里修桥花了多少钱，怎么分的，发放明细")
    assert "文号" in talking.last.text and "继续填" not in talking.last.text


def test_somebody_in_danger_is_helped_first_and_asked_for_nothing(talk) -> None:
    talking = talk()
    talking.fill(PERSON, until="phone")
    answer = talking.say("家里着火了")
    assert "119" in answer.text and "继续填" not in answer.text
    assert "联系电话是多少" in talking.say("继续填").text


@pytest.mark.parametrize("typed", ["", "？？？", "无" * 5000])
def test_an_empty_or_endless_message_costs_nothing(talk, typed) -> None:
    talking = talk()
    talking.fill(PERSON, until="name")
    talking.say(typed)
    assert "姓名" in talking.last.text
    assert "用哪种证件" in talking.say("赵无名").text
