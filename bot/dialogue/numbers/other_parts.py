"""Cells that were taken together, of other years or another organ: 那2022年和2023年的呢 after what was carried."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from bot.answering.inquiry.inquiry import CHECK, LISTED, Inquiry
from bot.answering.inquiry.said import Said
from bot.answering.meaning import ROW_KINDS, Span
from bot.answering.turn import Turn
from bot.dialogue.when.other_years import Years


def other_parts(turn: Turn, base: Inquiry, said: Said, years: Years) -> Inquiry | None:
    """None where other cells or another operation are named: then the last of the cells is gone on from.

    Behind two that were checked, 那2023结转下年和2024上年结转呢 names the same ones.
    """
    if said.formula or said.of or len(said.organs) > 1 or not (said.organs or years.any):
        return None
    if said.heads and (base.operation != CHECK or _cells(said.spans) != _cells(s for p in base.parts for s in p.spans)):
        return None
    if (
        base.operation == CHECK
        and len(years.fixed) == 1
        and (base.organs[0], years.fixed[0]) not in turn.knowledge.reports
    ):
        return replace(base, operation=LISTED, years=years.fixed, parts=())  # 2020年那份给我看看, and there is none
    told = sorted({part.years[0] for part in base.parts})
    if years.step:
        new = [year + years.step for year in told]
    elif len(years.fixed) == len(told):
        new = list(years.fixed)
    elif len(years.fixed) == 1:
        new = [year + years.fixed[0] - told[-1] for year in told]
    else:
        new = told
    other = dict(zip(told, new, strict=True))
    organs = said.organs or base.organs
    parts = tuple(replace(p, organs=said.organs or p.organs, years=(other[p.years[0]],)) for p in base.parts)
    return replace(base, organs=organs, years=tuple(new), parts=parts)


def _cells(spans: Iterable[Span]) -> set[tuple[str, str]]:
    return {(c.kind, c.id) for span in spans for c in span.concepts if c.kind in ROW_KINDS}
