"""Whose numbers a question goes on about where it names no organ by name: 县政府, 本乡, 全县这六家, 加上2021年的."""

from __future__ import annotations

import re
from dataclasses import replace

from bot.answering.inquiry.inquiry import Inquiry
from bot.answering.inquiry.said import Said
from bot.answering.inquiry.set_words import APART, EACH, WHERE_MOST, WHOM
from bot.answering.inquiry.unsaid_sets import short_name
from bot.answering.turn import Turn
from bot.answering.whose.ours import ours
from bot.dialogue.numbers.told_in_a_row import asked_together
from bot.reading.numerals import read_numeral
from bot.reading.whose.places import level_of, looks_like_an_organ, split
from bot.wording.computing import ALL_THERE_ARE

_THESE = re.compile(r"[这那]([两俩二三四五六七八九十\d]{1,3})[家个]")
_THE_ONE_OF = re.compile("[县市区]的")
_TWO_PLACES = re.compile("(?:[这那]?[两俩二]个?[县区市镇乡]|[两俩]边)(?!.*(?:局|部门))")
_TWO = 2
_ONLY_WHO = (APART, EACH, WHERE_MOST, WHOM)


def our_own_named(turn: Turn, said: Said, last: Inquiry) -> Said | None:
    """县政府 behind one of its bureaus is the county's; 本乡 behind a township is that one. None where several may be
    meant: then nothing is taken over, and it is asked which."""
    words = turn.meaning.ids("mine")
    it = [word for word in turn.knowledge.language.follow.words("it") if word in turn.question]
    if said.organs or said.of or not words or any(own in word for own in words for word in it):
        return said  # 这个乡 behind an order is the one that it named
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


def same_office_there(turn: Turn, named: str, last: str) -> str:
    """乙县的呢 behind 甲县教育局 means the 教育局 of 乙县; 甲县的呢 the county itself, unless both were spoken of."""
    tree = turn.knowledge.tree
    before = tree.by_id.get(last)
    if "政府" in turn.question:
        return named
    if before is None:
        return _office_like_the_one_not_here(turn, named, last)
    name = _alone(before.name)
    same = [organ.id for organ in tree.children(named) if _alone(organ.name) == name and organ.reports]
    earlier = (id_ for inquiry in turn.memory.before for id_ in inquiry.organs if id_ != last)
    told = {_alone(tree.by_id[id_].name) for id_ in earlier if id_ in tree.by_id}
    there = tree.by_id.get(named)
    its_own = there is None or named in {organ.id for organ in tree.ancestors(last)}
    whole = there is not None and bool(there.level) and not its_own
    if there and whole and not same and not level_of(name) and _THE_ONE_OF.search(turn.question):
        return f"{short_name(there)}{name}"  # 乙县的呢 behind 财政局, and there is none: not the county's number
    return same[0] if len(same) == 1 and (same[0] != before.id or name in told) else named


def same_office_in_each(turn: Turn, named: tuple[str, ...], last: str) -> tuple[str, ...]:
    """「乙县和丙县的呢」 behind 甲县财政局: theirs, and neither county's own number."""
    above = {organ.id for organ in turn.knowledge.tree.ancestors(last)} if last in turn.knowledge.tree.by_id else set()
    if not above or last in named or not _THE_ONE_OF.search(turn.question):
        return named
    return tuple(last if place in above else same_office_there(turn, place, last) for place in named)


def _office_like_the_one_not_here(turn: Turn, named: str, last: str) -> str:
    """乙县的呢 behind 丙县民政局, which has no report: the 民政局 of 乙县, and never the county's own number."""
    places, name = split(last)
    there = turn.knowledge.tree.by_id.get(named)
    if there is None or not places or level_of(places[-1]) != there.level or not looks_like_an_organ(name):
        return named  # 那丁乡呢 is 丁乡 itself
    below = turn.knowledge.tree.children(named)
    same = [organ.id for organ in below if _alone(organ.name) == name and organ.reports]
    return same[0] if len(same) == 1 else f"{short_name(there)}{name}"


def _alone(name: str) -> str:
    """教育局 of 甲县教育局."""
    return split(name)[1]


def told_there(turn: Turn, places: tuple[str, ...], base: Inquiry) -> tuple[str, ...]:
    """「甲子的是丙寅的多少倍」 behind 乙镇 of one county and that of the other: these two, and not the counties."""
    if "政府" in turn.question:
        return ()
    asked = (i for i in (base, *reversed(turn.memory.before)) if i.spans == base.spans or len(i.organs) == 1)
    told = dict.fromkeys(organ for inquiry in asked for organ in inquiry.organs)
    known = turn.knowledge.tree.by_id
    there = [[organ for organ in told if organ in known and known[organ].parent == place] for place in places]
    alone = all(len(organs) == 1 for organs in there) and not {*places} & {*told}
    return tuple(organs[0] for organs in there) if alone else ()


def the_same_set(turn: Turn, said: Said, last: Inquiry) -> Said:
    """「全县这六家」 behind a set of six is that set, whatever 全县 may be; 谁最多 behind several asks among them."""
    if turn.follows("first_of_all"):
        return replace(said, of=None, organs=())  # 头一个机关 is no set of all 机关
    if said.of and said.wanted.operation != "sum" and _of_two_places(turn, last):
        # 两个县差多少, 两个县哪个多 behind the sums of two counties' towns: what one has more than the other.
        return replace(said, of=None, organs=(), wanted=replace(said.wanted, operation="change"))
    if said.of and said.of.name == ALL_THERE_ARE and said.of.words and len(last.organs) > 1:
        return said if _everybody(turn, said.of.words) else replace(said, of=None)
    if said.of and said.of.name == ALL_THERE_ARE and not _everybody(turn, said.of.words):
        together = asked_together(turn, last)  # 谁最多 behind three that were asked one after the other
        if together and len(together.organs) > _TWO:
            return replace(said, of=None)
    number = _THESE.search(turn.question) if last.of and (said.of or said.organs) else None
    return replace(said, of=None, organs=()) if number and read_numeral(number[1]) == len(last.organs) else said


def _of_two_places(turn: Turn, last: Inquiry) -> bool:
    """Whether two places are asked of (两县, 两边) behind the sums of one place and of another."""
    before = turn.memory.before[-1] if turn.memory.before else last
    sums = last.operation == before.operation == "sum" and last.of != before.of
    return bool(sums and last.of and before.of and _TWO_PLACES.search(turn.question))


def _everybody(turn: Turn, words: tuple[str, ...]) -> bool:
    """Whether all organs are named (所有单位, 全市), and not only 谁."""
    every = [w for name, nouns in turn.knowledge.language.sets.items() if name not in _ONLY_WHO for w in nouns]
    return any(word in every for word in words)


def place_of(turn: Turn, last: Inquiry) -> str:
    """Where 各乡镇 lie when no place is said: where the organ lies that was spoken of."""
    if last.of:
        return last.of.place
    organ = turn.knowledge.tree.by_id.get(last.organs[0]) if last.organs else None
    if organ is None:
        return ""
    return organ.id if turn.knowledge.tree.children(organ.id) else organ.parent
