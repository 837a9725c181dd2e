"""In privacy mode a group's words do not reach the bot: it promises nothing there that it could not keep."""

from __future__ import annotations

import pytest

from tests.bot.messenger.written_by_people import BOT, CHAT_KINDS, person_of

GROUP = -1001
ADMIN = 7


@pytest.fixture
def hidden(telegram, chosen, open_door):
    telegram.hears_everything = False
    telegram.members[ADMIN] = "administrator"
    return open_door(chosen)


def taken_in(telegram, status):
    rights = {} if status == "member" else telegram._member(ADMIN)
    new = {**rights, "user": BOT, "status": status}
    chat = {"id": GROUP, **CHAT_KINDS[True]}
    old = {"user": BOT, "status": "left"}
    change = {"chat": chat, "from": person_of(ADMIN), "date": 1, "old_chat_member": old, "new_chat_member": new}
    telegram.update(my_chat_member=change)
    return telegram.sent(1)[0]["text"]


def test_the_introduction_promises_no_answer_to_mentions(hidden, telegram):
    assert "@我" not in taken_in(telegram, "member")


def test_as_an_administrator_it_hears_mentions_all_the_same(hidden, telegram):
    assert "@我" in taken_in(telegram, "administrator")


def test_whoever_turns_loud_on_is_told_why_it_will_stay_silent(hidden, telegram):
    telegram.write("/loud", person=ADMIN, group=GROUP)
    assert "隐私模式" in telegram.sent(1)[0]["text"]


def test_where_the_bot_is_an_administrator_loud_works(hidden, telegram):
    telegram.members[BOT["id"]] = "administrator"
    telegram.write("/loud", person=ADMIN, group=GROUP)
    assert "没叫我也会答" in telegram.sent(1)[0]["text"]
