"""A report's sentence before a guide that is only guessed: both may be meant, and whoever asks sees which it is."""

from __future__ import annotations

import re
from dataclasses import replace

from bot import wording
from bot.answering.deciding.case import Case
from bot.answering.from_guides.two_guides import first_of_two
from bot.answering.sentences.told import LEADING, SURELY, asked_report, leads_clearly, told_in_a_sentence
from bot.answering.sentences.weighing import weighed
from bot.answering.sources.slots import said
from bot.answering.target import names_the_report
from bot.answering.turn import Reply
from bot.answering.weigh import GUIDE_NEAR, GUIDE_WORD_FOR_WORD
from bot.model import Outcome

_OF_THEM = -1.5
"""From here on the report may be meant where the office here is spoken of: 下一年他们定任务要对着哪张清单."""
_FAINT_BESIDE_THEM = 0.3
_HARDLY_NEAR, _LITTLE = 0.25, 0.15
"""Beside a guide that is hardly near, so little is enough of the office here: 3 more right, 2 too many."""
_LEAD = 0.2
"""Before a guide that is near but not sure, the sentence must lead by so much."""
_A_RULE = re.compile("规定|条例|依法|按理")
_GUESSES = ("guide", "category")


def with_the_report(case: Case, reply: Reply) -> Reply:
    """「乡里有啥信儿都搁哪儿往外发」: the rule, or how they do it here? Unchanged where the guide is near.

    In 3 059 questions of the papers that a guide answered twenty more were right so; as many saw a sentence too many.
    """
    memory = reply.memory
    if memory is None or memory.subject not in _GUESSES or not (least := _least(case)):
        return reply
    told = told_in_a_sentence(case.turn, case.target, least)
    if told is None:
        return reply
    if told.memory and told.memory.subject == "topic":
        # A problem with its measure, or all measures.
        return told if case.turn.memory.subject in ("topic", "passage") else reply
    first = next((guide for guide in case.weights.meant_guides if guide.id == memory.guide), None)
    if first and reply.choices:
        reply = first_of_two(case.turn, reply, first)  # three texts lose the thread
    return replace(
        reply,
        outcome=Outcome.ANSWERED,
        slots=told.slots + said("\n" + wording.OR_THE_RULE) + reply.slots,
        citations=(*told.citations, *reply.citations),
        computed=(*told.computed, *reply.computed),
        facts=(*told.facts, *reply.facts),
        memory=replace(memory, organ=case.target.organ, year=case.target.year),
    )


def _least(case: Case) -> float:
    """What score a sentence must have to stand before the guide; 0 where none may."""
    guides, report = case.weights.guides[:1], asked_report(case.target)
    in_words = case.weights.kind.words >= _OF_THEM if case.of_them else case.asks_of_words
    if any(guide.item.contacts for guide in guides) or case.meaning.others or _A_RULE.search(case.turn.question):
        return 0.0  # what staff wrote comes before the report, and 年报规定写哪六个部分 asks for the rule
    named = names_the_report(case.turn, case.target)
    if not guides or report is None or not (in_words or named):
        return 0.0
    if not named and guides[0].is_said_so(GUIDE_WORD_FOR_WORD):
        return 0.0  # 从哪天开始算, which the guide lists
    if case.of_them and guides[0].score < _HARDLY_NEAR:
        return _LITTLE
    if guides[0].score < (_FAINT_BESIDE_THEM if case.of_them else GUIDE_NEAR):
        return LEADING
    plain = case.asks_of_words and leads_clearly(weighed(case.turn, report), SURELY, _LEAD)
    return SURELY if case.weights.meant_guides[1:] or (plain and not case.guide_is_sure) else 0.0
