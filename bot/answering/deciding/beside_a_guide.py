"""A report's sentence before a guide that is only guessed: both may be meant, and whoever asks sees which it is."""

from __future__ import annotations

from dataclasses import replace

from bot import wording
from bot.answering.deciding.case import Case
from bot.answering.sentences.told import LEADING, SURELY, told_in_a_sentence
from bot.answering.slots import said
from bot.answering.target import names_the_report
from bot.answering.turn import Reply
from bot.answering.two_guides import first_of_two
from bot.answering.weigh import GUIDE_NEAR

_IN_WORDS = 3.0
"""From here on it is asked as people ask for a report's words, though no report is named."""
_GUESSES = ("guide", "category")


def with_the_report(case: Case, reply: Reply) -> Reply:
    """「乡里有啥信儿都搁哪儿往外发」: the rule, or how they do it here? Unchanged where the guide is near.

    In 3 059 questions of the papers that a guide answered fourteen more were right so, and ten saw a sentence too many.
    """
    memory, guides = reply.memory, case.weights.guides[:1]
    if memory is None or memory.subject not in _GUESSES or not guides or not _of_a_report(case):
        return reply
    faint = guides[0].score < GUIDE_NEAR
    if not (faint or case.weights.meant_guides[1:]):
        return reply
    told = told_in_a_sentence(case.turn, case.target, LEADING if faint else SURELY)
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
        slots=told.slots + said("\n" + wording.OR_THE_RULE) + reply.slots,
        citations=(*told.citations, *reply.citations),
        computed=(*told.computed, *reply.computed),
        facts=(*told.facts, *reply.facts),
        memory=replace(memory, organ=case.target.organ, year=case.target.year),
    )


def _of_a_report(case: Case) -> bool:
    return case.weights.kind.words >= _IN_WORDS or names_the_report(case.turn, case.target)
