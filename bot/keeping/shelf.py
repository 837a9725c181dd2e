"""The list of files as a clerk sees it: what answers, what waits, what was left out and why."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from bot.index.store import Member
from bot.keeping.desk import Desk
from bot.model import Finding, Severity
from bot.publishing.folder import kind_of, knowledge_files


class State(StrEnum):
    PUBLISHED = "published"
    """Answers as it lies in the folder."""
    KEPT = "kept"
    """A scan whose text answers for it, kept to compare with."""
    DRAFT = "draft"
    """New or changed; waits for somebody to publish it."""
    LEAVING = "leaving"
    """No longer in the folder; answers until somebody publishes."""
    SCAN = "scan"
    """A scan: it waits for its text, which a clerk compares with it."""
    HELD_BACK = "held_back"
    """The file cannot be used as it is; what was good before goes on answering."""
    REFUSED = "refused"
    """The file cannot be used, and there is nothing from before."""


@dataclass(frozen=True, slots=True)
class Item:
    """`common`: it belongs to every town and is not changed here."""

    document: str
    title: str
    kind: str
    state: State
    findings: tuple[Finding, ...]
    common: bool

    @property
    def worst(self) -> Severity | None:
        return min((f.severity for f in self.findings), key=list(Severity).index, default=None)


def shelf(desk: Desk) -> list[Item]:
    """Every file, those that want something first."""
    store, versions = desk.assistant.store, desk.assistant.publisher.versions
    published = {m.document: m for m in store.members(store.current()[0])}
    draft = versions.draft()
    newest = {m.document: m for m in store.members(draft.id)} if draft else published
    found: dict[str, list[Finding]] = defaultdict(list)
    for finding in findings_of(desk):
        found[finding.document].append(finding)
    problems = {problem.document for problem in desk.assistant.publisher.problems}
    there = {file.document for file in knowledge_files(desk.settings.knowledge)}
    unread = desk.assistant.publisher.troubled() is not None
    items = [
        _item(
            document,
            published.get(document),
            newest.get(document),
            document in problems,
            tuple(found[document]),
            unread,
        )
        for document in sorted(there | set(published) | set(newest))
    ]
    order = list(State)[::-1]
    return sorted(items, key=lambda item: (item.common, order.index(item.state), item.document))


def findings_of(desk: Desk) -> Sequence[Finding]:
    """Everything that staff should know of what lies in the folder now, errors first."""
    store, publisher = desk.assistant.store, desk.assistant.publisher
    draft = publisher.versions.draft()
    knowledge = desk.newest().knowledge()
    # The same thing may be told of the file as it is and of its last good revision.
    found = {f.id: f for f in (*store.findings(draft.id if draft else store.current()[0]), *knowledge.findings)}
    found |= {f.id: f for f in publisher.problems}
    return sorted(found.values(), key=lambda f: (list(Severity).index(f.severity), f.document, f.line or 0))


def _item(
    document: str,
    published: Member | None,
    newest: Member | None,
    problem: bool,
    findings: tuple[Finding, ...],
    unread: bool,
) -> Item:
    member = newest or published
    if any(finding.code.startswith("scan-") for finding in findings):
        state = State.SCAN
    elif problem:
        state = State.HELD_BACK if member else State.REFUSED
    elif newest is None:
        # What never answered itself was not taken away by anybody; while the folder is not believed, nobody read it.
        state = State.LEAVING if published else State.DRAFT if unread else State.KEPT
    else:
        state = State.PUBLISHED if published and published.revision == newest.revision else State.DRAFT
    kind = member.kind if member else kind_of(document.removeprefix("common/"))
    return Item(document, member.title if member else document, kind, state, findings, document.startswith("common/"))
