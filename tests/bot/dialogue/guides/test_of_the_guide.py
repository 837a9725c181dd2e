"""Behind a guide on one reason 因为这个 counts what the report puts down to it, and nothing that only sounds so."""

from __future__ import annotations

from datetime import datetime

import pytest

NOW = datetime(2021, 5, 1, 9)


@pytest.mark.parametrize(
    ("guide", "question", "row"),
    [
        ("“三安全一稳定”是什么", "2020年因为这个不给的有几件", "危及“三安全一稳定”"),
        ("三安全一稳定是啥意思", "大李庄乡2020年用过这个理由没有", "危及“三安全一稳定”"),
        ("信息不存在怎么办", "大李庄乡2020年因为这个没给的几件", "本机关不掌握"),
    ],
)
def test_the_reason_that_was_explained_is_counted(assistant, guide, question, row) -> None:
    session = assistant.ask(guide, now=NOW).session
    facts = assistant.ask(question, session, NOW).facts
    assert len(facts) == 1
    assert row in "".join(facts[0].row)


@pytest.mark.parametrize(
    ("question", "told"), [("乡里有没有让人告过", "行政诉讼合计"), ("咱乡自己说哪儿没干好", "存在的主要问题")]
)
def test_what_happened_here_is_asked_of_the_report_and_of_no_guide(assistant, question, told) -> None:
    session = assistant.ask("不给我咋办", now=NOW).session
    assert told in assistant.ask(question, session, NOW).text
