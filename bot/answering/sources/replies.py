"""Several replies as one, each under the one before."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from bot.answering.sources.slots import said
from bot.answering.turn import Memory, Reply
from bot.model import Outcome


def told_together(replies: Sequence[Reply]) -> Reply:
    """At least one of them is answered; the next question goes on from the last."""
    slots = replies[0].slots
    for reply in replies[1:]:
        slots += said("\n\n") + reply.slots
    answered = next(reply for reply in replies if reply.outcome is Outcome.ANSWERED)
    years = sorted({year for reply in replies for year in reply.understood.years})
    return replace(
        answered,
        slots=slots,
        understood=replace(answered.understood, years=tuple(years)),
        citations=tuple(dict.fromkeys(c for reply in replies for c in reply.citations)),
        facts=tuple(dict.fromkeys(f for reply in replies for f in reply.facts)),
        computed=tuple(c for reply in replies for c in reply.computed),
        suggestions=replies[-1].suggestions,
        memory=_kept(replies),
    )


def _kept(replies: Sequence[Reply]) -> Memory | None:
    """What the last reply keeps in mind, and behind a guide besides of which report the numbers were."""
    last = replies[-1].memory or replies[0].memory
    of_numbers = next((m for reply in reversed(replies[:-1]) if (m := reply.memory) and m.inquiry), None)
    if last is None or of_numbers is None or last.inquiry or last.subject != "guide":
        return last
    return replace(last, inquiry=of_numbers.inquiry)
