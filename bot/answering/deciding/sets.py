"""「三个县收信息处理费最多的单位是谁」: of many organs what no table counts, so that each one's words are quoted."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

from bot import wording
from bot.answering.deciding.case import Case
from bot.answering.inquiry.bare import CELL_KINDS
from bot.answering.inquiry.inquiry import OrganSet
from bot.answering.inquiry.operation import wanted
from bot.answering.inquiry.organ_set import everyone, organ_set
from bot.answering.inquiry.set_words import asks_whom, counts_by_name
from bot.answering.prose import asks_a_number
from bot.answering.sentences.told import ENOUGH, told_in_a_sentence
from bot.answering.several import one_after_the_other
from bot.answering.slots import coverage, said
from bot.answering.target import Target
from bot.answering.topics import answer_topic
from bot.answering.turn import Reply, Turn
from bot.model import Outcome
from bot.publishing.content import ReportContent

_FEWEST = 2
_CLAUSES = re.compile("[，。；：、]")
_MYRIAD = 10_000
_NUMBER = re.compile(r"(?<![\d.年月])(\d+(?:\.\d+)?)(万?)(?![\d.]|年|月|日)")


def told_by_each(case: Case) -> Reply | None:
    turn = case.turn
    in_words = any(word in turn.question for word in turn.knowledge.language.counted.get("in_words", ()))
    number = asks_a_number(turn) or counts_by_name(turn.question)
    if not in_words and (not number or any(map(case.meaning.ids, CELL_KINDS))):
        return None
    of = organ_set(turn) or _of_everybody(turn)
    reports = _reports(turn, tuple(organ.id for organ in of.organs)) if of else []
    if of is None or len(reports) < _FEWEST:
        return None
    asked = _without(turn, of.words)
    replies = {(r.member.organ, r.member.year): reply for r in reports if (reply := _told(case, asked, r))}
    if len(replies) < _FEWEST:
        return None
    pairs = tuple(sorted(replies, key=lambda pair: _number_asked(replies[pair], asked.question)))
    lowest = wanted(turn.question, turn.knowledge.language).operation == "lowest"
    pairs = pairs if lowest else pairs[::-1]
    target = Target(tuple(organ for organ, _ in pairs), (), pairs, None)
    reply = one_after_the_other(turn, target, lambda report: replies[report.member.organ, report.member.year])
    silent = [r.member.organ for r in reports if (r.member.organ, r.member.year) not in replies]
    slots = said(wording.ONLY_IN_WORDS + (wording.LEAST_FIRST if lowest else wording.MOST_FIRST)) + (
        reply.slots if reply else ()
    )
    if silent:
        slots += said("\n" + wording.SILENT_ON_IT) + coverage("、".join(silent)) + said(wording.FULL_STOP)
    return replace(reply, slots=slots) if reply else None


def _of_everybody(turn: Turn) -> OrganSet | None:
    """「哪几家收了信息处理费」, where nobody is named."""
    meaning = turn.meaning
    named = meaning.organs or meaning.others or meaning.mine or meaning.unsure
    return everyone(turn) if not named and asks_whom(turn) else None


def _reports(turn: Turn, organs: tuple[str, ...]) -> list[ReportContent]:
    """Each one's report of the year that is asked for, else its newest."""
    pairs = [(o, y) for o in organs for y in turn.meaning.years or turn.knowledge.years(o)[-1:]]
    return [report for pair in pairs if (report := turn.knowledge.report(*pair))]


def _without(turn: Turn, words: tuple[str, ...]) -> Turn:
    """The turn without the words for the set: whose number it is, no sentence says."""
    question, text = turn.question, turn.meaning.text
    for word in words:
        question, text = (said.replace(word, " " * len(word)) for said in (question, text))
    return replace(turn, question=question, meaning=replace(turn.meaning, text=text))


def _told(case: Case, turn: Turn, report: ReportContent) -> Reply | None:
    member = report.member
    if case.weights.topics:
        reply = answer_topic(turn, report, case.weights.topics[0])
    else:
        pair = (member.organ, member.year)
        reply = told_in_a_sentence(turn, Target((pair[0],), (pair[1],), (pair,), report), ENOUGH)
    return reply if reply and reply.outcome is Outcome.ANSWERED else None


def _number_asked(reply: Reply, question: str) -> float:
    """The number of the clause that says most of the question; below all others where there is none."""
    pairs = {first + second for first, second in pairwise(question) if not first.isdigit()}
    clauses = [clause for citation in reply.citations for clause in _CLAUSES.split(citation.quote)]
    told = [(sum(a + b in pairs for a, b in pairwise(clause)), clause) for clause in clauses if _NUMBER.search(clause)]
    found = _NUMBER.search(max(told, key=lambda pair: pair[0])[1]) if told else None
    return float(found[1]) * (_MYRIAD if found[2] else 1) if found else -1.0
