"""What is kept of residents' questions when staff read it: masked, without a person, by the day."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from bot.model.answer import Outcome


class FeedbackKind(StrEnum):
    """What a resident says of an answer."""

    USEFUL = "有用"
    WRONG = "错误"
    OUTDATED = "过期"
    UNANSWERED = "没答到"
    UNCLEAR = "看不懂"


class HeardState(StrEnum):
    """How far staff are: not yet, the papers are mended, and the question is answered with them."""

    OPEN = "open"
    FIXED = "fixed"
    ANSWERED = "answered"


@dataclass(frozen=True, slots=True)
class Exchange:
    """A question of a session with its answer, both masked already."""

    question: str
    answer: str
    outcome: Outcome
    version: str


@dataclass(frozen=True, slots=True)
class Heard:
    """One kept question. `kind` is None where nobody said anything: the question was declined.

    `person` tells the rows of one session from another's, and nothing else: the key that it was made with is
    forgotten every day. `day` is an ISO date; nothing finer is kept.
    """

    id: int
    day: str
    channel: str
    kind: FeedbackKind | None
    question: str
    answer: str
    outcome: Outcome
    version: str
    words: str
    state: HeardState
    person: str


@dataclass(frozen=True, slots=True)
class Tally:
    """How many questions of one kind came in through one door on one day; no text of any of them."""

    day: str
    channel: str
    outcome: str
    topic: str
    count: int
