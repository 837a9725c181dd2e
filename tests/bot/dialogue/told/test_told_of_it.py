"""What is asked on behind a report's words stays with them: the next year's mending, the rest, another office's."""

from __future__ import annotations

import pytest

from bot.assistant import Assistant
from tests.bot.answering.prose_town import DAY, open_prose_town
from tests.bot.talking import Talk, talk_with


@pytest.fixture(scope="module")
def town(tmp_path_factory, common) -> Assistant:
    return open_prose_town(tmp_path_factory.mktemp("told of it"), common)


@pytest.fixture
def talk(town) -> Talk:
    return talk_with(town, DAY)


@pytest.mark.parametrize("words", ["2023年改好了吗", "第二年改了没有"])
def test_the_next_report_tells_what_came_of_a_problem(talk, words) -> None:
    talk("水利局2022年有什么问题")
    assert "全年编发图解9篇" in talk(words).text


def test_what_was_shown_in_part_is_told_to_its_end(talk) -> None:
    talk("水利局2023年收过信息处理费没有")
    assert "不再处理" in talk("还有一个没交钱的怎么处理了").text


@pytest.mark.parametrize("words", ["柳河镇承办了几件", "柳河镇办了几件"])
def test_a_verb_of_the_last_sentence_names_no_row(talk, words) -> None:
    talk("水利局2023年承办了多少件人大代表建议")
    assert "建议5件" in talk(words).text


def test_who_was_held_to_it_is_told_by_the_same_sentence(talk) -> None:
    talk("水利局2022年答复超期过吗")
    assert "约谈" in talk("后来处理谁了没有").text


def test_who_was_held_to_it_may_stand_elsewhere_in_the_report(talk) -> None:
    talk("水利局2022年热线接了多少个电话")
    assert "约谈" in talk("有人回复晚了受处理没").text


def test_another_thing_that_is_named_is_no_deed_behind_the_last(talk) -> None:
    talk("水利局2023年公众号推了多少条")
    assert "注销微博" in talk("不是还有个微博吗，后来怎么了").text


def test_who_cannot_go_online_is_told_where_to_read(talk) -> None:
    talk("柳河镇2023年村民微信群发了多少条通知")
    assert "图书馆" in talk("那俺没微信也没手机，上哪儿看去").text
