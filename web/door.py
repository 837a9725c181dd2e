"""What every page of the web door is given, and what it asks of the assistant behind it.

The assistant is typed as a protocol, so the pages depend on these few promises and not on its making.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import ParamSpec, Protocol, TypeVar

from bot.filing.calendar import Calendar
from bot.model import Answer, Denial, DenialTree, GuidePage, OrganPage, OrgansPage, ReportPage, SourcePage
from bot.settings import Settings

_P = ParamSpec("_P")
_R = TypeVar("_R")


class Assistant(Protocol):
    """The part of bot.assistant.Assistant that the web needs. Safe to call from several threads."""

    def ask(self, question: str, session_id: str | None = None, now: datetime | None = None) -> Answer: ...
    def version(self) -> str: ...
    def coverage(self) -> list[tuple[str, int]]: ...
    def source(self, document: str, revision: str) -> SourcePage | None: ...
    def revision(self, document: str) -> str | None: ...
    def report_page(self, document: str, revision: str) -> ReportPage | None: ...
    def guide_page(self, document: str, revision: str) -> GuidePage | None: ...
    def calendar(self) -> Calendar: ...
    def denials(self) -> tuple[DenialTree, tuple[Denial, ...]]: ...
    def guide_titles(self) -> dict[str, tuple[str, str]]: ...
    def organ_page(self, organ: str) -> OrganPage | None: ...
    def organs_page(self, year: int | None = None, wanted: str = "", page: int = 1) -> OrgansPage | None: ...


class LimitQuestions(Protocol):
    """Decorates a view that asks the assistant, so that one visitor cannot ask for everybody."""

    def __call__(self, view: Callable[_P, _R], /) -> Callable[_P, _R]: ...


@dataclass(frozen=True, slots=True)
class Door:
    """What a page is built from. `telegram_state` says in one word how the other door is doing."""

    assistant: Assistant
    settings: Settings
    limit_questions: LimitQuestions
    telegram_state: Callable[[], str]
