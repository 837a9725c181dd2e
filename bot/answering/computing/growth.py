"""Who grew or fell most between two years: the first one named, with its two numbers; the others' changes behind it."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

from bot import wording
from bot.answering.computing.change import difference, moved_by, size
from bot.answering.computing.entries import Entry, Told, parts_of
from bot.answering.computing.quantity import percent
from bot.answering.sources.slots import Slots, computed, joined, said
from bot.model import Computed, Number

FIRST = 6
Pair = tuple[Entry, Entry]
"""One organ's earlier and later value."""


def grown(pairs: tuple[Pair, ...], fell: bool, per_cent: bool) -> Told:
    """`pairs` are of different organs, or of one organ and different years; nobody is named where nobody moved so."""
    by_share = per_cent and pairs[0][1].unit != "%" and any(before.value for before, _ in pairs)
    able = [pair for pair in pairs if pair[0].value] if by_share else [*pairs]
    measure: Callable[[Pair], Number] = _share if by_share else _by
    ordered = sorted(able, key=measure, reverse=not fell)
    ordered += [pair for pair in pairs if pair not in able]
    first = ordered[0]
    moved = _by(first) < 0 if fell else _by(first) > 0
    results = [*(c for pair in pairs for c in moved_by(*pair).computed)]
    words = wording.computing
    if not moved:
        slots = said(words.NOBODY_FELL if fell else words.NOBODY_GREW)
        shown = ordered
    else:
        best = [pair for pair in able if measure(pair) == measure(first)]
        most, share = (
            (words.FELL_MOST, words.FELL_MOST_PER_CENT) if fell else (words.GREW_MOST, words.GREW_MOST_PER_CENT)
        )
        name = share if by_share else most
        values = tuple(part for pair in best for part in parts_of(pair))
        results.append(Computed(name.removesuffix("的是"), size(_by(first)), first[1].unit, values))
        slots = said(name) + joined("、", [_whole(pair) for pair in best]) + said(wording.FULL_STOP)
        shown = [pair for pair in ordered if pair not in best]
        slots += said(words.OTHERS) if shown else ()
    slots += joined("、", [computed(_called(pair)) + said(" ") + _short(pair) for pair in shown[:FIRST]])
    if len(shown) > FIRST:
        slots += said(words.AND_SO_ON_ALL) + computed(str(len(shown))) + said(words.AND_SO_ON_END)
        results.append(Computed(words.ALL_TOLD, len(shown), "个", ()))
    return Told(slots + (said(wording.FULL_STOP) if shown else ()), tuple(results))


def _by(pair: Pair) -> Number:
    return difference(pair[1].value, pair[0].value)


def _share(pair: Pair) -> Decimal:
    return percent(_by(pair), pair[0].value)


def _called(pair: Pair) -> str:
    before, after = pair
    return before.organ if "年" not in before.label else f"{before.year}年到{after.year}年"


def _whole(pair: Pair) -> Slots:
    before, after = pair
    numbers = f"（{before.year}年 {before.value}{before.unit}，{after.year}年 {after.value}{after.unit}，"
    return computed(_called(pair)) + computed(numbers) + moved_by(*pair).slots + said("）")


def _short(pair: Pair) -> Slots:
    by = _by(pair)
    if by == 0:
        return said(wording.computing.SAME)
    words, rate = wording.computing, pair[1].unit == "%"
    more, less = (words.RATE_MORE, words.RATE_LESS) if rate else (words.MORE, words.LESS)
    return said(more if by > 0 else less) + computed(f"{size(by)}{words.POINTS if rate else pair[1].unit}")
