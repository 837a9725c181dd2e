"""A report that is named answers in its sentences where cells, lists and guides cannot tell what is asked."""

from __future__ import annotations

import pytest

from bot.answering.sentences.first import asks_its_number
from bot.answering.target import names_the_report, target_of
from bot.model import Outcome


@pytest.mark.parametrize(
    ("question", "named"),
    [
        ("青原县水利局2022年开了几场发布会", True),
        ("青原县水利局开了几场发布会", True),
        ("柳河镇自助机有几台", False),
        ("2022年开了几场发布会", False),
        ("青原县水利局2019年开了几场发布会", False),
    ],
)
def test_a_report_is_named_by_its_organ_and_its_year_unless_the_organ_has_only_one(turn, question, named) -> None:
    asked = turn(question)
    assert names_the_report(asked, target_of(asked)) is named


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("水利局2022年开了几场发布会", "新闻发布会6场"),
        ("水利局2022年抖音发了几个视频", "视频27条"),
        ("水利局2022年网站改版花了多少钱", "18.6万元"),
        ("水利局2022年测评是哪家公司做的", "柳河科技公司"),
        ("水利局2022年打官司的原告是哪个村的", "石桥村村民"),
        ("水利局2022年老百姓给政策提的意见听进去了多少条", "采纳31条"),
    ],
)
def test_it_is_told_in_the_words_of_the_report(say, question, words) -> None:
    answer = say(question)
    assert answer.outcome is Outcome.ANSWERED and answer.facts == ()
    assert words in answer.text and words in answer.citations[0].quote


def test_no_cell_stands_in_for_a_day_or_a_name(say) -> None:
    answer = say("水利局2022年官司是哪个月判的")
    assert answer.outcome is Outcome.NOT_FOUND and answer.facts == ()


def test_where_a_row_is_named_its_number_is_told(say) -> None:
    assert [fact.row[-1] for fact in say("水利局2022年行政处罚几件").facts] == ["行政处罚"]


@pytest.mark.parametrize("question", ["水利局2022年采购花了多少钱", "水利局2022年复议收了多少费"])
def test_no_guide_stands_in_for_a_number_of_a_report(say, turn, question) -> None:
    asked = turn(question)
    assert asks_its_number(asked, target_of(asked))
    assert say(question).outcome is Outcome.NOT_FOUND


def test_without_a_report_no_sentence_is_quoted(say) -> None:
    assert say("发布会开了几场").citations == ()


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("柳河镇2023年来申请公开的主要都是问啥事的", "渡口改造"),
        ("柳河镇2023年申请公开增加的部分主要是哪方面的", "渡口改造"),
    ],
)
def test_what_about_is_told_by_no_cell(say, question, words) -> None:
    answer = say(question)
    assert answer.outcome is Outcome.ANSWERED and answer.facts == ()
    assert words in answer.text
