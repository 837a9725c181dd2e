"""In a group nothing is asked; on another company's server only what is sought; on ours all of it."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

from docx import Document

from bot.assistant import Assistant
from bot.filing.requesting.items import ITEMS
from bot.model import Channel, Outcome
from bot.settings import WebSettings
from tests.bot.filing.requesting.people import ID_NUMBER, NAME, PERSON, SUBJECT, Conversation, papers

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


def test_without_a_public_address_there_is_only_the_paper(settings, tmp_path: Path) -> None:
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
