"""What helps on the way: the organ's full name, what is public already, and where to hand the form in."""

from __future__ import annotations

import pytest

from bot.assistant import Assistant
from bot.settings import ApplicationSettings
from bot.wording import requesting as words
from tests.bot.filing.requesting.people import PERSON, Conversation, papers
from tests.conftest import KNOWLEDGE

CONTACTS = """
[[office]]
organ = "柳河镇人民政府"
name = "党政办公室"
address = "某某县柳河镇无名路"
hours = "工作日上午"

[[office]]
organ = "别的镇人民政府"
address = "某某县别的镇"
"""


@pytest.fixture
def here(town) -> Assistant:
    town.save("contacts.toml", CONTACTS)
    for name in ("政府信息公开申请表-公民.docx", "政府信息公开申请表-组织.docx"):
        town.save(f"common/forms/{name}", (KNOWLEDGE / "common/forms" / name).read_bytes())
    # Without a font: the PDF takes longest to make, and is test_papers.py's matter.
    made = Assistant(town.settings.model_copy(update={"application": ApplicationSettings(font="/none")}))
    made.publish()
    return made


def filled(organ: str) -> tuple[tuple[str, str], ...]:
    return tuple((item, organ if item == "organ" else value) for item, value in PERSON)


@pytest.mark.parametrize("said", ["柳河镇", "柳河镇政府", "柳河镇人民政府"])
def test_the_form_goes_where_staff_have_written_it_goes(here, said) -> None:
    talking = Conversation(here)
    made = talking.fill(filled(said)) and talking.say("生成申请表")
    assert "地址：某某县柳河镇无名路" in made.text and made.citations[0].document == "contacts.toml"
    word, page = papers(here, made)
    assert "某某县柳河镇无名路" in page[2].decode() and word[2]


@pytest.mark.parametrize("organ", ["无名乡人民政府", "柳河镇卫生院", "某县柳河镇人民政府财政所"])
def test_no_address_is_invented_or_borrowed(here, organ) -> None:
    talking = Conversation(here)
    made = talking.fill(filled(organ)) and talking.say("生成申请表")
    assert words.NO_CONTACT in made.text and made.citations == ()
    assert "柳河镇无名路" not in "".join(content.decode("utf-8", "ignore") for _, _, content in papers(here, made))


def test_the_short_name_is_told_in_full(here) -> None:
    talking = Conversation(here)
    talking.fill(PERSON, until="organ")
    assert "受理机关写作「柳河镇人民政府」" in talking.say("柳河镇").text


def test_whoever_does_not_know_the_organ_is_shown_how_to_find_it(assistant) -> None:
    talking = Conversation(assistant)
    talking.fill(PERSON, until="organ")
    answer = talking.say("不知道")
    asked = talking.say(answer.suggestions[0])
    assert asked.citations and "继续填：要向哪个机关申请" in asked.text


def test_a_number_that_a_report_has_is_offered_and_nobody_is_stopped(assistant) -> None:
    talking = Conversation(assistant)
    talking.say("填申请表", "个人", "大李庄乡", "2020年")
    told = talking.say("收到几件申请")
    assert words.PERHAPS_PRINTED.strip() in told.text and "文号" in told.text
    answer = talking.say(told.suggestions[0])
    assert answer.facts and answer.facts[0].year == 2020 and "继续填" in answer.text
    assert "想要纸的" in talking.say("跳过").text


def test_what_ought_to_be_public_is_said_with_its_article(assistant) -> None:
    talking = Conversation(assistant)
    talking.say("填申请表", "个人", "大李庄乡", "2020年")
    told = talking.say("某某村征地补偿的发放明细")
    assert words.OUGHT_TO_BE_PUBLIC.strip() in told.text and "第二十一条" in told.text and told.citations
    assert "文号" in told.text


def test_what_is_nowhere_is_not_said_to_be(assistant) -> None:
    talking = Conversation(assistant)
    talking.say("填申请表", "个人", "大李庄乡", "2020年")
    assert talking.say("无名水库二期围栏的采购合同扫描件").citations == ()
