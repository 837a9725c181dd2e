"""「平均一个月批多少件」: a year's number divided by the months of a year, the division written out."""

from __future__ import annotations

from dataclasses import replace
from decimal import ROUND_HALF_UP, Decimal

from bot import wording
from bot.answering.computing.quantity import quantities
from bot.answering.computing.source import answered_from
from bot.answering.inquiry.inquiry import LISTED, Inquiry
from bot.answering.sources.slots import computed, joined, quoted, said
from bot.answering.turn import Reply, Turn
from bot.model import Computed

_MONTHS = 12
_TENTH = Decimal("0.1")


def per_month(turn: Turn, inquiry: Inquiry) -> Reply | None:
    """None where none of the numbers can be read, or rates are asked for."""
    found = quantities(turn, replace(inquiry, operation=LISTED))
    known = [(q.title, m, m.value) for q in found for m in q.measured if m.value is not None and not q.formula]
    if not known:
        return None
    words, lines, results = wording.computing, [], []
    for title, m, value in known:
        each = (Decimal(value) / _MONTHS).quantize(_TENTH, ROUND_HALF_UP)
        parts = ((f"{m.name}{title}", value), (words.MONTHS_OF_A_YEAR, _MONTHS))
        results.append(Computed(words.PER_MONTH, each, m.unit, parts))
        line = computed(m.name) + quoted(title) + computed(f" {value}{m.unit}") + said(words.COMMA + words.PER_MONTH)
        lines.append(line + computed(f" {each}{m.unit}（{value}÷{_MONTHS}）") + said(wording.FULL_STOP))
    titles = list(dict.fromkeys(title for title, _, _ in known))
    return answered_from(turn, [m for _, m, _ in known], joined("\n", lines), titles, inquiry.operation, results)
