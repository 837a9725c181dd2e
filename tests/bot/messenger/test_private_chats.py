"""In a private chat everything that is written is a question."""

import pytest

pytestmark = pytest.mark.usefixtures("door")


def test_every_text_is_a_question_and_gets_its_answer(telegram, chosen):
    telegram.write("去年收到多少件申请？")
    (message,) = telegram.sent()
    assert message["text"] == "答：去年收到多少件申请？"
    assert message["chat_id"] == "1"
    assert "reply_parameters" not in message


def test_the_answer_is_plain_text_without_a_page_preview(telegram, chosen):
    telegram.write("<b>1</b> 和 *2* 哪个大？")
    (message,) = telegram.sent()
    assert message["text"] == "答：<b>1</b> 和 *2* 哪个大？"
    assert "parse_mode" not in message
    assert message["link_preview_options"] == {"is_disabled": True}


def test_a_second_question_continues_the_same_conversation(telegram, chosen):
    telegram.write("去年收到多少件申请？")
    telegram.write("那前年呢？")
    telegram.sent(2)
    assert chosen.asked == [("去年收到多少件申请？", None), ("那前年呢？", "会话1")]


def test_two_people_are_in_two_conversations(telegram, chosen):
    telegram.write("去年收到多少件申请？", person=1)
    telegram.sent(1)
    telegram.write("那前年呢？", person=2)
    telegram.sent(2)
    assert chosen.asked[1] == ("那前年呢？", None)


@pytest.mark.parametrize(
    "words", ["/ask 去年收到多少件？", "/ask去年收到多少件？", "/ASK@gongkai_bot 去年收到多少件？"]
)
def test_ask_takes_the_question_behind_it(telegram, chosen, words):
    telegram.write(words)
    telegram.sent()
    assert chosen.questions == ["去年收到多少件？"]


@pytest.mark.parametrize(
    ("command", "words"),
    [
        ("/start", "政府信息公开问答助手"),
        ("/start from_poster", "政府信息公开问答助手"),
        ("/help", "怎么问我"),
        ("/ask", "把问题写在 /ask 后面"),
        ("/weather", "不认识"),
    ],
)
def test_a_command_is_explained_in_chinese_and_not_asked(telegram, chosen, command, words):
    telegram.write(command)
    assert words in telegram.sent()[0]["text"]
    assert chosen.asked == []


def test_stickers_service_messages_and_other_bots_get_no_answer(telegram, chosen):
    telegram.write(None, sticker={"file_id": "a", "file_unique_id": "b", "type": "regular", "width": 1,
                                  "height": 1, "is_animated": False, "is_video": False})  # fmt: skip
    telegram.write(None, new_chat_title="新群名")
    telegram.write("我是机器人", **{"from": {"id": 9, "is_bot": True, "first_name": "别的机器人"}})
    telegram.write("经由别的机器人", via_bot={"id": 9, "is_bot": True, "first_name": "别的机器人"})
    telegram.write("在吗？")
    telegram.sent()
    assert chosen.questions == ["在吗？"]


def test_edits_channel_posts_and_unreadable_updates_are_survived(telegram, chosen):
    post = {
        "message_id": 3,
        "date": 1,
        "chat": {"id": -5, "type": "channel", "title": "公告"},
        "text": "公告",
    }
    telegram.update(channel_post=post)
    telegram.update(edited_message={**post, "chat": {"id": 1, "type": "private"}})
    telegram.update(something_new={"a": 1})
    telegram.update(message={"text": "缺了所有该有的东西"})
    telegram.update(callback_query={"data": 5})
    telegram.update()
    telegram.write("在吗？")
    assert len(telegram.sent()) == 1
    assert chosen.questions == ["在吗？"]


def test_when_the_assistant_fails_the_person_gets_kind_words_and_the_door_stays_open(telegram, chosen, caplog):
    def fail(question):
        raise ValueError(question)

    chosen.reply, works = fail, chosen.reply
    telegram.write("我的身份证号是……")
    assert telegram.sent()[0]["text"] == "抱歉，刚才没能答上来，请过一会儿再问一次。"
    assert "ValueError" in caplog.text
    assert "身份证" not in caplog.text
    chosen.reply = works
    telegram.write("再问一次")
    assert telegram.sent(2)[1]["text"] == "答：再问一次"
