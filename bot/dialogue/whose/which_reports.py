"""「那都有哪些年」, 「庚乡呢」, 「缺哪年」 behind an answer: which reports are there of those that were spoken of."""

from __future__ import annotations

from dataclasses import replace

from bot.answering.asked_of_coverage import COVERAGE, answer_coverage, left_unexplained, names_something_else
from bot.answering.limits import decline
from bot.answering.target import target_of
from bot.answering.turn import Reply, Turn

_TOLERATED = 1
_ASKED = ("years", "who", "gap", "first", "last")


def which_reports(turn: Turn) -> Reply | None:
    """None where something else is asked."""
    memory, meaning, language = turn.memory, turn.meaning, turn.knowledge.language.coverage
    gap = memory.inquiry is not None and language.heard(turn.question, "gap") and language.heard(turn.question, "years")
    if memory.subject != COVERAGE and not gap:
        return None
    if meaning.cue("count") and not language.heard(turn.question, "count"):
        return None  # 那2021年几件
    if names_something_else(turn) or left_unexplained(turn) > _TOLERATED:
        return None
    if meaning.others:  # 那练寺镇的呢
        return decline(turn, target_of(turn)) if memory.subject == COVERAGE and not meaning.organs else None
    named = bool(meaning.organs or meaning.unsure or meaning.ids("organ") or meaning.years)
    if memory.subject == COVERAGE and (named or language.heard(turn.question, *_ASKED)):
        turn = _of_whom_again(turn)
        told = (memory.topic,) if memory.topic and not language.heard(turn.question, "who") else ()
        return answer_coverage(turn, () if named else told)
    if gap and memory.inquiry:
        return answer_coverage(turn, tuple(dict.fromkeys(organ for organ, _ in memory.inquiry.pairs)))
    return None


def _of_whom_again(turn: Turn) -> Turn:
    """「甲子县的呢」 behind 丙寅县哪些单位的: whoever lies in it is asked for again."""
    who = turn.knowledge.language.coverage.words("who")
    asked = next((word for word in who if word in turn.memory.question), "")
    name = next((s.text for s in turn.meaning.spans if s.text and any(c.kind == "organ" for c in s.concepts)), "")
    if not (asked and name) or any(word in turn.question for word in who):
        return turn
    return replace(turn, question=turn.question.replace(name, name + asked, 1))
