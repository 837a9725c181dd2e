"""Answer → Telegram messages: plain text without any markup, sources below, ways on as buttons.

No parse mode is ever used, so nothing that a report or a resident writes can become markup. Nothing is said
here that the answer does not hold.
"""

from __future__ import annotations

from dataclasses import dataclass

from bot.messenger.bars import bars
from bot.messenger.buttons import Button, Does
from bot.messenger.shortening import shortened
from bot.messenger.text_units import split
from bot.model import Answer, Citation
from bot.wording import messenger as wording

LONGEST_LABEL = 40
"""Longer labels are shortened: a phone shows one line of a button."""


@dataclass(frozen=True, slots=True)
class Outgoing:
    """One message: at most 4096 UTF-16 units of plain text, and its buttons, one a line."""

    text: str
    buttons: tuple[Button, ...] = ()


def render(answer: Answer, pressed: str = "", extra: tuple[Button, ...] = ()) -> tuple[Outgoing, ...]:
    """The messages of `answer` in a private chat, at least one; the buttons hang on the last.

    `pressed` is the question of the button that was pressed: a press leaves no trace in the chat, so it is
    shown.
    """
    asked = f"{wording.PRESSED}{pressed}" if pressed else ""
    blocks = (asked, _body(answer), bars(answer), _sources(answer.citations))
    *first, last = split("\n\n".join(block for block in blocks if block))
    return (*map(Outgoing, first), Outgoing(last, (*_ways_on(answer, answer.suggestions), *extra)))


def render_short(answer: Answer, question: str, pressed: str = "", extra: tuple[Button, ...] = ()) -> Outgoing:
    """The one message of `answer` in a group: six lines, and where something is left out, the way to all of it."""
    asked = f"{wording.PRESSED}{pressed}\n" if pressed else ""
    text, cut = shortened(asked + _body(answer))
    buttons = _ways_on(answer, ())
    if cut or answer.citations or answer.documents:
        buttons += (Button(wording.EXPAND, question, Does.ASK_PRIVATELY, answer=answer),)
    pages = dict.fromkeys(citation.url for citation in answer.citations if is_public(citation.url))
    if len(pages) == 1:
        buttons += (Button(wording.SOURCE_PAGE, next(iter(pages)), Does.OPEN),)
    return Outgoing(text, (*buttons, *extra))


def plain(text: str, *buttons: Button) -> tuple[Outgoing, ...]:
    """The door's own words, as messages."""
    *first, last = split(text)
    return (*map(Outgoing, first), Outgoing(last, buttons))


def is_public(url: str) -> bool:
    """Whether others can open the address; Telegram refuses a button that leads to this machine."""
    host = url.partition("://")[2].partition("/")[0].partition(":")[0]
    return url.startswith(("https://", "http://")) and "." in host and not host.replace(".", "").isdigit()


def _body(answer: Answer) -> str:
    return answer.text.strip() or wording.NOTHING_TO_SHOW


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
