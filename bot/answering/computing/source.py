"""Where the numbers of an answer stand: the parts of the reports, said, and every cell, cited."""

from __future__ import annotations

from collections.abc import Sequence

from bot import wording
from bot.answering.computing.no_value import outcome_of
from bot.answering.computing.quantity import Measured
from bot.answering.sources.cite import cite_fact, told
from bot.answering.sources.slots import Slots, said
from bot.answering.turn import Reply, Turn
from bot.model import Computed, Understood
from bot.model.report import ANNEX


def answered_from(
    turn: Turn,
    measured: Sequence[Measured],
    slots: Slots,
    titles: Sequence[str],
    operation: str,
    results: Sequence[Computed],
    known: bool = True,
) -> Reply:
    """`slots` with the sources of `measured`; `titles` are what was counted, `known` whether any of it can be read."""
    cited = list(dict.fromkeys((m.organ, m.year, fact) for m in measured for fact in m.facts))
    reports = {(m.organ, m.year): m.report for m in measured}
    return Reply(
        outcome_of(measured, known),
        slots + _parts_of(measured),
        tuple(cite_fact(turn, reports[organ, year], fact) for organ, year, fact in cited),
        tuple(told(reports[organ, year], fact) for organ, year, fact in cited),
        Understood(
            tuple(dict.fromkeys(m.organ for m in measured)),
            tuple(sorted({m.year for m in measured})),
            tuple(titles),
            operation,
        ),
        tuple(results),
    )


def _parts_of(measured: Sequence[Measured]) -> Slots:
    words = wording.computing
    parts = dict.fromkeys(fact.section for m in measured for fact in m.facts if fact.section)
    if not parts:
        return ()
    named = [part if part == ANNEX else words.SOURCE_PART.format(part) for part in parts]
    return said(words.SOURCE_OPEN + "、".join(named) + words.SOURCE_END)
