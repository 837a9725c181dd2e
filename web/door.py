"""What every page of the web door is given, and what it asks of the assistant behind it.

The assistant is typed as a protocol, so the pages depend on these few promises and not on its making.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import ParamSpec, Protocol, TypeVar

from bot.filing.calendar import Calendar
from bot.model import (
    Answer,
    Applicant,
    Asking,
    CheckedForm,
    ComparePage,
    Contact,
    Denial,
    DenialTree,
    FormItem,
    GuidePage,
    OrganPage,
    OrgansPage,
    ReportPage,
    SourcePage,
    Standing,
    Values,
)
from bot.settings import Settings

_P = ParamSpec("_P")
_R = TypeVar("_R")


class Applications(Protocol):
    """The application form all at once: its items, whether they fit, and what was sought in a chat before."""

    def items(self, who: Applicant) -> tuple[FormItem, ...]: ...
    def check(
        self, who: Applicant, given: Mapping[str, str], today: date | None = None, *, blank: bool = False
    ) -> CheckedForm: ...
    def sought(self, token: str) -> Values | None: ...


class Assistant(Asking, Protocol):
    """The part of bot.assistant.Assistant that the web needs. Safe to call from several threads."""

    def contacts(self, organ: str = "") -> tuple[Contact, ...]: ...
    @property
    def applications(self) -> Applications: ...
    def make_form(self, checked: CheckedForm, now: datetime | None = None) -> Answer: ...
    def version(self) -> str: ...
    def knowledge_state(self) -> str: ...
    def coverage(self) -> list[tuple[str, int]]: ...
    def source(self, document: str, revision: str) -> SourcePage | None: ...
    def revision(self, document: str) -> str | None: ...
    def report_page(self, document: str, revision: str) -> ReportPage | None: ...
    def guide_page(self, document: str, revision: str) -> GuidePage | None: ...
    def standing(self, document: str, revision: str, organ: str = "", year: int = 0) -> Standing: ...
    def compare_page(self, organs: Sequence[str], cell: str = "") -> ComparePage | None: ...
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
    limit_feedback: LimitQuestions
    telegram_state: Callable[[], str]
