"""Where no value can be told: nothing to divide is no fault of the report, and a cell that is not there not unclear."""

from __future__ import annotations

from collections.abc import Sequence

from bot.answering.computing.quantity import Measured, Quantity
from bot.answering.sources.slots import Slots, coverage, said
from bot.model import Outcome
from bot.wording import computing as wording


def nothing_to_divide(quantity: Quantity) -> Slots:
    """「甲乡2020年公开率算不出来：分母是零」 with how it is reckoned; () for more reports than one."""
    if quantity.formula is None or len(quantity.measured) != 1 or quantity.measured[0].why != wording.NO_WHOLE:
        return ()
    named = coverage(quantity.measured[0].name) + said(quantity.title + wording.NOTHING_TO_DIVIDE)
    return named + said(f"\n{quantity.title}＝{quantity.formula.written}")


def outcome_of(measured: Sequence[Measured], known: bool) -> Outcome:
    why = {m.why for m in measured}
    if known or why == {wording.NO_WHOLE}:
        return Outcome.ANSWERED
    return Outcome.NOT_FOUND if why == {wording.NOT_PRINTED} else Outcome.UNCLEAR_SOURCE
