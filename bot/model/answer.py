"""What leaves the assistant: an answer, what it rests on, and how it ended."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from bot.model.report import Certainty, Number, Path


class Outcome(StrEnum):
    """How a question ended. `refused` of an answer is true for the last five that decline it."""

    ANSWERED = "answered"
    CLARIFY = "clarify"
    NOT_FOUND = "not_found"
    NOT_COVERED = "not_covered"
    UNCLEAR_SOURCE = "unclear_source"
    OUT_OF_SCOPE = "out_of_scope"
    REDIRECT = "redirect"
    SMALLTALK = "smalltalk"
    REJECTED = "rejected"
    FAILED = "failed"

    @property
    def refused(self) -> bool:
        return self in _REFUSED


_REFUSED = frozenset({Outcome.NOT_FOUND, Outcome.NOT_COVERED, Outcome.OUT_OF_SCOPE, Outcome.REJECTED, Outcome.FAILED})


@dataclass(frozen=True, slots=True)
class Citation:
    """Where an answer's words or numbers stand. Empty strings and None where a field does not apply."""

    document: str
    title: str
    quote: str
    place: str
    url: str
    organ: str = ""
    year: int | None = None
    section: str = ""
    row: Path = ()
    column: Path = ()


@dataclass(frozen=True, slots=True)
class Computed:
    """A computed number with its parts, each a cell named in words with its value."""

    operation: str
    value: Number
    unit: str
    parts: tuple[tuple[str, Number], ...]


@dataclass(frozen=True, slots=True)
class Choice:
    """One way on when the assistant asks back: `question` is what is asked if it is chosen."""

    label: str
    question: str


@dataclass(frozen=True, slots=True)
class ProducedDocument:
    """A file made for the asker; `url` works once and only from memory."""

    name: str
    type: str
    url: str


@dataclass(frozen=True, slots=True)
class Understood:
    """What the question was taken to mean, in the words of the knowledge."""

    organs: Path = ()
    years: tuple[int, ...] = ()
    rows: Path = ()
    operation: str = ""
    door: str = ""
    """Id of the right door, where the question asks for something that one of them has."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What leaves the assistant; every door renders this and adds nothing to it."""

    outcome: Outcome
    text: str
    citations: tuple[Citation, ...] = ()
    facts: tuple[AnswerFact, ...] = ()
    understood: Understood = Understood()
    computed: tuple[Computed, ...] = ()
    documents: tuple[ProducedDocument, ...] = ()
    choices: tuple[Choice, ...] = ()
    suggestions: Path = ()
    session: str = ""
    version: str = ""
    private: bool = False
    """True where it answers something typed into a guided form: no door may write it down. Not in the JSON."""

    @property
    def refused(self) -> bool:
        return self.outcome.refused


@dataclass(frozen=True, slots=True)
class AnswerFact:
    """A cell that the answer speaks of."""

    organ: str
    year: int
    section: str
    row: Path
    column: Path
    value: Number | None
    unit: str
    certainty: Certainty


@dataclass(frozen=True, slots=True)
class SourcePage:
    """A document's text as it was published; `anchors` are (line, anchor) of its cells."""

    title: str
    text: str
    anchors: tuple[tuple[int, str], ...]
