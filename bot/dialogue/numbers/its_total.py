"""「那一共呢」 behind a part of a row or of a kind of case: its total."""

from __future__ import annotations

from dataclasses import replace

from bot.answering.inquiry.inquiry import LISTED, Inquiry
from bot.answering.meaning import Concept, Span
from bot.answering.turn import Turn


def of_its_total(turn: Turn, kept: Inquiry) -> Inquiry | None:
    """「那一共呢」 after 自然人几件 is the row's total; None where no part of one was spoken of."""
    concepts = [c for span in kept.spans for c in span.concepts]
    parts = [c for c in concepts if c.kind in ("column", "measure") and c.id != "total"]
    tables = [t for form in turn.knowledge.forms.values() for t in form.tables]
    summed = {t.section for t in tables if any("total" in (c.id, c.measure) for c in t.columns)}
    if not parts or not summed.issuperset(c.section for c in parts):
        return None
    rest = [c for c in concepts if c.kind not in ("column", "measure", "cue")]
    rest += [Concept(c.kind, "total", c.section) for c in parts[:1]]
    return replace(kept, spans=tuple(Span(0, 0, "", (c,)) for c in rest), operation=LISTED)
