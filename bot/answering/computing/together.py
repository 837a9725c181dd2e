"""Different cells taken together: added up, compared, or looked at whether they are the same, each cell named."""

from __future__ import annotations

from dataclasses import replace
from decimal import ROUND_HALF_UP, Decimal

from bot import wording
from bot.answering.computing.change import difference, size
from bot.answering.computing.entries import total
from bot.answering.computing.quantity import Measured, measure, percent, quantities, quotient
from bot.answering.computing.source import answered_from
from bot.answering.inquiry.inquiry import APART, CHECK, LISTED, PART_OF, Inquiry
from bot.answering.rows.line import Line, cell_title
from bot.answering.sources.slots import Slots, computed, joined, quoted, said
from bot.answering.turn import Reply, Turn
from bot.model import Computed, Number
from bot.reading.formulas import changed_meaning

_ENDS = {"highest": max, "lowest": min}
Parts = tuple[tuple[str, Number], ...]
Named = tuple[str, Measured]
"""What a value is called, and the value."""


def answer_together(turn: Turn, inquiry: Inquiry) -> Reply | None:
    """None unless there are several cells of one unit, and two of them where they are compared."""
    asked = [replace(part, operation=inquiry.operation) for part in inquiry.parts] or [inquiry]
    sides = [[(q.title, m) for q in quantities(turn, part) for m in q.measured] for part in asked]
    found = list(dict.fromkeys(one for side in sides for one in side))
    compares, divides = inquiry.operation in ("change", CHECK), inquiry.operation == PART_OF
    if len(found) < 2 or (compares and len(found) != 2) or len({m.unit for _, m in found}) > 1:
        return None
    adds = inquiry.operation in ("sum", "average")
    if adds and _overlaps(turn, found):
        return None
    if compares and _one_is_the_others_change(turn, found):
        return None
    lines = [said("· ") + _called(title, m) + said("：") + _value(m) for title, m in found]
    wholes = sides[-1] if divides and len(found) == sum(map(len, sides)) else found[-1:]
    if changed := _counted_otherwise(found):
        slots = said((wording.computing.FORMS + changed + wording.computing.FORMS_END).strip())
        results: tuple[Computed, ...] = ()
    else:
        slots, results = _shares(found, wholes) if divides else _taken(inquiry, found)
    printed = _printed_total(turn, found) if inquiry.operation == "sum" and results else None
    if printed:
        slots += said(wording.computing.PRINTED_TOTAL) + _called(*printed) + said(" ") + _value(printed[1])
        slots += said(wording.FULL_STOP)
        found.append(printed)
    parts = tuple((_name(title, m), m.value) for title, m in found if m.value is not None)
    values = (Computed("各数", parts[0][1], found[0][1].unit, parts),) if parts else ()
    shown = said(wording.computing.THESE + "\n") + joined("\n", lines) + (said("\n") + slots if slots else ())
    titles, measured = list(dict.fromkeys(title for title, _ in found)), [m for _, m in found]
    return answered_from(turn, measured, shown, titles, inquiry.operation, (*results, *values), bool(parts))


def _counted_otherwise(found: list[Named]) -> str:
    """Why cells of one row before 2021 and since cannot be put together; "" where they can, or are of several rows."""
    facts = [fact for _, m in found for fact in m.facts]
    if len({m.report.member.form for _, m in found}) == 1 or len({fact.row_id for fact in facts}) > 1:
        return ""
    told = (changed_meaning(fact.section, [(fact.row_id, fact.column_id)]) for fact in facts)
    return next(filter(None, told), "")


def _one_is_the_others_change(turn: Turn, found: list[Named]) -> bool:
    """How many items there were, and by how many more or fewer they are now: nothing to compare."""
    cells = [(turn.knowledge.form_of(m.report.member), fact) for _, m in found for fact in m.facts]
    told = {(fact.section, fact.column_id) for _, fact in cells}
    # Two years may have two forms, and each knows its own columns.
    return any((f.section, form.table(f.section).column(f.column_id).change_of) in told for form, f in cells)


