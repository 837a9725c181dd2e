"""What is added to what was told: 加上丁乡的, 2023年的也算上, 跟重复申请的加一块."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from bot.answering.inquiry.bare import CELL_KINDS
from bot.answering.inquiry.inquiry import LISTED, ORDERS, Inquiry
from bot.answering.inquiry.said import Said
from bot.answering.inquiry.several_cells import adds_cells_up
from bot.answering.meaning import Concept
from bot.answering.turn import Turn
from bot.dialogue.numbers.other_cells import merged_cells
from bot.dialogue.numbers.told_in_a_row import asked_together
from bot.dialogue.when.other_years import Years

_WITH = re.compile("[那它再]*(?:[和跟与连]|同(?![一年期样]))")
_OVER_ALL = ("sum", "average")


_TWO = "两家"
_NOT_ADDED = re.compile("(?:别|不|甭)(?:要|用|再)?[算加计放][进上入]")
"""没审结的别算进去."""


def with_the_sum_said(turn: Turn, said: Said, last: Inquiry) -> Said:
    """「重复申请的也算上几件」 asks for a sum though it only says how many, and its 一共 is no column."""
    if said.wanted.operation == LISTED and adds_cells_up(turn):
        return replace(said, wanted=replace(said.wanted, operation="sum"))  # 予以公开加部分公开，占办结总数的比例
    if not adds(turn, said) or said.wanted.operation not in (LISTED, "sum") or said.wanted.share:
        return said
    named = any(_cells(span.concepts) - {"total"} for span in said.spans)
    spans = tuple(span for span in said.spans if not (named and "total" in _cells(span.concepts)))
    if said.wanted.operation == LISTED and last.operation not in _OVER_ALL:
        said = replace(said, wanted=replace(said.wanted, operation="sum"))
    return replace(said, spans=spans)


def adds(turn: Turn, said: Said) -> bool:
    """Whether what is named comes on top: by a word for it, or by 跟 where a sum or a mean is wanted.

    新收加上年结转 names both that are to be added up.
    """
    plus = turn.follows("plus") and not (_NOT_ADDED.search(turn.question) or adds_cells_up(turn))
    with_it = _WITH.match(turn.question) and said.wanted.operation in _OVER_ALL
    return plus or bool(with_it) or _one_of_both(turn, said)


def _one_of_both(turn: Turn, said: Said) -> bool:
    """「信访举报的呢，两样合计多少」: the row that was told, and the one that is named now."""
    rows = [span for span in said.spans if span.text and any(c.kind == "row" for c in span.concepts)]
    beside = [s for s in said.spans if s.text and s not in rows and _cells(s.concepts) - {"total"}]
    whole = len(rows) == 1 and not (beside or said.organs or said.of or said.formula)
    return whole and said.wanted.operation == "sum" and turn.follows("both")


def with_one_more(turn: Turn, said: Said, base: Inquiry, years: Years) -> Inquiry | None:
    """「再加上癸镇一起列出来看看」 behind two that were compared: all of them side by side, and no sum."""
    named = said.organs and not (said.of or said.heads or years.any or said.wanted.share)
    if named and turn.follows("plus") and said.wanted.operation in ORDERS and (all_ := _all_asked(turn, said, base)):
        two = said.wanted.of_two and len(all_.organs) == len(_TWO)
        return replace(all_, operation="change" if two else said.wanted.operation)  # 加上丙县政府，三家哪家收得最多
    several = len(base.organs) > 1 and len(base.years) == 1 and not (base.parts or base.among or base.formula)
    if not (several and named and adds(turn, said) and turn.follows("side_by_side")):
        return None
    organs = tuple(dict.fromkeys((*base.organs, *said.organs)))
    return replace(base, organs=organs, of=None, operation=LISTED, own=(), places=(), whose="")


def _all_asked(turn: Turn, said: Said, base: Inquiry) -> Inquiry | None:
    """Those that were asked before, one by one or at once, and the one that is named."""
    told = base if len(base.organs) > 1 and base.is_plain else asked_together(turn, base)
    told = told or (base if base.is_plain and len(base.pairs) == 1 else None)
    if told is None or len(told.years) != 1 or len(told.organs) == 0:
        return None
    return replace(told, organs=tuple(dict.fromkeys((*told.organs, *said.organs))), of=None)


def with_those_before(turn: Turn, said: Said, base: Inquiry, years: Years) -> Inquiry | None:
    """「加上2021年的一共几件」, 「跟乙乡的加起来呢」: organs or years; 「把2020年也放进去」 keeps the mean."""
    cells = {id_ for span in said.spans for id_ in _cells(span.concepts)} - {"total"}
    cells -= {id_ for span in base.spans for id_ in _cells(span.concepts)}  # 把2020年也算上一共收了多少
    mean = base.operation in _OVER_ALL and said.wanted.operation in (LISTED, base.operation)
    again = base.operation if mean else ""  # 把2019也算进来，五年均值呢
    simple = not (base.formula or base.share or base.parts or base.among)
    simple = simple and (bool(again) or (base.operation in (LISTED, "sum") and not base.of))
    operation = again or said.wanted.operation
    named = bool(said.organs or years.fixed) and not (cells or said.of)
    if not (adds(turn, said) and simple and named) or operation not in _OVER_ALL:
        return None
    organs = tuple(dict.fromkeys((*base.organs, *said.organs)))
    return replace(base, organs=organs, years=tuple(sorted({*base.years, *years.fixed})), operation=operation)


def with_another_cell(turn: Turn, said: Said, base: Inquiry, years: Years) -> Inquiry | None:
    """「加上部分公开的呢」: another cell of the report that was spoken of."""
    cells = {id_ for span in said.spans for id_ in _cells(span.concepts)} - {"total"}
    if replace(base, share=False).is_plain and base.share and cells and adds(turn, said) and len(base.pairs) == 1:
        return replace(base, operation="sum", spans=(*base.spans, *said.spans))  # 把部分公开也算进去呢
    single = base.is_plain and len(base.organs) == len(base.years) == 1
    other = said.organs or said.of or said.formula or years.any
    if not (adds(turn, said) and single and cells) or other or said.wanted.operation != "sum":
        return None
    named = replace(base, spans=merged_cells(turn, said, base), text=turn.meaning.text)
    again = {id_ for span in base.spans for id_ in _cells(span.concepts)} - {"total"} <= cells
    return replace(named, operation="sum", parts=() if again else (base, named))  # 复议和诉讼全加上呢 behind 诉讼


def _cells(concepts: Iterable[Concept]) -> set[str]:
    return {c.id for c in concepts if c.kind in CELL_KINDS}
