"""Whether the report says something: what it does not say is told first, and nothing else stands in for it."""

from __future__ import annotations

import pytest

from bot.model import Outcome


@pytest.mark.parametrize("asked", ["2020年平台建设整改了没有", "大李庄乡2020年社会评议里有没有整改"])
def test_what_a_part_does_not_say_is_told_before_what_it_says(ask, asked) -> None:
    answer = ask(asked)
    assert answer.text.startswith("这一段里没有写「整改」")
    assert answer.citations


@pytest.mark.parametrize("asked", ["报告里提没提通报", "大李庄乡2020年报告里有没有提约谈干部"])
def test_a_word_that_no_report_knows_is_answered_by_no_guide(ask, asked) -> None:
    assert ask(asked).outcome is Outcome.NOT_FOUND


@pytest.mark.parametrize(("asked", "words"), [("报告有没有写微信群", "微信群"), ("报告里说没说谁负责", "乡长")])
def test_what_it_does_say_is_quoted(ask, asked, words) -> None:
    assert words in ask(asked).text


def test_the_measure_that_speaks_of_it_is_told_whole(ask) -> None:
    assert "对各项办事指南的公开进行进一步细化" in ask("大李庄乡打算怎么把办事指南公开得更好").text


@pytest.mark.parametrize("asked", ["大李庄乡2020年扶贫的信息公开了多少条", "大李庄乡2020年养殖的信息公开了几条"])
def test_the_number_of_everything_is_no_answer_for_one_matter(ask, asked) -> None:
    answer = ask(asked)
    assert answer.outcome is Outcome.NOT_FOUND
    assert answer.text.startswith("这一段里没有写「")


def test_the_days_that_a_report_counts_are_no_day_by_which_it_is_due(ask) -> None:
    answer = ask("大李庄乡2020年这份报告的数据是从几月几号统计到几月几号的")
    assert answer.outcome is Outcome.ANSWERED
    assert "2020年1月1日至2020年12月31日" in answer.text


@pytest.mark.parametrize("asked", ["报告开头说2020年总共主动公开了多少条", "一年到头乡里主动公开了多少条政务信息"])
def test_words_that_are_no_matter_leave_the_number_of_everything_an_answer(ask, asked) -> None:
    answer = ask(asked)
    assert answer.outcome is Outcome.ANSWERED and "0条" in answer.text


@pytest.mark.parametrize("asked", ["大李庄乡2020年除了宣传，还有啥问题", "大李庄乡2020年除了第三条还有啥问题"])
def test_what_there_is_besides_one_is_told_with_the_whole_list(ask, asked) -> None:
    assert "时效性不强" in ask(asked).text


@pytest.mark.parametrize("asked", ["大李庄乡2020年c++的信息公开了多少条", "大李庄乡2020年((扶贫的信息公开了多少条"])
def test_signs_in_a_question_break_nothing(ask, asked) -> None:
    assert ask(asked).outcome in (Outcome.ANSWERED, Outcome.NOT_FOUND, Outcome.CLARIFY)
