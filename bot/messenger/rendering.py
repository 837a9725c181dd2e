"""Answer → Telegram messages: plain text without any markup, sources below, ways on as buttons.

No parse mode is ever used, so nothing that a report or a resident writes can become markup. Nothing is said
here that the answer does not hold.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from bot.messenger.bars import bars
from bot.messenger.buttons import Button, Does
from bot.messenger.linking import Link, in_lines, is_public, links_in, sources_of
from bot.messenger.shortening import shortened
from bot.messenger.text_units import split
from bot.model import Answer
from bot.wording import messenger as wording
from bot.wording import requesting

LONGEST_LABEL = 40
"""Longer labels are shortened: a phone shows one line of a button."""


@dataclass(frozen=True, slots=True)
class Outgoing:
    """One message: at most 4096 UTF-16 units of plain text, the stretches of it that are links, and its buttons."""

    text: str
    buttons: tuple[Button, ...] = ()
    links: tuple[Link, ...] = ()


def render(answer: Answer, opening: str = "", extra: tuple[Button, ...] = ()) -> tuple[Outgoing, ...]:
    """The messages of `answer` in a private chat, at least one; the buttons hang on the last.

    `opening` says first which button was pressed: a press leaves no trace in the chat.
    """
    sources = sources_of(answer.citations)
    blocks = (opening, _body(answer), bars(answer), in_lines(sources))
    pieces = split("\n\n".join(block for block in blocks if block))
    *first, last = [Outgoing(piece, links=links_in(piece, sources)) for piece in pieces]
    return (*first, replace(last, buttons=(*extra, *_ways_on(answer, answer.suggestions))))


def render_short(answer: Answer, question: str, opening: str = "", extra: tuple[Button, ...] = ()) -> Outgoing:
    """The one message of `answer` in a group: six lines, and where something is left out, the way to all of it."""
    text, cut = shortened("\n".join(part for part in (opening, _body(answer)) if part))
    buttons = _ways_on(answer, ())
    if cut or answer.citations or answer.documents:
        buttons += (Button(wording.EXPAND, question, Does.ASK_PRIVATELY, answer=answer),)
    pages = {citation.url.partition("#")[0]: citation.url for citation in reversed(answer.citations)}
    if len(pages) == 1 and is_public(page := next(iter(pages.values()))):
        buttons += (Button(wording.SOURCE_PAGE, page, Does.OPEN),)
    return Outgoing(text, (*buttons, *extra))


def plain(text: str, *buttons: Button) -> tuple[Outgoing, ...]:
    """The door's own words, as messages."""
    *first, last = split(text)
    return (*map(Outgoing, first), Outgoing(last, buttons))


def is_for_private(answer: Answer) -> bool:
    """Whether the answer hands a group's member over to the private chat, where a form can be filled in."""
    return any(choice.question == requesting.TO_PRIVATE for choice in answer.choices)


def _body(answer: Answer) -> str:
    return answer.text.strip() or wording.NOTHING_TO_SHOW


def _ways_on(answer: Answer, suggestions: tuple[str, ...]) -> tuple[Button, ...]:
    ways = [(choice.label, choice.question) for choice in answer.choices]
    ways += [(suggestion, suggestion) for suggestion in suggestions]
    buttons: dict[str, Button] = {}
    for label, question in ways:
        if label.strip() and question.strip():
            buttons.setdefault(question, Button(_short_label(label.strip()), question))
    return tuple(buttons.values())


def _short_label(label: str) -> str:
    return label if len(label) <= LONGEST_LABEL else label[: LONGEST_LABEL - 1] + "…"
