"""What was asked one question after the other, taken as one: the same cell of two organs or years, two cells of one."""

from __future__ import annotations

import re
from dataclasses import replace

from bot.answering.computing.quantity import lines_of
from bot.answering.inquiry.bare import CELL_KINDS
from bot.answering.inquiry.inquiry import Inquiry
from bot.answering.turn import Turn
from bot.dialogue.whose.organs_counted import organs_counted
from bot.reading.formulas import Formula

THAN_IT = re.compile("比(?:他们|它们|她们|他家|这个|那个|上面那个|前面那个|前一个|上一个|刚才)")
"""个人的比他们多多少: held against what was told last."""
AGAINST = re.compile("[那它]?(?:比|[和跟与同].*(?:比|哪个[多少高低]|谁[多少高低]))")
"""跟审批比哪个多, 和结转的比呢, 比企业多多少: what was told last is held against what is named."""
THAT_TOO = re.compile(r"呢[，,？? ]*(?:跟它比|比起来|两样|这两样|两个|两者)?哪一?[个项样种边头](?:更|要)?[多少高低]")
"""科研机构的呢，哪个多: of the one told last and of this one."""
_HOW_MANY = re.compile("几|多少")
_TWO_YEARS = re.compile("[两俩]年")
ALSO_COMPARED = re.compile("也?(?:对?比|比较)一?[下比]")
"""结转下年的也比一下."""


def asked_together(turn: Turn, base: Inquiry) -> Inquiry | None:
    """The last questions for the same cells as one: of several organs in one year, or of one organ in several years.

    「那两家」 takes the last two, else all that were asked in a row. None where there was only one.
    """
    row = [base]
    two_years = _TWO_YEARS.search(turn.question)
    for inquiry in reversed(turn.memory.before):
        if not _tells_those_cells(inquiry, base) or _rate_of(inquiry) != _rate_of(base):
            if two_years and inquiry.organs == base.organs:
                continue  # what was asked in between is of no second year
            break
        # 哪家最多, 它2022年呢, 差了多少: in the year of the order and in that one.
        if _found_in_an_order(inquiry, base):
            row.insert(0, replace(base, years=inquiry.years))
        if _compared(inquiry, base):
            row[:0] = [replace(base, organs=(organ,)) for organ in inquiry.organs]
            continue  # 三家加一起 behind two that were compared, and a third
        if not _told_alone(inquiry):
            break
        if len(inquiry.organs) == len(inquiry.years) == 1:
            row.insert(0, inquiry)
    if not _told_alone(base) or len(base.organs) != 1 or len(base.years) != 1:
        return None
    organs = tuple(dict.fromkeys(i.organs[0] for i in row if i.years == base.years))
    years = tuple(dict.fromkeys(i.years[0] for i in row if i.organs == base.organs))
    here = turn.knowledge.reports
    years = tuple(year for year in years if (base.organs[0], year) in here or year == base.years[0])
    if any(character in turn.question for character in "两俩"):
        organs, years = organs[-2:], years[-2:]
        if len(organs) < 2 and len(years) < 2 and len(row) > 1:
            return _each_in_its_year(row[-2], base)
    years = tuple(sorted(year for year in years if _has_such_cells(turn, replace(base, years=(year,)))))
    if len(organs) > 1:
        return replace(base, organs=organs)
    return replace(base, years=years) if len(years) > 1 else None


def _tells_those_cells(inquiry: Inquiry, base: Inquiry) -> bool:
    """The same cells, or another column of the row besides: 几个项目，总金额是多少 before 几个项目."""
    told, wanted = cells_named(inquiry), cells_named(base)
    return told == wanted or (wanted < told and any(kind in ("column", "measure") for kind, _ in wanted))


def _compared(inquiry: Inquiry, base: Inquiry) -> bool:
    """Whether it held several organs against each other in the year of `base`."""
    of_one_kind = not (inquiry.of or inquiry.parts or inquiry.by_year) and inquiry.operation == "change"
    return of_one_kind and len(inquiry.organs) > 1 and inquiry.years == base.years and not inquiry.own


def _has_such_cells(turn: Turn, inquiry: Inquiry) -> bool:
    """Whether its form has them: 采购金额 of 2021, which was asked on the way, can be set against nothing."""
    report = turn.knowledge.reports.get(inquiry.pairs[0])
    return report is None or bool(inquiry.formula or lines_of(turn, inquiry, turn.knowledge.form_of(report).id))


def years_told(turn: Turn, base: Inquiry) -> tuple[int, ...]:
    """The two years in which the same cells of the same organs were told, one after the other."""
    before = turn.memory.before[-1] if turn.memory.before else None
    if before is None or len(before.years) != 1 or len(base.years) != 1 or before.years == base.years:
        return ()
    same = (before.organs, cells_named(before)) == (base.organs, cells_named(base))
    return tuple(sorted((*before.years, *base.years))) if same else ()


def both_ends(turn: Turn, base: Inquiry) -> bool:
    """Whether the most and the least were asked for one after the other: 哪年最多, 最少的呢."""
    before = turn.memory.before[-1] if turn.memory.before else None
    if before is None or {before.operation, base.operation} != {"highest", "lowest"}:
        return False
    return (before.organs, cells_named(before), before.formula) == (base.organs, cells_named(base), base.formula)


