"""In a group the bot speaks only when it is spoken to, and everybody has a conversation of their own."""

import pytest

pytestmark = pytest.mark.usefixtures("door")

GROUP = -1001
BOT = {"id": 4242, "is_bot": True, "first_name": "公开助手", "username": "gongkai_bot"}


def words_of(user, **fields):
    chat = {"id": GROUP, "type": "supergroup", "title": "某某镇便民群"}
    return {"message_id": 77, "date": 1, "chat": chat, "from": user, "text": "……", **fields}


OTHER_PERSON = {"id": 8, "is_bot": False, "first_name": "李四"}
FORWARD = {"type": "hidden_user", "sender_user_name": "某人", "date": 1}
TOPIC = {"forum_topic_created": {"name": "咨询", "icon_color": 1}}


@pytest.mark.parametrize(
    ("text", "fields"),
    [
        ("今晚谁去跳广场舞？", {}),
        ("@li_si 去年收到多少件申请？", {}),
        ("发邮件到 me@gongkai_bot.example", {"entities": []}),
        ("说得对", {"reply_to_message": words_of(OTHER_PERSON)}),
        ("在话题里闲聊", {"reply_to_message": words_of(BOT, **TOPIC)}),
        ("/help", {}),
        ("/start", {}),
        ("/weather", {}),
        ("/weather", {"reply_to_message": words_of(BOT)}),
        ("/ask@another_bot 今天天气？", {}),
        ("@gongkai_bot 转发的话", {"forward_origin": FORWARD}),
        ("@gongkai_bot 你好", {"from": {"id": 9, "is_bot": True, "first_name": "别的机器人"}}),
        (
            "@gongkai_bot 频道的话",
            {"is_automatic_forward": True, "sender_chat": {"id": -9, "type": "channel"}},
        ),
    ],
)
def test_a_group_message_that_does_not_address_the_bot_gets_no_answer(telegram, chosen, text, fields):
    telegram.write(text, group=GROUP, **fields)
    telegram.write("/ask 在吗？", group=GROUP)
    assert len(telegram.sent()) == 1
    assert chosen.questions == ["在吗？"]


NAMED = {"type": "text_mention", "offset": 0, "length": 4, "user": BOT}


@pytest.mark.parametrize(
    ("text", "fields"),
    [
        ("@gongkai_bot 去年收到多少件？", {}),
        ("@GONGKAI_BOT，去年收到多少件？", {}),
        ("去年收到多少件？ @gongkai_bot", {}),
        ("公开助手 去年收到多少件？", {"entities": [NAMED]}),
        ("去年收到多少件？", {"reply_to_message": words_of(BOT)}),
        ("/ask 去年收到多少件？", {}),
        ("/ask@gongkai_bot 去年收到多少件？", {}),
        ("@gongkai_bot /ask 去年收到多少件？", {}),
    ],
)
def test_a_message_that_addresses_the_bot_is_answered_as_a_reply_to_it(telegram, chosen, text, fields):
    number = telegram.write(text, group=GROUP, **fields)
    (message,) = telegram.sent()
    assert chosen.questions == ["去年收到多少件？"]
    assert message["chat_id"] == str(GROUP)
    assert message["reply_parameters"]["message_id"] == number


def test_the_mention_is_cut_out_exactly_even_behind_emoji_and_rare_characters(telegram, chosen):
    telegram.write("👋🏽𠮷林路的 @gongkai_bot 去年收到多少件？", group=GROUP)
    telegram.sent()
    assert chosen.questions == ["👋🏽𠮷林路的 去年收到多少件？"]


def test_a_bare_mention_gets_a_friendly_question_back(telegram, chosen):
    telegram.write("@gongkai_bot", group=GROUP)
    assert "您想问什么" in telegram.sent()[0]["text"]
    assert chosen.asked == []


def test_help_that_names_the_bot_is_given(telegram):
    telegram.write("/help@gongkai_bot", group=GROUP)
    assert "群里这样问我" in telegram.sent()[0]["text"]


def test_two_people_in_one_group_do_not_land_in_each_others_conversation(telegram, chosen):
    telegram.write("/ask 甲的问题", person=1, group=GROUP)
    telegram.write("/ask 乙的问题", person=2, group=GROUP)
    telegram.write("/ask 甲接着问", person=1, group=GROUP)
    telegram.sent(3)
    assert chosen.asked == [("甲的问题", None), ("乙的问题", None), ("甲接着问", "会话1")]


def test_one_person_has_separate_conversations_in_private_and_in_a_group(telegram, chosen):
    telegram.write("私下的问题", person=1)
    telegram.sent(1)
    telegram.write("/ask 群里的问题", person=1, group=GROUP)
    telegram.sent(2)
    assert chosen.asked[1] == ("群里的问题", None)


def test_anonymous_administrators_are_answered_but_share_no_conversation(telegram, chosen):
    anonymous = {
        "from": {"id": 1087968824, "is_bot": True, "first_name": "Group", "username": "GroupAnonymousBot"},
        "sender_chat": {"id": GROUP, "type": "supergroup", "title": "某某镇便民群"},
    }
    telegram.write("/ask 一位管理员问", group=GROUP, **anonymous)
    telegram.write("/ask 另一位管理员问", group=GROUP, **anonymous)
    telegram.sent(2)
    assert [session for _, session in chosen.asked] == [None, None]


def test_when_a_group_becomes_a_supergroup_conversations_move_with_it(telegram, chosen):
    telegram.write("/ask 以前的问题", group=-7)
    telegram.write(None, group=-7, migrate_to_chat_id=GROUP)
    telegram.write("在吗", person=3, group=-7, reply_to_message=words_of(BOT))
    telegram.sent(2)
    telegram.write("/ask 接着问", group=GROUP)
    telegram.sent(3)
    assert chosen.asked[2] == ("接着问", "会话1")


def test_an_answer_to_a_group_that_has_just_moved_follows_it(telegram):
    moved = {
        "ok": False,
        "error_code": 400,
        "description": "moved",
        "parameters": {"migrate_to_chat_id": GROUP},
    }
    telegram.failures["sendMessage"].append((400, moved))
    telegram.write("/ask 在吗？", group=-7)
    assert [message["chat_id"] for message in telegram.sent(2)] == ["-7", str(GROUP)]


def test_the_answer_stays_in_the_forum_topic_of_the_question(telegram):
    telegram.write("/ask 在吗？", group=GROUP, is_topic_message=True, message_thread_id=31)
    assert telegram.sent()[0]["message_thread_id"] == "31"


def test_the_answers_of_one_chat_keep_the_order_of_the_questions(telegram, chosen):
    for number in range(12):
        telegram.write(f"/ask {number}", person=number + 1, group=GROUP)
    assert [message["text"] for message in telegram.sent(12)] == [f"答：{number}" for number in range(12)]
