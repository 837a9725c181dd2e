"""Whether a reader's findings show a slip, with both sides of every sum that it breaks."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tests.generator.form import Identity
from tests.generator.truth import Truth


def unseen(truth: Truth, messages: Sequence[str]) -> list[str]:
    """The broken sums of `truth` that none of `messages` tells with both of its sides, each in words."""
    told = [set(re.findall(r"\d+", message)) for message in messages]
    missed = []
    for identity in truth.failing:
        both = sides(truth, identity)
        if not any(both <= numbers for numbers in told):
            missed.append(f"{truth.broken}: {identity.name}, {sorted(both)} not told")
    return missed


def sides(truth: Truth, identity: Identity) -> set[str]:
    values = truth.values()
    return {str(sum(values[key] or 0 for key in side)) for side in (identity.left, identity.right)}
