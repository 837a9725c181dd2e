"""Another operation over what was asked last (那一共呢, 同比呢, 谁最多), or the same one where none is named."""

from __future__ import annotations

import re
from dataclasses import replace

from bot.answering.computing.each_rate import LOW
from bot.answering.computing.quantity import quantities
from bot.answering.inquiry.bound import bound_in
from bot.answering.inquiry.inquiry import BEYOND, LISTED, MONTHLY, OF_MANY, OF_YEARS, Inquiry
from bot.answering.inquiry.said import Said
from bot.answering.inquiry.set_words import asks_whom
from bot.answering.meaning import ROW_KINDS
from bot.answering.turn import Turn
from bot.dialogue.numbers.cells_together import as_before, beside_the_last, cells_together
from bot.dialogue.numbers.one_of_two import one_against_the_other
from bot.dialogue.numbers.over_many import MOVED, OF_ALL, OF_WHOM, fitted_to_many, over_many
from bot.dialogue.numbers.sums_over_years import all_alike, of_the_sum, sums_in_a_row, two_sets
from bot.dialogue.numbers.told_in_a_row import (
    AGAINST,
    ALSO_COMPARED,
    asked_together,
    different_cells,
    organs_in_a_row,
    rates_in_a_row,
    the_organ_before,
    two_organs_told,
    years_told,
)
from bot.dialogue.when.other_years import Years

_NET = re.compile("净[增减多少]")
_GOES_ON = re.compile(r"[呢嘞咧呐哩][?？!！。\s]*$")
_HOW_MANY = re.compile("几|多少")
_HELD_AGAINST = re.compile("那?[它这]?(?:是|比|跟|和|与|较|相当于)")
_COUNTED_FIRST = re.compile("(?:几|多少)[件份个]?[，,？?][^，,]*(?:几|多少)|呢[，,？?]是?[多少涨降增减变]")
_PAIR = 2


def with_operation(turn: Turn, said: Said, years: Years, base: Inquiry, kept: Inquiry) -> Inquiry:
    """`kept` has the organs and cells already; years and operation are settled here."""
    asked = said.wanted
    kept = replace(kept, per_cent=asked.per_cent or base.per_cent)
    if beside := beside_the_last(turn, said, years, base, kept):
        return beside
    if (
        base.operation == "change"
        and turn.follows("turned")
        and {*years.fixed} in (set(), {*base.years})
        and not years.step
    ):
        return replace(kept, operation="change", turned=not base.turned)
    if held := one_against_the_other(turn, said, years, base, kept):
        return held
    many = kept.of or len(kept.organs) > 1 or len(kept.years) > 1
    bound = bound_in(turn.question, turn.knowledge.language) if many else None
    if bound and (kept.formula or not bound.of_rate):
        return replace(kept, operation=BEYOND, bound=bound, years=years.replacing(kept.years))
    compared = base.operation == "change" and len(base.years) > 1
    if (asked.operation == LISTED and not asked.of_two) or (compared and asked.weak and _names_a_total(turn, said)):
        return _same_operation(turn, said, years, base, kept)
    if asked.apart_too and len(years.fixed) == _PAIR and len(kept.organs) > 1:
        return replace(kept, years=years.fixed, operation="change", by_year=True)
    named = said.organs or said.of or said.heads or years.any
    if asked.operation == "average" and base.operation == "sum" and len(base.pairs) == 1 and not named:
        return replace(base, operation="average")  # 平均一下 behind 俩加一起
    kept = replace(kept, operation=asked.operation, by_year=False, times=asked.times, ahead=asked.ahead)
    if asked.operation == MONTHLY:
        return replace(kept, years=years.replacing(kept.years), per_cent=False)
    when = years.replacing(kept.years)
    if asked.operation == "sum" and asked.share and len(kept.organs) == len(when) == 1 and not kept.of:
        against = said.against if said.heads else ()  # 2024年予以公开加部分公开，合计占办结的比重
        whole = {table.results for form in turn.knowledge.forms.values() for table in form.tables}
        rows = [s for s in kept.spans if any(c.kind in ROW_KINDS for c in s.concepts)]
        part = [s for s in rows if not any(c.id in whole for c in s.concepts)]
        part = [s for s in kept.spans if s in part or s not in rows] if part else []
        # 办结的件里予以公开、部分公开各多少，两项合计占办结的几成; 这两样加一块占总数百分之几
        return replace(kept, spans=tuple(part) or kept.spans, years=when, share=True, against=against)
    nobody = not (named or asks_whom(turn))
    if asked.operation == "sum" and nobody and (rates := rates_in_a_row(turn, base)):
        return replace(rates, operation=LISTED)  # 两个率加起来: each is told, and no sum of them
    if asked.operation in OF_MANY and nobody and (rates := rates_in_a_row(turn, base)):
        return replace(rates, operation="change")  # 这三个率里哪个最高
    if together := cells_together(turn, said, years, base, kept):
        return together
    if asked.operation in MOVED and (moved := _moved_in_a_row(turn, said, years, base, kept)):
        return moved
    if asked.operation == "change" or (asked.of_two and not kept.of):
        changed = _changed(turn, said, years, base, kept)
        return changed if not changed.by_year or all_alike(turn, changed) else replace(changed, by_year=False)
    return fitted_to_many(over_many(turn, said, years, base, kept))


