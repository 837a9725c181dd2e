"""The door opens and closes cleanly, tells the operator what is wrong, and never harms the web service."""

import logging
import os
import signal
import socket
import subprocess
import sys
import threading
import time

import pytest

from bot.errors import SettingsError
from bot.messenger import TelegramDoor, polling, replying
from bot.settings import TelegramSettings

REFUSED = {"ok": False, "error_code": 400, "description": "Bad Request: have no rights to send a message"}


def test_an_open_door_is_running_and_a_closed_one_is_stopped(door):
    assert door.state == "running"
    door.start()
    door.stop()
    assert door.state == "stopped"
    assert not [thread for thread in threading.enumerate() if thread.name == "telegram"]
    door.stop()


def test_a_closed_door_can_be_opened_again(door, telegram, chosen):
    door.stop()
    door.start()
    telegram.write("在吗？")
    assert len(telegram.sent()) == 1


def test_an_answer_under_way_is_finished_before_the_door_closes_and_not_given_twice(door, telegram, chosen):
    asked, answer = threading.Event(), chosen.reply
    chosen.reply = lambda question: asked.set() or time.sleep(0.3) or answer(question)
    number = telegram.write("在吗？")
    assert asked.wait(60)
    door.stop()
    assert len(telegram.sent()) == 1
    assert int(telegram.wait("getUpdates")[-1]["offset"]) > number


def test_commands_have_chinese_descriptions_and_only_administrators_are_offered_theirs(door, telegram):
    told = {menu["scope"]["type"]: menu["commands"] for menu in telegram.wait("setMyCommands", 3)}
    names = {scope: [command["command"] for command in commands] for scope, commands in told.items()}
    assert names == {
        "all_private_chats": ["ask", "apply", "forget", "help", "start"],
        "all_group_chats": ["ask", "help"],
        "all_chat_administrators": ["ask", "help", "loud", "quiet", "leave"],
    }
    descriptions = [command["description"] for commands in told.values() for command in commands]
    assert all("\u4e00" <= description[0] <= "\u9fff" for description in descriptions)


def test_an_old_webhook_is_taken_away_and_only_what_is_needed_is_fetched(door, telegram):
    telegram.wait("deleteWebhook")
    wanted = ["message", "edited_message", "callback_query", "inline_query", "my_chat_member"]
    assert telegram.wait("getUpdates")[0]["allowed_updates"] == wanted


@pytest.mark.parametrize(("hears_everything", "words"), [(True, "隐私模式已关闭"), (False, "@提及收不到")])
def test_the_operator_is_told_once_what_the_bot_can_hear(telegram, chosen, open_door, caplog, hears_everything, words):
    caplog.set_level(logging.INFO)
    telegram.hears_everything = hears_everything
    open_door(chosen)
    telegram.wait("getUpdates")
    assert len([record for record in caplog.records if words in record.getMessage()]) == 1


@pytest.mark.parametrize("token", ["4242:wrong", "", "  "])
def test_a_refused_token_is_one_clear_line_without_the_token(chosen, open_door, caplog, token):
    door = open_door(chosen, token=token, until="error")
    assert door.state == "error: 令牌不被接受"
    (line,) = [record.getMessage() for record in caplog.records]
    assert "GONGKAI_TELEGRAM_TOKEN" in line
    assert "4242:wrong" not in caplog.text


def test_in_the_foreground_a_refused_token_is_an_operators_error(telegram, chosen, caplog):
    door = TelegramDoor(chosen, TelegramSettings(api_base=telegram.url), "4242:wrong")
    with pytest.raises(SettingsError, match="GONGKAI_TELEGRAM_TOKEN") as raised:
        door.run()
    assert "4242:wrong" not in str(raised.value)
    assert door.state == "error: 令牌不被接受"


def test_an_unreachable_telegram_is_one_line_and_is_tried_until_the_door_closes(chosen, open_door, caplog):
    with socket.create_server(("127.0.0.1", 0)) as taken:
        nobody = f"http://user:secret@127.0.0.1:{taken.getsockname()[1]}"
    door = open_door(chosen, api_base=nobody, until="error")
    time.sleep(1.5)
    assert door.state == "error: 连不上 Telegram"
    (line,) = [record.getMessage() for record in caplog.records]
    assert "api_base" in line
    assert "secret" not in line
    door.stop()
    assert door.state == "stopped"


def test_everything_goes_through_the_proxy_that_is_set(telegram, chosen, open_door):
    open_door(chosen, api_base="http://telegram.invalid", settings={"proxy": telegram.url})
    telegram.write("在吗？")
    assert telegram.sent()[0]["text"] == "答：在吗？"


