"""Answer → Telegram messages: plain text without any markup, sources below, ways on as buttons.

No parse mode is ever used, so nothing that a report or a resident writes can become markup. Nothing is said
here that the answer does not hold.
"""

from __future__ import annotations

from dataclasses import dataclass

from bot.messenger import wording
from bot.messenger.text_units import split
from bot.model import Answer, Citation

LONGEST_LABEL = 40
"""Longer labels are shortened: a phone shows one line of a button."""


@dataclass(frozen=True, slots=True)
class Button:
    """`question` is what is asked when it is pressed."""

    label: str
    question: str


@dataclass(frozen=True, slots=True)
class Outgoing:
    """One message: at most 4096 UTF-16 units of plain text, and its buttons, one a line."""

    text: str
    buttons: tuple[Button, ...] = ()


def render(answer: Answer, pressed: str = "") -> tuple[Outgoing, ...]:
    """The messages of `answer`, at least one; the buttons hang on the last.

    `pressed` is the question of the button that was pressed: a press leaves no trace in the chat, so it is
    shown.
    """
    asked = f"{wording.PRESSED}{pressed}" if pressed else ""
    body = answer.text.strip() or wording.NOTHING_TO_SHOW
    files = "\n".join(f"{wording.DOCUMENTS}{file.name}\n{file.url}" for file in answer.documents)
    blocks = (asked, body, files, _sources(answer.citations))
    *first, last = split("\n\n".join(block for block in blocks if block))
    return (*map(Outgoing, first), Outgoing(last, _buttons(answer)))


def plain(text: str) -> tuple[Outgoing, ...]:
    """The door's own words, as messages."""
    return tuple(map(Outgoing, split(text)))


def _sources(citations: tuple[Citation, ...]) -> str:
    """Each place once, in the answer's order; an address has a line of its own, so that it can be tapped."""
    places = dict.fromkeys(
        (citation.title or citation.document, citation.place, citation.url) for citation in citations
    )
    lines = []
    for number, (title, place, url) in enumerate(places, 1):
        mark = f"{number}. " if len(places) > 1 else ""
        lines.append(f"{mark}{' '.join(part for part in (title, place) if part)}")
        if url:
            lines.append(url)
    if not lines:
        return ""
    return wording.SOURCES + ("\n" if len(places) > 1 else "") + "\n".join(lines)


def _buttons(answer: Answer) -> tuple[Button, ...]:
    ways = [(choice.label, choice.question) for choice in answer.choices]
    ways += [(suggestion, suggestion) for suggestion in answer.suggestions]
    buttons: dict[str, Button] = {}
    for label, question in ways:
        if label.strip() and question.strip():
            buttons.setdefault(question, Button(_shortened(label.strip()), question))
    return tuple(buttons.values())


def _shortened(label: str) -> str:
    return label if len(label) <= LONGEST_LABEL else label[: LONGEST_LABEL - 1] + "…"
