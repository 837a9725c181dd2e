"""The laws of one version: known by name at once, read when one of their articles is asked for."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cached_property, lru_cache

from bot.index.store import Member
from bot.model import Guide, Statute
from bot.reading.law.references import Reference, references
from bot.reading.law.statute import read_statute
from bot.reading.law.statute_head import bare, given_names
from bot.reading.staff_files.language import Language

_HELD = 8
"""So many read laws stay in memory."""


class Laws:
    """May be asked from any thread. `documents` are the laws' files."""

    def __init__(
        self, members: Sequence[Member], text: Callable[[str], str | None], language: Language, guides: Sequence[Guide]
    ) -> None:
        self.documents = frozenset(member.document for member in members)
        self._members = members
        self._text = text
        self._language = language
        self._guides = guides
        self._light = frozenset(language.article_words)
        self._read = lru_cache(maxsize=_HELD)(self._statute)

    @property
    def meant(self) -> str:
        """The law that is meant where none is named, "" where staff name no laws."""
        return next(iter(self._language.laws), "")

    def references(self, text: str) -> tuple[Reference, ...]:
        """The articles that `text` names."""
        return tuple(references(text, self._names, self._light))

    def statute(self, law: str) -> Statute | None:
        """The law of that name, the newest if there are several; None if its text is not in the knowledge."""
        found = [self._read(member) for member in self._members if bare(member.title) == law]
        return max(found, key=lambda statute: statute.version, default=None)

    def guides_on(self, law: str, number: str) -> tuple[Guide, ...]:
        """The guides that rest on an article, those that rest on nothing else first."""
        return self._resting.get((law, number), ())

    @cached_property
    def _resting(self) -> dict[tuple[str, str], tuple[Guide, ...]]:
        found: dict[tuple[str, str], list[tuple[int, int, Guide]]] = {}
        for guide in self._guides:
            named = dict.fromkeys((ref.law, ref.number) for ref in self.references("；".join(guide.articles)))
            for position, article in enumerate(named):
                found.setdefault(article, []).append((position, len(named), guide))
        return {
            article: tuple(guide for *_, guide in sorted(on_it, key=lambda item: item[:2]))
            for article, on_it in found.items()
        }

    @cached_property
    def _names(self) -> dict[str, str]:
        """What a law may be called → its name: as guides name it, as people do, and as its own file does."""
        names = {name: name for guide in self._guides for a in guide.articles if (name := bare(a.partition("第")[0]))}
        for law, called in self._language.laws.items():
            names |= dict.fromkeys((law, *called), law)
        for member in self._members:
            given = given_names(self._text(member.revision) or "")
            names |= dict.fromkeys((bare(member.title), *given), bare(member.title))
        return names

    def _statute(self, member: Member) -> Statute:
        return read_statute(self._text(member.revision) or "", member.document)
