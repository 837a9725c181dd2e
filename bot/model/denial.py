"""What a refusal, or silence, means and what to do then; and the questions that lead to which one it was."""

from __future__ import annotations

from dataclasses import dataclass

from bot.model.report import Path


@dataclass(frozen=True, slots=True)
class NextStep:
    """What to do. `period` is the id of the period until when, counted from what `since` names; "" where none runs."""

    do: str
    period: str = ""
    since: str = ""


@dataclass(frozen=True, slots=True)
class Denial:
    """One reason. `row` is its row in table three, "silence" for no answer. A disputed one claims nothing flat."""

    id: str
    document: str
    title: str
    kind: str
    row: str
    order: int
    disputed: bool
    as_of: str
    articles: Path
    means: str
    contains: Path
    check: Path
    next: tuple[NextStep, ...]
    guides: Path = ()
    """Ids of the guides on the same reason; each offers the way on from here."""


@dataclass(frozen=True, slots=True)
class Way:
    """One answer to a node's question; `to` is a node, a denial or a guide."""

    label: str
    to: str


@dataclass(frozen=True, slots=True)
class Node:
    id: str
    say: str
    ways: tuple[Way, ...]


@dataclass(frozen=True, slots=True)
class DenialTree:
    """The first node is the start. `start`, `back`, `again` are what people say; `offers` are guides that lead here,
    `then` what somebody says who holds such a refusal and wants to go on."""

    document: str = ""
    start: Path = ()
    back: Path = ()
    again: Path = ()
    offers: Path = ()
    then: Path = ()
    nodes: tuple[Node, ...] = ()

    def node(self, id_: str) -> Node | None:
        return next((node for node in self.nodes if node.id == id_), None)
