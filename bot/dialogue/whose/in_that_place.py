"""「2023年县里谁收得最多」 behind a county's units, 「甲县里它是最多的吗」 behind one of them: of that county."""

from __future__ import annotations

import re
from dataclasses import replace

from bot.answering.inquiry.inquiry import PLACE, Inquiry
from bot.answering.inquiry.operation import Wanted
from bot.answering.inquiry.organ_set import organ_set
from bot.answering.inquiry.places import asks_which_place
from bot.answering.inquiry.said import Said
from bot.answering.inquiry.set_words import HERE
from bot.answering.meaning import Span
from bot.answering.turn import Turn
from bot.answering.understand import meaning_of
from bot.dialogue.when.other_years import Years

_ALL = ("单位", "机关")
_WHOM = re.compile("谁|哪[一几]?家")
_AMONG = re.compile("[里中内]")
_HELD_AGAINST_ALL = ("highest", "lowest", "rank", PLACE)
_OTHERWISE = re.compile("[个两三]县|单位|机关|乡镇|部门|局|的那家|都是谁|排第")
"""三个县里谁最多 asks which county, and 全县哪个单位 says itself of whom."""


def in_that_place(turn: Turn, last: Inquiry) -> Turn:
    """The turn without 县里 or 全县; as it is where nobody is asked for, or the last set lay in no such place."""
    place = turn.knowledge.tree.by_id.get(last.of.place) if last.of and last.of.place else None
    every = last.of is not None and last.of.name.endswith(_ALL)  # 全县谁最多 behind the townships asks of all
    if place is None or not every or turn.meaning.organs[1:] or not _WHOM.search(turn.question):
        return turn
    here = [w for w in turn.knowledge.language.sets.words(HERE) if w in turn.question and place.level in w]
    if _OTHERWISE.search(turn.question):
        return turn
    if not here or any(span.text and span.text not in here for span in turn.meaning.spans if _names_one(span)):
        return turn
    question = turn.question.replace(max(here, key=len), "")
    return replace(turn, question=question, meaning=meaning_of(question, turn))


def among_those_there(turn: Turn, said: Said, last: Inquiry) -> Said:
    """`said` of all units of the county that is named, where the one spoken of lies in it and is held against them."""
    if said.of or said.wanted.operation not in _HELD_AGAINST_ALL or not (place := place_around(turn, last)):
        return said
    every = organ_set(replace(turn, question=f"{place}的各{_ALL[1]}"))
    return replace(said, organs=(), others=(), of=every) if every else said


def its_place_there(turn: Turn, said: Said, last: Inquiry, years: Years) -> Inquiry | None:
    """「甲县各乡镇里它排第几」 behind one of them: at which place it stands among them."""
    alone = len(last.organs) == 1 and last.is_plain and not (said.heads or said.formula)
    if not alone or not asks_which_place(turn.question) or not (turn.follows("it") or place_around(turn, last)):
        return None
    every = said.of or among_those_there(turn, replace(said, wanted=Wanted(PLACE)), last).of
    (one,) = last.organs
    organs = tuple(organ.id for organ in every.organs) if every else ()
    year = years.replacing(last.years)
    if every is None or one not in organs or len(year) != 1:
        return None
    return replace(last, organs=organs, of=every, operation=PLACE, whose=one, places=(), years=year)


def place_around(turn: Turn, last: Inquiry) -> str:
    """The county that is named, where the one organ spoken of lies in it and 它 or 里 points into it; else ""."""
    tree, meaning = turn.knowledge.tree, turn.meaning
    names = (*(tree.by_id[id_].name for id_ in meaning.organs if id_ in tree.by_id), *meaning.others)
    if len(names) != 1 or len(last.organs) != 1 or last.of:
        return ""
    above = {above.id for above in tree.ancestors(last.organs[0])}
    inside = not above.isdisjoint(meaning.organs) or tree.lies_in(last.organs[0], names[0])
    return names[0] if inside and (turn.follows("it") or _AMONG.search(turn.question)) else ""


def _names_one(span: Span) -> bool:
    return any(c.kind == "organ" for c in span.concepts)
