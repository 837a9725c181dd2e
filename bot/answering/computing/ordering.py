"""The highest, the lowest, and a ranking of the first; who has the same is told together."""

from __future__ import annotations

from itertools import groupby

from bot import wording
from bot.answering.computing.change import times_as_much
from bot.answering.computing.entries import Entry, Told, named, parts_of
from bot.answering.computing.quantity import percent
from bot.answering.sources.slots import Slots, computed, joined, said
from bot.model import Computed, Number

FIRST = 10
REST = 5
_PLACES = "一二三四五六七八九十"


def extreme(entries: tuple[Entry, ...], lowest: bool, ahead: bool = False) -> Told:
    """Who has the most, or the least, and the others; with `ahead` how far that is from the next."""
    groups = _groups(entries, lowest)
    high, low = (wording.computing.HIGHEST, wording.computing.LOWEST)
    if entries[0].unit == "%":
        high, low = (wording.computing.HIGHEST_RATE, wording.computing.LOWEST_RATE)
    name = low if lowest else high
    result = Computed(name, groups[0][0].value, entries[0].unit, parts_of(entries))
    best = named(groups[0])
    slots = said(f"{name}：") + best.slots
    if len(groups[0]) > 1:
        slots += said(wording.computing.TOGETHER)
    rest = named(tuple(entry for group in groups[1:] for entry in group), REST)
    if groups[1:]:
        slots += said(wording.computing.REST) + rest.slots
    by = _ahead(name, groups[0][0], groups[1][0]) if ahead and groups[1:] else Told((), ())
    told = (result, *by.computed, *best.computed, *rest.computed, *_sums(entries))
    return Told(slots + by.slots + said(wording.FULL_STOP), told)


def _ahead(name: str, first: Entry, following: Entry) -> Told:
    """「；最多的和下一个相差 9件（12－3）」."""
    more, less = sorted((first.value, following.value), reverse=True)
    unit = wording.computing.POINTS if first.unit == "%" else first.unit
    slots = said(f"；{name}{wording.computing.AHEAD}") + computed(f"{more - less}{unit}（{more}－{less}）")
    return Told(slots, (Computed(wording.computing.APART.strip(), more - less, unit, parts_of((first, following))),))


def ends_apart(entries: tuple[Entry, ...], times: bool = False, per_cent: bool = False) -> Told:
    """「最多：甲乡 12件；最少：乙乡 3件；相差 9件（12－3）」; with `times` or `per_cent` that of the most, too."""
    groups, words = _groups(entries, lowest=False), wording.computing
    rate = entries[0].unit == "%"
    high, low = (words.HIGHEST_RATE, words.LOWEST_RATE) if rate else (words.HIGHEST, words.LOWEST)
    most, least = groups[0][0], groups[-1][0]
    by, unit = most.value - least.value, words.POINTS if rate else most.unit
    ends = [named(groups[0]), named(groups[-1])]
    slots = said(f"{high}：") + ends[0].slots + said(f"；{low}：") + ends[1].slots
    slots += said("；" + words.APART) + computed(f"{by}{unit}（{most.value}－{least.value}）")
    so_many = times_as_much(most, least) if times else Told((), ())
    less = _in_per_cent(by, most, least) if per_cent and not rate else Told((), ())
    slots += so_many.slots + less.slots + said(wording.FULL_STOP)
    result = Computed(words.APART.strip(), by, unit, parts_of((most, least)))
    return Told(
        slots, (result, *so_many.computed, *less.computed, *ends[0].computed, *ends[1].computed, *_sums(entries))
    )


def _in_per_cent(by: Number, most: Entry, least: Entry) -> Told:
    """「，少的比多的少 98.3%（…），多的比少的多 5913.1%（…）」: both ways, since people mean either."""
    found = [(wording.computing.LESS_THAN_THE_MOST, most), (wording.computing.MORE_THAN_THE_LEAST, least)]
    told = [(words, percent(by, entry.value), entry) for words, entry in found if entry.value]
    slots = tuple(slot for words, share, entry in told for slot in _share(words, f"{share}%（{by}÷{entry.value}）"))
    parts = parts_of((most, least))
    return Told(slots, tuple(Computed("相差百分比", share, "%", parts) for _, share, _ in told))


def _share(words: str, written: str) -> Slots:
    return said(words) + computed(written)


