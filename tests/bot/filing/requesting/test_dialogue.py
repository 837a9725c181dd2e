"""The whole dialogue: from 我要申请 to the papers, with the ways to move in it."""

from __future__ import annotations

from io import BytesIO

import pytest
from docx import Document

from bot.model import Outcome
from bot.wording import requesting as words
from bot.wording import unfit
from tests.bot.filing.requesting.people import CODE, ID_NUMBER, NAME, ORGANISATION, PERSON, PHONE, SUBJECT, papers

BEGINNINGS = [
    "我要申请",
    "帮我写申请表",
    "填申请",
    "填申请表",
    "我想申请！",
    "请帮我填申请表吧",
    "我要申请信息公开，帮我填表",
    "我想填个申请表",
    "麻烦你替我写一份政府信息公开申请书",
    "帮我写申请书",
    "俺要填表",
    "俺想要敬老院改造那个工程的施工合同，网上翻遍了也没找着，帮我填申请表",
]
NOT_BEGINNINGS = ["怎么申请信息公开", "申请表在哪下载", "我要申请信息公开", "写申请需要哪些信息", "申请书怎么写"]


@pytest.mark.parametrize(
    "said",
    [
        "村支书吃拿卡要，我要实名举报，写信息公开申请表行不行？",
        "我要写申请，叫乡里把俺村支书吃拿卡要的事查清楚给我个说法",
    ],
)
def test_it_does_not_begin_where_somebody_wants_something_seen_to(talk, said) -> None:
    answer = talk().say(said)
    assert answer.outcome is Outcome.REDIRECT and "纪检" in answer.text


@pytest.mark.parametrize("said", BEGINNINGS)
def test_it_begins_when_somebody_wants_to_fill_in_a_form(talk, said) -> None:
    answer = talk().say(said)
    assert "个人的名义" in answer.text
    assert [choice.label for choice in answer.choices][:2] == ["个人", "单位"]
    assert answer.understood.operation == "填申请表"


@pytest.mark.parametrize("asked", NOT_BEGINNINGS)
def test_a_question_about_requests_is_answered_as_ever(talk, asked) -> None:
    answer = talk().say(asked)
    assert answer.understood.operation != "填申请表" and answer.citations


def test_the_guides_on_how_to_apply_offer_it(talk) -> None:
    talking = talk()
    for asked in ("怎么申请信息公开", "申请要写哪些内容", "有没有统一的申请表", "你帮我把申请交上去"):
        answer = talking.say(asked)
        assert "填申请表" in answer.suggestions, asked
    assert "个人的名义" in talking.say("填申请表").text


@pytest.mark.parametrize(("script", "who"), [(PERSON, NAME), (ORGANISATION, CODE)], ids=["person", "organisation"])
def test_the_preview_shows_all_and_the_papers_hold_all(talk, script, who) -> None:
    talking = talk()
    preview = talking.fill(script)
    for item, value in script:
        if item != "consent":
            assert value in preview.text, item
    made = talking.say("生成申请表")
    assert made.outcome is Outcome.ANSWERED
    kinds = [document.type for document in made.documents]
    assert len(kinds) == 3 and kinds[1:] == ["application/pdf", "text/html"]
    assert not any(value in made.text for _, value in script[9:])
    word, _, page = papers(talking.assistant, made)
    text = "\n".join(
        cell.text for table in Document(BytesIO(word[2])).tables for row in table.rows for cell in row.cells
    )
    for value in (who, SUBJECT, PHONE, "■邮寄", "□传真"):
        assert value in text
    assert who in page[2].decode()
    assert not any(who in name or "无名" in name for name, _, _ in (word, page))


def test_before_the_first_item_of_identity_stand_purpose_time_and_consent(talk) -> None:
    talking = talk()
    asked = talking.fill(PERSON, until="consent")
    assert "只用来填这张申请表" in asked.text and "半小时" in asked.text and "同意填写吗" in asked.text
    assert [choice.label for choice in asked.choices][:2] == ["同意", "不同意"]
    assert talking.say("同意").text.startswith("请问您的姓名")


def test_whoever_does_not_consent_gets_the_form_with_the_identity_left_blank(talk) -> None:
    talking = talk()
    talking.fill(PERSON, until="consent")
    made = talking.say("不同意")
    (name, _, content), *_ = papers(talking.assistant, made)
    text = "\n".join(c.text for t in Document(BytesIO(content)).tables for r in t.rows for c in r.cells)
    assert "身份留空" in name and SUBJECT in text and ID_NUMBER not in text
    assert talking.say("上一步").understood.operation != "填申请表"  # the form is over