def test_a_door_whose_address_is_nonsense_says_so_and_does_not_crash(chosen, open_door):
    assert open_door(chosen, api_base="telegram", until="error").state == "error: 连不上 Telegram"


@pytest.mark.parametrize(
    ("failure", "state"),
    [
        ((502, {"ok": False, "description": "Bad Gateway"}), "error: 连不上 Telegram"),
        ((409, {"ok": False, "description": "Conflict"}), "error: 另一个程序正在用同一个令牌接收消息"),
        ((429, {"ok": False, "parameters": {"retry_after": 1}}), "error: Telegram 要求放慢速度"),
        ((401, {"ok": False, "description": "Unauthorized"}), "error: 令牌不被接受"),
        ((200, {"ok": True, "result": 5}), "error: 出现意外错误"),
        ((200, b"<html>"), "error: 看不懂 Telegram 的应答"),
    ],
)
def test_trouble_while_running_is_shown_and_questions_are_answered_when_it_is_over(
    telegram, chosen, open_door, monkeypatch, failure, state
):
    monkeypatch.setattr(polling, "PAUSES", (0.2,))
    telegram.failures["getUpdates"].append(failure)
    door = open_door(chosen, until=state)
    telegram.write("在吗？")
    assert telegram.sent()[0]["text"] == "答：在吗？"
    assert door.state == "running"


@pytest.mark.parametrize(
    "failure", [(502, {"ok": False, "description": "Bad Gateway"}), (200, {"ok": True, "result": 5})]
)
def test_trouble_at_the_start_is_shown_and_the_door_opens_when_it_is_over(
    telegram, chosen, open_door, monkeypatch, failure
):
    monkeypatch.setattr(polling, "PAUSES", (0.2,))
    telegram.failures["getMe"].append(failure)
    open_door(chosen, until="error")
    telegram.write("在吗？")
    assert telegram.sent()[0]["text"] == "答：在吗？"


def test_sending_is_tried_again_when_telegram_is_away_for_a_moment(door, telegram, monkeypatch):
    monkeypatch.setattr(replying, "RETRY_AFTER_SECONDS", (0.01, 0.01))
    telegram.failures["sendMessage"].extend([(502, {"ok": False, "description": "Bad Gateway"})] * 2)
    telegram.write("在吗？")
    assert len(telegram.sent(3)) == 3


def test_a_bot_that_may_not_speak_in_a_group_goes_on_elsewhere(door, telegram, caplog):
    telegram.failures["sendMessage"].append((400, REFUSED))
    telegram.write("/ask 在吗？", group=-7)
    telegram.sent(1)
    telegram.write("在吗？")
    assert telegram.sent(2)[1]["chat_id"] == "1"
    assert "no rights to send" in caplog.text


def test_neither_the_token_nor_what_people_write_is_ever_logged(
    telegram, chosen, open_door, token, caplog, monkeypatch
):
    caplog.set_level(logging.DEBUG)
    monkeypatch.setattr(polling, "PAUSES", (0.2,))
    telegram.failures["getUpdates"].append((200, '{"机密的一句话'.encode()))
    open_door(chosen)
    telegram.write("机密的一句话")
    telegram.failures["sendMessage"].append((400, REFUSED))
    telegram.write("机密的一句话")
    telegram.sent(2)
    assert "no rights to send" in caplog.text
    assert token not in caplog.text
    assert "机密" not in caplog.text


FOREGROUND = """
import sys
from bot.messenger import TelegramDoor
from bot.model import Answer, Outcome
from bot.settings import TelegramSettings

class Echo:
    def ask(self, question, session_id=None, now=None, channel=None):
        return Answer(Outcome.ANSWERED, question, session="s")

TelegramDoor(Echo(), TelegramSettings(api_base=sys.argv[1]), sys.argv[2]).run()
print("closed")
"""


@pytest.mark.skipif(os.name == "nt", reason="optional: Windows has no such signals")
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_in_the_foreground_it_answers_until_a_signal_and_ends_cleanly(telegram, token, number):
    command = [sys.executable, "-c", FOREGROUND, telegram.url, token]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        telegram.write("在吗？")
        telegram.sent()
        process.send_signal(number)
        output, _ = process.communicate(timeout=10)
    assert (process.returncode, output) == (0, "closed\n")


def test_importing_the_core_does_not_load_telegram():
    code = "import sys, bot, bot.model, bot.settings; assert 'telegram' not in sys.modules"
    subprocess.run([sys.executable, "-c", code], check=True)