def _overlaps(turn: Turn, found: list[Named]) -> bool:
    """Whether one of the cells is a sum that another one is part of: they must not be added up."""
    cells = [{(m.organ, m.year, f.section, f.row_id, f.column_id) for f in m.facts} for _, m in found]
    if any(one & other for i, one in enumerate(cells) for other in cells[i + 1 :]):
        return True
    form = turn.knowledge.form_of(found[0][1].report.member)
    rows = {f.row_id for _, m in found for f in m.facts}
    columns = {f.column_id for _, m in found for f in m.facts}
    sections = {f.section for _, m in found for f in m.facts}
    for table in (table for table in form.tables if table.section in sections):
        for identity in table.identities:
            here = rows if identity.along == "rows" else columns
            if len(identity.right) == 1 and here & set(identity.left) and here & set(identity.right):
                return True
    return False


def _printed_total(turn: Turn, found: list[Named]) -> Named | None:
    """The cell in which the form prints the sum of just these cells; None where there is none, or not one report."""
    first = found[0][1]
    cells = {(fact.row_id, fact.column_id) for _, m in found for fact in m.facts}
    if len({(m.organ, m.year) for _, m in found}) > 1 or len({f.section for _, m in found for f in m.facts}) > 1:
        return None
    table = turn.knowledge.form_of(first.report.member).table(first.facts[0].section)
    for identity in (identity for identity in table.identities if len(identity.right) == 1):
        by_columns = identity.along == "columns"
        across = {row if by_columns else column for row, column in cells}
        along = {column if by_columns else row for row, column in cells}
        if len(across) == 1 and along == set(identity.left) and len(cells) == len(along):
            place, total = next(iter(across)), identity.right[0]
            cell = (place, total) if by_columns else (total, place)
            row, pair = table.row(cell[0]), (first.organ, first.year)
            title = (
                cell_title(table, row.title or row.label, cell[1]) if row.path else "·".join(table.column(cell[1]).path)
            )
            read = turn.knowledge.rows_of([pair], table.section, [cell[0]])[pair]
            measured = measure(pair, read, Line(table.section, title, (cell,)))
            return (title, measured) if measured.value is not None else None
    return None


def _name(title: str, measured: Measured) -> str:
    return f"{measured.name}{title}"


def _called(title: str, measured: Measured) -> Slots:
    return computed(measured.name) + quoted(title)


def _value(measured: Measured) -> Slots:
    return said(measured.why) if measured.value is None else computed(f"{measured.value}{measured.unit}")


def _taken(inquiry: Inquiry, found: list[Named]) -> tuple[Slots, tuple[Computed, ...]]:
    words, unit = wording.computing, found[0][1].unit
    values = [m.value for _, m in found if m.value is not None]
    if len(values) < len(found):
        return said(words.NOT_TOGETHER), ()
    parts = tuple((_name(title, m), m.value) for title, m in found if m.value is not None)
    if inquiry.operation == LISTED:
        return (), ()
    if inquiry.operation in _ENDS:
        return _at_the_end(inquiry.operation, found, parts)
    if inquiry.operation == APART:
        told, ends = _from_end_to_end(found, parts)
        by_value = [(m.value, title) for title, m in found if m.value is not None]
        so_many, times = _times(max(by_value), min(by_value), found) if inquiry.times else ((), ())
        return told + so_many, (*ends, *times)
    if inquiry.operation not in ("change", CHECK):
        whole = total(values)
        terms = "＋".join(map(str, values))
        slots = said(words.TOGETHER_MAKES) + computed(f"{whole}{unit}（{terms}＝{whole}）") + said(wording.FULL_STOP)
        results: tuple[Computed, ...] = (Computed("合计", whole, unit, parts),)
        if inquiry.operation == "average":
            mean = quotient(whole, len(values))
            slots += said(words.MEAN) + computed(f"{mean}{unit}（{whole}÷{len(values)}）") + said(wording.FULL_STOP)
            results += (Computed("平均", mean, unit, (*parts, (words.SUM_NAME, whole), (words.HOW_MANY, len(values)))),)
        return slots, results
    by = size(difference(values[1], values[0]))
    result = Computed("相差", by, unit, parts)
    more, less = sorted(zip(values, (title for title, _ in found), strict=True), key=lambda pair: -pair[0])
    named = quoted(more[1]) + said(words.THAN) + quoted(less[1]) + said(words.THAN_MORE)
    says_who = by and more[1] != less[1] and inquiry.operation != CHECK
    apart = (named if says_who else said(words.APART)) + computed(f"{by}{unit}")
    apart += said(wording.FULL_STOP)
    if inquiry.operation == CHECK:
        two_years = len({m.year for _, m in found}) > 1
        differs = said(words.AGREES_NOT) + apart + (said(words.MAY_DIFFER) if two_years else ())
        return (differs if by else said(words.AGREES)), (result,)
    so_many, times = _times(more, less, found) if inquiry.times else ((), ())
    return (apart if by else said(words.SAME_OF_TWO + wording.FULL_STOP)) + so_many, (result, *times)


