"""A short question after a guide is about that guide's subject, unless it tells its own."""

from __future__ import annotations

import pytest

from bot.dialogue.guides.same_subject import guide_meant
from bot.publishing.knowledge import Knowledge


@pytest.fixture(scope="module")
def knowledge(assistant) -> Knowledge:
    return assistant.explain("怎么申请信息公开")[0].knowledge


def meant(knowledge: Knowledge, last: str, question: str) -> str | None:
    guide = guide_meant(question, next(g for g in knowledge.guides if g.id == last), knowledge)
    return guide.id if guide else None


@pytest.mark.parametrize(
    ("last", "question", "guide"),
    [
        ("复议找谁", "期限多长", "复议期限"),
        ("复议期限", "要钱吗", "复议费用"),
        ("复议费用", "材料怎么写", "复议申请书"),
        ("不公开怎么办", "向哪个机关提", "复议找谁"),
        ("诉讼费", "那去哪儿告", "去哪个法院"),
        ("按件收费", "那要是交不起呢", "不交费"),
        ("延期", "能告吗", "补正延期能告吗"),
    ],
)
def test_it_goes_on_with_the_last_guides_kin(knowledge, last, question, guide) -> None:
    assert meant(knowledge, last, question) == guide


@pytest.mark.parametrize(
    ("last", "question", "guide"),
    [
        ("逾期不答复", "走复议的话，从哪天起算", "复议期限"),
        ("不归他管", "我要是不服去申请复议，收钱不", "复议费用"),
        ("去哪个法院", "打这种官司法院收多少钱", "诉讼费"),
    ],
)
def test_a_procedure_that_is_named_is_meant_whatever_was_told_before(knowledge, last, question, guide) -> None:
    assert meant(knowledge, last, question) in (guide, None)
    assert meant(knowledge, last, question) or knowledge.guide_index.find(question, 1)[0].item.id == guide


@pytest.mark.parametrize("last", ["复议找谁", "诉讼费", "按件收费"])
@pytest.mark.parametrize("question", ["怎么申请信息公开", "低保名单在哪看", "申请要不要钱", "能不能匿名"])
def test_a_question_that_tells_its_own_subject_is_left_alone(knowledge, last, question) -> None:
    assert meant(knowledge, last, question) is None


def test_a_long_question_is_left_alone(knowledge) -> None:
    assert meant(knowledge, "复议找谁", "我想问问你要是交上去的材料不够期限多长") is None


def test_what_no_guide_knows_stays_unknown(knowledge) -> None:
    assert meant(knowledge, "复议找谁", "zzz") is None
    assert meant(knowledge, "复议找谁", "今天天气好不好") is None