def _told_alone(inquiry: Inquiry) -> bool:
    """Whether it asked for a cell as it stands, or for a rate or a share."""
    return replace(inquiry, formula=None, share=False).is_plain


def rates_in_a_row(turn: Turn, base: Inquiry) -> Inquiry | None:
    """复议的纠错率, 直接起诉的呢: rates of one organ in one year that were told one after the other, or at once."""
    if base.formula is None or len(base.pairs) != 1 or base.rates:
        return base if base.rates else None
    row = [base.formula]
    for inquiry in reversed(turn.memory.before):
        if inquiry.formula is None or inquiry.rates or inquiry.pairs != base.pairs:
            break
        row.insert(0, inquiry.formula)
    rates = tuple(dict.fromkeys(row))
    rates = rates[-2:] if any(character in turn.question for character in "两俩") else rates
    return replace(base, rates=rates) if len(rates) > 1 else None


def _rate_of(inquiry: Inquiry) -> tuple[Formula | None, bool, frozenset[tuple[str, str]]]:
    return inquiry.formula, inquiry.share, cells_named(replace(inquiry, spans=inquiry.against))


def _found_in_an_order(inquiry: Inquiry, base: Inquiry) -> bool:
    """Whether `inquiry` asked of many, in one other year, who has the most, and `base` goes on with one of them."""
    one = len(base.organs) == len(base.years) == len(inquiry.years) == 1 and base.years != inquiry.years
    return one and inquiry.operation in ("highest", "lowest") and base.organs[0] in inquiry.organs


def _each_in_its_year(before: Inquiry, base: Inquiry) -> Inquiry:
    """Two organs that were each asked of another year."""
    own = tuple((i.organs[0], i.years[0]) for i in (before, base))
    return replace(base, organs=(own[0][0], own[1][0]), years=tuple(sorted(year for _, year in own)), own=own)


def different_cells(turn: Turn, base: Inquiry) -> Inquiry | None:
    """The last two questions as one where they asked for different cells of an organ: 制发 and 废止, or two years'."""
    before = turn.memory.before[-1] if turn.memory.before else None
    if before is None or not (base.is_plain and before.is_plain) or before.organs != base.organs:
        return None
    if cells_named(before) == cells_named(base) or not len(base.organs) == len(base.years) == len(before.years) == 1:
        return None
    years = tuple(sorted({*before.years, *base.years}))
    return replace(base, years=years, parts=(before, base))


def of_several_organs(turn: Turn, base: Inquiry) -> bool:
    """Whether a bare 合计 or 一共呢 is of one cell of several organs; 总共几件 is the total of the last one's row."""
    together = asked_together(turn, base)
    return together is not None and len(together.organs) > 1 and not _HOW_MANY.search(turn.question)


def as_many_as_said(turn: Turn, base: Inquiry) -> Inquiry | None:
    """「三家合计」 behind one and two more of the same cell: all three; None where other numbers were told."""
    wanted, _ = organs_counted(turn, "个")
    organs: tuple[str, ...] = ()
    for inquiry in (base, *reversed(turn.memory.before)):
        if inquiry.years != base.years or cells_named(inquiry) != cells_named(base) or not inquiry.is_plain:
            break
        organs = tuple(dict.fromkeys((*inquiry.organs, *organs)))
    return replace(base, organs=organs) if wanted == len(organs) > len(base.organs) else None


def organs_in_a_row(turn: Turn, base: Inquiry) -> tuple[str, ...]:
    """The organs that were asked for the cells of `base`, whatever the year; each once, the last one at the end."""
    row = [base.organs[0]]
    for inquiry in reversed(turn.memory.before):
        if cells_named(inquiry) != cells_named(base) or len(inquiry.organs) != 1:
            break
        row.append(inquiry.organs[0])
    return tuple(dict.fromkeys(row))[::-1]


def cells_named(inquiry: Inquiry) -> frozenset[tuple[str, str]]:
    return frozenset((c.kind, c.id) for span in inquiry.spans for c in span.concepts if c.kind in CELL_KINDS)


def the_organ_before(turn: Turn, base: Inquiry) -> str:
    """两家差几个 of a cell that was named anew: the organ that was asked before this one; "" where no two are meant."""
    two = turn.knowledge.language.follow.words("two_organs")
    if len(base.organs) != 1 or not any(word in turn.question for word in two):
        return ""
    alone = (i.organs[0] for i in reversed(turn.memory.before) if len(i.organs) == 1)
    return next((organ for organ in alone if organ != base.organs[0]), "")


def two_organs_told(turn: Turn, base: Inquiry) -> tuple[str, ...]:
    """The organ of the last but one answer and that of the last, where both told the same cell of one year each."""
    before = turn.memory.before[-1] if turn.memory.before else None
    if before is None or len(base.organs) != 1 or len(before.organs) != 1 or len(base.years) != 1:
        return ()
    same = before.years == base.years and cells_named(before) == cells_named(base)
    return (*before.organs, *base.organs) if same and before.organs != base.organs else ()


def is_a_sum(turn: Turn, base: Inquiry) -> bool:
    """Whether what was told of one report is a sum of its cells already."""
    report = turn.knowledge.reports.get(base.pairs[0])
    lines = lines_of(turn, base, turn.knowledge.form_of(report).id) if report else ()
    return len(lines) == 1 and len(lines[0].cells) > 1