def test_wrong_input_is_said_and_the_item_asked_again(talk) -> None:
    talking = talk()
    talking.fill(PERSON, until="id_number")
    wrong = talking.say("000000190001010008")
    assert unfit.ID_CHECK in wrong.text and "证件号码是多少" in wrong.text
    assert "000000190001010008" not in wrong.text
    assert "联系电话是多少" in talking.say(ID_NUMBER).text


def test_a_step_back_shows_what_stands_there_and_a_step_on_keeps_it(talk) -> None:
    talking = talk()
    talking.fill(PERSON, until="phone")
    back = talking.say("上一步")
    assert f"现在填的是：{ID_NUMBER}" in back.text
    assert "联系电话是多少" in talking.say("下一步").text
    assert talking.say("上一步", "上一步", "上一步", "上一步").text.count("同意填写吗") == 1


def test_at_the_first_item_a_step_back_stays(talk) -> None:
    answer = talk().say("填申请表", "上一步")
    assert words.FIRST_ALREADY.strip() in answer.text and "个人的名义" in answer.text


def test_starting_over_forgets_what_was_filled_in(talk) -> None:
    talking = talk()
    talking.fill(PERSON, until="address")
    assert "从头来" in talking.say("重来").text
    assert PHONE not in repr(talking.fill(PERSON[:4]))


def test_what_is_needed_cannot_be_skipped_and_what_is_not_can(talk) -> None:
    talking = talk()
    talking.fill(PERSON, until="subject")
    assert words.CANNOT_SKIP.strip() in talking.say("跳过").text
    assert "想要纸的" in talking.say(SUBJECT, "跳过").text


def test_an_address_is_needed_once_something_is_to_be_posted(talk) -> None:
    talking = talk()
    asked = talking.fill(PERSON, until="address")
    assert "您选了邮寄" in asked.text and "跳过" not in [choice.label for choice in asked.choices]
    assert words.CANNOT_SKIP.strip() in talking.say("跳过").text


def test_one_way_of_being_reached_is_needed(talk) -> None:
    talking = talk()
    script = tuple((item, "自行领取" if item == "way" else value) for item, value in PERSON)
    talking.fill(script, until="phone")
    answer = talking.say("跳过", "跳过", "跳过")
    assert words.SOME_CONTACT in answer.text and "联系电话是多少" in answer.text
    assert "请看一遍" in talking.say(PHONE).text


def test_an_item_is_mended_from_the_preview(talk) -> None:
    talking = talk()
    talking.fill(PERSON)
    assert "联系电话是多少" in talking.say("改电话").text
    preview = talking.say("19900000001")
    assert "联系电话：19900000001" in preview.text and PHONE not in preview.text
    # As an organisation other items are needed: the first of them is asked for.
    talking.say("改申请人")
    assert "单位的全称" in talking.say("单位").text


def test_a_vague_wish_is_helped_along_but_never_blocked(talk) -> None:
    talking = talk()
    talking.fill(PERSON, until="subject")
    asked = talking.say("修桥")
    assert "写得有点短" in asked.text and asked.choices[0].label == "就填这个"
    assert "文号" in talking.say("就填这个").text


def test_identity_numbers_do_not_belong_into_what_is_sought(talk) -> None:
    talking = talk()
    talking.fill(PERSON, until="subject")
    answer = talking.say(f"身份证{ID_NUMBER}、电话{PHONE}的低保审批材料")
    assert "去掉" in answer.text
    assert ID_NUMBER not in repr(answer)
    shown = talking.say("上一步").text
    assert ID_NUMBER not in shown and PHONE not in shown and "低保审批材料" in shown


def test_a_form_that_is_under_way_is_not_begun_twice(talk) -> None:
    talking = talk()
    talking.fill(PERSON, until="year")
    assert "还没填完" in talking.say("我要申请").text
    assert "哪一年" in talking.last.text


def test_at_the_beginning_there_is_no_way_back(talk) -> None:
    talking = talk()
    assert "上一步" not in [choice.label for choice in talking.say("填申请表").choices]
    assert "上一步" in [choice.label for choice in talking.say("个人").choices]


def test_a_name_in_the_organ_s_place_is_asked_about_once(talk) -> None:
    talking = talk()
    talking.fill(PERSON, until="organ")
    asked = talking.say("张测试")
    assert words.NO_ORGAN in asked.text and asked.choices[0].label == "就填这个"
    assert "哪一年" in talking.say("就填这个").text


def test_that_an_item_may_be_skipped_is_told_at_length_only_once(talk) -> None:
    talking = talk()
    texts = [talking.say("填申请表").text, *(talking.say(value).text for _, value in PERSON)]
    assert sum(words.MAY_SKIP in text for text in texts) == 1
    assert sum(words.MAY_SKIP_TOO in text for text in texts) >= 3
