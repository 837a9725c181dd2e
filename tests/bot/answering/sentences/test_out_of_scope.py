"""How content people are is no matter of ours, unless the report that is named tells it."""

from __future__ import annotations

import pytest

from bot.model import Outcome


def test_what_the_named_report_tells_is_quoted(say) -> None:
    answer = say("水利局2022年老百姓满意不满意")
    assert answer.outcome is Outcome.ANSWERED and "群众满意度为95.4%" in answer.text


@pytest.mark.parametrize("question", ["老百姓满意不满意", "柳河镇2022年老百姓满意不满意"])
def test_without_a_report_that_tells_it_we_pass_no_judgement(say, question) -> None:
    assert say(question).outcome is Outcome.OUT_OF_SCOPE
