"""Which order a question goes back to: the one told last, an earlier one, or what can be put in one now."""

from __future__ import annotations

import re
from dataclasses import replace

from bot.answering.computing.entries import Entry
from bot.answering.computing.order_of import pointed_at
from bot.answering.inquiry.inquiry import APART, BEYOND, ORDERS, PLACE, Inquiry
from bot.answering.inquiry.operation import Wanted
from bot.answering.inquiry.said import Said
from bot.answering.turn import Turn
from bot.reading.numerals import read_numeral

_SO_MANY = re.compile("(俩|[两三四五](?=[家个]))")


def order_meant(turn: Turn, said: Said, last: Inquiry, which: bool) -> Inquiry:
    """The order that places are asked of, behind questions about some of those in it; `which`: a place is asked for."""
    told = (_of_those_beyond(i) or i for i in reversed((*turn.memory.before, last)))
    order = next((i for i in told if i.operation in ORDERS and set(last.organs) <= set(i.organs)), None)
    return order or _as_an_order(last, said, which)


def _of_those_beyond(last: Inquiry) -> Inquiry | None:
    """第二名呢 behind those that have more than one of them."""
    several = last.operation == BEYOND and not last.by_year and len(last.years) == 1
    return replace(last, operation="rank", bound=None) if several else None


def _as_an_order(last: Inquiry, said: Said, which: bool) -> Inquiry:
    """「癸镇在这四家里排第几」 behind what several organs have together puts them in an order."""
    several = len(last.organs) > 1 and len(last.years) == 1 and not last.parts
    one_of_them = which and len(said.organs) == 1 and {*said.organs} <= {*last.organs}
    first = not (which or said.organs) and last.is_plain  # 头一名是谁 behind 各是几件
    return replace(last, operation="rank") if several and (one_of_them or first) else last


def as_many_as_said(turn: Turn, last: Inquiry, entries: tuple[Entry, ...]) -> tuple[Entry, ...]:
    """「这俩加一块」 behind 哪家最多 and 第二呢: so many of those named last, and not all of them."""
    number = _SO_MANY.search(turn.question)
    count = (read_numeral(number[1].replace("俩", "两")) or 0) if number else 0
    orders = [i for i in (*turn.memory.before, last) if i.operation in ORDERS and i.operation != APART]
    alike = [i for i in orders if (i.organs, i.years, i.spans) == (last.organs, last.years, last.spans)]
    told = [found[0] for i in alike if len(found := pointed_at(i, entries)) == 1]
    named = tuple(dict.fromkeys(told[::-1]))[:count]
    return named[::-1] if count and len(entries) > len(named) == count else ()


def against_the_other_end(turn: Turn, last: Inquiry, asked: Wanted) -> bool:
    """「跟最低那年差了多少件」 behind 哪年最多."""
    opposite = {"highest": "lowest", "lowest": "highest"}.get(last.operation)
    return asked.operation == opposite and turn.knowledge.language.operations.heard(turn.question, "apart")


def at_places(last: Inquiry, places: tuple[int, ...]) -> Inquiry:
    return replace(last, operation=PLACE, places=places, whose="")
