"""「比2022年多多少条」 of what only sentences tell: both years are quoted, and how far they are apart is reckoned.

Only where each year's sentence counts the same thing in the same words, and once: 公开信息341条, 公开信息286条; or
where it counts nothing else in that unit, which is none that anything is counted in: 涉及612户, 涉及农户427户.
"""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal

from bot import wording
from bot.answering.sources.slots import computed, said
from bot.answering.turn import Reply, Turn
from bot.model import Computed, Number, Outcome

HOW_MUCH = re.compile(
    "(?:多|少|差|增加|减少|增|减|涨|降|升)[发办推开收公招]?了?(?:多少|几)|[高低升降涨跌]了?出?(?:多少|几)个?(?:百分)?点"
)
_COUNTED = re.compile(r"([\u3400-\u9fff]{2,}?)(?:为|是|达到?)?\s*(\d[\d,]*(?:\.\d+)?)\s*([\u3400-\u9fff]|%)")
_PER_CENT, _POINTS = "%", "点"
_PAIR, _SAID_BEFORE, _SAID_OF_A_RATE = 2, 4, 3
_COMMON_UNITS = frozenset("件条次个项篇份人")
_NOUN, _IN_UNITS = 2, re.compile(r"(?:多少|几)([\u3400-\u9fff])")


def with_the_difference(turn: Turn, reply: Reply) -> Reply:
    """`reply` with the difference above it; as it is where none is asked for, or the sentences do not count alike."""
    quotes: dict[int, str] = {}
    for citation in reply.citations:
        if citation.year:
            quotes[citation.year] = f"{quotes.get(citation.year, '')}{citation.quote}\n"
    alone = reply.outcome is Outcome.ANSWERED and not (reply.facts or reply.computed)
    one = len(quotes) == _PAIR and len({citation.organ for citation in reply.citations if citation.year}) == 1
    if not (alone and one and HOW_MUCH.search(turn.asked)):
        return reply
    before, after = sorted(quotes)
    found = _counted_alike(quotes[before], quotes[after], turn)
    if found is None:
        return reply
    earlier, later, unit = found
    high, low = max(earlier, later), min(earlier, later)
    apart: Number = high - low
    by = wording.computing.POINTS if unit == _PER_CENT else unit
    word = wording.computing.MORE_IN_WORDS if later > earlier else wording.computing.LESS_IN_WORDS
    word = word if apart else wording.computing.SAME_IN_WORDS
    told = computed(f"{before}年 {earlier}{unit}，{after}年 {later}{unit}") + said("，" + word)
    told += computed(f" {high}－{low}＝{apart}{by}") if apart else ()
    parts = ((f"{before}年", earlier), (f"{after}年", later))
    slots = told + said(wording.FULL_STOP + "\n") + reply.slots
    return replace(reply, slots=slots, computed=(Computed(wording.computing.APART.strip(), apart, by, parts),))


def _counted_alike(earlier: str, later: str, turn: Turn) -> tuple[Number, Number, str] | None:
    """The one thing both sentences count in the same words, and that the question names; None for several."""
    before, after = _counts(earlier), _counts(later)
    same = [key for key in before if key in after and len(before[key]) == len(after[key]) == 1]
    asked = f"{turn.question}{turn.memory.question}{turn.asked}"
    named = [key for key in same if all(character in asked for character in key[0]) and key[1] in asked]
    # 举办业务培训5次 is what 培训几次 asks for. 公开信息1136条，其中处罚信息712条: what is counted first is the whole.
    units = _units(turn)
    first = [
        next((k for k in counted if k[0][-_NOUN:] in asked and k[1] in units), None) for counted in (before, after)
    ]
    if len(named) != 1 and first[0] == first[1] and first[0]:
        named = [first[0]]
    if len(named) == 1:
        (key,) = named
        return before[key][0], after[key][0], key[1]
    alone = [(_only(before, unit), _only(after, unit), unit) for unit in units - _COMMON_UNITS]
    told = [(a, b, unit) for a, b, unit in alone if a is not None and b is not None]
    return told[0] if len(told) == 1 else None


def _only(counts: dict[tuple[str, str], list[Number]], unit: str) -> Number | None:
    """The only number of a sentence in that unit."""
    found = [number for (_, counted_in), numbers in counts.items() if counted_in == unit for number in numbers]
    return found[0] if len(found) == 1 else None


def _units(turn: Turn) -> set[str]:
    """What is counted in: 次 of 比2022年多几次."""
    if _POINTS in turn.asked:
        return {_PER_CENT}
    return set(_IN_UNITS.findall(turn.asked)) or set(_IN_UNITS.findall(turn.question))


def _counts(quote: str) -> dict[tuple[str, str], list[Number]]:
    """(the words right before a number, its unit) → the numbers."""
    found: dict[tuple[str, str], list[Number]] = {}
    for words, number, unit in _COUNTED.findall(quote):
        value = Decimal(number.replace(",", ""))
        said_before = _SAID_OF_A_RATE if unit == _PER_CENT else _SAID_BEFORE
        found.setdefault((words[-said_before:], unit), []).append(int(value) if value == int(value) else value)
    return found
