"""How things are done is told from staff's guides, what must be disclosed from the Regulation's own items."""

from __future__ import annotations

import pytest

from bot.model import Outcome
from tests.bot.answering.towns import open_town

GUIDE = """---
title: 村口大喇叭几点响
questions:
  - 村口大喇叭几点响
  - 大喇叭啥时候响
articles: []
---
大喇叭 18 点响。
"""


@pytest.mark.parametrize(
    ("question", "words", "article"),
    [
        ("怎么申请信息公开", "工作机构", "第二十九条"),
        ("申请交上去多久能收到答复", "20 个工作日", "第三十三条"),
        ("申请信息公开要不要钱", "不要钱", "第四十二条"),
        ("我不识字能口头申请吗", "口头", "第二十九条"),
        ("不说用途行不行", "用途", "第二十九条"),
        ("20天包不包括周末", "工作日", "第三十三条"),
    ],
)
def test_a_guide_answers_with_the_article_it_rests_on(ask, question, words, article) -> None:
    answer = ask(question)
    assert answer.outcome is Outcome.ANSWERED
    assert words in answer.text and article in answer.text
    assert any(citation.document.startswith("common/guides/") for citation in answer.citations)


@pytest.mark.parametrize("question", ["复议几天内去申请", "行政复议要多少天内提"])
def test_a_review_is_asked_for_within_sixty_days(ask, question) -> None:
    assert "60" in ask(question).text


@pytest.mark.parametrize("question", ["村委会的账本能申请公开吗", "自来水公司不公开水质怎么办", "查个公司的股东"])
def test_another_door_is_named(ask, question) -> None:
    answer = ask(question)
    assert answer.outcome in (Outcome.REDIRECT, Outcome.ANSWERED)
    assert not answer.refused and answer.citations


@pytest.mark.parametrize(
    "question", ["征地补偿要公开吗", "低保名单公开吗", "财政预算决算应不应该公开", "行政处罚应该公开吗"]
)
def test_a_category_says_that_it_must_be_disclosed(ask, question) -> None:
    answer = ask(question)
    assert answer.outcome is Outcome.ANSWERED
    assert answer.citations and "公" in answer.text
    assert not answer.facts


def test_a_number_on_a_matter_that_the_report_does_not_count_is_not_made_up(ask) -> None:
    answer = ask("大李庄乡2020年低保发了几户")
    assert answer.outcome is Outcome.NOT_FOUND
    assert "没有统计" in answer.text
    assert not answer.facts


def test_a_towns_own_guide_is_used_as_it_stands(common, tmp_path) -> None:
    assistant = open_town(tmp_path, common, {}, {"guides/大喇叭.md": GUIDE})
    answer = assistant.ask("村口大喇叭几点响")
    assert answer.outcome is Outcome.ANSWERED
    assert "18 点响" in answer.text
    assert answer.citations[0].document == "guides/大喇叭.md"


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("15岁的娃能自己申请吗", "以当地答复为准"),
        ("未满十八岁的学生申请行不行", "以当地答复为准"),
        ("娃学校食堂买菜的清单能要来看看不", "教育局"),
        ("机关食堂买菜花多少，能申请吗", "后勤管理"),
        ("行政强制指什么", "第二十条"),
        ("不想闹到法院，还有别的路子没", "投诉举报"),
        ("申请几天内答复", "20 个工作日"),
        ("申请书得写几份", "写全 3 样"),
        ("败诉了钱谁出", "败诉"),
        ("报告里的自然人是谁", "个人"),
        ("征求第三方意见那段时间也算进去吗", "不算进"),
    ],
)
def test_a_rule_is_told_and_no_cell(ask, question, words) -> None:
    answer = ask(question)
    assert not answer.refused and not answer.facts
    assert words in answer.text


@pytest.mark.parametrize(
    "words",
    ["年报里“不予处理”那几行分别指哪些", "编年报：先复议后起诉的该填在哪一栏", "其他处理项下三种情形指哪些"],
)
def test_what_a_word_of_the_forms_means_is_a_guides_to_tell(ask, words) -> None:
    answer = ask(words)
    assert not answer.facts and answer.outcome is Outcome.ANSWERED


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("你们公开哪些东西", "都应当主动公开"),
        ("谁能申请", "不限户籍"),
        ("公司能申请吗", "单位名义"),
        ("从哪天开始算", "“收到”申请那天"),
        ("信息公开收费标准", "10 件以内 0 元"),
        ("内部信息公开吗", "内部事务信息"),
        ("什么是主动公开", "只有两种方式"),
        ("信访能用信息公开吗", "12345"),
        ("寄信写给谁", "政府信息公开工作机构"),
        ("申请信息公开要带啥东西", "身份证"),
    ],
)
def test_the_plainest_words_for_it_find_the_guide(ask, question, told) -> None:
    answer = ask(question)
    assert told in answer.text and "两件事里的一件" not in answer.text
