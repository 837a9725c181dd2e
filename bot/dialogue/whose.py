"""Whose numbers a question goes on about where it names no organ by name: 县政府, 两家, 这两个局, 谁都没有."""

from __future__ import annotations

import re
from dataclasses import replace

from bot.answering.inquiry.bare import CELL_KINDS
from bot.answering.inquiry.inquiry import LISTED, OF_MANY, OF_YEARS, Inquiry
from bot.answering.inquiry.said import Said
from bot.answering.inquiry.set_words import APART, EACH, WHERE_MOST, WHOM
from bot.answering.meaning import ROW_KINDS
from bot.answering.ours import ours
from bot.answering.turn import Turn
from bot.dialogue.earlier import cells_named
from bot.dialogue.other_years import Years
from bot.reading.numerals import read_numeral
from bot.wording.computing import ALL_THERE_ARE

_THESE = re.compile(r"[这那]([两俩二三四五六七八九十\d]{1,3})[家个]")
_SO_MANY = re.compile(r"([两俩二三四五六七八九十\d]{1,2})家")
_ONLY_WHO = (APART, EACH, WHERE_MOST, WHOM)
_OVER_ALL = ("sum", "average")
_NUMBER = re.compile(r"([两俩二三四五六])个?(?=[家个乡镇局县区市]|$)")


def our_own_named(turn: Turn, said: Said, last: Inquiry) -> Said | None:
    """县政府 behind one of its bureaus is the county's; 本乡 behind a township is that one. None where several may be
    meant: then nothing is taken over, and it is asked which."""
    words = turn.meaning.ids("mine")
    if said.organs or said.of or not words:
        return said
    tree = turn.knowledge.tree
    above = {known.id for organ in last.organs for known in tree.ancestors(organ)}
    meant: list[str] = []
    for word in words:
        ids = ours(word, turn.knowledge)
        found = [i for i in ids if i in last.organs] or [i for i in ids if i in above] or [*ids]
        if len(found) != 1:
            return None
        meant += found
    organs = tuple(dict.fromkeys(meant))
    return said if organs == last.organs else replace(said, organs=organs)


def the_same_set(turn: Turn, said: Said, last: Inquiry) -> Said:
    """「全县这六家」 behind a set of six is that set, whatever 全县 may be; 谁最多 behind several asks among them."""
    if said.of and said.of.name == ALL_THERE_ARE and said.of.words and len(last.organs) > 1:
        return said if _everybody(turn, said.of.words) else replace(said, of=None)
    number = _THESE.search(turn.question) if last.of and (said.of or said.organs) else None
    return replace(said, of=None, organs=()) if number and read_numeral(number[1]) == len(last.organs) else said


def _everybody(turn: Turn, words: tuple[str, ...]) -> bool:
    """Whether all organs are named (所有单位, 全市), and not only 谁."""
    every = [w for name, nouns in turn.knowledge.language.sets.items() if name not in _ONLY_WHO for w in nouns]
    return any(word in every for word in words)


def those_spoken_of(turn: Turn, said: Said, last: Inquiry, years: Years) -> tuple[str, ...]:
    """The organs that were asked the same one after the other, where 两家, 它们 or 这两个局 points at them."""
    compared = said.wanted.operation != LISTED and last.is_plain and not (years.any or {*ROW_KINDS} & {*said.heads})
    if said.organs or len(last.organs) != 1 or (compared and not said.of):
        return ()  # each may have a year of its own: asked_together
    text = said.of.words[0] if said.of and said.of.words else turn.question
    pointed = next((w for w in turn.knowledge.language.follow.get("they", ()) if w in turn.question), "")
    number = _NUMBER.search(text if said.of else pointed)
    count = {"俩": 2}.get(number[1]) or read_numeral(number[1]) if number else 0
    if said.of and (not count or turn.meaning.organs or len(said.of.organs) == count):
        return ()
    if not (pointed or said.of):
        return ()
    told = _asked_the_same(turn, last)
    told = told[-count:] if count else told
    in_the_set = not said.of or {o.id for o in said.of.organs} >= {*told}
    return told if len(told) > 1 and len(told) >= (count or 2) and in_the_set else ()


def _asked_the_same(turn: Turn, last: Inquiry) -> tuple[str, ...]:
    row = [last.organs[0]]
    for inquiry in reversed(turn.memory.before):
        if cells_named(inquiry) != cells_named(last) or len(inquiry.organs) != 1:
            break
        row.insert(0, inquiry.organs[0])
    return tuple(dict.fromkeys(reversed(row)))[::-1]


def of_those(base: Inquiry, organs: tuple[str, ...], said: Said, years: Years) -> Inquiry:
    """`base` of several organs. What each of them was told of its years or shares alone is not told of them all."""
    kept = replace(base, organs=organs, of=None, own=(), whose="")
    if said.wanted.operation == LISTED and years.fixed and base.operation in OF_YEARS:
        kept = replace(kept, operation=LISTED)
    if said.wanted.operation != LISTED and not said.wanted.share:
        kept = replace(kept, share=False, against=())
    return kept


def the_set_before(turn: Turn, said: Said, base: Inquiry) -> Inquiry:
    """`base` of the set that was compared before, where 谁 asks among all of them again: 那2023年谁一次都没罚."""
    asked = said.wanted
    whom = asked.of_organs and not asked.of_two and asked.operation in (*OF_MANY, "any", "none")
    if not whom or base.of or said.of or said.organs:
        return base
    sets = (i for i in reversed(turn.memory.before) if i.of and {*base.organs} <= {o.id for o in i.of.organs})
    wider = next(sets, None)
    return replace(base, organs=tuple(o.id for o in wider.of.organs), of=wider.of) if wider and wider.of else base


def so_many_before(turn: Turn, said: Said, base: Inquiry) -> Inquiry:
    """「三家加一块」 behind 第二呢: the three that were asked about together before it."""
    number = _SO_MANY.search(turn.question)
    count = ({"俩": 2}.get(number[1]) or read_numeral(number[1]) or 0) if number else 0
    if said.organs or said.of or count < 2 or len(base.organs) != 1 or said.wanted.operation not in _OVER_ALL:
        return base
    earlier = (i for i in reversed(turn.memory.before) if len(i.organs) == count and {*base.organs} <= {*i.organs})
    found = next(earlier, None)
    return replace(base, organs=found.organs, of=found.of, operation=LISTED, whose="", places=()) if found else base


def with_those_before(turn: Turn, said: Said, base: Inquiry, years: Years) -> Inquiry | None:
    """「加上2021年的一共几件」: what was told and what is named now, added up. 「把2020年也放进去」 keeps the mean."""
    plus = any(word in turn.question for word in turn.knowledge.language.follow.get("plus", ()))
    cells = {c.id for span in said.spans for c in span.concepts if c.kind in CELL_KINDS} - {"total"}
    simple = base.operation in (LISTED, "sum") and not (
        base.formula or base.share or base.parts or base.among or base.of
    )
    again = base.operation if base.operation in _OVER_ALL and said.wanted.operation == LISTED else ""
    simple = simple or (bool(again) and not (base.formula or base.share or base.parts or base.among))
    operation = again or said.wanted.operation
    if not (plus and simple) or operation not in _OVER_ALL or cells or said.of or not (said.organs or years.fixed):
        return None
    organs = tuple(dict.fromkeys((*base.organs, *said.organs)))
    return replace(base, organs=organs, years=tuple(sorted({*base.years, *years.fixed})), operation=operation)
