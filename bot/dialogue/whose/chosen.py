"""What was asked before the question back, once the asker says which organ is meant: 乙县的, 第二个, or its name."""

from __future__ import annotations

from dataclasses import replace

from bot import wording
from bot.answering.from_reports.several import in_its_place
from bot.answering.inquiry.organ_set import organ_set
from bot.answering.meaning import without_spans
from bot.answering.sources.slots import coverage, said
from bot.answering.target import our_one
from bot.answering.turn import Turn
from bot.answering.understand import heard_as, meaning_of
from bot.answering.weigh import asks_how
from bot.answering.words.marks import CLAUSE
from bot.answering.words.ordinals import ordinal_in
from bot.dialogue.mended.slip import what_is_meant

_SHORT = 8
_ALL_IN = 12
_ONLY_WHEN = ("year", "filler")
_NOTHING_ELSE = ("row", "group", "column_group", "measure", "column", "topic", "category", "table")


def chosen_organ(turn: Turn) -> Turn:
    """The last turn's question, asked of the organ that this turn names; `turn` itself if it says anything else.

    Asked back once, we do not ask again: what leaves it open still is answered for the likeliest, and that is said.
    """
    meaning, memory = turn.meaning, turn.memory
    if guess := _left_open_again(turn):
        return guess
    if any(meaning.ids(kind) for kind in _NOTHING_ELSE):
        return turn
    if meaning.years:
        return _of_the_year(turn) or turn
    if len(turn.question) <= _ALL_IN and turn.follows("all"):
        return _asked(turn, "、".join(memory.items))
    position = _position(turn)
    if 0 < position <= len(memory.items) and len(turn.question) <= _SHORT:
        return _asked(turn, memory.items[position - 1])
    if meaning.residue:
        meant = what_is_meant(turn)  # 哦对，有两个，我问的是乙县的
        meant = _clause_that_names_one(turn) if meant == turn.question else meant
        chosen = turn if meant == turn.question else chosen_organ(heard_as(turn, meant))
        among = {_id_of(item, turn) for item in memory.items}
        return chosen if {*chosen.meaning.organs} <= among else turn
    if not _places(turn):
        our = our_one(turn)
        return _asked(turn, our[0]) if our else turn  # 县里的
    if within := _within(turn):
        return within
    return _asked(turn, meaning.organs[0]) if len(meaning.organs) == 1 else turn


def _clause_that_names_one(turn: Turn) -> str:
    """「瞧我这记性，没说清楚，是乙县的教育局」: what names it; the whole question where more does."""
    spans = [s for s in turn.meaning.spans if s.text and any(c.kind in ("organ", "place") for c in s.concepts)]
    clauses = [m for m in CLAUSE.finditer(turn.question) if any(m.start() <= s.start < m.end() for s in spans)]
    return clauses[0][0].removeprefix("是") if len(clauses) == 1 else turn.question


def _places(turn: Turn) -> str:
    named = (s for s in turn.meaning.spans if any(c.kind in ("organ", "place") for c in s.concepts))
    return "".join(span.text for span in named)


def _within(turn: Turn) -> Turn | None:
    """乙县 before the name that was left open; None where it means 乙县 itself, since the question named none."""
    places, name = _places(turn), turn.memory.organ_name
    if not name or name in places:
        return None
    asked = _asked(turn, places + name)
    return asked if asked.meaning.organs else None


def _of_the_year(turn: Turn) -> Turn | None:
    """「2011年的」: of the organs to choose from only one has a report of that year, and so it is meant.

    Where it settles nothing, the question is asked again, of that year.
    """
    meaning, known = turn.meaning, turn.knowledge
    if meaning.residue or len(meaning.organs) > 1:
        return None
    of_years = "、".join(f"{year}年" for year in meaning.years) + _without_years(turn)
    told = replace(turn, memory=replace(turn.memory, question=of_years))
    if within := _within(told):  # 乙县 2020的
        return replace(within, memory=turn.memory)
    if meaning.others:
        return None
    if meaning.organs:
        return replace(_asked(told, meaning.organs[0]), memory=turn.memory)
    question = turn.question + _without_years(turn)
    having = [item for item in turn.memory.items if set(meaning.years) <= set(known.years(_id_of(item, turn)))]
    if len(having) != 1:
        if len(turn.question) > _SHORT or any(c.kind not in _ONLY_WHEN for s in meaning.spans for c in s.concepts):
            return None
        return heard_as(turn, question)
    told = replace(turn, memory=replace(turn.memory, question=question))
    return replace(_asked(told, having[0]), memory=turn.memory)


def _without_years(turn: Turn) -> str:
    """What was asked before, without the year that it was asked of."""
    question = turn.memory.question
    spans = meaning_of(question, turn).spans
    return without_spans(question, (s for s in spans if s.end > s.start and any(c.kind == "year" for c in s.concepts)))


def _position(turn: Turn) -> int:
    """第二个 or 2; 头一个 and 后一个 are the first and the last."""
    if turn.follows("first"):
        return 1
    if turn.follows("last"):
        return len(turn.memory.items)
    text = turn.question.strip("。.、 ")
    return int(text) if text.isdigit() and len(text) < 3 else ordinal_in(text)


def _left_open_again(turn: Turn) -> Turn | None:
    """This question, asked of the likeliest of the organs; None where it does not leave open the same as the last."""
    meaning, memory = turn.meaning, turn.memory
    again = meaning.unsure[0][0] if meaning.unsure else ""
    names_cells = any(meaning.ids(kind) for kind in _NOTHING_ELSE)
    same = again == memory.organ_name if again else not (memory.organ_name or meaning.organs or meaning.others)
    if not (same and names_cells) or meaning.mine or organ_set(turn) or asks_how(meaning):
        return None
    known = turn.knowledge
    organ = max(memory.items, key=lambda item: known.years(_id_of(item, turn))[-1:])
    question = in_its_place(turn.question, memory.organ_name, organ)
    notice = said(wording.ASSUMED_ORGAN) + coverage(organ) + said(wording.ASSUMED_ORGAN_END)
    guessed = replace(turn, question=question, meaning=meaning_of(question, turn), notice=(*turn.notice, *notice))
    return guessed if guessed.meaning.organs else None


def _id_of(name: str, turn: Turn) -> str:
    ids = turn.knowledge.names.get(name, ())
    return ids[0] if len(ids) == 1 else name


def _asked(turn: Turn, organ: str) -> Turn:
    return heard_as(turn, in_its_place(turn.memory.question, turn.memory.organ_name, organ))
