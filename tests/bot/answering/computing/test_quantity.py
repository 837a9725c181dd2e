"""An average has as many decimals as it needs, and no more than two."""

from __future__ import annotations

import pytest

from bot.answering.computing.quantity import quotient


@pytest.mark.parametrize(
    ("whole", "by", "shown"),
    [(57, 4, "14.25"), (1680, 3, "560"), (5, 2, "2.5"), (2630, 3, "876.67"), (0, 3, "0"), (1, 8, "0.13")],
)
def test_zeros_at_its_end_are_left_out(whole, by, shown) -> None:
    assert str(quotient(whole, by)) == shown
