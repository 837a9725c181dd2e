"""Several organs or years to compare or to add up behind a number of a few: 那一共呢, 谁最多, 历年合计."""

from __future__ import annotations

from dataclasses import replace

from bot.answering.inquiry.bare import CELL_KINDS
from bot.answering.inquiry.inquiry import BEYOND, LISTED, OF_MANY, OF_YEARS, Inquiry
from bot.answering.inquiry.said import Said
from bot.answering.inquiry.unsaid_sets import siblings
from bot.answering.meaning import Span
from bot.answering.turn import Turn
from bot.dialogue.numbers.cells_in_a_row import of_several_kinds
from bot.dialogue.numbers.its_total import of_its_total
from bot.dialogue.numbers.told_in_a_row import as_many_as_said, asked_together, is_a_sum, of_several_organs, years_told
from bot.dialogue.when.other_years import Years

OF_WHOM = ("any", "none")
OF_ALL = ("sum", "average")
MOVED = ("grew", "fell")
_PAIR = 2


def over_many(turn: Turn, said: Said, years: Years, base: Inquiry, kept: Inquiry) -> Inquiry:
    """`kept` with several organs or years to compare or to add up."""
    asked, named = said.wanted, years.replacing(kept.years)
    if asked.operation in MOVED and len(base.years) == 1 and not years.fixed:
        # 哪个涨得最多 behind 2024年各多少 and 2023年的; else than the year before.
        told = years_told(turn, base)
        return replace(kept, years=told or (base.years[0] - 1, base.years[0]))
    every = tuple(sorted({year for organ in kept.organs for year in turn.knowledge.years(organ)}))
    if asked.by_year or (asked.operation == "trend" and len(named) < 2):
        return replace(kept, years=years.fixed or (kept.years if len(kept.years) > 1 else every), by_year=asked.by_year)
    single = base.is_plain and len(base.organs) == len(base.years) == 1
    single = single and not {"row", "group", "column_group"} & set(said.heads)
    pointed = turn.follows("both", "one_against_it")
    rows = {"row", "group", "column_group"} & set(said.heads)
    cells = _cells(said.spans) - {"total"}
    other_cells = bool(cells) and not cells & _cells(base.spans)
    named_anew = rows or other_cells or said.organs or said.of or years.any
    sums_up = asked.operation == "sum" and not (named_anew or asked.share or said.formula)
    if sums_up and base.among:
        return replace(kept, years=named, among="", operation=LISTED)  # 八种一共多少 behind 哪种最多: the group's sum
    if sums_up and (several := of_several_kinds(turn, base)):
        return several
    together = asked_together(turn, base) if not (said.organs or years.any) else None
    if not named_anew and (all_ := as_many_as_said(turn, base)):
        return replace(all_, operation=asked.operation)
    whose = together is not None and of_several_organs(turn, base)  # 合计 behind one office and another
    if asked.operation == "sum" and single and not (pointed or whose) and (total := of_its_total(turn, base)):
        return replace(total, organs=kept.organs, years=named)
    if asked.operation == "sum" and single and not (pointed or years.any) and is_a_sum(turn, base):
        return replace(kept, operation=LISTED)  # 一共几件 behind 行政诉讼合计 20 件（2、18）
    if asked.weak and single and not pointed and len(named) < 2 and not _of_years(turn, _PAIR):
        return replace(kept, years=named, operation=LISTED)  # 总数 behind a number that is of all already
    kept = replace(kept, years=named)
    one = len(kept.organs) == 1
    if asked.operation in OF_MANY and asked.of_organs and together and len(together.organs) > _PAIR:
        return replace(together, operation=asked.operation)  # 这三个哪个最多, told one after the other
    if (
        asked.operation in (*OF_MANY, *OF_WHOM)
        and asked.of_organs
        and one
        and (others := siblings(turn, kept.organs[0]))
    ):
        return replace(kept, organs=tuple(o.id for o in others.organs), of=others, years=kept.years[-1:])
    anew = base.operation in OF_YEARS and asked.operation not in OF_YEARS
    if anew and len(kept.organs) > 1 and not years.any:
        return replace(kept, years=kept.years[-1:])
    if len(kept.organs) > 1 and len(kept.years) == 1 and asked.operation in OF_ALL and _of_years(turn, 1):
        return replace(kept, years=years.fixed or every)  # 历年合计呢 behind several organs of one year
    if len(kept.organs) > 1 or len(kept.years) > 1:
        return kept
    if asked.operation == "sum" and (rows or other_cells) and not years.any:
        return replace(kept, operation=LISTED)  # 行政复议一共几件 stays in the year that was spoken of
    if together and not _of_years(turn, len(together.organs)):
        return replace(together, operation=kept.operation)
    if asked.operation in OF_MANY and kept.organs and (others := siblings(turn, kept.organs[0])):
        return replace(kept, organs=tuple(organ.id for organ in others.organs), of=others)
    # 换成丙寅县政府，合计多少 behind one year stays in it, as 那一共呢 does behind 维持比纠正多几件.
    in_it = said.organs or (base.operation == "change" and len(base.years) == 1)
    stays = years.any or turn.follows("plus") or (in_it and asked.operation == "sum" and not _of_years(turn, _PAIR))
    return kept if stays else replace(kept, years=every)


def _cells(spans: tuple[Span, ...]) -> set[str]:
    return {c.id for span in spans for c in span.concepts if c.kind in CELL_KINDS}


def _of_years(turn: Turn, organs: int) -> bool:
    """历年平均 is of all years there are, 这几年平均 behind two organs of one year is of the last one's years."""
    follow = turn.knowledge.language.follow
    every = follow.heard(turn.question, "all_years")
    return every or (organs > 1 and follow.heard(turn.question, "few_years"))


def fitted_to_many(kept: Inquiry) -> Inquiry:
    """An operation over many needs many."""
    many = len(kept.organs) > 1 or len(kept.years) > 1
    if kept.among:
        return kept if not many else replace(kept, among="", operation=LISTED)
    if not (many or kept.parts) and kept.operation in (*OF_MANY, *OF_ALL, "trend", "any", "none", BEYOND):
        return replace(kept, operation=LISTED, by_year=False)
    if kept.operation == "change" and len(kept.organs) == len(kept.years) == 1:
        return replace(kept, years=(kept.years[0] - 1, kept.years[0]))
    if kept.operation == "change" and len(kept.years) > 2:
        return replace(kept, operation="trend")
    return kept
