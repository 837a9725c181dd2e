"""Ties each report to its organ: by staff's patterns, by staff's names, else by what the report itself prints.

This is done when a version is loaded and not when a report is read: a revision is the hash of the report's bytes
alone, so a line in organs.toml moves reports to another organ without reading them anew, and old citations stay.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from fnmatch import fnmatchcase
from pathlib import PurePosixPath

from bot.model import Sighting
from bot.publishing.listing import Listed
from bot.publishing.planting import Node, Nursery
from bot.reading.whose.naming import other_readings
from bot.reading.whose.places import base_of, is_above, is_same, level_of, split

Sightings = tuple[Sighting, ...]


@dataclass(frozen=True, slots=True)
class Tie:
    """A report's organ. `why`: "documents", "list", or "report" for its own words; `unsure` are equally fit entries."""

    node: Node
    why: str
    unsure: tuple[Node, ...] = ()


class Tying:
    def __init__(self, listed: Listed, nursery: Nursery) -> None:
        self._listed = listed
        self._nursery = nursery
        self.used: set[str] = set()
        """The patterns that some report fits."""

    def tie(self, document: str, organ: str, sightings: Sightings) -> Tie:
        places = _places(organ, sightings)
        tied = self._by_pattern(document, organ) or self._by_list(organ, sightings, places)
        if is_same(organ, tied.node.name):
            tied.node.printed.add(organ)
        else:
            tied.node.borrowed.add(organ)
        for other in other_readings(organ, sightings):
            if not is_same(other.organ, tied.node.name):
                tied.node.borrowed.add(other.organ)
        return tied

    def _by_pattern(self, document: str, organ: str) -> Tie | None:
        folders = ["", *(folder.as_posix() for folder in PurePosixPath(document).parents)]
        found = [
            (pattern, node)
            for folder in folders
            for pattern, node in self._listed.patterns.get(folder, ())
            if fnmatchcase(document, pattern)
        ]
        self.used |= {pattern for pattern, _ in found}
        if not found:
            return None
        # A county's folder may be given to several of its organs: then the name decides, else the narrowest pattern.
        named = [(pattern, node) for pattern, node in found if _bears(node, organ)]
        return Tie(max(named or found, key=lambda pair: len(pair[0]))[1], "documents")

    def _by_list(self, organ: str, sightings: Sightings, places: tuple[str, ...]) -> Tie:
        """The title's organ if listed, else another reading's; of several the one that lies where the report does."""
        unsure: tuple[Node, ...] = ()
        for name in (organ, *(seen.organ for seen in other_readings(organ, sightings))):
            prefix, rest = split(name)
            found = list(dict.fromkeys((*self._listed.named(name), *(self._listed.named(rest) if prefix else ()))))
            where = (*prefix, *places)
            fits = [node for node in found if any(node.lies_in(place) for place in where)]
            fits = fits or [node for node in found if not _lies_elsewhere(node, where)]
            if len(fits) == 1:
                return Tie(fits[0], "list")
            unsure = unsure or tuple(fits)
        own = self._nursery.under(self._nursery.at(places), split(organ)[1])
        return Tie(own, "report", unsure)


def _bears(node: Node, organ: str) -> bool:
    return {organ, split(organ)[1]} & set(node.sure()) != set()


def _places(organ: str, sightings: Iterable[Sighting]) -> tuple[str, ...]:
    """The places above the organ, the highest first: printed before its name, else those of its file and folders."""
    seen = list(sightings)
    prefixes = [split(name)[0] for name in (organ, *(s.organ for s in seen if s.source in ("title", "file")))]
    if found := next((places for places in prefixes if places), ()):
        return found
    level, base = level_of(organ), base_of(organ)
    folders = [s.organ for s in reversed(seen) if s.source == "folder" and s.organ]
    parts = [part for folder in folders for part in (*split(folder)[0], split(folder)[1])]
    return tuple(
        part for part in dict.fromkeys(parts) if level_of(part) and is_above(level_of(part), level) and part != base
    )


def _lies_elsewhere(node: Node, places: Iterable[str]) -> bool:
    """Whether the report names a place of a level at which the organ is known to lie in another: 丙县, not 乙县."""
    above = {level_of(place.base): place for place in node.above if level_of(place.base)}
    return any(level_of(p) in above and p not in above[level_of(p)].sure() for p in places)
