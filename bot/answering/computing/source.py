"""Which parts of the reports the numbers stand in."""

from __future__ import annotations

from collections.abc import Iterable

from bot import wording
from bot.answering.computing.quantity import Measured
from bot.answering.slots import Slots, said
from bot.model.report import ANNEX


def source_of(measured: Iterable[Measured]) -> Slots:
    words = wording.computing
    parts = dict.fromkeys(fact.section for m in measured for fact in m.facts if fact.section)
    if not parts:
        return ()
    named = [part if part == ANNEX else words.SOURCE_PART.format(part) for part in parts]
    return said(words.SOURCE_OPEN + "、".join(named) + words.SOURCE_END)
