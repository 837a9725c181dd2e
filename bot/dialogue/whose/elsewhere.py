"""「那某某乡呢」 of a place that has no report here: it is said so, and the last question stays."""

from __future__ import annotations

import re
from dataclasses import replace

from bot.answering.inquiry.organ_set import organ_set
from bot.answering.inquiry.set_words import HERE, WHOLE
from bot.answering.limits import decline
from bot.answering.meaning import ROW_KINDS, Meaning
from bot.answering.rows.nearest import OF_THE_FORM
from bot.answering.target import target_of
from bot.answering.turn import Reply, Turn
from bot.answering.whose.bodies import is_known
from bot.dialogue.numbers.beyond_it import says_beyond_it
from bot.dialogue.whose.in_that_place import place_around
from bot.dialogue.whose.whose import place_of

_ALONE = re.compile(r"那?(?:[县市区乡镇]里?)?的?(.+?)的?[呢嘞咧呐]?[？?。]?")
_OF_REPORTS = ("cells", "topic", "passage")


def same_of_another_place(turn: Turn) -> Reply | None:
    """None unless nothing but that place, or a year besides, is named behind an answer from a report."""
    meaning, memory = _with_a_body(turn), turn.memory
    if memory.subject not in _OF_REPORTS or not meaning.others or meaning.organs or meaning.unsure:
        return None
    sets = turn.knowledge.language.sets
    if all(name in (*sets.words(WHOLE), *sets.words(HERE)) for name in meaning.others):
        return None  # 它占全县的百分之几 names no other place
    if memory.inquiry and (
        says_beyond_it(turn) or place_around(turn, memory.inquiry) or organ_set(turn, place_of(turn, memory.inquiry))
    ):
        return None  # 各乡镇呢 behind a county are its own, 县里比它多的 and 甲县里它最多吗 lie around it
    marks = turn.knowledge.language.follow.words("marks")
    more = [word for word in meaning.residue if word not in marks]
    named = any(meaning.ids(kind) for kind in (*OF_THE_FORM, "category"))
    if more or named or meaning.cue("how", "may", "time", "money"):
        return None
    last_year = (memory.year,) if memory.year else ()
    asked = replace(turn, meaning=replace(meaning, years=meaning.years or last_year))
    return replace(decline(asked, target_of(asked)), memory=memory)


def without_its_own_place(turn: Turn) -> Turn:
    """「澄岚区的，2022年」 behind its 城管局 says where that lies; 澄岚区呢 asks of the district itself.

    「全县一共用了多少维修资金」 behind a county's office: what no table counts is told by that office.
    """
    meaning, organ = turn.meaning, turn.memory.organ
    whole = turn.knowledge.language.sets.words(WHOLE)
    in_words = organ and not meaning.organs and not any(meaning.ids(kind) for kind in ROW_KINDS)
    if in_words and turn.memory.subject in _OF_REPORTS and meaning.others and {*meaning.others} <= {*whole}:
        return replace(turn, meaning=replace(meaning, others=()))
    told = [name for name in meaning.others if turn.question.startswith(f"{name}的") and organ]
    if not told or len(told) != len(meaning.others) or meaning.organs:
        return turn
    its = all(turn.knowledge.tree.lies_in(organ, name) for name in told)
    return replace(turn, meaning=replace(meaning, others=())) if its else turn


def _with_a_body(turn: Turn) -> Meaning:
    """那残联的呢 names a body that has no name of its own, and nothing else."""
    alone = _ALONE.fullmatch(turn.meaning.text)
    listed = turn.knowledge.language.places.words("bodies")
    if alone is None or turn.meaning.others or alone[1] not in listed or is_known(alone[1], turn.knowledge):
        return turn.meaning
    return replace(turn.meaning, others=(alone[1],), residue=())
