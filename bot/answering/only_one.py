"""「2022年收了多少申请」 where one organ alone has a report of that year: it is meant, and that is said."""

from __future__ import annotations

from dataclasses import replace

from bot import wording
from bot.answering.inquiry.organ_set import organ_set
from bot.answering.sources.slots import Slots, coverage, said
from bot.answering.turn import Turn
from bot.answering.weigh import asks_how

_OF_A_REPORT = ("row", "group", "column_group", "topic", "table")


def of_the_only_one(turn: Turn) -> tuple[Turn, Slots]:
    """The turn with that organ named, and what is said of it; the turn as it is where one is told or several fit."""
    meaning, knowledge = turn.meaning, turn.knowledge
    told = meaning.organs or meaning.others or meaning.unsure or meaning.mine or turn.memory.organ
    if told or not meaning.years or len(knowledge.organs) < 2 or organ_set(turn):
        return turn, ()
    asks = any(meaning.ids(kind) for kind in _OF_A_REPORT) or meaning.cue("count", "people", "report")
    having = [organ for organ in knowledge.organs if set(meaning.years) <= set(knowledge.years(organ))]
    if not asks or asks_how(meaning) or len(having) != 1:
        return turn, ()
    notice = said(wording.ONLY_ONE) + coverage(having[0]) + said(wording.ASSUMED_BY_YEAR_END)
    return replace(turn, meaning=replace(meaning, organs=(having[0],))), notice
