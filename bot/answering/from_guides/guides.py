"""Answers from staff's guides: the body as it stands, its reason when asked why, and the office's contacts."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from bot import wording
from bot.answering.from_guides.contacts import answer_contacts
from bot.answering.sources.cite import cite_guide
from bot.answering.sources.slots import quoted, said
from bot.answering.turn import Memory, Reply, Turn
from bot.model import Choice, Citation, Guide, Outcome, Understood
from bot.reading.staff_files.guide import as_said

_ITEM = re.compile(r"^\s*(?:\d+[.、]|[①-⑩]|[-*])\s*(.+)$", re.MULTILINE)


def answer_guide(turn: Turn, guide: Guide) -> Reply:
    slots = quoted(as_said(guide.body))
    citations: tuple[Citation, ...] = (cite_guide(turn, guide, guide.body),)
    if guide.contacts and (told := answer_contacts(turn)):
        slots = told.slots + said(wording.CONTACTS_MAY_CHANGE)
        citations = told.citations
    return Reply(
        guide.outcome,
        slots,
        citations,
        understood=Understood(rows=(guide.title,), operation="办事"),
        suggestions=guide.suggestions,
        memory=Memory("guide", guide=guide.id, items=tuple(_ITEM.findall(guide.body)), question=guide.title),
    )


def guides_named(turn: Turn, name: str) -> Iterator[Guide]:
    """The guides that language.toml [procedure_guides] lists under `name`."""
    ids = turn.knowledge.language.procedure_guides.words(name)
    return (guide for guide in turn.knowledge.guides if guide.id in ids)


def assume_guide(turn: Turn, guides: Sequence[Guide]) -> Reply:
    """The first guide with the assumption said aloud, the next ones to turn to."""
    reply = answer_guide(turn, guides[0])
    slots = said(wording.PERHAPS_OPEN) + quoted(guides[0].title) + said(wording.PERHAPS_CLOSE) + reply.slots
    title = Citation(guides[0].document, guides[0].title, guides[0].title, "", "")
    suggestions = tuple(guide.title for guide in guides[1:])
    return replace(reply, slots=slots, citations=(*reply.citations, title), suggestions=suggestions)


def ask_which_guide(turn: Turn, guides: Sequence[Guide]) -> Reply:
    """None of the guides is near enough for a guess: ask back once, with the nearest to choose from.

    What was told before stays in mind: 部分公开的呢 behind it goes on from that.
    """
    choices = tuple(Choice(guide.title, guide.title) for guide in guides)
    memory = replace(turn.memory, asked_back=True, items=())
    return Reply(Outcome.CLARIFY, said(wording.WHICH_GUIDE), choices=choices, memory=memory)


def answer_why(turn: Turn, guide: Guide) -> Reply:
    """What the guide's rule rests on."""
    words = guide.why or "、".join(guide.articles) or guide.body
    memory = Memory("guide", guide=guide.id, question=guide.title)
    return Reply(
        Outcome.ANSWERED,
        quoted(as_said(words)),
        (cite_guide(turn, guide, words),),
        understood=Understood(rows=(guide.title,), operation="依据"),
        suggestions=guide.suggestions,
        memory=memory,
    )
