"""Different cells of one report taken together, behind a number: 差多少, 一共, 跟审批比哪个多."""

from __future__ import annotations

import re
from dataclasses import replace

from bot.answering.computing.quantity import lines_of, quantities
from bot.answering.inquiry.bare import CELL_KINDS
from bot.answering.inquiry.inquiry import LISTED, Inquiry
from bot.answering.inquiry.said import Said
from bot.answering.meaning import ROW_KINDS
from bot.answering.turn import Turn
from bot.dialogue.numbers.told_in_a_row import AGAINST, THAN_IT, THAT_TOO, asked_together, cells_named, different_cells
from bot.dialogue.when.other_years import Years
from bot.dialogue.whose.other_one import speaks_of_both

_WITH = ("和", "跟", "与", "同", "比")
_PUT_TOGETHER = re.compile(r"那?(?:加|合(?!计))")
_WHICH_ONE = re.compile("哪一?[个项样种]")
"""哪个多 of two cells; 谁多 and 哪家多 ask for organs."""
_BY_HOW_MANY = re.compile("那?[多少](?:几|多少)")
"""多几件 of two cells told together; 多了几件 may be of a year."""
_PAIR = 2


def cells_together(turn: Turn, said: Said, years: Years, base: Inquiry, kept: Inquiry) -> Inquiry | None:
    """差多少, 哪个多 or 一共 of the different cells that were told last, where nothing else is named."""
    asked = said.wanted
    cells = {c.id for span in said.spans for c in span.concepts if c.kind in CELL_KINDS}
    same = years.replacing(kept.years) == kept.years  # 2022年 behind 2022年
    one = len(kept.organs) == len(kept.years) == 1 and same and not (kept.of or said.of or said.formula)
    alike = asked.operation != "change" or _of_one_unit(turn, kept)
    if one and alike and (named := _several_named(turn, said, kept)):
        # 予以公开跟部分公开加起来几件, 处罚比强制多多少, 制发比废止多几件: cells of the report that was spoken of.
        if asked.operation == "sum":
            return kept
        if (
            named == _PAIR
            and not said.organs
            and (asked.of_two or (asked.operation == "change" and not as_before(turn)))
        ):
            return replace(kept, operation="change")
    both_rows = one and asked.operation == "sum" and cells - {"total"} and not {*said.heads} & {*ROW_KINDS}
    if both_rows and turn.follows("both") and several_lines(turn, replace(kept, operation=LISTED)) > 1:
        return kept  # 现行有效的两项加起来呢
    if cells - {"total"} or said.of or said.formula:
        return None
    if said.organs or years.any or (base.operation == "change" and len(base.pairs) == 1 and not base.parts):
        return _summed_there(turn, said, years, kept)  # and 那一共呢 behind two cells of one report that were compared
    if not (base.is_plain or base.parts):
        return None
    if base.parts:
        again = asked.operation == "sum" or asked.only_apart or asked.times
        again = again or (asked.operation == base.operation == "change" and not as_before(turn))  # 哪个多，多多少
        return replace(base, operation=asked.operation, times=asked.times) if again else None
    lines = several_lines(turn, base)
    pointed = turn.follows("both", "one_against_it")
    pointed = pointed or bool(_PUT_TOGETHER.match(turn.question))
    if asked.operation == "sum":
        two = different_cells(turn, base) if pointed and lines < 2 else None
        if two and len(two.years) > 1 and asked_together(turn, base):
            return None  # 两年合计 behind another cell of the last year: the same cell of both
        return replace(two or base, operation="sum") if two or lines > 1 else None
    both = asked.operation == "change" and (pointed or speaks_of_both(turn))  # 后者比前者多多少
    by_how_many = lines == _PAIR and bool(_BY_HOW_MANY.match(turn.question))
    one_of_them = by_how_many or (asked.of_two and (lines < _PAIR or _WHICH_ONE.search(turn.question)))
    if not (asked.only_apart or asked.times or both or one_of_them) or lines > _PAIR:
        return None
    two = different_cells(turn, base) if lines < 2 else base
    return replace(two, operation="change", times=asked.times) if two and alike else None


def _of_one_unit(turn: Turn, kept: Inquiry) -> bool:
    """Whether they can be held against each other; 项目数少了几个，金额多了多少 is asked of two years."""
    plain = replace(kept, operation=LISTED)
    return len({m.unit for quantity in quantities(turn, plain) for m in quantity.measured}) < _PAIR


def _summed_there(turn: Turn, said: Said, years: Years, kept: Inquiry) -> Inquiry | None:
    """「2023年三项合计呢」, 「换成丙寅县政府，合计多少」: the cells that were added up, in one other report."""
    if said.wanted.operation != "sum" or said.wanted.share or kept.share or kept.of or kept.parts or kept.among:
        return None
    if turn.knowledge.language.follow.heard(turn.question, "all_years", "few_years"):
        return None
    there = replace(kept, years=years.replacing(kept.years), operation=LISTED, share=False, against=())
    return replace(there, operation="sum") if several_lines(turn, there) > 1 else None


def beside_the_last(turn: Turn, said: Said, years: Years, base: Inquiry, kept: Inquiry) -> Inquiry | None:
    """The cell that is named held against the one told last: 个人的比他们多多少, 和重复申请的差几件, 跟审批比哪个多."""
    asked = said.wanted
    cells = {c.id for span in said.spans for c in span.concepts if c.kind in CELL_KINDS}
    alone = cells and not (said.organs or said.of or said.formula or years.any or as_before(turn))
    if alone and asked.operation == "change" and (two := _one_of_the_last_two(turn, base, kept)):
        return replace(two, operation="change")
    apart = asked.only_apart and turn.question.lstrip("那它").startswith(_WITH)
    than = asked.operation == "change" and THAN_IT.search(turn.question)
    too = asked.of_two and THAT_TOO.search(turn.question)
    if not (apart or than or too or AGAINST.match(turn.question)):
        return None
    # 比上年结转过来的多了多少 behind 结转下年: two cells of one report.
    single = base.is_plain and len(base.organs) == len(base.years) == 1
    if not (cells - {"total"} and single) or said.organs or said.of or said.formula or years.any:
        return None
    return replace(kept, operation="change", parts=(base, replace(kept, operation=LISTED)))


def _one_of_the_last_two(turn: Turn, base: Inquiry, kept: Inquiry) -> Inquiry | None:
    """「企业多多少」 behind 企业申请了几件 and 个人呢: both, where the one that is named was told just before."""
    two = different_cells(turn, base)
    told = [cells_named(inquiry) for inquiry in two.parts] if two else []
    return two if cells_named(replace(kept, parts=())) in told else None


def several_lines(turn: Turn, base: Inquiry) -> int:
    """How many cells of one report, which can be taken together, were told one beside the other."""
    if not base.is_plain or not len(base.organs) == len(base.years) == 1 or base.pairs[0] not in turn.knowledge.reports:
        return 0
    form = turn.knowledge.form_of(turn.knowledge.reports[base.pairs[0]]).id
    return len(lines_of(turn, replace(base, operation="sum"), form))


def _several_named(turn: Turn, said: Said, kept: Inquiry) -> int:
    """How many cells of the one report the question names itself; 0 where it names one at most."""
    named = [s for s in said.spans if s.text and any(c.kind in CELL_KINDS and c.id != "total" for c in s.concepts)]
    return several_lines(turn, replace(kept, operation=LISTED)) if len(named) > 1 else 0


def as_before(turn: Turn) -> bool:
    """比上年, 同比."""
    return turn.knowledge.language.operations.heard(turn.question, "before")
