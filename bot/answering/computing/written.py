"""How each value came about, where it is not a single cell: a rate's formula with its numbers, a sum's cells."""

from __future__ import annotations

from bot.answering.computing.entries import total
from bot.answering.computing.quantity import Measured, Quantity, cell_name, percent
from bot.answering.sources.slots import Slots, computed, joined, quoted, said
from bot.model import Computed, Fact
from bot.reading.formulas import Cell, Formula
from bot.wording import computing as wording

_MOST = 5


def written(quantity: Quantity) -> tuple[Slots, tuple[Computed, ...]]:
    """Told of the first few reports; the computed values of all of them."""
    found = [m for m in quantity.measured if m.value is not None]
    if quantity.formula is None:
        found = [m for m in found if len(m.facts) > 1]
    if not found:
        return (), ()
    results = tuple(Computed(quantity.title, m.value, m.unit, m.named_cells()) for m in found if m.value is not None)
    results += tuple(part for m in found if (part := _part_of(m, quantity.formula)))
    results += tuple(rate for m in found if (rate := _of_all(m, quantity.formula)))
    lines = [
        computed(f"{m.name}：{_sides(m, quantity.formula)}＝{m.value}{m.unit}") + _told_of_all(m, quantity.formula)
        for m in found[:_MOST]
    ]
    head = said(f"\n{quantity.title}＝{quantity.formula.written}") if quantity.formula else ()
    more = said(wording.AND_SO_ON) if len(found) > _MOST else ()
    return head + said("\n") + joined("\n", lines) + more, results


def one_share(quantity: Quantity) -> tuple[Slots, tuple[Computed, ...]] | None:
    """「甲乡2022年：本年新收（自然人）126件，总计144件，占比126÷144＝87.5%」: of one report each thing is said once.

    None where it is no share of one cell in another.
    """
    formula = quantity.formula
    if formula is None or formula.id != "share" or len(quantity.measured) != 1:
        return None
    (m,) = quantity.measured
    by_cell = {(fact.row_id, fact.column_id): fact for fact in m.facts}
    of_nothing = m.value is None and m.why == wording.NO_WHOLE
    if (m.value is None and not of_nothing) or formula.minus or not len(formula.left) == len(formula.right) == 1:
        return None
    part, whole = by_cell[formula.left[0]], by_cell[formula.right[0]]
    title, total = formula.written.split("÷")
    slots = computed(f"{m.name}") + quoted(title) + computed(f" {part.value}{part.unit}") + said("，")
    slots += quoted(total) + computed(f" {whole.value}{whole.unit}")
    if m.value is None:  # of 0 there is no share, but both numbers are told
        assert part.value is not None
        return slots + said(wording.SHARE_OF_NOTHING), (Computed("各数", part.value, part.unit, m.named_cells()),)
    slots += said(wording.SHARE_IS)
    slots += computed(f"{part.value}÷{whole.value}＝{m.value}%") + said(wording.SHARE_END)
    return slots, (Computed(quantity.title, m.value, m.unit, m.named_cells()),)


def _sides(measured: Measured, formula: Formula | None) -> str:
    by_cell = {(fact.row_id, fact.column_id): fact for fact in measured.facts}
    if formula is None:
        return "＋".join(f"{_told_apart(fact, measured.facts)} {fact.value}" for fact in measured.facts)

    def added(cells: tuple[Cell, ...], sign: str = "＋") -> str:
        return sign.join(str(by_cell[cell].value) for cell in cells)

    right = f"（{added(formula.right)}－{added(formula.minus, '－')}）" if formula.minus else added(formula.right)
    right = f"（{right}）" if len(formula.right) > 1 and not formula.minus else right
    left = added(formula.left)
    part = _part_of(measured, formula)
    return f"{left}＝{part.value}，{part.value}÷{right}" if part else f"{left}÷{right}"


def _told_of_all(measured: Measured, formula: Formula | None) -> Slots:
    rate = _of_all(measured, formula)
    if rate is None:
        return ()
    (_, left), (_, right) = rate.parts
    return said(wording.WITH_THE_REST) + computed(f"{left}÷{right}＝{rate.value}%")


def _of_all(measured: Measured, formula: Formula | None) -> Computed | None:
    """A rate of what is settled, reckoned once more with what is pending, since people mean either."""
    if formula is None or not formula.minus:
        return None
    by_cell = {(fact.row_id, fact.column_id): fact.value or 0 for fact in measured.facts}
    left, right, minus = (total([by_cell[c] for c in side]) for side in (formula.left, formula.right, formula.minus))
    if not (minus and right):
        return None
    return Computed(formula.title, percent(left, right), "%", ((wording.SUM_NAME, left), (wording.ALL_TOLD, right)))


def _part_of(measured: Measured, formula: Formula | None) -> Computed | None:
    """What several cells that are a part together add up to: of 不予公开 one also wants to know how many they are."""
    if formula is None or len(formula.left) < 2:
        return None
    # A part of a group is among the group's cells too: each counts once.
    by_cell = {(fact.row_id, fact.column_id): fact for fact in measured.facts}
    cells = [by_cell[cell] for cell in formula.left if cell in by_cell]
    value, unit = total([fact.value for fact in cells if fact.value is not None]), cells[0].unit
    return Computed(wording.SUM_NAME, value, unit, tuple((cell_name(f), f.value) for f in cells if f.value is not None))


def _told_apart(fact: Fact, among: tuple[Fact, ...]) -> str:
    """The cell's name without what all of them have in their names."""
    if len({f.row_id for f in among}) > 1:
        return cell_name(fact)
    common = set.intersection(*(set(f.column) for f in among))
    return "·".join(part for part in fact.column if part not in common) or cell_name(fact)
