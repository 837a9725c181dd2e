"""「比2021年多吗」, 「哪年最多」 behind cells of one report that were added up: their sum is held against others."""

from __future__ import annotations

from dataclasses import replace

from bot.answering.inquiry.inquiry import LISTED, Inquiry
from bot.answering.inquiry.said import Said
from bot.answering.turn import Turn
from bot.dialogue.numbers.cells_together import as_before, several_lines
from bot.dialogue.numbers.told_in_a_row import cells_named, years_told
from bot.dialogue.when.other_years import Years

_MOVED = ("change", "trend", "grew", "fell")


def as_one_sum(turn: Turn, said: Said, years: Years, base: Inquiry) -> Inquiry:
    """`base` of the sum, where that is compared; as it is where a cell or a rate is named, or no sum was told."""
    if share := _share_of_the_sum(turn, said, years, base):
        return share
    if said.heads or said.formula or said.wanted.share:
        return replace(base, in_one=False)
    plain = _in_one(base)
    asked, sums = said.wanted, turn.knowledge.language.operations.heard(turn.question, "sum")
    if plain is None or not (base.operation == "sum" or sums) or several_lines(turn, plain) < 2:
        return base
    if organs := _organs_held(turn, said, base):
        return replace(plain, organs=organs, in_one=True)
    told = _told_of_another_year(turn, base)
    elsewhen = years.any or as_before(turn) or told
    if asked.by_year or (asked.operation in _MOVED and elsewhen):
        only_told = told if told and not (years.any or as_before(turn) or asked.by_year) else base.years
        return replace(plain, years=only_told, in_one=True)
    return base


def _share_of_the_sum(turn: Turn, said: Said, years: Years, base: Inquiry) -> Inquiry | None:
    """「哪年高」 behind what per cent the sum is of a whole, told of two years: that share of both."""
    compared = said.wanted.operation in _MOVED or said.wanted.of_two
    if not (base.share and compared) or said.heads or said.formula or years.any or said.organs:
        return None
    told = _told_of_another_year(turn, base)
    return replace(base, years=told, operation=LISTED, in_one=True) if told and base.operation == "sum" else None


def _in_one(base: Inquiry) -> Inquiry | None:
    """The cells of one report that were told together, as an inquiry of its own."""
    parts = base.parts or (base,)
    one = len(base.organs) == len(base.years) == 1 and len({part.pairs for part in parts}) == 1
    if not one or base.of or base.formula or base.share or any(part.formula or part.share for part in parts):
        return None
    spans = tuple(dict.fromkeys(span for part in parts for span in part.spans))
    return replace(base, spans=spans, parts=(), operation=LISTED, among="", places=())


def _organs_held(turn: Turn, said: Said, base: Inquiry) -> tuple[str, ...]:
    """Both organs, where the same sum of another one was told before (谁多), or that one is named (比庚乡多多少)."""
    asked, before = said.wanted, turn.memory.before[-1] if turn.memory.before else None
    if len(said.organs) == 1 and said.organs != base.organs and asked.operation == "change":
        return (*base.organs, *said.organs)
    if before is None or said.organs or not (asked.of_two or asked.only_apart):
        return ()
    same = before.operation == "sum" and (before.years, cells_named(before)) == (base.years, cells_named(base))
    return (*before.organs, *base.organs) if same and before.organs != base.organs else ()


def _told_of_another_year(turn: Turn, base: Inquiry) -> tuple[int, ...]:
    """Both years, where the same sum of another year was told before: 2022年呢, 差多少."""
    before = turn.memory.before[-1] if turn.memory.before else None
    return years_told(turn, base) if before and before.operation == "sum" else ()
