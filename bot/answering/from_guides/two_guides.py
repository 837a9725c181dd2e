"""Two guides in one reply, each in three lines or little more: whoever means one of them opens it whole.

Two guides in full are a page of text, and an elder loses the thread. What stays is the first line, which answers, and
the two further ones that say most of what was asked.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from bot import wording
from bot.answering.from_guides.guides import answer_guide
from bot.answering.sources.slots import joined, quoted, said
from bot.answering.turn import Memory, Reply, Turn
from bot.model import Choice, Citation, Guide

_NUMBER = re.compile(r"^\d+[.、]\s*")
"""1. and 3. without 2. would look like a mistake."""
_LIGHT = frozenset("的了是不在他们我您你呢吗要有就也都这那和，。？！、：；“” ")
_HOW_LONG, _DAYS, _DAYS_TOLD = (
    re.compile("几天|几日|多少天|多久|多长时间|几个工作日"),
    re.compile(r"\d+ ?个?(?:工作)?[日天]"),
    1.5,
)
LINES = 2
"""Lines that are told of each guide beside its first."""
AT_A_GLANCE = 130
"""Up to so many characters of a guide more lines are told."""


def answer_two_guides(turn: Turn, guides: Sequence[Guide], opening: str) -> Reply:
    """Both guides, each under its title, and both titles to choose from; `opening` says why there are two."""
    replies = [answer_guide(turn, guide) for guide in guides]
    titles = tuple(Citation(guide.document, guide.title, guide.title, "", "") for guide in guides)
    told = [in_short(guide.body, turn.question) for guide in guides]
    parts = [
        said("【") + quoted(guide.title) + said("】") + (reply.slots if guide.contacts else quoted(short))
        for guide, reply, short in zip(guides, replies, told, strict=True)
    ]
    # In the middle of a form the buttons are the form's.
    cut = not turn.waiting and any(short != guide.body for guide, short in zip(guides, told, strict=True))
    names = tuple(guide.title for guide in guides)
    return replace(
        replies[0],
        slots=said(opening) + joined("\n", parts) + said(wording.OPEN_ONE if cut else ""),
        citations=tuple(c for reply in replies for c in reply.citations) + titles,
        choices=tuple(Choice(name, name) for name in names) if cut else (),
        suggestions=tuple(dict.fromkeys(s for reply in replies for s in reply.suggestions[:2]))[:3],
        memory=Memory("guide", guide=guides[0].id, items=names, question=guides[0].title),
    )


def answer_guides(turn: Turn, guides: Sequence[Guide], opening: str = wording.EITHER) -> Reply:
    """The guide; or two of them where they are too close to call, or both were asked for, as `opening` says."""
    return answer_guide(turn, guides[0]) if len(guides) == 1 else answer_two_guides(turn, guides, opening)


def first_of_two(turn: Turn, reply: Reply, guide: Guide) -> Reply:
    """`reply`, which tells two guides, with only the first of them in its text; the other is still a choice."""
    slots = said("【") + quoted(guide.title) + said("】") + quoted(in_short(guide.body, turn.question))
    shown = tuple(c for c in reply.citations if c.document == guide.document)
    return replace(reply, slots=slots + said(wording.OPEN_ONE if reply.choices else ""), citations=shown)


def in_short(body: str, question: str) -> str:
    """The first line of `body` and the LINES others that share most with `question`, in their order; a list that the
    first line announces (写全这几样：) stays whole.
    """
    first, *rest = [line for line in body.split("\n") if line.strip()]
    if len(rest) <= LINES:
        return body
    numbered = [i for i, line in enumerate(rest) if _NUMBER.match(line)]
    if first.endswith("：") and numbered:
        return "\n".join((first, *(rest[i] for i in numbered)))
    lines = LINES + bool(_HOW_LONG.search(question))  # each step of it has days of its own
    by_worth = sorted(range(len(rest)), key=lambda i: -_shared(question, rest[i], first, rest))
    told = by_worth[:lines]
    for i in by_worth[lines:]:
        if len(first) + sum(len(rest[j]) for j in (*told, i)) > AT_A_GLANCE:
            break
        told.append(i)
    return "\n".join((first, *(_NUMBER.sub("· ", rest[i]) for i in sorted(told))))


def _shared(question: str, line: str, first: str, lines: Sequence[str]) -> float:
    """How much of `question` the line says that the first line does not say, nor many of the others."""
    pairs = {question[i : i + 2] for i in range(len(question) - 1)}
    signs = [*((pair, 2.0) for pair in pairs), *((sign, 1.0) for sign in set(question) if sign not in _LIGHT)]
    told = [(sign, worth) for sign, worth in signs if sign in line and sign not in first]
    days = _DAYS_TOLD if _HOW_LONG.search(question) and _DAYS.search(line) else 0.0
    return days + sum(worth / sum(sign in other for other in lines) for sign, worth in told)
