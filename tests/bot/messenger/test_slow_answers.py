"""A slow answer holds up its own chat only, and a flood in one chat is nobody else's trouble."""

import threading

import pytest

from bot.messenger import ordering

pytestmark = pytest.mark.usefixtures("door")


def test_another_chat_is_answered_while_one_is_still_waiting(telegram, chosen):
    release, answer = threading.Event(), chosen.reply
    chosen.reply = lambda question: (question == "慢" and release.wait(60)) or answer(question)
    telegram.write("慢", person=1)
    telegram.write("快", person=2)
    assert telegram.sent(1)[0]["text"] == "答：快"
    release.set()


def test_a_chat_that_floods_is_cut_off_and_others_are_answered(telegram, chosen):
    release, answer = threading.Event(), chosen.reply
    chosen.reply = lambda question: (question == "灌水" and release.wait(60) and None) or answer(question)
    for _ in range(ordering.MOST_WAITING_IN_A_CHAT + 20):
        telegram.write("灌水", person=1)
    telegram.write("正常提问", person=2)
    assert telegram.sent(1)[0]["text"] == "答：正常提问"
    release.set()
    telegram.sent(1 + ordering.MOST_WAITING_IN_A_CHAT)
    telegram.write("还在吗", person=1)
    telegram.sent(2 + ordering.MOST_WAITING_IN_A_CHAT)
    assert chosen.questions.count("灌水") == ordering.MOST_WAITING_IN_A_CHAT
