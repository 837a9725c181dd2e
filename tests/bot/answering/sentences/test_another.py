"""What is said of one thing is no answer for another of its kind."""

from __future__ import annotations

import pytest

from bot.answering.sentences.another import named_apart, of_another

APART = {"网上的号": ("抖音", "微博", "公众号")}


@pytest.mark.parametrize(
    ("question", "text", "expected"),
    [
        ("抖音号有多少粉丝", "微信公众号关注人数1.9万", True),
        ("公众号有多少粉丝", "微信公众号关注人数1.9万", False),
        ("抖音号有多少粉丝", "公众号、抖音号共有粉丝1.9万", False),
        ("抖音号有多少粉丝", "全年推文245篇", False),
        ("网站有多少条", "微信公众号推文245篇", False),
    ],
)
def test_only_a_sentence_that_names_others_alone_is_of_another(question, text, expected) -> None:
    assert of_another(text, named_apart(question, APART)) is expected