def _moved_in_a_row(turn: Turn, said: Said, years: Years, base: Inquiry, kept: Inquiry) -> Inquiry | None:
    """「哪个涨得多」 behind the change of one organ and that of another, over the same years."""
    if base.operation != "change" or len(base.organs) != 1 or said.organs or said.of or years.any:
        return None
    organs = organs_in_a_row(turn, base)
    return replace(kept, organs=organs, years=base.years) if len(organs) > 1 else None


def _same_operation(turn: Turn, said: Said, years: Years, base: Inquiry, kept: Inquiry) -> Inquiry:
    new = years.replacing(kept.years)
    if base.parts and base.operation == "change" and not years.any:
        return fitted_to_many(replace(kept, operation=LISTED))  # 那罚款呢 behind two cells that were compared
    if said.organs and base.of and base.operation in OF_WHOM:
        return replace(kept, years=new, operation=LISTED, bound=None)  # 白苇镇两年的呢 after 谁一件都没有
    if base.operation == "change" and len(base.organs) > 1 and len(base.years) == len(kept.organs) == 1:
        return fitted_to_many(
            replace(kept, years=new, operation=LISTED)
        )  # two organs were compared: of a third, what it has
    if said.wanted.share and said.heads and base.operation in OF_YEARS:
        return fitted_to_many(replace(kept, years=new[-1:], operation=LISTED))  # 予以公开占几成, and no change of it
    one = bool(years.fixed) and len(new) == len(kept.organs) == 1
    if base.operation == "change" and one and (kept.organs[0], new[0]) not in turn.knowledge.reports:
        return fitted_to_many(replace(kept, years=new, operation=LISTED))  # 20年的有没, and there is no such report
    if base.operation == "change" and one and _asks_for_the_number(turn, said):
        return fitted_to_many(replace(kept, years=new, operation=LISTED))  # 2020年的也报一下
    if base.operation in ("change", "grew", "fell") and len(new) == 1 and len(base.years) > 1:
        # 再往前一年 moves both years by one, 2021年呢 sets that one against the one before it.
        apart = base.years[-1] - base.years[0]
        if base.years[0] < new[0] < base.years[-1]:
            return fitted_to_many(replace(kept, years=new, operation=LISTED))  # 夹在中间的2021年呢
        new = tuple(y + years.step for y in base.years) if years.step else (new[0] - apart, new[0])
    elif years.beside and len(new) == 1 and kept.years and kept.is_plain:
        return replace(kept, years=tuple(sorted({*new, kept.years[-1]})), operation="change")
    elif base.operation in ("trend", *OF_ALL) and years.any and not years.fixed:
        new = (new[0],)
    operation = base.operation
    of_a_part = said.wanted.share and said.heads  # 许可占几成 behind a sum that holds it
    if operation in ("sum", "change") and len(kept.organs) == len(base.years) == len(new) == 1 and not of_a_part:
        alone = operation == "change" and len(quantities(turn, replace(kept, years=new))) < _PAIR
        return replace(kept, years=new, operation=LISTED if alone else operation)  # cells of one report, taken together
    if said.wanted.share and base.operation not in OF_YEARS:
        operation = LISTED
    elif said.wanted.share:
        kept = replace(kept, share=False, per_cent=True)
    return fitted_to_many(replace(kept, years=new, operation=operation))


def _names_a_total(turn: Turn, said: Said) -> bool:
    """复议总数呢 behind two years that were compared names a cell, and 两年总数呢 what they come to."""
    totals = turn.knowledge.language.operations.words("weak_sum")
    return any(s.text and turn.meaning.text.startswith(totals, s.end) for s in said.spans)


def _asks_for_the_number(turn: Turn, said: Said) -> bool:
    """2021年是多少, 2020年的也报一下, 2021年的采购金额: the number itself is asked for, and no change of it."""
    if said.heads and not _GOES_ON.search(turn.question):
        return True
    told = turn.knowledge.language.follow.words("told")
    return bool(_HOW_MANY.search(turn.question)) or any(word in turn.question for word in told)


