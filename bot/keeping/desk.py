"""The desk: everything that its pages are built from. Made once, beside the assistant whose folder it keeps."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from bot.assistant import Assistant
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

    def __post_init__(self) -> None:
        folder = self.settings.state.desk
        object.__setattr__(self, "accounts", Accounts(folder / "staff.json"))
        object.__setattr__(self, "audit", Audit(folder / "audit.jsonl"))
