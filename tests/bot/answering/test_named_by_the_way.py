"""「2016年的批文」, 「我告的是某乡政府」, 「某镇的年报你有吗」: what is named is not what is asked of our reports."""

from __future__ import annotations

import pytest

from bot.model import Outcome


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("乡政府2016年的征地批文他们不给，能不能直接去法院告", "复议前置"),
        ("查1985年的公社档案，走信息公开还是去档案馆", "档案馆"),
        ("复议找哪家，我告的是大李庄乡政府", "县政府"),
    ],
)
def test_a_rule_is_told_and_no_missing_report(ask, question, told) -> None:
    answer = ask(question)
    assert answer.outcome in (Outcome.ANSWERED, Outcome.REDIRECT)
    assert told in answer.text


def test_how_many_there_were_is_still_asked_of_the_report_of_that_year(ask) -> None:
    assert ask("2019年收到几件申请").outcome is Outcome.NOT_COVERED


@pytest.mark.parametrize("question", ["练寺镇2020年的年报你这里有吗", "我要把练寺镇2020年的年报拿来对照，你这里收了没"])
def test_whether_somebody_elses_report_is_here_is_said(ask, question) -> None:
    answer = ask(question)
    assert answer.outcome is Outcome.NOT_COVERED and "练寺镇2020年" in answer.text
