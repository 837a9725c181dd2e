"""「各占多少」: the cells of one report with the part of the whole that each is, the division written out."""

from __future__ import annotations

from bot import wording
from bot.answering.computing.coverage import left_out
from bot.answering.computing.quantity import Measured, percent
from bot.answering.computing.source import answered_from
from bot.answering.rows.line import Line
from bot.answering.sources.slots import Slots, computed, joined, quoted, said
from bot.answering.turn import Reply, Turn
from bot.model import Computed, Number
from bot.publishing.content import ReportContent

Found = tuple[tuple[Line, Measured], ...]


def with_shares(turn: Turn, report: ReportContent, parts: Found, whole: Found) -> Reply | None:
    """None where there is no whole to divide by, or it is nothing. What cannot be read is named and left out."""
    total = next((m for _, m in whole if m.value), None)
    readable = [(line, m) for line, m in parts if m.value is not None]
    if total is None or not total.value or not readable:
        return None
    name, unit = f"{report.member.organ}{report.member.year}年", total.unit
    lines: list[Slots] = []
    results: list[Computed] = []
    for line, m in readable:
        assert m.value is not None
        share = percent(m.value, total.value)
        terms: tuple[tuple[str, Number], ...] = ((line.title, m.value), (whole[0][0].title, total.value))
        results.append(Computed(f"{line.title}占比", share, "%", terms))
        if len(m.facts) > 1:
            results.append(Computed("合计", m.value, unit, m.named_cells()))
        slots = said("· ") + quoted(line.title) + computed(f" {m.value}{unit}") + said(wording.computing.SHARE_IS)
        lines.append(slots + computed(f"{share}%（{m.value}÷{total.value}）"))
    beside, left = left_out(tuple((line.title, m.why) for line, m in parts if m.value is None))
    measured = [*(m for _, m in parts), total]
    head = computed(name) + quoted(whole[0][0].title) + computed(f" {total.value}{unit}") + said("：\n")
    slots, titles = head + joined("\n", lines) + beside, [line.title for line, _ in parts]
    whole_number = Computed("总数", total.value, unit, ((name, total.value),))
    return answered_from(turn, measured, slots, titles, "占比", (*results, *left, whole_number))
