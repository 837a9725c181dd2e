"""「要钱不？多久给？」: two questions in one message, each of which a guide answers."""

from __future__ import annotations

import re

from bot import wording
from bot.answering.from_guides.two_guides import answer_guides
from bot.answering.turn import Reply, Turn
from bot.answering.weigh import GUIDE_LEAD, GUIDE_NEAR, GUIDE_SAME, asks_how
from bot.dialogue.guides.procedure import LONGEST, nearest_of, procedure_in, says_no_subject
from bot.dialogue.guides.same_subject import guide_meant
from bot.model import Guide

_SENTENCES = re.compile(r"[？?；;]+")
_CLAUSES = re.compile(r"[？?；;。！!，,]+")
_ASKED = re.compile(r"哪|谁|几|多久|多少|多长|怎么|咋|啥时|什么时候|要钱|收费|花钱")
_NUMBERS = re.compile(
    r"\d|[一二两三四五六七八九十百千]+(?:件|份|页|张|号|日)|[昨前][天儿日].*(?:哪天|哪一天|最晚|几号|截止|到期)"
)
_SHORTEST = 3


def answer_both(turn: Turn) -> Reply | None:
    """Both guides, each under its title; None unless there are two questions and each has a guide of its own."""
    meaning = turn.meaning
    # A date or a number that can be counted with; 昨天收到的，最晚哪天去告 asks one thing.
    if _NUMBERS.search(turn.question):
        return None
    told = turn.memory.subject == "cells" and meaning.cue("existence")
    if told and (meaning.ids("row") or meaning.ids("column_group")) and not asks_how(meaning):
        return None  # 直接去法院告的有没有，赢了还是输了, behind a number
    if turn.memory.subject == "cells" and meaning.cue("count") and meaning.ids("column_group"):
        return None  # 复议最多的是谁，多少件
    of_a_report = meaning.years or meaning.cue("report", "consistent", "happened")
    if not of_a_report and (each := _of_two_procedures(turn) or _and_more_of_it(turn)):
        return each
    if meaning.years or meaning.organs or meaning.others or meaning.cue("report", "consistent", "happened"):
        return None
    if each := _of_the_procedure(turn):
        return each
    if meaning.cue("count") and any(meaning.ids(kind) for kind in ("row", "group", "column", "topic")):
        return None
    if meaning.ids("row") and (meaning.ids("column") or meaning.ids("measure")) and not asks_how(meaning):
        return None  # 行政强制，本年增减 names one cell, in two pieces
    sentences, clauses = _parts(_SENTENCES, turn.question), _parts(_CLAUSES, turn.question)
    if len(sentences) == 2:
        return _both(turn, *sentences)
    # A comma divides a tale as often as two questions: only what is nearly a sample counts as one.
    return _both(turn, *clauses, like_a_sample=True) if len(clauses) == 2 else None


def _of_two_procedures(turn: Turn) -> Reply | None:
    """「去哪个机关复议，又归哪级法院管」: two clauses that ask, each about a procedure of its own."""
    procedures = turn.knowledge.language.procedures
    asked = [part for part in _parts(_CLAUSES, turn.question) if _ASKED.search(part)]
    named = [name for part in asked if (name := procedure_in(part, procedures))]
    if not len(asked) == len(named) == len(set(named)) == 2:
        return None
    guides = [nearest_of(turn, name, part, GUIDE_NEAR) for name, part in zip(named, asked, strict=True)]
    if guides[0] is None or guides[1] is None or guides[0].id == guides[1].id:
        return None
    return answer_guides(turn, (guides[0], guides[1]), wording.BOTH)


def _and_more_of_it(turn: Turn) -> Reply | None:
    """「复议该去找哪个衙门，要钱不」: the second of two short questions tells no subject, and is of the first one's."""
    clauses, procedures = _parts(_CLAUSES, turn.question), turn.knowledge.language.procedures
    parts, before = clauses[-2:], "".join(clauses[:-2])
    name = procedure_in(parts[0], procedures) if len(parts) == 2 else ""
    if not name and (told := procedure_in(before, procedures)) and says_no_subject(turn, told, parts[0]):
        name = told  # 给我回了个不予公开，我想复议，到底找哪个衙门，要不要交钱
    if not name or procedure_in(parts[1], procedures) or not says_no_subject(turn, name, parts[1]):
        return None
    first, second = nearest_of(turn, name, parts[0], GUIDE_NEAR), nearest_of(turn, name, parts[1])
    if first is None or second is None or first.id == second.id:
        return None
    return answer_guides(turn, (first, second), wording.BOTH)


def _of_the_procedure(turn: Turn) -> Reply | None:
    """「递给哪儿，几天之内」 in the middle of a review: two short questions, neither of which tells its own subject."""
    last, parts = turn.memory.procedure, _parts(_CLAUSES, turn.question)
    if not last or len(parts) != 2 or any(len(part) > LONGEST for part in parts):
        return None
    guides = [nearest_of(turn, last, part) for part in parts if says_no_subject(turn, last, part)]
    found = [guide for guide in guides if guide]
    if len(found) != 2 or found[0].id == found[1].id:
        return None
    return answer_guides(turn, found, wording.BOTH)


def _parts(divider: re.Pattern[str], question: str) -> list[str]:
    return [part.strip() for part in divider.split(question) if len(part.strip()) >= _SHORTEST]


def _both(turn: Turn, first: str, second: str, *, like_a_sample: bool = False) -> Reply | None:
    last = next((guide for guide in turn.knowledge.guides if guide.id == turn.memory.guide), None)
    one = _clearly(turn, first, True) if like_a_sample else _after(turn, last, first)
    other = one and (_clearly(turn, second, True) if like_a_sample else _after(turn, one, second))
    if one is None or other is None or one.id == other.id:
        return None
    return answer_guides(turn, (one, other), wording.BOTH)


def _after(turn: Turn, last: Guide | None, part: str) -> Guide | None:
    meant = guide_meant(part, last, turn.knowledge) if last else None
    return meant or _clearly(turn, part, False)


def _clearly(turn: Turn, part: str, like_a_sample: bool) -> Guide | None:
    found = turn.knowledge.guide_index.find(part, 2)
    if not found or (like_a_sample and found[0].same < GUIDE_SAME):
        return None
    leads = len(found) == 1 or found[0].score - found[1].score >= GUIDE_LEAD
    return found[0].item if found[0].score >= GUIDE_NEAR and (leads or found[0].same >= GUIDE_SAME) else None
