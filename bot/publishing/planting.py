"""Grows the tree of organs: from staff's list first, then from what reports print of the places before a name."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from bot.model import ListedOrgan, Organ
from bot.publishing.organs import Organs, tree_of
from bot.reading.whose.offices import NONE, Offices
from bot.reading.whose.places import base_of, level_of, own_names, short_names, split


@dataclass(eq=False)
class Node:
    """An organ or place while the tree grows. `printed`: its names in reports; `borrowed`: other readings of them."""

    base: str
    parent: Node | None = None
    entry: ListedOrgan | None = None
    by_staff: bool = False
    printed: set[str] = field(default_factory=set)
    aliases: list[str] = field(default_factory=list)
    excluded: set[str] = field(default_factory=set)
    borrowed: set[str] = field(default_factory=set)

    @property
    def name(self) -> str:
        """As staff have it, else the fullest that is printed, else the place."""
        return self.entry.name if self.entry else max(self.printed, key=lambda n: (len(n), n), default=self.base)

    @property
    def above(self) -> Iterator[Node]:
        node = self.parent
        while node:
            yield node
            node = node.parent

    def lies_in(self, place: str) -> bool:
        return any(place in node.sure() for node in self.above)

    def sure(self) -> tuple[str, ...]:
        names = (*own_names(self.name), *(n for p in self.printed for n in own_names(p)), self.base, *self.aliases)
        return tuple(name for name in dict.fromkeys(names) if name not in self.excluded)

    def perhaps(self) -> tuple[str, ...]:
        names = [*short_names(self.name), *(n for b in self.borrowed for n in (*own_names(b), *short_names(b)))]
        return tuple(name for name in dict.fromkeys(names) if name not in self.excluded)


class Nursery:
    """The growing tree, with its nodes by base (乙县人民政府 and 乙县 have one) and parent."""

    def __init__(self) -> None:
        self.nodes: list[Node] = []
        self._by_base: dict[str, list[Node]] = defaultdict(list)
        self._below: dict[tuple[int, str], Node] = {}

    def with_base(self, base: str) -> list[Node]:
        return self._by_base.get(base, [])

    def under(self, parent: Node | None, name: str) -> Node:
        """The node of `name` below `parent`, made if there is none."""
        key = (id(parent), base_of(name))
        if key not in self._below:
            node = Node(base_of(name), parent)
            self._below[key] = node
            self.nodes.append(node)
            self._by_base[node.base].append(node)
        return self._below[key]

    def has_below(self, node: Node) -> bool:
        return any(parent == id(node) for parent, _ in self._below)

    def join(self, bare: Node, node: Node) -> None:
        """`bare` turns out to be `node`: its names go over, and it is no organ of its own any more."""
        node.printed |= bare.printed
        node.borrowed |= bare.borrowed
        self.nodes.remove(bare)
        self._by_base[bare.base].remove(bare)
        del self._below[id(bare.parent), bare.base]

    def at(self, path: Sequence[str], by_staff: bool = False) -> Node | None:
        """The place at the end of `path`; its first part may be known from a longer path, if it is the only one."""
        node: Node | None = None
        for place in path:
            known = self.with_base(base_of(place)) if node is None else []
            node = known[0] if len(known) == 1 else self.under(node, place)
            node.by_staff |= by_staff
        return node


def grown(nursery: Nursery, with_reports: set[Node], offices: Offices = NONE) -> tuple[Organs, dict[Node, str]]:
    """The tree as answers use it, and the id of each node. `offices` tell what an organ is called in short."""
    ids = _ids(nursery.nodes)
    organs, sure, perhaps = [], defaultdict[str, list[str]](list), defaultdict[str, list[str]](list)
    for node in nursery.nodes:
        id_, has = ids[node], node in with_reports
        names = dict.fromkeys((id_, *own_names(id_), *node.sure()))
        names = dict.fromkeys(name for name in names if name not in node.excluded or name == id_)
        for name in names:
            sure[name].append(id_)
        short = (name for known in (*names, *node.borrowed) for name in offices.others(known))
        may_be = dict.fromkeys(name for name in (*node.perhaps(), *short) if name not in {*names, *node.excluded})
        for name in may_be:
            perhaps[name].append(id_)
        parent = ids[node.parent] if node.parent else ""
        organs.append(Organ(id_, node.name, parent, level_of(node.name), (*names, *may_be), has))
    excluded = (name for node in nursery.nodes for name in node.excluded)
    return tree_of(organs, sure, perhaps, excluded), ids


def _ids(nodes: Sequence[Node]) -> dict[Node, str]:
    """Its name for each node; where several share one, with as many of the places above as tell them apart."""
    ids = {node: node.name for node in nodes}
    depth = 0
    while depth < 6:
        same: dict[str, list[Node]] = defaultdict(list)
        for node, id_ in ids.items():
            # 城关镇人民政府 beside 乙县城关镇人民政府 is told apart as well, though the two differ as printed.
            same[id_ if depth else split(id_)[1]].append(node)
        shared = [node for group in same.values() if len(group) > 1 for node in group]
        if not shared and depth:
            return ids
        depth += 1
        for node in shared:
            places = [above.base for above in node.above][:depth]
            missing = "".join(place for place in reversed(places) if place not in node.name)
            ids[node] = missing + node.name
    # Nothing tells the rest apart: a number does, so that no two are ever taken for one.
    seen: dict[str, int] = defaultdict(int)
    for node, id_ in ids.items():
        seen[id_] += 1
        ids[node] = id_ if seen[id_] == 1 else f"{id_}（{seen[id_]}）"
    return ids
