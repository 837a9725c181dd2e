"""The organs and places of one version as a tree, found by name: dictionaries made once, no scan for a question."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from bot.model import Organ
from bot.reading.whose.places import base_of, split


@dataclass(frozen=True)
class Organs:
    """`by_id`: every organ and place. `bearers`: a name → ids of those that surely bear it, else of those that may."""

    by_id: dict[str, Organ] = field(default_factory=dict)
    bearers: dict[str, tuple[str, ...]] = field(default_factory=dict)
    elsewhere: frozenset[str] = frozenset()
    """Names that mean no organ with reports: places, organs without any, and what staff excluded."""
    _below: dict[str, tuple[str, ...]] = field(init=False, repr=False)
    _at_level: dict[tuple[str, str], tuple[Organ, ...]] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        below: dict[str, list[str]] = defaultdict(list)
        levels: dict[tuple[str, str], list[Organ]] = defaultdict(list)
        for organ in self.by_id.values():
            below[organ.parent].append(organ.id)
            if organ.reports:
                levels[organ.level, ""].append(organ)
                levels[organ.level, base_of(organ.name)[-1]].append(organ)
        object.__setattr__(self, "_below", {parent: tuple(ids) for parent, ids in below.items()})
        object.__setattr__(self, "_at_level", {key: tuple(found) for key, found in levels.items()})

    def named(self, text: str) -> tuple[Organ, ...]:
        """All that are called `text`, also with places before the name (乙县城关镇); several share it, or none."""
        if ids := self.bearers.get(text):
            return tuple(self.by_id[id_] for id_ in ids)
        places, rest = split(text)
        found = (self.by_id[id_] for id_ in self.bearers.get(rest, ()) if places)
        return tuple(organ for organ in found if all(self.lies_in(organ.id, place) for place in places))

    def children(self, of: str) -> tuple[Organ, ...]:
        """What lies directly below the organ or place with the id `of`; of "", what has nothing above it."""
        return tuple(self.by_id[id_] for id_ in self._below.get(of, ()))

    def descendants(self, of: str) -> tuple[Organ, ...]:
        """Everything below, level by level."""
        found: list[Organ] = list(self.children(of))
        for organ in found:
            found.extend(self.children(organ.id))
        return tuple(found)

    def ancestors(self, of: str) -> Iterator[Organ]:
        """What stands above, the nearest first."""
        organ = self.by_id.get(of)
        while organ and (organ := self.by_id.get(organ.parent)):
            yield organ

    def lies_in(self, organ: str, place: str) -> bool:
        """Whether one of the places above `organ` is called `place`."""
        return any(place in (base_of(above.name), *above.names) for above in self.ancestors(organ))

    def at_level(self, level: str, ending: str = "") -> tuple[Organ, ...]:
        """The organs of a level (省, 市, 县, 乡) with reports; those whose name ends in `ending`, if there are any."""
        return self._at_level.get((level, ending)) or self._at_level.get((level, ""), ())


def tree_of(
    organs: Iterable[Organ], sure: dict[str, list[str]], perhaps: dict[str, list[str]], excluded: Iterable[str]
) -> Organs:
    """`sure` and `perhaps`: name → ids; what may be called by a name yields to what surely is."""
    by_id = {organ.id: organ for organ in organs}
    names = {name: tuple(dict.fromkeys(ids)) for name, ids in (perhaps | sure).items()}
    nobody = (name for name, ids in names.items() if not any(by_id[id_].reports for id_ in ids))
    return Organs(by_id, names, frozenset((*nobody, *(name for name in excluded if name not in names))))
