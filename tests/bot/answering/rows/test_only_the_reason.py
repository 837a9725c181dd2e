"""没给的 behind the reason says what came of it, and is not told besides."""

from __future__ import annotations

import pytest

from tests.bot.answering.computing.county import number


@pytest.mark.parametrize("words", ["因为不掌握信息没给的有几件", "以重复申请为由没给的有几件"])
def test_only_the_reason_is_told(county, words) -> None:
    row = "unable_not_held" if "掌握" in words else "unprocessed_repeat"
    (fact,) = county.ask(f"甲乡2022年{words}").facts
    assert fact.value == number("甲乡", 2022, "三", row, "total")


def test_a_reason_for_refusing_is_told_as_before(county) -> None:
    (fact,) = county.ask("甲乡2022年因为国家秘密没给的有几件").facts
    assert fact.value == number("甲乡", 2022, "三", "withheld_secret", "total")
