"""The inquiry behind a plain question for cells, for questions that go on from it."""

from __future__ import annotations

from bot.answering.inquiry.bare import CELL_KINDS
from bot.answering.inquiry.inquiry import Inquiry
from bot.answering.meaning import Meaning


def plain_inquiry(meaning: Meaning, organs: tuple[str, ...], years: tuple[int, ...]) -> Inquiry:
    kept = tuple(s for s in meaning.spans if any(c.kind in (*CELL_KINDS, "cue") for c in s.concepts))
    return Inquiry(organs, years, kept, text=meaning.text)
