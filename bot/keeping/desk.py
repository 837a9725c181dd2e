"""The desk: everything that its pages are built from. Made once, beside the assistant whose folder it keeps."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from bot.assistant import Assistant
from bot.keeping.rehearsal import Rehearsals
from bot.model import Answer
from bot.settings import Settings
from bot.staff.accounts import Accounts
from bot.staff.audit import Audit
from bot.staff.lockout import Lockout

Showing = Callable[[Answer], str]
"""An answer as one door would show it, as plain text."""


@dataclass(frozen=True)
class Desk:
    """`showings`: by the door's name; given from outside, because doors may not see each other."""

    assistant: Assistant
    settings: Settings
    showings: Mapping[str, Showing] = field(default_factory=dict)
    accounts: Accounts = field(init=False)
    audit: Audit = field(init=False)
    lockout: Lockout = field(default_factory=Lockout)
    rehearsals: Rehearsals = field(init=False)
    _draft: Assistant = field(init=False)
    _published: Assistant = field(init=False)

    def __post_init__(self) -> None:
        folder = self.settings.state.desk
        object.__setattr__(self, "accounts", Accounts(folder / "staff.json"))
        object.__setattr__(self, "audit", Audit(folder / "audit.jsonl"))
        object.__setattr__(self, "_draft", self.assistant.at(self._newest_version))
        object.__setattr__(self, "_published", self.assistant.at(self.assistant.store.current))
        object.__setattr__(self, "rehearsals", Rehearsals())

    def newest(self) -> Assistant:
        """Answers as residents will be answered when what waits is published; nobody else hears it."""
        return self._draft

    def published(self) -> Assistant:
        """Answers as residents are answered now, without leaving a trace among what residents asked."""
        return self._published

    def at(self, version: int) -> Assistant | None:
        """Answers from an older version; None where there is no such one."""
        found = self.assistant.publisher.versions.get(version)
        return self.assistant.at(lambda: (found.id, found.digest)) if found else None

    def _newest_version(self) -> tuple[int, str]:
        draft = self.assistant.publisher.versions.draft()
        return (draft.id, draft.digest) if draft else self.assistant.store.current()
