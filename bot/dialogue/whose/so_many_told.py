"""「两家的公开率各多少」 behind one organ and 庚乡的呢: other cells, of as many organs as were told in a row."""

from __future__ import annotations

import re
from dataclasses import replace

from bot.answering.inquiry.inquiry import Inquiry
from bot.answering.inquiry.said import Said
from bot.answering.turn import Turn
from bot.dialogue.whose.organs_counted import organs_counted
from bot.reading.numerals import read_numeral

_SO_MANY_PLACES = re.compile(r"([两俩二三四五六七八九\d])个?[县区市乡镇]")


def of_so_many_told(turn: Turn, said: Said, last: Inquiry) -> tuple[Inquiry, Said]:
    """`last` of all of them, and `said` of no set of 单位; both as they are where fewer were told of that year."""
    places = _SO_MANY_PLACES.search(turn.question)
    if said.of and places and read_numeral(places[1]) == len(last.organs) != len(said.of.organs):
        return last, replace(said, of=None)  # 两个县都讲一下, behind an office of each
    wanted, words = organs_counted(turn)
    other_set = said.of and not any(word in words for word in said.of.words)
    if not wanted or said.organs or other_set or last.of or len(last.years) != 1 or not (said.heads or said.formula):
        return last, said
    organs: tuple[str, ...] = ()
    for inquiry in (last, *reversed(turn.memory.before)):
        if inquiry.years == last.years and not inquiry.of and len(organs) < wanted:
            organs = tuple(dict.fromkeys((*inquiry.organs, *organs)))
    return (replace(last, organs=organs), replace(said, of=None)) if len(organs) == wanted else (last, said)
