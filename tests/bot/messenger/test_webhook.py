"""Updates that Telegram posts, through Flask or an own port: only with the secret, confirmed once handled."""

from __future__ import annotations

import json
import socket
import threading
from http.client import HTTPConnection

import pytest

from bot.errors import SettingsError
from bot.messenger import TelegramDoor
from bot.messenger.receiving import SECRET_HEADER
from bot.settings import TelegramSettings
from tests.bot.messenger.written_by_people import message_of
from web import create_app
from web.post_box import LARGEST

PUBLIC = "https://gk.example.cn"


@pytest.fixture
def hooked(telegram, chosen, open_door):
    """A door that waits for posts, once it has told Telegram where."""
    door = open_door(chosen, settings={"webhook": True}, public_url=PUBLIC)
    telegram.wait("setWebhook")
    return door


@pytest.fixture
def post(hooked, telegram, assistant, settings):
    """Posts an update to the web service, as Telegram does."""
    app = create_app(assistant, settings, post_boxes={"/telegram": hooked.receive})

    def posting(update, secret=None, body=None):
        told = telegram.wait("setWebhook")[0]["secret_token"]
        headers = {SECRET_HEADER: told if secret is None else secret, "Content-Type": "application/json"}
        data = json.dumps(update) if body is None else body
        return app.test_client().post("/telegram", data=data, headers=headers).status_code

    return posting


def update(number, text="在吗", **fields):
    return {"update_id": number, "message": message_of(number, text, 1, None, **fields)}


def test_telegram_is_told_the_address_the_secret_and_what_is_wanted(hooked, telegram):
    (told,) = telegram.wait("setWebhook")
    assert told["url"] == "https://gk.example.cn/telegram"
    assert len(told["secret_token"]) >= 32
    assert "edited_message" in told["allowed_updates"]
    assert [method for method, _ in telegram.calls if method in ("getUpdates", "deleteWebhook")] == []


def test_a_posted_question_is_answered_and_confirmed_after_the_answer(post, telegram):
    assert post(update(1)) == 200
    assert [message["text"] for message in telegram.sent(1)] == ["答：在吗"]


@pytest.mark.parametrize("secret", ["", "wrong", "密"])
def test_whoever_does_not_know_the_secret_is_turned_away(hooked, chosen, secret):
    assert hooked.receive({SECRET_HEADER: secret}, json.dumps(update(1)).encode()) == 403
    assert hooked.receive({}, json.dumps(update(1)).encode()) == 403
    assert chosen.asked == []


@pytest.mark.parametrize("body", ["", "{", "[]", '{"message": 5}', "[" * 100_000])
def test_what_is_no_update_is_refused(post, body):
    assert post(None, body=body) == 400


def test_an_update_that_nobody_can_read_is_confirmed_and_does_not_come_again(post, chosen):
    assert post({"update_id": 1, "message": {"text": "缺了所有该有的东西"}}) == 200
    assert chosen.asked == []


def test_an_update_that_is_posted_twice_is_answered_once(post, telegram, chosen):
    assert [post(update(1)), post(update(1)), post(update(2, "还在吗"))] == [200, 200, 200]
    assert chosen.questions == ["在吗", "还在吗"]


def test_what_is_far_too_large_is_not_read(post):
    assert post(None, body="x" * (LARGEST + 1)) == 413


def test_an_answer_that_has_to_wait_holds_the_connection_only_so_long(post, chosen, monkeypatch):
    monkeypatch.setattr("bot.messenger.receiving.HELD_SECONDS", 0.1)
    release, answer = threading.Event(), chosen.reply
    chosen.reply = lambda question: release.wait(60) and answer(question)
    assert post(update(1)) == 200
    release.set()


def test_a_closed_door_asks_telegram_to_post_again_later(hooked, telegram):
    secret = telegram.wait("setWebhook")[0]["secret_token"]
    hooked.stop()
    assert hooked.receive({SECRET_HEADER: secret}, b"{}") == 503


def test_trouble_that_telegram_has_in_reaching_us_is_shown(telegram, chosen, open_door, monkeypatch, caplog):
    monkeypatch.setattr("bot.messenger.webhook.LOOK_EVERY_SECONDS", 0.05)
    door = open_door(chosen, settings={"webhook": True}, public_url=PUBLIC)
    telegram.wait("setWebhook")
    telegram.webhook |= {"last_error_date": 4_000_000_000, "last_error_message": "Connection refused"}
    telegram.wait("getWebhookInfo", 2)
    assert door.state == "error: Telegram 没能把消息送过来"
    assert "Connection refused" in caplog.text


def test_an_address_that_telegram_cannot_reach_is_an_operators_error():
    with pytest.raises(SettingsError, match="public_url"):
        TelegramDoor(None, TelegramSettings(webhook=True), "1:a", public_url="http://127.0.0.1:8000")


def test_in_the_foreground_a_webhook_needs_a_port_of_its_own(chosen, telegram):
    door = TelegramDoor(chosen, TelegramSettings(webhook=True, api_base=telegram.url), "1:a", public_url=PUBLIC)
    with pytest.raises(SettingsError, match="webhook_port"):
        door.run()


@pytest.fixture
def own_port(free_port, telegram, chosen, open_door):
    """A connection to a door on a port of its own."""
    open_door(chosen, settings={"webhook": True, "webhook_port": free_port}, public_url=PUBLIC)
    telegram.wait("setWebhook")
    connection = HTTPConnection("127.0.0.1", free_port, timeout=10)
    yield connection
    connection.close()


def test_on_its_own_port_a_question_is_answered_too(own_port, telegram):
    secret = telegram.wait("setWebhook")[0]["secret_token"]
    own_port.request("POST", "/telegram", json.dumps(update(1)), {SECRET_HEADER: secret})
    assert own_port.getresponse().status == 200
    assert telegram.sent(1)[0]["text"] == "答：在吗"


@pytest.mark.parametrize(("length", "status"), [("x", 411), (str(2 * LARGEST), 413)])
def test_on_its_own_port_nothing_is_read_without_a_sensible_length(own_port, length, status):
    own_port.putrequest("POST", "/telegram")
    own_port.putheader("Content-Length", length)
    own_port.endheaders()
    assert own_port.getresponse().status == status


def test_a_port_that_is_taken_is_told(free_port, telegram, chosen, open_door, caplog):
    with socket.create_server(("127.0.0.1", free_port)):
        door = open_door(
            chosen, settings={"webhook": True, "webhook_port": free_port}, public_url=PUBLIC, until="error"
        )
    assert door.state == "error: 设置不对"
    assert "webhook_port" in caplog.text
