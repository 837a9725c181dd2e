"""A question that goes on from the last one about numbers: what it names is replaced, all else stays as it was."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from bot import wording
from bot.answering.asking_for import equates
from bot.answering.inquiry.among import other_cells_among
from bot.answering.inquiry.bound import bound_in
from bot.answering.inquiry.inquiry import OF_MANY, Inquiry
from bot.answering.inquiry.part_of import part_of_the_named, part_of_the_set
from bot.answering.inquiry.part_of_its_place import plainly_of_the_one
from bot.answering.inquiry.said import Said, said_in
from bot.answering.meaning import Span
from bot.answering.no_number import IN_PIECES
from bot.answering.sources.slots import coverage
from bot.answering.sources.slots import said as said_
from bot.answering.target import year_was_chosen
from bot.answering.turn import Turn
from bot.dialogue.about_numbers import is_about_numbers, leans_on_the_last
from bot.dialogue.earlier import (
    before_the_others,
    gone_back_to,
    last_that_was_told,
    said_again,
    with_the_rate_alone,
)
from bot.dialogue.numbers.added_to_it import with_another_cell, with_one_more, with_the_sum_said, with_those_before
from bot.dialogue.numbers.cells_in_a_row import counts_what_was_told, without_their_totals
from bot.dialogue.numbers.fees import with_the_fees
from bot.dialogue.numbers.in_order import in_order
from bot.dialogue.numbers.in_per_cent import in_per_cent
from bot.dialogue.numbers.one_sum import as_one_sum
from bot.dialogue.numbers.other_cells import (
    merged_cells,
    of_this_kind,
    the_rest,
    without_applying,
    without_lookalikes,
    without_taking,
    without_the_change,
    without_the_near,
    without_the_sum,
    without_whole,
)
from bot.dialogue.numbers.other_operation import with_operation
from bot.dialogue.numbers.other_parts import other_parts
from bot.dialogue.numbers.part_of_whole import of_its_row, of_the_last, part_and_whole
from bot.dialogue.numbers.same_rate import rates_of_both, with_the_same_rate
from bot.dialogue.numbers.share_of_the_most import cell_of_the_most, share_of_the_most
from bot.dialogue.numbers.what_is_left import with_what_is_left
from bot.dialogue.numbers.who_has_none import who_has_none
from bot.dialogue.numbers.whole_inquiries import WHOLE_INQUIRIES
from bot.dialogue.when.other_years import Years, of_the_two_years, years_named
from bot.dialogue.whose.in_that_place import among_those_there, in_that_place
from bot.dialogue.whose.meant_there import narrowed, organs_meant, told_before
from bot.dialogue.whose.other_one import one_of_the_pair, the_other_one
from bot.dialogue.whose.pointed_at import both_of_a_whole, pointed_at
from bot.dialogue.whose.so_many_told import of_so_many_told
from bot.dialogue.whose.whose import our_own_named, place_of, the_same_set

READINGS: tuple[Callable[[Turn, Said, Inquiry], Said], ...] = (
    without_lookalikes,  # 上一年 is no column
    without_the_change,  #  nor does 少收了多少 name a row
    without_taking,  #      nor 收了多少 behind a fee
    without_applying,  #    nor 其中企业申请的
    without_whole,  #       占总数几成 names no other one
    without_the_sum,  #     nor does 一共呢 behind several
    without_their_totals,  # nor 三个总计
    of_this_kind,  #        这类一共办结多少
    without_the_near,  #    2021年的总数 is the row's
    with_the_sum_said,  #   重复申请的也算上 asks for a sum
    with_the_same_rate,  #  直接起诉的呢 behind a rate
    with_the_fees,  #       那收费呢 behind penalties
    with_what_is_left,  #   还剩几件 behind lawsuits
    who_has_none,  #        一件都没有的呢 behind an order
    among_those_there,  #   甲县里它是最多的吗
)
"""What the words of the form mean behind a number, one after the other."""


def goes_on(turn: Turn) -> Turn | None:
    """The turn with all filled in; None where the question says by itself what it asks, or asks for something else."""
    last = turn.memory.inquiry if turn.memory.subject == "cells" else before_the_others(turn)
    if last is None or equates(turn):
        return None
    last = last_that_was_told(turn, last)
    turn = with_the_rate_alone(in_that_place(turn, last), last)
    asked, turn = turn, of_the_two_years(turn, last)
    if again := said_again(turn, last):
        return replace(turn, inquiry=again)
    among = share_of_the_most(turn, last) or cell_of_the_most(turn, last)
    if among := among or (None if counts_what_was_told(turn, last) else other_cells_among(turn, last)):
        return replace(turn, inquiry=among)
    named_ones = our_own_named(turn, the_same_set(turn, said_in(turn, place_of(turn, last)), last), last)
    if named_ones is None:
        return None
    the_set = last
    said = named_ones = in_per_cent(turn, named_ones, last)
    last = plainly_of_the_one(last, said, turn.question)
    last, said = of_so_many_told(turn, said, last)
    those_told = named_ones.of is not None and said.of is None  # 律所的呢，两个县都讲一下
    for read_rightly in READINGS:
        said = read_rightly(turn, said, last)
    years = years_named(turn, said, last)
    for whole in WHOLE_INQUIRIES:
        if inquiry := whole(turn, said, last, years):
            return replace(turn, inquiry=inquiry)
    if every := the_rest(turn, last):
        return replace(turn, inquiry=every)
    if pointed := in_order(turn, said, last, years.any):
        if pointed.whole:
            return replace(turn, inquiry=pointed.base)
        last, said = pointed.base, pointed.said
        years = years_named(turn, said, last)
    elif not is_about_numbers(turn, said, last):
        return None
    nobody_else = said.organs in ((), last.organs) and not said.of
    other = (the_other_one(turn, last) or one_of_the_pair(turn, last)) if nobody_else else ()
    turned = last.operation == "change" and turn.follows("turned")
    turned = turned or bool(bound_in(turn.question, turn.knowledge.language))
    named = bool(pointed or other or turned) or bool(
        said.organs or said.of or years.any or said.heads or said.formula or said.wanted.said
    )
    back = gone_back_to(turn, said, years.fixed)
    base, said = pointed_at(turn, said, back or last, years, in_an_order=bool(pointed))
    base = as_one_sum(turn, said, years, base)
    for added in (with_one_more, with_those_before, with_another_cell):
        if plus := added(turn, said, base, years):
            return replace(turn, inquiry=plus)
    those_years = turn is not asked and not said.organs  # 部分公开的呢，也是这两年
    rates = rates_of_both(turn, said, base)
    same_rate = rates or (said.formula and not named_ones.formula)
    of_theirs = told_before(turn, said, base)
    leans = back or pointed or other or those_years or same_rate or of_theirs
    leans = leans or those_told or leans_on_the_last(turn, said, last, years)
    if not (named or back) or not leans:
        return None
    one = base.organs if len(base.organs) == 1 else ()
    if part := part_of_the_named(turn, named_ones, base) or part_of_the_set(turn, named_ones, the_set, one):
        return replace(turn, inquiry=part)
    said = replace(said, organs=organs_meant(turn, said, base))
    if years.replacing(base.years) == base.years and (both := both_of_a_whole(turn, said, base)):
        return replace(turn, inquiry=both)
    spans = merged_cells(turn, said, base)
    if base.parts and (parts := other_parts(turn, base, said, years)):
        return replace(turn, inquiry=parts)
    said = narrowed(turn, said, base)
    row = of_its_row(turn, said, base)
    two = part_and_whole(turn, base) if said.wanted.share and not (said.heads or row) else None
    kept = replace(
        base,
        organs=other or said.organs or base.organs,
        of=None if said.organs else base.of,
        spans=two[0] if two else spans,
        formula=said.formula or (None if said.heads else base.formula),
        rates=rates or (() if said.formula or said.heads else base.rates),
        share=said.wanted.share or (base.share and not _of_no_share(turn, said, base)),
        of_all=base.of_all and not said.wanted.share,
        against=two[1]
        if two
        else of_the_last(turn, said, base) or said.against or of_its_row(turn, said, base) or base.against,
        text=turn.meaning.text if said.heads else base.text,
        parts=(),
        conditions=base.conditions if _same_conditions(said, years, base) else (),
        among="" if said.heads or said.formula or said.wanted.share else base.among,
        whose="" if said.organs or said.of else base.whose,
    )
    if said.of:
        kept = replace(kept, organs=tuple(organ.id for organ in said.of.organs), of=said.of)
    inquiry = with_operation(turn, said, years, base, kept)
    if said.organs and not years.any and not any(pair in turn.knowledge.reports for pair in inquiry.pairs):
        return _in_its_newest_year(turn, inquiry)
    return replace(turn, inquiry=inquiry)


def _same_conditions(said: Said, years: Years, base: Inquiry) -> bool:
    """那乙县呢 asks who fulfils the same there; other cells are no condition, and other years none of two years."""
    return not (said.heads or said.wanted.said or (years.any and any(c.year for c in base.conditions)))


def _of_no_share(turn: Turn, said: Said, base: Inquiry) -> bool:
    """A rate, a count of what is named, or whom is asked, behind a share: 换成2022年，最多的是哪家."""
    counts = bool(said.heads) and turn.meaning.cue("count")
    counts = counts or _is_another_case(said, base) or bool(IN_PIECES.search(turn.question))  # 跟24年差几件
    return bool(said.formula or counts or (base.of and said.wanted.operation in (*OF_MANY, "any", "none")))


def _is_another_case(said: Said, base: Inquiry) -> bool:
    """没走复议直接告的呢 behind the share of reviews that were put right: another kind of case, and its number."""

    def cases(spans: tuple[Span, ...]) -> set[str]:
        return {c.id for span in spans for c in span.concepts if c.kind == "column_group"}

    return bool(cases(said.spans)) and not cases(said.spans) & cases((*base.spans, *base.against))


def _in_its_newest_year(turn: Turn, inquiry: Inquiry) -> Turn:
    """The last turn's year belongs to the last turn's organ: of another one without it the newest is told, and said."""
    newest = max((year for organ in inquiry.organs for year in turn.knowledge.years(organ)), default=0)
    if not newest or len(inquiry.years) != 1 or year_was_chosen(turn, inquiry.organs):
        return replace(turn, inquiry=inquiry)
    asked = coverage("、".join(f"{year}年" for year in inquiry.years))
    notice = said_(wording.computing.NOT_THAT_YEAR) + asked + said_(wording.computing.NOT_THAT_YEAR_BUT)
    notice += coverage(f"{newest}年") + said_(wording.computing.NOT_THAT_YEAR_END)
    return replace(turn, inquiry=replace(inquiry, years=(newest,)), notice=(*turn.notice, *notice))
