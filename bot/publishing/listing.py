"""Staff's list of organs into the tree, and what is wrong with the list."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from bot.model import Finding, ListedOrgan, Severity
from bot.publishing.planting import Node, Nursery
from bot.reading.staff_files.organ_list import OrganList
from bot.reading.whose.places import base_of, split

LIST = "organs.toml"


class Listed:
    """The entries of organs.toml as nodes. `findings` tell what does not fit; such entries stand at the top."""

    def __init__(self, listed: OrganList, nursery: Nursery, printed: frozenset[str]) -> None:
        """`printed` are the bases of the organs that reports print: a parent may be one of them."""
        self.findings: list[Finding] = []
        self._nursery = nursery
        self._printed = printed
        self._named: dict[str, list[Node]] = defaultdict(list)
        self.patterns: dict[str, list[tuple[str, Node]]] = defaultdict(list)
        for entry in sorted(listed.organs, key=lambda e: -len(e.path)):
            if not entry.parent:
                # Places before the name (青枫县教育局) say as much as a path does.
                self._add(entry, nursery.at(entry.path, by_staff=True) or nursery.at(split(entry.name)[0]))
        self._under_parents([entry for entry in listed.organs if entry.parent])
        self.findings.extend(self._shared_aliases())

    def named(self, name: str) -> list[Node]:
        """The listed organs, and the places that staff wrote above them, that are called so."""
        places = [node for node in self._nursery.with_base(base_of(name)) if node.by_staff]
        return list(dict.fromkeys((*self._named.get(name, ()), *places)))

    def _under_parents(self, pending: list[ListedOrgan]) -> None:
        while pending:
            waiting = {name for entry in pending for name in (entry.name, base_of(entry.name), *entry.aliases)}
            ready = [e for e in pending if self.named(e.parent) or e.parent not in waiting]
            if not ready:
                self._tell_of_cycle(pending)
            for entry in ready or pending:
                self._add(entry, self._parent(entry) if ready else None)
            pending = [entry for entry in pending if entry not in ready] if ready else []

    def _parent(self, entry: ListedOrgan) -> Node | None:
        found = self.named(entry.parent)
        if len(found) == 1:
            return found[0]
        if len(found) > 1:
            self._tell("organ-parent-ambiguous", entry, f"叫「{entry.parent}」的上级不止一个。",
                       "请不用 parent，改写 path，从省写到县。")  # fmt: skip
        elif base_of(entry.parent) in self._printed:
            return self._nursery.at([entry.parent])
        else:
            self._tell("organ-parent-unknown", entry, f"上级「{entry.parent}」在名单和报告里都没有。",
                       "请检查 parent 有没有写错字，或者给上级也写一段 [[organ]]。")  # fmt: skip
        return None

    def _tell_of_cycle(self, entries: list[ListedOrgan]) -> None:
        names = "、".join(f"「{entry.name}」" for entry in entries)
        self._tell(
            "organ-parent-cycle",
            entries[0],
            f"上级绕成了圈：{names}互为上级，这几段都当作没有写上级。",
            "请把最上面那一个的 parent 删去。",
        )

    def _add(self, entry: ListedOrgan, parent: Node | None) -> None:
        node = self._nursery.under(parent, split(entry.name)[1] if parent else entry.name)
        if node.entry:
            self._tell("organ-listed-twice", entry, f"「{entry.name}」写了两段（另一段在第{node.entry.line}行）。",
                       "请并成一段；两个地方的同名机关，请各写 path。")  # fmt: skip
        node.entry, node.by_staff = node.entry or entry, True
        node.aliases += [alias for alias in entry.aliases if alias not in node.aliases]
        node.excluded |= set(entry.excluded)
        for name in node.sure():
            if node not in self._named[name]:
                self._named[name].append(node)
        for pattern in entry.documents:
            self.patterns[folder_of(pattern)].append((pattern, node))

    def _shared_aliases(self) -> Iterator[Finding]:
        bearers: dict[str, list[Node]] = defaultdict(list)
        for name, nodes in self._named.items():
            bearers[name] = [node for node in nodes if node.entry]
        for name, nodes in bearers.items():
            written = [node for node in nodes if node.entry and name in (*node.entry.aliases, node.entry.name)]
            # Two organs of one name in two counties share it rightly: residents are asked which one is meant.
            apart = len({node.parent for node in nodes}) == len(nodes) and len({node.base for node in nodes}) == 1
            if len(nodes) < 2 or not written or apart:
                continue
            both = "、".join(f"「{node.name}」（第{node.entry.line}行）" for node in nodes if node.entry)
            yield Finding("organ-alias-shared", Severity.WARNING, LIST, written[-1].entry.line if written[-1].entry
                          else None, f"「{name}」这个叫法有几个机关用：{both}，问到时要反问是哪一个。",
                          "请只留给一个机关；本来就同名的，请给每个写上 path。")  # fmt: skip

    def _tell(self, code: str, entry: ListedOrgan, message: str, remedy: str) -> None:
        self.findings.append(Finding(code, Severity.WARNING, LIST, entry.line, f"「{entry.name}」：{message}", remedy))


def folder_of(pattern: str) -> str:
    """The folder that a pattern surely lies in: reports/乙县/** → reports/乙县."""
    plain = pattern.split("*")[0].split("?")[0].split("[")[0]
    return plain.rsplit("/", 1)[0] if "/" in plain else ""
