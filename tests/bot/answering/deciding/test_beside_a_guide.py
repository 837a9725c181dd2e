"""Where a guide is only guessed and the report here tells how they do it, the report's sentence comes before it."""

from __future__ import annotations

import pytest

from bot.model import Outcome


@pytest.mark.parametrize(
    ("question", "sentence"),
    [
        ("乡里说往后办事要在哪些方面给俺们作承诺来着", "工作质量、态度、时效等方面作出承诺"),
        ("俺们乡自己有网站木有，还是挂在别人那儿发", "县政府网站进行信息发布"),
    ],
)
def test_the_reports_sentence_is_told_first_and_the_rule_behind_it(assistant, question, sentence) -> None:
    answer = assistant.ask(question)
    assert answer.text.index(sentence) < answer.text.index("要是问规定")
    assert any("/guides/" in citation.document for citation in answer.citations)


@pytest.mark.parametrize(
    ("question", "sentence"),
    [
        ("下一年他们定任务要对着哪一张清单", "根据县政府信息公开事项清单"),
        ("信息公开这摊子谁挑头啊", "第一负责人"),
        ("乡里网上办事，哪个网", "在河南政务服务网上"),
        ("宣传这方面他们说自己差在哪", "宣传和引导工作需要进一步加强"),
    ],
)
def test_of_them_that_are_here_it_needs_less(assistant, question, sentence) -> None:
    answer = assistant.ask(question)
    assert sentence in answer.text and answer.outcome is Outcome.ANSWERED


@pytest.mark.parametrize("question", ["他们自己说哪儿没弄好", "他们自己说没说哪里干得不好", "乡里哪块做得不行"])
def test_what_they_say_of_themselves_is_part_five_and_no_guide_that_is_guessed(assistant, question) -> None:
    assert "时效性不强" in assistant.ask(question).text


def test_where_nothing_else_answers_the_only_report_is_looked_into(assistant) -> None:
    assert "微信群" in assistant.ask("他们的消息平常都往哪儿发").text
    assert assistant.ask("今晚上谁家摆酒席").outcome is not Outcome.ANSWERED


def test_of_two_guides_only_the_first_is_told_beside_it_and_the_other_can_be_opened(assistant) -> None:
    first = assistant.ask("俺们乡自己有网站木有，还是挂在别人那儿发")
    assert first.text.count("【") == 1
    other = assistant.ask("第二个", first.session)
    assert first.choices[1].label not in first.text
    assert other.understood.rows == (first.choices[1].label,)


def test_a_rule_that_is_plainly_asked_stands_alone(assistant) -> None:
    assert assistant.ask("请问年报规定写哪六个部分").text.count("其他需要报告的事项") == 1
    assert "要是问规定" not in assistant.ask("申请信息公开要写哪些内容").text
