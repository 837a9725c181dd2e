"""The sources below an answer: each place once, its name being the link, so that no address fills the screen.

An address that others cannot open is printed, because Telegram makes no link of it.
"""

from __future__ import annotations

from dataclasses import dataclass

from bot.messenger.text_units import units
from bot.model import Citation
from bot.wording import messenger as wording


@dataclass(frozen=True, slots=True)
class Link:
    """A stretch of a message in UTF-16 units, and where it leads."""

    offset: int
    length: int
    url: str


def sources_of(citations: tuple[Citation, ...]) -> tuple[tuple[str, str], ...]:
    """(what the place is called, address) of each place, in the answer's order."""
    places = dict.fromkeys((c.title or c.document, c.place, c.url) for c in citations)
    return tuple((" ".join(part for part in (title, place) if part), url) for title, place, url in places)


def in_lines(sources: tuple[tuple[str, str], ...]) -> str:
    """The sources as people read them, "" if there are none."""
    lines = []
    for number, (name, url) in enumerate(sources, 1):
        lines.append(f"{number}. {name}" if len(sources) > 1 else name)
        if url and not is_public(url):
            lines.append(url)
    return wording.SOURCES + ("\n" if len(sources) > 1 else "") + "\n".join(lines) if lines else ""


def links_in(text: str, sources: tuple[tuple[str, str], ...]) -> tuple[Link, ...]:
    """The links of a message: the sources' names where they end a line, looked for from the end."""
    links: list[Link] = []
    end = len(text)
    for name, url in reversed(sources):
        start = f"\n{text}\n".rfind(f"{name}\n", 0, end + 2) - 1
        if start < 0 or not is_public(url):
            continue
        links.append(Link(units(text[:start]), units(name), url))
        end = start
    return tuple(reversed(links))


def is_public(url: str) -> bool:
    """Whether others can open the address; Telegram refuses a link or button that leads to this machine."""
    host = url.partition("://")[2].partition("/")[0].partition(":")[0]
    return url.startswith(("https://", "http://")) and "." in host and not host.replace(".", "").isdigit()