def ranking(entries: tuple[Entry, ...]) -> Told:
    """The first ten; those of one value share a place and are never parted."""
    lines: list[Slots] = []
    told = 0
    for group in _groups(entries, lowest=False):
        if told >= FIRST:
            break
        lines.append(said(f"第{_PLACES[told]}：") + named(group, len(group)).slots)
        told += len(group)
    best = _groups(entries, False)[0][0].value
    results = [Computed(wording.computing.RANKING, best, entries[0].unit, parts_of(entries)), *_sums(entries)]
    head = said(wording.computing.RANKED) + computed(f"{entries[0].unit}") + said("）：\n")
    slots = head + joined("\n", lines)
    if left := len(entries) - told:
        results.append(Computed(wording.computing.ALL_TOLD, left, "个", ()))
        slots += said("\n" + wording.computing.RANK_REST) + computed(str(left)) + said(wording.computing.RANK_REST_END)
    return Told(slots, tuple(results))


def ordered(entries: tuple[Entry, ...]) -> tuple[Entry, ...]:
    return tuple(entry for group in _groups(entries, lowest=False) for entry in group)


def standing_at(entries: tuple[Entry, ...], places: tuple[int, ...]) -> tuple[Entry, ...]:
    """Who stands at `places`; who has the same as somebody there stands there too."""
    found: list[Entry] = []
    for place in places:
        line = ordered(entries) if place > 0 else ordered(entries)[::-1]
        if abs(place) <= len(line):
            found += [entry for entry in line if entry.value == line[abs(place) - 1].value]
    return tuple(dict.fromkeys(found))


def at_places(entries: tuple[Entry, ...], places: tuple[int, ...]) -> Told:
    fitting = standing_at(entries, places)
    if not fitting:
        shown = named(ordered(entries))
        return Told(said(wording.computing.NO_SUCH_PLACE) + shown.slots + said(wording.FULL_STOP), shown.computed)
    groups = [tuple(group) for _, group in groupby(fitting, key=lambda entry: entry.value)]
    lines = [said(_place(group[0], entries, places) + "：") + named(group, len(group)).slots for group in groups]
    result = Computed(wording.computing.RANKING, groups[0][0].value, entries[0].unit, parts_of(entries))
    return Told(joined("；", lines) + said(wording.FULL_STOP), (result, *_sums(entries)))


def place_of(entries: tuple[Entry, ...], organ: str) -> Told:
    """「庚乡 195件，从多到少排第六，和1个并列」."""
    mine = next((entry for entry in entries if entry.organ == organ), None)
    if mine is None:
        return at_places(entries, (1,))
    result = Computed(wording.computing.RANKING, mine.value, mine.unit, (*parts_of(entries), (_OF_ALL, len(entries))))
    same = tuple(entry for entry in entries if entry.value == mine.value and entry is not mine)
    slots = computed(f"{mine.called} {mine.value}{mine.unit}") + said(wording.computing.PLACE_OF)
    slots += said(_place(mine, entries, ())) + said(wording.computing.PLACE_OF_ALL) + computed(str(len(entries)))
    slots += said(wording.computing.PLACE_OF_ALL_END)
    if same:
        slots += said(wording.computing.PLACE_SHARED) + named(same).slots
    return Told(slots + said(wording.FULL_STOP), (result, *_sums(entries)))


_OF_ALL = "一共"


def _place(entry: Entry, entries: tuple[Entry, ...], places: tuple[int, ...]) -> str:
    """第二, or 倒数第二 where it was counted from the end."""
    if places and all(place < 0 for place in places):
        return "倒数第" + hanzi(1 + sum(other.value < entry.value for other in entries))
    return "第" + hanzi(1 + sum(other.value > entry.value for other in entries))


def hanzi(number: int) -> str:
    """一 to 九十九; above that the place is told in no words."""
    tens, ones = divmod(number, 10)
    if number > 99:
        return "一百名以后"
    return (("" if tens < 2 else _PLACES[tens - 1]) + "十" if tens else "") + (_PLACES[ones - 1] if ones else "")


def _groups(entries: tuple[Entry, ...], lowest: bool) -> list[tuple[Entry, ...]]:
    ordered = sorted(entries, key=lambda entry: entry.value, reverse=not lowest)
    return [tuple(group) for _, group in groupby(ordered, key=lambda entry: entry.value)]


def _sums(entries: tuple[Entry, ...]) -> tuple[Computed, ...]:
    return tuple(Computed("合计", entry.value, entry.unit, entry.parts) for entry in entries if entry.parts)
