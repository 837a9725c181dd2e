"""What crosses every boundary: frozen records, no behaviour beyond their own fields.

Units stand in `unit` as printed (件, 万元, 元, 条); numbers are `int`, or `Decimal` where the report prints a point.
Lines count from 1. `start` and `end` are character offsets into the document's decoded text.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

Number = int | Decimal
Path = tuple[str, ...]


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


_REFUSED = frozenset(
    {Outcome.NOT_FOUND, Outcome.NOT_COVERED, Outcome.OUT_OF_SCOPE, Outcome.REJECTED, Outcome.FAILED}
)


class Certainty(StrEnum):
    """How far a cell can be trusted; only `CERTAIN` cells have a value."""

    CERTAIN = "certain"
    BLANK = "blank"
    UNDECIDABLE = "undecidable"
    CONTRADICTORY = "contradictory"


@dataclass(frozen=True, slots=True)
class Place:
    """Where something stands in its document: `line` and offsets into the decoded text."""

    line: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Passage:
    """A piece of prose that can be quoted: one sentence or list item, with the headings above it."""

    section: str
    headings: Path
    text: str
    place: Place
    ordinal: int
    """Position among the list items of the same heading, from 1; 0 for running text."""


@dataclass(frozen=True, slots=True)
class Section:
    """A heading and where its text begins and ends. `number` is the national part (一 … 六) that it lies in."""

    number: str
    headings: Path
    level: int
    place: Place
    body: Place


@dataclass(frozen=True, slots=True)
class Fact:
    """One cell of a report's tables.

    `row_id` and `column_id` are ids of the form's template; `row` and `column` their paths as the form prints
    them. `value` is None unless `certainty` is CERTAIN. `printed` is the cell as printed, None for a lost cell.
    `quote` is the source row, for showing.
    """

    section: str
    row_id: str
    column_id: str
    row: Path
    column: Path
    value: Number | None
    printed: str | None
    unit: str
    certainty: Certainty
    quote: str
    place: Place


class Severity(StrEnum):
    ERROR = "error"
    WARNING = "warning"
    NOTICE = "notice"


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that staff should know about a file: which file, where, what, and how to mend it."""

    code: str
    severity: Severity
    document: str
    line: int | None
    message: str
    remedy: str


@dataclass(frozen=True, slots=True)
class Report:
    """One organ, one year, as read from one document. `form` is "2019", "2021", or None for another layout."""

    document: str
    title: str
    organ: str
    aliases: Path
    year: int
    form: str | None
    text: str
    sections: tuple[Section, ...]
    passages: tuple[Passage, ...]
    facts: tuple[Fact, ...]
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True)
class Guide:
    """Staff's page on how something is done. `questions` are what people ask; `articles` what it rests on."""

    id: str
    document: str
    title: str
    questions: Path
    articles: Path
    as_of: str
    body: str
    why: str
    outcome: Outcome
    suggestions: Path
    contacts: bool
    line: int


@dataclass(frozen=True, slots=True)
class Category:
    """One matter that must be disclosed: an item of Article 20 or 21, and where the report counts it."""

    id: str
    document: str
    name: str
    article: str
    words: Path
    text: str
    counted_in: str
    line: int


@dataclass(frozen=True, slots=True)
class SmallTalk:
    name: str
    words: Path
    reply: str


@dataclass(frozen=True, slots=True)
class Refusal:
    """What is not ours to answer. In `words` the sign … stands for any few characters."""

    name: str
    outcome: Outcome
    words: Path
    reply: str


@dataclass(frozen=True, slots=True)
class EmergencyLine:
    number: str
    name: str
    words: Path
    reply: str


@dataclass(frozen=True, slots=True)
class Contact:
    """How to reach the office that takes requests; only what staff have written is ever said."""

    organ: str
    document: str
    line: int
    name: str = ""
    address: str = ""
    phone: str = ""
    hours: str = ""
    email: str = ""
    fax: str = ""
    website: str = ""


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

    @property
    def refused(self) -> bool:
        return self.outcome.refused


@dataclass(frozen=True, slots=True)
class SourcePage:
    """A document's text as it was published; `anchors` are (line, anchor) of its cells."""

    title: str
    text: str
    anchors: tuple[tuple[int, str], ...]
