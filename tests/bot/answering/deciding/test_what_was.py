"""Whether something was, and whether it was mended, is told by the report of who is named, and by no rule."""

from __future__ import annotations

import pytest

from bot.assistant import Assistant
from bot.model import Outcome
from tests.bot.answering.prose_town import DAY, open_prose_town
from tests.bot.talking import Talk, talk_with


@pytest.fixture(scope="module")
def town(tmp_path_factory, common) -> Assistant:
    return open_prose_town(tmp_path_factory.mktemp("what was"), common)


@pytest.fixture
def talk(town) -> Talk:
    return talk_with(town, DAY)


@pytest.mark.parametrize("question", ["水利局2022年答复超期过吗", "青原县水利局2022年超期答复过没有"])
def test_whether_it_was_is_told_by_the_report(talk, question) -> None:
    assert "超过法定期限3个工作日" in talk(question).text


def test_without_an_office_a_rule_is_asked_for(talk) -> None:
    assert "超过法定期限3个工作日" not in talk("答复超期了怎么办").text


@pytest.mark.parametrize("question", ["水利局答复申请平均要几天", "青原县水利局2023年平均几个工作日答复"])
def test_how_long_it_took_on_average_is_no_rule(talk, question) -> None:
    assert "8个工作日" in talk(question).text


@pytest.mark.parametrize(
    "question", ["水利局上一年提的问题2023年改了没有", "水利局2022年提的问题后来改了没有", "水利局2022年的问题整改了没"]
)
def test_whether_the_last_problems_were_mended_is_told_by_the_report_behind_them(talk, question) -> None:
    assert "全年编发图解9篇" in talk(question).text


def test_problems_of_a_year_with_no_report_behind_it_were_mended_by_nobody_here(talk) -> None:
    assert "全年编发图解9篇" not in talk("水利局2023年的问题整改了没").text


def test_a_hotline_that_one_office_alone_names_needs_no_office(talk) -> None:
    assert "731个" in talk("96333热线2022年接了多少电话").text
    assert "731个" not in talk("96333热线2021年接了多少电话").text


def test_what_the_old_are_helped_with_is_found_in_the_words_of_their_children(talk) -> None:
    assert "64人次" in talk("我妈七十多了不会上网，柳河镇能帮她查吗，2023年帮了多少人次").text


def test_money_is_told_by_a_sentence_with_money(talk) -> None:
    assert talk("柳河镇2023年信息公开的经费是多少").outcome is Outcome.NOT_FOUND


def test_what_is_handed_out_is_counted_in_sheets_or_in_copies(talk) -> None:
    answer = talk("柳河镇2023年发了多少张明白卡")
    assert answer.outcome is Outcome.ANSWERED and "320份" in answer.text


@pytest.mark.parametrize(
    "question", ["水利局2022年有人因为回复晚了挨处理吗", "水利局2022年挨批的有谁", "水利局2022年处理谁了没有"]
)
def test_who_was_blamed_is_told_by_the_sentence_on_the_talk_that_was_had_with_them(talk, question) -> None:
    answer = talk(question)
    assert "对经办人进行了约谈" in answer.text and not answer.facts


def test_who_may_be_blamed_is_a_rule(talk) -> None:
    assert "对经办人进行了约谈" not in talk("不公开怎么追责").text
