"""What 这两家, 它们, 三家, 这俩 and 谁 point at: what was told before, in one inquiry."""

from __future__ import annotations

import re
from dataclasses import replace

from bot.answering.inquiry.bare import CELL_KINDS
from bot.answering.inquiry.inquiry import LISTED, OF_MANY, OF_YEARS, Inquiry
from bot.answering.inquiry.said import Said
from bot.answering.meaning import ROW_KINDS
from bot.answering.turn import Turn
from bot.dialogue.numbers.told_in_a_row import cells_named, organs_in_a_row
from bot.dialogue.when.other_years import Years
from bot.dialogue.whose.organs_counted import organs_counted
from bot.reading.numerals import read_numeral

_NUMBER = re.compile(r"([两俩二三四五六])个?(?=[家个乡镇局县区市]|$)")
_OVER_ALL = ("sum", "average")


def pointed_at(turn: Turn, said: Said, base: Inquiry, years: Years, *, in_an_order: bool) -> tuple[Inquiry, Said]:
    """`base` with all that is pointed at, and `said` without the words that do; both unchanged where nothing is.

    `in_an_order`: places of an order are pointed at already.
    """
    base = _with_the_cell_before(turn, said, _the_set_before(turn, said, base), years)
    base = _so_many_before(turn, said, _with_the_part_before(turn, said, base, years))
    those = () if in_an_order else _one_after_the_other(turn, said, base, years)
    return (_of_those(base, those, said, years), replace(said, of=None)) if those else (base, said)


def both_of_a_whole(turn: Turn, said: Said, base: Inquiry) -> Inquiry | None:
    """「这两样加一块占新收总数的百分之几」: the last two cells together, as a part of the total that both have."""
    if not said.wanted.share or said.organs or said.of or said.formula or not _names_a_total(turn, said, base):
        return None
    if _names_one_of_them(said, base):
        return None
    both = (_added_up(base) if _only_totals(said) else None) or _last_two_cells(turn, base)
    group = tuple(span for span in turn.meaning.spans if any(c.kind == "group" for c in span.concepts))
    return replace(both, operation="sum", share=True, against=group, text=turn.meaning.text) if both else None


def _names_one_of_them(said: Said, base: Inquiry) -> bool:
    """「单说予以公开，占总数多少」 behind two rows that were added up."""
    rows = {c.id for part in base.parts or (base,) for span in part.spans for c in span.concepts if c.kind == "row"}
    named = {c.id for span in said.spans if span.text for c in span.concepts if c.kind == "row"}
    return bool(named & rows) and not rows <= named


def _only_totals(said: Said) -> bool:
    named = {c.id for span in (*said.spans, *said.against) for c in span.concepts if c.kind in ("column", "measure")}
    return named <= {"total"}


def _added_up(base: Inquiry) -> Inquiry | None:
    """The cells of one report that were added up in the last reply."""
    parts = base.parts or (base,)
    one = len({part.pairs for part in parts}) == 1 and len(base.pairs) == 1
    if base.operation != "sum" or not one or not (base.parts or len(base.spans) > 1):
        return None
    return replace(base, spans=tuple(dict.fromkeys(span for part in parts for span in part.spans)), parts=())


def _the_set_before(turn: Turn, said: Said, base: Inquiry) -> Inquiry:
    """`base` of the set that was compared before, where 谁 asks among all of them again: 那2023年谁一次都没罚."""
    asked = said.wanted
    whom = asked.of_organs and not asked.of_two and asked.operation in (*OF_MANY, "any", "none")
    if not whom or base.of or said.of or said.organs:
        return base
    sets = (i for i in reversed(turn.memory.before) if i.of and {*base.organs} <= {o.id for o in i.of.organs})
    wider = next(sets, None)
    return replace(base, organs=tuple(o.id for o in wider.of.organs), of=wider.of) if wider and wider.of else base


def _with_the_cell_before(turn: Turn, said: Said, base: Inquiry, years: Years) -> Inquiry:
    """「换成2020年，这俩各多少」: the last two cells side by side."""
    named = said.organs or said.of or said.heads or said.formula or said.wanted.said
    return (_last_two_cells(turn, base) if years.any and not named else None) or base


