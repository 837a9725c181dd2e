"""A cell that counts something else than what is asked for is no answer: money, days."""

from __future__ import annotations

import re
from dataclasses import replace

from bot import wording
from bot.answering.asking_for import more_out_than_in
from bot.answering.from_reports.cells import LOOKED_UP
from bot.answering.from_reports.remarks import speaks_of_money
from bot.answering.limits import not_found
from bot.answering.meaning import Span
from bot.answering.rows.parts_named import CLAUSE_END
from bot.answering.sentences.answer_kind import DAYS, MONEY, WHY, AnswerKind, answer_kind
from bot.answering.sentences.beside import both, with_what_it_says
from bot.answering.sentences.first import are_usual, rows_of, stands_there
from bot.answering.sentences.told import asked_report, nearest_sentence, told_in_a_sentence
from bot.answering.sentences.why_lost import why_it_was_lost
from bot.answering.sources.slots import said
from bot.answering.target import Target
from bot.answering.turn import Reply, Turn
from bot.answering.words.units import tells_money
from bot.model import Outcome

_PEOPLE = {"人", "名", "人次", "位"}
_OTHER_THINGS = re.compile(
    "(?<!好)(?:几|多少)(?:处(?![理罚分])|[户台期册辆座亩篇])|(?<![请告议要来去跑][过了])(?<!好)(?:几|多少)趟"
)
"""Nobody counts applications or decisions so; 申请过几趟 asks how often."""
_SAY_LITTLE = frozenset("了的收到一共多少几钱费用件数")
_A_NUMBER = re.compile("几|多少|数量|件数|数目")
_HOW_MANY, _OURS = re.compile("几|多少"), re.compile(r"(?:几|多少|\d)[件份]|申请")


def instead_of_cells(turn: Turn, target: Target, reply: Reply) -> Reply:
    """The sentence that tells it, where the cells of `reply` cannot; the cells of a row that was named stay beside."""
    asked = answer_kind(turn.meaning.asks, turn.knowledge.prose)
    number = _A_NUMBER.search(turn.meaning.asks)
    why = _asks_why_too(turn) if number else asked.kind == WHY
    if why and reply.facts and not more_out_than_in(turn):
        report = asked_report(target)
        lost = why_it_was_lost(turn, report) if report else None
        if reason := lost or (None if number else told_in_a_sentence(turn, target)):
            return both(reply, reason)
        slots = reply.slots + said("\n" + wording.NO_REASON)
        return replace(reply, outcome=reply.outcome if number else Outcome.NOT_FOUND, slots=slots)
    if not reply.facts or reply.outcome is not Outcome.ANSWERED or len(target.covered) != 1 or turn.inquiry:
        return reply
    if reply.understood.operation != LOOKED_UP:
        return reply  # a ranking or a sum says itself what it counts
    named = [span for span in rows_of(turn) if stands_there(span)]
    hardly = only_by_a_verb(turn)
    otherwise = _counts_something_else(turn, asked, reply) or _OTHER_THINGS.search(turn.question)
    # 几个人 are no applications, nor 专门管公开的 applicants; an older report may count its people.
    people = turn.meaning.cue("people") and not named and not {fact.unit for fact in reply.facts} & _PEOPLE
    if not (hardly or otherwise or people):
        return with_what_it_says(turn, target, reply)
    told = told_in_a_sentence(turn, target)
    if told and told.outcome is Outcome.ANSWERED and not (asked.kind == MONEY and _is_other_money(told, named)):
        return told
    if people and not otherwise:
        return nearest_sentence(turn, target) or not_found(turn, target.organ, target.year)
    named = [] if hardly else named
    return replace(reply, outcome=Outcome.NOT_FOUND) if named else not_found(turn, target.organ, target.year)


def _asks_why_too(turn: Turn) -> bool:
    """「被纠正的有几件，什么原因」: why, in a clause of its own that asks for no number."""
    meaning = turn.meaning
    clauses = [CLAUSE_END.split(meaning.text[span.start :])[0] for span in meaning.of_cue("why")]
    before = [CLAUSE_END.split(meaning.text[: span.start])[-1] for span in meaning.of_cue("why")]
    return bool(clauses) and not any(map(_A_NUMBER.search, (*clauses, *before)))


def _is_other_money(told: Reply, named: list[Span]) -> bool:
    """「一共罚了多少钱」 is not told by what was charged for copies: no sign of the row stands in the sentence."""
    signs = {sign for span in named for sign in span.text} - _SAY_LITTLE
    return bool(signs) and not any(sign in citation.quote for citation in told.citations for sign in signs)


def only_by_a_verb(turn: Turn) -> bool:
    """办培训来了多少人: 来了多少 alone names the new applications, where no application or paper is spoken of."""
    named = [span for span in rows_of(turn) if stands_there(span)]
    usual = are_usual(turn, named) and all(
        _HOW_MANY.search(span.text) and not _OURS.search(span.text) for span in named
    )
    return bool(named) and usual and bool(turn.meaning.residue) and not _OURS.search(turn.question)


def _counts_something_else(turn: Turn, asked: AnswerKind, reply: Reply) -> bool:
    rows = rows_of(turn)
    of_fees = speaks_of_money(turn) and bool(rows) and are_usual(turn, rows)  # 没交钱就不办的 is a row of its own
    if asked.kind == MONEY or of_fees:
        return not any(map(tells_money, reply.facts))
    return asked.kind == DAYS
