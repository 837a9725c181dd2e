"""Who says besides what the formula of a rate takes off anyway is told that rate."""

from __future__ import annotations

import pytest

from tests.bot.answering.computing.county import number, rounded


@pytest.mark.parametrize(
    "words",
    [
        "甲乡2022年行政复议的纠错率，分母不算尚未审结的",
        "甲乡2022年行政复议的纠错率多少？除掉未审结的",
        "甲乡2022年行政复议的纠错率，没审结的别算进去",
    ],
)
def test_it_is_the_rate_and_nothing_else(county, words) -> None:
    corrected, whole, pending = (
        number("甲乡", 2022, "四", "cases", f"review_{end}") for end in ("corrected", "total", "pending")
    )
    answer = county.ask(words)
    assert rounded(corrected, whole - pending) in [c.value for c in answer.computed if c.unit == "%"]