def _with_the_part_before(turn: Turn, said: Said, base: Inquiry, years: Years) -> Inquiry:
    """「公开的占办结的百分之几」 behind 予以公开几件 and 办结多少: of what was told last, what was told before it."""
    before = turn.memory.before[-1] if turn.memory.before else None
    whole = said.against or said.spans
    if not said.wanted.share or said.organs or years.any or before is None or not whole:
        return base
    plain = before.is_plain and base.is_plain and (before.organs, before.years) == (base.organs, base.years)
    rows = [{c.id for s in spans for c in s.concepts if c.kind in ROW_KINDS} for spans in (whole, base.spans)]
    part = any(c.kind in ("column", "measure") and c.id != "total" for span in base.spans for c in span.concepts)
    return before if plain and rows[0] == rows[1] and len(base.pairs) == 1 and not part else base


def _last_two_cells(turn: Turn, base: Inquiry) -> Inquiry | None:
    """Both cells that were told of one report, where they differ along one axis and are pointed at."""
    before = turn.memory.before[-1] if turn.memory.before else None
    pointed = turn.follows("both", "one_against_it")
    if before is None or not (pointed and base.is_plain and before.is_plain and len(base.organs) == 1):
        return None
    apart = {kind for kind, _ in cells_named(before) ^ cells_named(base)}
    # 不予处理 beside 信访举报类 only tells where that row stands.
    apart -= {"group"} if all("row" in {kind for kind, _ in cells_named(one)} for one in (before, base)) else set()
    if before.organs != base.organs or before.years != base.years or len(apart) != 1:
        return None
    return replace(base, spans=tuple(dict.fromkeys((*before.spans, *base.spans))))


def _names_a_total(turn: Turn, said: Said, base: Inquiry) -> bool:
    """Whether nothing is named but totals, the row that was told, and where all results are counted."""
    tables = [table for form in turn.knowledge.forms.values() for table in form.tables]
    totals = {"total", *(t.results for t in tables), *(t.default_row for t in tables)}
    told = {c.id for span in base.spans for c in span.concepts}
    named = {c.id for span in (*said.spans, *said.against) for c in span.concepts if c.kind in CELL_KINDS}
    theirs = {group.id for table in tables for group in table.groups if told & {*group.rows}}
    return named <= totals | told | theirs


def _so_many_before(turn: Turn, said: Said, base: Inquiry) -> Inquiry:
    """「三家加一块」 behind 第二呢: the three that were asked about together before it."""
    count, _ = organs_counted(turn)
    if said.organs or said.of or count < 2 or len(base.organs) >= count or said.wanted.operation not in _OVER_ALL:
        return base
    earlier = (i for i in reversed(turn.memory.before) if len(i.organs) == count and {*base.organs} <= {*i.organs})
    found = next(earlier, None)
    return replace(base, organs=found.organs, of=found.of, operation=LISTED, whose="", places=()) if found else base


def _one_after_the_other(turn: Turn, said: Said, base: Inquiry, years: Years) -> tuple[str, ...]:
    """The organs that were asked the same, where 两家, 它们 or 这两个局 points at them."""
    compared = said.wanted.operation != LISTED and base.is_plain and not (years.any or {*ROW_KINDS} & {*said.heads})
    if said.organs or len(base.organs) != 1 or (compared and not said.of):
        return ()  # each may have a year of its own: asked_together
    pointed = next((w for w in turn.knowledge.language.follow.words("they") if w in turn.question), "")
    number = _NUMBER.search((said.of.words or (turn.question,))[0] if said.of else pointed)
    count = (read_numeral(number[1]) or 0) if number else 0
    if said.of and (not count or turn.meaning.organs or len(said.of.organs) == count):
        return ()
    if not (pointed or said.of):
        return ()
    told = organs_in_a_row(turn, base)
    told = told[-count:] if count else told
    in_the_set = not said.of or {o.id for o in said.of.organs} >= {*told}
    return told if len(told) > 1 and len(told) >= (count or 2) and in_the_set else ()


def _of_those(base: Inquiry, organs: tuple[str, ...], said: Said, years: Years) -> Inquiry:
    """`base` of several organs. What each of them was told of its years or shares alone is not told of them all."""
    kept = replace(base, organs=organs, of=None, own=(), whose="")
    if said.wanted.operation == LISTED and years.fixed and base.operation in OF_YEARS:
        kept = replace(kept, operation=LISTED)
    if said.wanted.operation != LISTED and not said.wanted.share:
        kept = replace(kept, share=False, against=())
    return kept
