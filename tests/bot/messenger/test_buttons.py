"""Ways on are buttons; whoever presses one asks its question in a conversation of their own."""

import pytest

from bot.messenger.buttons import Button, Buttons
from bot.model import Answer, Choice, Outcome

GROUP = -1001
LONG = "2023年某某市某某区人力资源和社会保障局本年新收政府信息公开申请的数量是多少件"


@pytest.fixture
def asks_back(chosen, door):
    """Every question is answered by asking back with two choices and a suggestion."""
    choices = (Choice("人社局", LONG), Choice("税务局", "税务局收到多少件"))
    chosen.reply = lambda question: Answer(
        Outcome.CLARIFY, f"答：{question}", choices=choices, suggestions=("怎么申请公开？",)
    )
    return chosen


def buttons_of(message):
    return [row[0] for row in message["reply_markup"]["inline_keyboard"]]


def test_choices_and_suggestions_are_buttons_whose_data_fits_into_64_bytes(telegram, asks_back):
    telegram.write("收到多少件？")
    buttons = buttons_of(telegram.sent()[0])
    assert [button["text"] for button in buttons] == ["人社局", "税务局", "怎么申请公开？"]
    assert all(len(button["callback_data"].encode()) <= 64 for button in buttons)


def test_a_press_is_acknowledged_and_asks_on_in_the_same_conversation(telegram, asks_back):
    telegram.write("收到多少件？")
    telegram.press(buttons_of(telegram.sent()[0])[0]["callback_data"])
    answer = telegram.sent(2)[1]
    assert telegram.wait("answerCallbackQuery")[0].get("text") is None
    assert asks_back.asked == [("收到多少件？", None), (LONG, "会话1")]
    assert answer["text"] == f"您点了：{LONG}\n\n答：{LONG}"


def test_a_button_pressed_by_another_member_belongs_to_that_members_conversation(telegram, asks_back):
    telegram.write("/ask 收到多少件？", person=1, group=GROUP)
    data = buttons_of(telegram.sent()[0])[1]["callback_data"]
    telegram.press(data, person=2, group=GROUP, message=88)
    assert telegram.sent(2)[1]["reply_parameters"]["message_id"] == 88
    telegram.press(data, person=1, group=GROUP)
    telegram.sent(3)
    assert [session for _, session in asks_back.asked] == [None, None, "会话1"]


@pytest.mark.parametrize("data", ["never-given-out", ""])
def test_an_expired_button_is_explained_kindly(telegram, asks_back, data):
    telegram.press(data)
    (answer,) = telegram.wait("answerCallbackQuery")
    assert answer["text"] == "这个按钮已经失效了，麻烦您把问题重新发给我，我马上回答。"
    assert answer["show_alert"] == "true"
    assert asks_back.asked == []


def test_a_press_that_telegram_calls_too_old_is_answered_all_the_same(telegram, asks_back):
    telegram.write("收到多少件？")
    too_old = {"ok": False, "error_code": 400, "description": "Bad Request: query is too old"}
    telegram.failures["answerCallbackQuery"].append((400, too_old))
    telegram.press(buttons_of(telegram.sent()[0])[1]["callback_data"])
    assert "税务局收到多少件" in telegram.sent(2)[1]["text"]


def test_a_press_under_a_message_that_is_too_old_to_be_seen_is_answered(telegram, asks_back):
    telegram.write("收到多少件？")
    data = buttons_of(telegram.sent()[0])[1]["callback_data"]
    unseen = {"message_id": 5, "date": 0, "chat": {"id": 1, "type": "private"}}
    presser = {"id": 1, "is_bot": False, "first_name": "居民"}
    telegram.update(callback_query={"id": "9", "from": presser, "chat_instance": "1", "data": data, "message": unseen})
    assert "税务局收到多少件" in telegram.sent(2)[1]["text"]


def test_only_so_many_buttons_are_remembered_and_only_for_a_day():
    now = [0.0]
    buttons = Buttons(most=2, life=86_400, clock=lambda: now[0])
    wanted = [Button(question, question) for question in ("一", "二", "三")]
    first, second, third = map(buttons.keep, wanted)
    assert [buttons.behind(token) for token in (first, second, third)] == [None, *wanted[1:]]
    now[0] = 86_401
    assert buttons.behind(third) is None
