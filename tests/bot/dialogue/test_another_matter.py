"""After a sentence of a report another matter of it is asked with a word: 抖音呢."""

from __future__ import annotations

from datetime import datetime

import pytest

from bot.model import Outcome
from tests.bot.answering.sentences.reports import open_sentences
from tests.bot.talking import Talk, talk_with


@pytest.fixture(scope="module")
def told(tmp_path_factory, common):
    return open_sentences(tmp_path_factory.mktemp("matters"), common)


@pytest.fixture
def talk(told) -> Talk:
    return talk_with(told, datetime(2026, 3, 1, 12))


@pytest.mark.parametrize(
    ("then", "words"), [("抖音呢", "视频27条"), ("那开放日呢", "4月18日"), ("满意度呢", "95.4%"), ("培训呢", "145人")]
)
def test_it_is_told_of_the_same_report(talk, then, words) -> None:
    talk("水利局2022年公众号发了多少条")
    answer = talk(then)
    assert answer.outcome is Outcome.ANSWERED and words in answer.text and "青原县水利局2022" in answer.text


def test_what_the_report_does_not_tell_is_not_told(talk) -> None:
    talk("水利局2022年公众号发了多少条")
    assert talk("自助机呢").outcome is Outcome.NOT_FOUND


@pytest.mark.parametrize(("then", "year"), [("前一年呢", 2022), ("那上一年呢", 2022)])
def test_the_same_topic_of_the_year_before(talk, then, year) -> None:
    talk("柳河镇2023年存在哪些问题")
    answer = talk(then)
    assert f"柳河镇人民政府{year}年度报告，存在的主要问题" in answer.text and "渡口的告示老人看不清" in answer.text


def test_thanks_are_no_other_matter(talk) -> None:
    talk("水利局2022年公众号发了多少条")
    assert talk("好的呢").outcome is Outcome.SMALLTALK
