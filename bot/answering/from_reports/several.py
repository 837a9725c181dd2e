"""Answers over several reports: one after the other, and a question back when none of many organs is named."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from bot import wording
from bot.answering.sources.slots import coverage, joined, said
from bot.answering.target import Target
from bot.answering.turn import Memory, Reply, Turn
from bot.answering.whose.ours import ours
from bot.model import Choice, Outcome
from bot.publishing.content import ReportContent

MOST = 6
"""Reports that one reply speaks of; the rest are named."""


def one_after_the_other(turn: Turn, target: Target, about: Callable[[ReportContent], Reply | None]) -> Reply | None:
    """What each report says, in the order of the organs and years asked for; None when none says anything."""
    replies: list[Reply] = []
    for pair in target.covered[:MOST]:
        report = turn.knowledge.report(*pair)
        if report and (reply := about(report)):
            replies.append(reply)
    if not replies:
        return None
    slots = joined("\n", [reply.slots for reply in replies])
    if left := target.covered[MOST:]:
        slots += said(wording.MORE_REPORTS) + coverage("、".join(f"{organ}{year}年" for organ, year in left))
        slots += said(wording.MORE_REPORTS_END)
    understood = replace(
        replies[0].understood,
        organs=tuple(dict.fromkeys(organ for organ, _ in target.covered)),
        years=tuple(dict.fromkeys(year for _, year in target.covered)),
    )
    answered = any(reply.outcome is Outcome.ANSWERED for reply in replies)
    return replace(
        replies[0],
        outcome=Outcome.ANSWERED if answered else replies[0].outcome,
        slots=slots,
        citations=tuple(c for reply in replies for c in reply.citations),
        facts=tuple(f for reply in replies for f in reply.facts),
        computed=tuple(c for reply in replies for c in reply.computed),
        understood=understood,
    )


def which_organ(turn: Turn, target: Target) -> Reply:
    """None of several organs is named, or a name that several bear: ask once, with the first of them to choose from."""
    name, organs = target.unsure or ("", _of_the_kind_named(turn) or turn.knowledge.organs)
    choices = tuple(Choice(organ, in_its_place(turn.question, name, organ)) for organ in organs[:MOST])
    more = said(wording.WHICH_ORGAN_MORE) if len(organs) > MOST else ()
    labels = tuple(choice.label for choice in choices)
    memory = Memory(asked_back=True, question=turn.question, items=labels, organ_name=name)
    if turn.memory.subject == "cells":
        # 那柳河镇呢: what was asked before is asked of the one that is chosen.
        memory = replace(memory, inquiry=turn.memory.inquiry, year=turn.memory.year)
    return Reply(Outcome.CLARIFY, said(wording.WHICH_ORGAN) + more, choices=choices, memory=memory)


def _of_the_kind_named(turn: Turn) -> tuple[str, ...]:
    """「24年街道一共收多少件」: the street offices are to be chosen from, and nobody else."""
    words = {*turn.knowledge.words.cut(turn.meaning.text)}  # 老乡 names no township
    said_kind = next((kind for kind in turn.knowledge.language.leaving_out.words("organ_kinds") if kind in words), "")
    return ours(f"某{said_kind}", turn.knowledge) if said_kind else ()


def in_its_place(question: str, name: str, organ: str) -> str:
    """`question` asked of `organ`: for the name that left it open, wherever it stands; else before everything."""
    return question.replace(name, organ) if name and name in question else organ + question
