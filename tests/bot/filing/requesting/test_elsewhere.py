"""In a group nothing is asked; on another company's server only what is sought; on ours all of it."""

from __future__ import annotations

import logging
from io import BytesIO
from pathlib import Path

from docx import Document

from bot.assistant import Assistant
from bot.filing.requesting.items import ITEMS
from bot.model import Channel, Outcome
from bot.settings import WebSettings
from tests.bot.filing.requesting.people import ID_NUMBER, NAME, PERSON, SUBJECT, Conversation, papers
from tests.setup.house import begin_with

SOUGHT = PERSON[:8]


def test_a_group_is_handed_over_to_a_private_chat_and_nothing_is_repeated(talk) -> None:
    talking = talk(Channel.GROUP)
    answer = talking.say("填申请表")
    assert answer.outcome is Outcome.REDIRECT and "私聊" in answer.text
    (choice,) = answer.choices
    assert choice.question == "到私聊里填申请表"
    # Pressed in the group it says the same again; in the private chat it begins.
    assert talking.say(choice.question).choices == (choice,)
    assert "个人的名义" in talk(Channel.PRIVATE).say(choice.question).text


def test_whatever_follows_in_a_group_is_no_part_of_a_form(talk) -> None:
    talking = talk(Channel.GROUP)
    talking.say("填申请表")
    for typed in ("个人", NAME, ID_NUMBER, "同意"):
        assert talking.say(typed).understood.operation != "填申请表"


def test_two_people_of_one_group_fill_in_their_own_forms_and_leave_no_trace(talk, settings, caplog) -> None:
    caplog.set_level(logging.DEBUG)
    in_group, privately = talk(Channel.GROUP), (talk(Channel.PRIVATE), talk(Channel.PRIVATE))
    wishes = ("无名村二〇一九年修桥甲段的验收报告", "无名村二〇一九年修桥乙段的验收报告")
    for person in privately:
        assert in_group.say("填申请表").outcome is Outcome.REDIRECT
        person.say("到私聊里填申请表")
    scripts = [[wish if item == "subject" else value for item, value in SOUGHT[:-1]] for wish in wishes]
    for mine, theirs in zip(*scripts, strict=True):
        assert wishes[1] not in privately[0].say(mine).text
        assert wishes[0] not in privately[1].say(theirs).text
    for person, wish in zip(privately, wishes, strict=True):
        assert person.assistant._sessions._held[person.session].state.form.value("subject") == wish
    # Neither what was typed in the group afterwards nor the wishes are anywhere but in memory.
    in_group.say(f"我是{NAME}，身份证{ID_NUMBER}")
    written = [file.read_bytes() for file in settings.state.folder.rglob("*") if file.is_file()]
    for typed in (*wishes, NAME, ID_NUMBER):
        assert typed not in caplog.text and not any(typed.encode() in data for data in written)


def test_a_private_chat_elsewhere_asks_for_no_identity(talk) -> None:
    talking = talk(Channel.PRIVATE)
    asks = [talking.say("填申请表").text, *(talking.say(value).text for _, value in SOUGHT)]
    for item in ITEMS:
        assert any(item.asks in text for text in asks) is not item.identity or item.id == "fax"
    assert "服务器是别的公司的" in asks[-1] and "同意" not in "".join(asks)


def test_it_ends_with_one_link_to_the_site_and_a_form_with_the_identity_blank(talk) -> None:
    talking = talk(Channel.PRIVATE)
    made = talking.fill(SOUGHT)
    link, word, *_ = made.documents
    assert link.type == "text/html" and link.url.startswith("https://gk.example.cn/apply?k=")
    assert SUBJECT not in link.url and len(link.url.partition("k=")[2]) >= 22
    sought = dict(talking.assistant.applications.sought(link.url.partition("k=")[2]))
    assert sought["subject"] == SUBJECT and sought["who"] == "个人"
    assert talking.assistant.applications.sought(link.url.partition("k=")[2]) is None
    paper = talking.assistant.document(word.url.rpartition("/")[2])
    text = "\n".join(c.text for t in Document(BytesIO(paper.content)).tables for r in t.rows for c in r.cells)
    assert SUBJECT in text


def test_an_identity_number_typed_there_is_cut_out_as_ever(talk) -> None:
    talking = talk(Channel.PRIVATE)
    talking.fill(SOUGHT, until="subject")
    talking.say(f"我的身份证是{ID_NUMBER}，要修桥补偿明细")
    assert ID_NUMBER not in repr(talking.assistant._sessions._held[talking.session].state.form.values)


def test_without_a_public_address_there_is_only_the_paper(settings, published: Path, tmp_path: Path) -> None:
    begin_with(published, tmp_path)
    alone = replace_web(settings, tmp_path)
    made = Conversation(alone, Channel.PRIVATE).fill(SOUGHT)
    assert all("/apply" not in document.url for document in made.documents)
    assert "点下面的链接" not in made.text and next(papers(alone, made))[2]


def test_a_terminal_is_asked_for_everything(talk) -> None:
    assert "请看一遍" in talk(Channel.TERMINAL).fill(PERSON).text


def replace_web(settings, folder: Path) -> Assistant:
    state = settings.state.model_copy(update={"folder": folder})
    made = Assistant(settings.model_copy(update={"web": WebSettings(), "state": state}))
    made.publish()
    return made
