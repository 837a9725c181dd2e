"""「收了我380块，按页倒推是多少页」: how many pages or items a fee that was charged stands for."""

from __future__ import annotations

import re
from collections.abc import Callable

from bot import wording
from bot.answering.sources.slots import Slots, computed, joined, said
from bot.answering.turn import Reply, Turn
from bot.filing import fees
from bot.filing.asked_fee import told_by_rule
from bot.model import Computed

_CHARGED = re.compile(r"(?<![\d.])(\d{2,6})\s*(?:元|块)")
_HOW_MANY = re.compile(r"(?:多少|几)\s*([页件份张])")
_MOST_PAGES, _MOST_ITEMS = 20_000, 2_000


def fee_backwards(turn: Turn) -> Reply | None:
    """None where no charged sum is told, or not asked how much it was for; of a report's year nothing is reckoned."""
    sums, units = _CHARGED.findall(turn.question), _HOW_MANY.search(turn.question)
    charges = turn.knowledge.language.fees.heard(turn.question, "backwards")
    of_a_report = turn.meaning.years or turn.meaning.organs
    if len(sums) != 1 or units is None or of_a_report or not charges:
        return None
    charged, pages = int(sums[0]), units[1] in "页张"
    unit, steps_of, most = ("页", fees.by_page, _MOST_PAGES) if pages else ("件", fees.by_item, _MOST_ITEMS)
    count = _count_for(charged, steps_of, most)
    if count is None:
        told: tuple[Computed, ...] = (Computed("收的钱", charged, "元", ()),)
        slots = computed(f"{charged} 元") + said(wording.filing.FEE_FITS_NO_COUNT)
        return told_by_rule(turn, slots, pages, told)
    steps = [step for step in steps_of(count) if step.price]
    parts = tuple((f"第{s.first}到{s.last}{unit}：{s.count}×{s.price}元", s.cost) for s in steps)
    told = (Computed("数量", count, unit, parts), Computed("收的钱", charged, "元", ()))
    slots = computed(f"{charged} 元") + said(wording.filing.FEE_STANDS_FOR) + computed(f"{count} {unit}")
    free = Computed("不收的", steps[0].first - 1, unit, ())
    slots += said(wording.filing.FEE_BEYOND_FREE) + computed(f"{count - steps[0].first + 1} {unit}") + said("：\n")
    told += (free, Computed("超出的", count - steps[0].first + 1, unit, ()))
    return told_by_rule(turn, slots + _lines(parts), pages, told)


def _count_for(charged: int, steps_of: Callable[[int], tuple[fees.Step, ...]], most: int) -> int | None:
    """How many cost exactly so much; None where no whole number does. The cost grows with each beyond the free ones."""
    low, high = 1, most
    while low < high:
        middle = (low + high) // 2
        low, high = (low, middle) if _cost(steps_of(middle)) >= charged else (middle + 1, high)
    return low if charged > 0 and _cost(steps_of(low)) == charged else None


def _cost(steps: tuple[fees.Step, ...]) -> int:
    return sum(step.cost for step in steps)


def _lines(parts: tuple[tuple[str, int], ...]) -> Slots:
    return joined("\n", [computed(f"{name}＝{cost}元") for name, cost in parts])
