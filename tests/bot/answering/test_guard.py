"""What is caught before anything is understood: emptiness, length, personal data, people in danger."""

from __future__ import annotations

import pytest

from bot.answering.guard import LONGEST
from bot.model import Outcome

ID_NUMBER = "411621199001011234"
MOBILE = "13812345678"


@pytest.mark.parametrize("typed", ["", "   ", "\n\t", "\u200b", "\ufeff"])
def test_an_empty_message_is_told_how_to_ask(ask, typed) -> None:
    answer = ask(typed)
    assert answer.outcome is Outcome.REJECTED and answer.refused
    assert answer.suggestions


@pytest.mark.parametrize("typed", ["？？？", "😀😀", "。", "!!!", "🀄", "（）"])
def test_a_message_without_words_is_not_guessed_at(ask, typed) -> None:
    assert ask(typed).outcome is Outcome.REJECTED


def test_a_pasted_document_is_too_long_and_a_ramble_is_not(ask) -> None:
    question = "2020年收到几件申请"
    assert ask(question + "啊" * (LONGEST - len(question))).outcome is not Outcome.REJECTED
    too_long = ask(question + "啊" * LONGEST)
    assert too_long.outcome is Outcome.REJECTED
    assert "太长" in too_long.text


@pytest.mark.parametrize(
    ("typed", "number"),
    [
        ("我不想活了", "12356"),
        ("桥头有个人要往河里跳，咋办啊快", "110"),
        ("家里着火了", "119"),
        ("有人拿刀砍人", "110"),
        ("我妈喝了农药", "120"),
        ("家里老人摔了快救命", "120"),
        ("我老公突然倒地上喊不应", "120"),
        ("他正在打我", "110"),
        ("有人抄着棍子堵我家门要打我", "110"),
        ("隔壁把我关在院里不让走", "110"),
        ("我去申请，他们要打我", "110"),
        ("拆迁的人拿棍子堵门", "110"),
        ("去乡里申请公开被打了", "110"),
        ("厨房冒火了", "119"),
        ("煤气味好大头晕", "119"),
        ("不想在这世上待了", "12356"),
    ],
)
def test_somebody_in_danger_gets_the_right_number_first(ask, typed, number) -> None:
    answer = ask(typed)
    assert answer.outcome is Outcome.REDIRECT and not answer.refused
    assert number in answer.text
    assert answer.facts == ()


@pytest.mark.parametrize(
    "typed",
    [
        "他们要打我电话通知结果，我没接到咋办",
        "施工队的土堵我家门口半年了找谁",
        "我的申请被打回来了咋办",
        "关于复议，他们不让我走程序",
        "孩子的出生证找不着了，材料上咋写",
    ],
)
def test_words_that_only_sound_like_danger_are_a_question(ask, typed) -> None:
    assert "请马上打" not in ask(typed).text


@pytest.mark.parametrize("typed", ["刚喝了半瓶敌敌畏，咋整", "娃误食老鼠药了", "媳妇吞了一把安眠药，我去哪儿反映"])
def test_the_number_to_call_stands_alone(ask, typed) -> None:
    answer = ask(typed)
    assert answer.text.startswith("请马上打 120") and "另外" not in answer.text and not answer.choices


@pytest.mark.parametrize("typed", ["农药残留超标的处罚公开吗", "吃了一年的安眠药能报销吗"])
def test_who_speaks_of_poison_and_is_in_no_danger_is_answered(ask, typed) -> None:
    assert "120" not in ask(typed).text


def test_danger_comes_before_the_rest_of_the_question(ask) -> None:
    assert "119" in ask("家里着火了，顺便问下2020年收到几件申请").text


@pytest.mark.parametrize("number", [ID_NUMBER, "41162119900101123X", "411621900101123", MOBILE, "138 1234 5678"])
def test_personal_numbers_never_stand_in_the_answer(ask, number) -> None:
    answer = ask(f"我的号码是{number}，2020年收到几件申请")
    everything = repr(answer)
    assert number not in everything and number.replace(" ", "") not in everything
    assert number[:6] not in answer.text
    assert answer.outcome is Outcome.ANSWERED
    assert "没有保存" in answer.text


@pytest.mark.parametrize("typed", [ID_NUMBER, MOBILE, f"我：{ID_NUMBER}"])
def test_a_bare_personal_number_is_not_a_question(ask, typed) -> None:
    answer = ask(typed)
    assert answer.outcome is Outcome.REJECTED
    assert typed[-6:] not in repr(answer)


def test_a_personal_number_is_not_kept_for_the_next_turn(assistant) -> None:
    first = assistant.ask(f"我身份证{ID_NUMBER}，2020年收到几件申请")
    second = assistant.ask("那复议呢", first.session)
    third = assistant.ask("为什么", first.session)
    assert ID_NUMBER not in repr((second, third))


def test_what_was_once_is_no_danger_now(ask) -> None:
    assert "119" not in ask("那回夜里发大水，多久通报一次水位").text


@pytest.mark.parametrize("typed", ["我男人又动手打我，现在门都不敢开", "对象动手打人了"])
def test_who_is_beaten_at_home_gets_the_police(ask, typed) -> None:
    assert "110" in ask(typed).text
