"""「复议和直接起诉的纠错率各多少」: one rate under the other; where it is asked, which is highest and by how much."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from bot import wording
from bot.answering.inquiry.bare import bare
from bot.answering.inquiry.inquiry import LISTED, Inquiry
from bot.answering.inquiry.operation import wanted
from bot.answering.inquiry.rate_of_some import rates_named
from bot.answering.sources.replies import told_together
from bot.answering.sources.slots import Slots, computed, said
from bot.answering.turn import Reply, Turn
from bot.model import Computed, Number, Outcome

LOW = re.compile("低|(?<!多)少")
_HELD_AGAINST = re.compile(r"比(?![去上前头]一?年|\d|[二〇零一]{2})|[哪谁差]")
_PAIR = 2


def each_rate(turn: Turn, inquiry: Inquiry, answered: Callable[[Turn, Inquiry], Reply | None]) -> Reply | None:
    """None where not several rates are asked for, or none of them can be reckoned."""
    rates = (rates_named(inquiry.formula, turn) if inquiry.formula else ()) or inquiry.rates
    against = len(rates) > 1 and _held_against_each_other(turn, inquiry)
    if against:  # 自然人的公开率比企业高吗 asks for no other year
        inquiry = replace(inquiry, years=inquiry.years[-1:], operation=LISTED)
    each = [answered(turn, replace(inquiry, formula=rate, rates=rates)) for rate in rates]
    told = [reply for reply in each if reply]
    if not any(reply.outcome is Outcome.ANSWERED for reply in told):
        return None
    reply = told_together(told)
    values = [(rate.title, r.computed[0].value) for rate, r in zip(rates, each, strict=True) if r and r.computed]
    if not against or len(values) < len(rates):
        return reply
    apart = _apart(values)
    return replace(reply, slots=_which(turn.question, values, apart) + reply.slots, computed=(*apart, *reply.computed))


def _held_against_each_other(turn: Turn, inquiry: Inquiry) -> bool:
    """Whether it is asked which of them is more, of one organ in one year."""
    language = turn.knowledge.language
    asked = wanted(bare(turn.meaning, language), language, True)
    one = len(inquiry.organs) == 1 and len(turn.meaning.years) < _PAIR
    one = one and not language.operations.heard(turn.question, "before")  # 比去年呢
    return one and asked.said and _HELD_AGAINST.search(turn.question) is not None


def _apart(values: Sequence[tuple[str, Number]]) -> tuple[Computed, ...]:
    """How far two rates are apart; none where there are more, or nothing lies between them."""
    high, low = max(values, key=_value), min(values, key=_value)
    if len(values) != _PAIR or _value(high) == _value(low):
        return ()
    return (Computed(wording.computing.APART, _value(high) - _value(low), wording.computing.POINTS, (high, low)),)


def _which(question: str, values: Sequence[tuple[str, Number]], apart: Sequence[Computed]) -> Slots:
    """Empty where two are equally far out."""
    end, word = (min, "lowest") if LOW.search(question) else (max, "highest")
    first = [title for title, value in values if value == end(map(_value, values))]
    if len(first) != 1:
        return ()
    among, words = (wording.computing.OF_TWO_RATES if len(values) == _PAIR else wording.computing.OF_RATES)[word]
    by = tuple(slot for c in apart for slot in said(wording.computing.DIFFERS_BY) + computed(_difference(c)))
    return said(among) + computed(first[0]) + said(words) + by + said(wording.computing.STOP)


def _difference(apart: Computed) -> str:
    (_, high), (_, low) = apart.parts
    return f"{high}－{low}＝{apart.value}{apart.unit}"


def _value(told: tuple[str, Number]) -> Number:
    return told[1]
