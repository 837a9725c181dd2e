"""Where a guide is only guessed and the report here tells how they do it, the report's sentence comes before it."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("question", "sentence"),
    [
        ("乡里说往后办事要在哪些方面给俺们作承诺来着", "工作质量、态度、时效等方面作出承诺"),
        ("俺们乡自己有网站木有，还是挂在别人那儿发", "县政府网站进行信息发布"),
        ("乡里网上办事，哪个网", "在河南政务服务网上"),
    ],
)
def test_the_reports_sentence_is_told_first_and_the_rule_behind_it(assistant, question, sentence) -> None:
    answer = assistant.ask(question)
    assert answer.text.index(sentence) < answer.text.index("要是问规定")
    assert any("/guides/" in citation.document for citation in answer.citations)


def test_of_two_guides_only_the_first_is_told_beside_it_and_the_other_can_be_opened(assistant) -> None:
    first = assistant.ask("俺们乡自己有网站木有，还是挂在别人那儿发")
    assert first.text.count("【") == 1
    other = assistant.ask("第二个", first.session)
    assert first.choices[1].label not in first.text
    assert other.understood.rows == (first.choices[1].label,)


def test_a_rule_that_is_plainly_asked_stands_alone(assistant) -> None:
    assert "要是问规定" not in assistant.ask("申请信息公开要写哪些内容").text
