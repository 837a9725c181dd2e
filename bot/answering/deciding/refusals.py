"""What is said where nothing answers: whose report is not here, or that the papers have nothing on it."""

from __future__ import annotations

from dataclasses import replace

from bot.answering.asked_of_coverage import COVERAGE
from bot.answering.asking_for import only_tells_when
from bot.answering.clean import cleaned
from bot.answering.deciding.case import Case
from bot.answering.from_reports.several import which_organ
from bot.answering.limits import decline, not_in_my_papers
from bot.answering.report_of_another import asks_for_the_report_of_another
from bot.answering.small_talk import small_talk_of
from bot.answering.turn import Memory, Reply
from bot.answering.words.talks import PUNCTUATION

_NO_QUESTION = frozenset({"myself", "existence"})


def no_such_report(case: Case) -> Reply | None:
    meaning, turn = case.meaning, case.turn
    if not case.target.missing or not (meaning.years or meaning.others) or case.nearest:
        return None
    return not_in_my_papers(turn) if only_tells_when(turn) else decline(turn, case.target)


def report_of_another(case: Case) -> Reply | None:
    """Whether the report of somebody else is here, and no rule."""
    if not asks_for_the_report_of_another(case.turn):
        return None
    reply = decline(case.turn, case.target)
    return replace(reply, memory=Memory(COVERAGE, question=case.turn.question))  # 周口市的呢


def greeting_and_a_remark(case: Case) -> Reply | None:
    """「你好啊，我眼花，你慢点说」: nothing is asked yet, and a greeting is answered by one."""
    cues = [c for s in case.meaning.spans for c in s.concepts if c.kind == "cue" and c.id not in _NO_QUESTION]
    first, *more = [piece for piece in PUNCTUATION.split(cleaned(case.turn.asked).lower()) if piece] or [""]
    last = more[-1] if more else ""
    asked = cues or case.meaning.years or case.meaning.organs  # 好家伙，2025年谁最多
    if not more or asked:
        return None
    return small_talk_of(case.turn, first) or small_talk_of(case.turn, last)  # 您这么客气，您是真人还是电脑呀


def organ_not_told(case: Case) -> Reply | None:
    return which_organ(case.turn, case.target) if case.target.unsure else None


def organ_not_known(case: Case) -> Reply | None:
    number = case.meaning.cue("count", "people") or case.meaning.years
    return decline(case.turn, case.target) if case.meaning.others and number else None