def _at_the_end(operation: str, found: list[Named], parts: Parts) -> tuple[Slots, tuple[Computed, ...]]:
    """The most or the least of them, and all that have as many."""
    end = _ENDS[operation](value for _, value in parts)
    names = [quoted(title) for title, m in found if m.value == end]
    told = said(wording.computing.ENDS[operation]) + joined("、", names) + computed(f" {end}{found[0][1].unit}")
    return told + said(wording.FULL_STOP), (Computed(wording.computing.ENDS[operation], end, found[0][1].unit, parts),)


def _from_end_to_end(found: list[Named], parts: Parts) -> tuple[Slots, tuple[Computed, ...]]:
    """The most, the least, and how far apart they are."""
    ends = [_at_the_end(end, found, parts) for end in _ENDS]
    (most,), (least,) = (results for _, results in ends)
    unit = found[0][1].unit
    by = Computed("相差", difference(most.value, least.value), unit, parts)
    apart = said(wording.computing.APART) + computed(f"{by.value}{unit}（{most.value}－{least.value}）")
    return ends[0][0] + ends[1][0] + apart + said(wording.FULL_STOP), (most, least, by)


def _times(
    more: tuple[Number, str], less: tuple[Number, str], found: list[Named]
) -> tuple[Slots, tuple[Computed, ...]]:
    """How many times as much the greater one is; nothing where there is nothing to divide by."""
    (high, title), (low, other) = more, less
    if not low:
        return (), ()
    times = (Decimal(high) / Decimal(low)).quantize(Decimal("0.1"), ROUND_HALF_UP)
    slots = quoted(title) + said(wording.computing.IS) + quoted(other) + said(wording.computing.TIMES_OF)
    slots += computed(f" {times}倍（{high}÷{low}）") + said(wording.FULL_STOP)
    parts = tuple((_name(name, m), m.value) for name, m in found if m.value is not None)
    return slots, (Computed("倍数", times, "倍", parts),)


def _shares(found: list[Named], wholes: list[Named]) -> tuple[Slots, tuple[Computed, ...]]:
    """Each of them as a part of `wholes`, the last ones, added up where they are several; the division written out."""
    values = [m.value for _, m in found if m.value is not None]
    if len(values) < len(found):
        return said(wording.computing.NOT_TOGETHER), ()
    parts, (_, first) = found[: -len(wholes)], wholes[0]
    of = total(values[-len(wholes) :])
    if not of:
        return said(wording.computing.NO_WHOLE + wording.FULL_STOP), ()
    divisor = str(of) if len(wholes) == 1 else f"（{'＋'.join(map(str, values[-len(wholes) :]))}）"
    whole_parts = tuple((_name(name, m), m.value) for name, m in wholes if m.value is not None)
    of_another = any(m.organ != first.organ for _, m in parts)
    slots, results = [], []
    for title, m in parts:
        assert m.value is not None
        share = percent(m.value, of)
        results.append(Computed(f"{title}占比", share, "%", ((_name(title, m), m.value), *whole_parts)))
        mine, theirs = (computed(m.organ), computed(first.organ)) if of_another else (quoted(title), ())
        theirs = theirs or joined("＋", [quoted(name) for name, _ in wholes])
        slots.append(mine + said(wording.computing.OF) + theirs + computed(f" {share}%（{m.value}÷{divisor}）"))
    return joined("；", slots) + said(wording.FULL_STOP + wording.computing.ONLY_DIVIDED), tuple(results)
