"""「复议和直接起诉的纠错率各多少」: one rate under the other, and which of them is the highest where that is asked."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from bot import wording
from bot.answering.inquiry.bare import bare
from bot.answering.inquiry.inquiry import LISTED, Inquiry
from bot.answering.inquiry.operation import wanted
from bot.answering.inquiry.rate_of_some import rates_named
from bot.answering.replies import told_together
from bot.answering.slots import Slots, computed, said
from bot.answering.turn import Reply, Turn
from bot.model import Outcome
from bot.reading.formulas import Formula

_LOW = re.compile("[低少](?!于)")
_HELD_AGAINST = re.compile("比|哪|谁")


def each_rate(turn: Turn, inquiry: Inquiry, answered: Callable[[Turn, Inquiry], Reply | None]) -> Reply | None:
    """None where not several rates are named, or one of them cannot be told."""
    rates = rates_named(inquiry.formula, turn) if inquiry.formula else ()
    against = len(rates) > 1 and _held_against_each_other(turn, inquiry)
    if against:  # 自然人的公开率比企业高吗 asks for no other year
        inquiry = replace(inquiry, years=inquiry.years[-1:], operation=LISTED)
    each = [answered(turn, replace(inquiry, formula=rate)) for rate in rates]
    told = [reply for reply in each if reply and reply.outcome is Outcome.ANSWERED]
    if not told or len(told) < len(each):
        return None
    reply = told_together(told)
    return replace(reply, slots=_which(turn.question, rates, told) + reply.slots) if against else reply


def _held_against_each_other(turn: Turn, inquiry: Inquiry) -> bool:
    """Whether it is asked which of them is more, of one organ in one year."""
    language = turn.knowledge.language
    asked = wanted(bare(turn.meaning, language), language, True)
    one = len(inquiry.organs) == 1 and len(turn.meaning.years) < 2
    return one and asked.said and _HELD_AGAINST.search(turn.question) is not None


def _which(question: str, rates: tuple[Formula, ...], told: list[Reply]) -> Slots:
    """Empty where one of them has no value, or two are equally far out."""
    values = {rate.title: reply.computed[0].value for rate, reply in zip(rates, told, strict=True) if reply.computed}
    end, words = (
        (min, wording.computing.LOWEST_RATE) if _LOW.search(question) else (max, wording.computing.HIGHEST_RATE)
    )
    first = [title for title, value in values.items() if value == end(values.values())]
    if len(values) < len(told) or len(first) != 1:
        return ()
    return said(wording.computing.AMONG_THESE) + computed(first[0]) + said(words + wording.computing.FULL_STOP)
