"""「2023年改好了吗」 behind what the report on 2022 told as a problem: the next report says what came of it."""

from __future__ import annotations

from bot.answering.from_reports.last_problems import answer_last_problems
from bot.answering.sentences.answer_kind import asks_for
from bot.answering.sentences.behind import places_of
from bot.answering.sentences.weighing import PROBLEMS
from bot.answering.turn import Reply, Turn
from bot.dialogue.told.same_prose import step_of

_SHORT = 14


def mended_since(turn: Turn) -> Reply | None:
    """None where no problem was told last, or the report on the next year is silent on it."""
    memory, meaning = turn.memory, turn.meaning
    last = turn.knowledge.report(memory.organ, memory.year) if memory.organ else None
    asked = asks_for("mended", turn.question, turn.knowledge.prose) and len(turn.question) <= _SHORT
    if last is None or not asked or memory.subject not in ("topic", "passage"):
        return None
    if {*meaning.organs} - {memory.organ} or meaning.others or not _asks_of_the_next(turn):
        return None
    told = [last.passages[i].section for i in places_of(last, memory.items)]
    later = turn.knowledge.report(memory.organ, memory.year + 1)
    return answer_last_problems(turn, later) if later and PROBLEMS in told else None


def _asks_of_the_next(turn: Turn) -> bool:
    return turn.meaning.years == (turn.memory.year + 1,) or (not turn.meaning.years and step_of(turn) == 1)
