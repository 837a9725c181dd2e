"""Step: what must be caught before anything is understood: emptiness, length, personal data, people in danger."""

from __future__ import annotations

import re
from dataclasses import replace

from bot import wording
from bot.answering.sources.slots import quoted, said
from bot.answering.turn import Reply, Turn
from bot.model import Citation, Outcome

LONGEST = 600
"""Characters of a question; a long ramble fits, a pasted document does not."""

_ID_NUMBER = re.compile(r"(?<!\d)\d{17}[\dXx](?!\d)|(?<!\d)\d{15}(?!\d)")
_MOBILE = re.compile(r"(?<!\d)1[3-9]\d[ -]?\d{4}[ -]?\d{4}(?!\d)")
_LETTER = re.compile(r"[\u3400-\u9fff\U00020000-\U0003ffffA-Za-z0-9]")


def guard(turn: Turn) -> Turn | Reply:
    if not turn.question:
        return Reply(Outcome.REJECTED, said(wording.EMPTY), suggestions=wording.SUGGEST_FIRST)
    if len(turn.question) > LONGEST:
        return Reply(Outcome.REJECTED, said(wording.TOO_LONG))
    if not _LETTER.search(turn.question):
        return Reply(Outcome.REJECTED, said(wording.NOT_WORDS), suggestions=wording.SUGGEST_FIRST)
    if danger := in_danger(turn):
        return danger
    masked = without_numbers(turn.question)
    if masked == turn.question:
        return turn
    if len(_LETTER.findall(masked)) < 5:
        return Reply(Outcome.REJECTED, said(wording.PERSONAL_ONLY))
    return replace(turn, question=masked, notice=said(wording.PERSONAL_LEFT_OUT))


def without_numbers(text: str) -> str:
    """`text` without identity and mobile numbers."""
    return _MOBILE.sub("", _ID_NUMBER.sub("", text))


def in_danger(turn: Turn) -> Reply | None:
    """The number to call, when somebody is in danger."""
    told = turn.tools.dangers.standing_in(turn.question)
    for line in turn.knowledge.emergency if told else ():
        past = any(word in turn.question for word in line.unless)
        if not past and not told.isdisjoint(line.words):
            document = turn.knowledge.document_named("emergency.toml")
            citation = Citation(document, line.name, f"{line.reply}{line.number}", line.name, "")
            return Reply(Outcome.REDIRECT, quoted(line.reply), (citation,))
    return None