def _changed(turn: Turn, said: Said, years: Years, base: Inquiry, kept: Inquiry) -> Inquiry:
    new = years.any or said.organs or as_before(turn) or (said.of and not AGAINST.match(turn.question))
    several = len(base.organs) > _PAIR and len(base.years) == 1 and ALSO_COMPARED.search(turn.question)
    if said.heads and several and not (new or years.step):
        return fitted_to_many(replace(kept, operation=LISTED))  # 结转下年的也比一下 behind three counties
    told = None if new or years.step or said.heads or said.formula else rates_in_a_row(turn, base)
    if two := told or (None if new else two_sets(turn, said, base)):
        return replace(two, operation="change")
    kept = replace(kept, operation="change", by_year=of_the_sum(turn, said, base))
    last = base.years[-1] if base.years else 0
    before = as_before(turn)
    another = len(said.organs) == len(base.organs) == 1 and said.organs != base.organs and not (years.any or before)
    if another and base.operation == "change" and len(base.years) == _PAIR and not AGAINST.match(turn.question):
        return replace(kept, years=base.years)  # 同样两年，财政局涨了百分之几
    if said.organs == base.organs and not (years.any or said.heads or before) and (both := two_organs_told(turn, base)):
        return replace(kept, organs=both, years=base.years)  # 那还是甲县那边罚得多，多几件
    if apart := _in_a_year_of_its_own(turn, said, years, base, kept):
        return apart
    if another:
        return replace(kept, organs=(*base.organs, *said.organs), years=(last,))
    if len(years.fixed) > 1:
        return replace(kept, years=years.fixed)
    if years.fixed:
        (year,) = years.fixed
        if turn.follows("both") and not before and (two := asked_together(turn, base)) and len(two.organs) > 1:
            return replace(two, years=(year,), operation="change", own=())  # 22年也照这么比
        if len(kept.organs) == _PAIR and not before and not years.beside:
            return replace(kept, years=(year,), own=())  # 两个局24年的差多少
        counted = not before and bool(_COUNTED_FIRST.search(turn.question))  # 它2023年多少，一年多出来几件
        beside = turn.follows("both", "side_by_side", "than_that_year")  # 21年新收几件，两年差多少
        beside = base.is_plain and (beside or counted)
        beside = years.beside or beside
        pair = (year, last) if beside and last and last != year else (year - 1, year)
        return replace(kept, years=tuple(sorted(pair)))
    if years.step > 0:
        return replace(kept, years=(last, last + 1))
    if not (before or years.step or said.organs) and (two_years := sums_in_a_row(turn, base)):
        return replace(kept, years=two_years)
    if before and (both_years := _with_the_year_after(turn, base)):
        return replace(kept, years=both_years)
    if before or years.step:
        return replace(kept, years=(last - 1, last))
    of_all = _more_than_two(turn, said, base)
    if of_all and (said.wanted.of_two or said.wanted.of_organs):
        end = "lowest" if LOW.search(turn.question) else "highest"
        return replace(kept, organs=of_all.organs, years=of_all.years, operation=end)  # 三家谁高
    if len(base.years) > 1 or len(kept.organs) == 2:
        return replace(kept, years=base.years)
    if _NET.search(turn.question) and (two := different_cells(turn, base)) and len(two.years) == 1:
        return replace(two, operation="change")  # 净增多少 behind 制发 and 废止
    if not said.organs and not said.of and (together := asked_together(turn, base)):
        if said.heads:  # 许可是不是反倒少了，两年的数
            return replace(kept, organs=together.organs, years=together.years, own=together.own)
        return replace(together, operation="change", per_cent=kept.per_cent, times=kept.times)
    if not said.organs and (other := the_organ_before(turn, base)):
        return replace(kept, organs=(other, *base.organs), years=(last,))
    return replace(kept, years=(last - 1, last))


def _with_the_year_after(turn: Turn, base: Inquiry) -> tuple[int, ...]:
    """「同比涨幅多少」 behind 2022年几件 and 前一年呢: those two years, and not the one before them."""
    if not turn.follows("year_on_year"):
        return ()  # 同比呢 and 跟前一年比 are of the year told last
    told = years_told(turn, base)
    return told if told == (base.years[0], base.years[0] + 1) else ()


def _more_than_two(turn: Turn, said: Said, base: Inquiry) -> Inquiry | None:
    """Three organs or more of one year, asked at once or one after the other."""
    if said.organs or said.of:
        return None
    together = base if len(base.organs) > 1 else asked_together(turn, base)
    return together if together and len(together.organs) > _PAIR and len(together.years) == 1 else None


def _in_a_year_of_its_own(turn: Turn, said: Said, years: Years, base: Inquiry, kept: Inquiry) -> Inquiry | None:
    """「是戊镇2022年的几倍」 behind 丁乡2023年: each in its own year."""
    single = len(said.organs) == len(base.organs) == len(base.years) == len(years.fixed) == 1
    if not single or said.organs == base.organs or not _HELD_AGAINST.match(turn.question) or as_before(turn):
        return None
    own = ((base.organs[0], base.years[0]), (said.organs[0], years.fixed[0]))
    several = tuple(sorted({year for _, year in own}))
    return replace(kept, organs=(own[0][0], own[1][0]), years=several, own=own if len(several) > 1 else ())
