"""What is read from a report: its cells, passages and sections, each with its place, and findings about it."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from bot.model.organ import Sighting

Number = int | Decimal
Path = tuple[str, ...]


LOCAL = "local"
"""Row and column ids of a table that is of neither national form begin with this."""

ANNEX = "附表"
"""The part of a statistics table that an older report has behind its text: a name, and no number of a part."""


class Certainty(StrEnum):
    """How far a cell can be trusted; only `CERTAIN` cells have a value."""

    CERTAIN = "certain"
    BLANK = "blank"
    UNDECIDABLE = "undecidable"
    CONTRADICTORY = "contradictory"


@dataclass(frozen=True, slots=True)
class Place:
    """Where something stands in its document: `line` and offsets into the decoded text, `page` 0 where it has none.

    `remark` is what must be said wherever the place is named: that it is not the source's own word.
    """

    line: int
    start: int
    end: int
    page: int = 0
    remark: str = ""

    @property
    def words(self) -> str:
        """What a reader looks for: 第3页 of a PDF, 第81行 of a text."""
        words = f"第{self.page}页" if self.page else f"第{self.line}行"
        return f"{words}，{self.remark}" if self.remark else words


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

    @property
    def is_local(self) -> bool:
        """Whether it is a cell of a table that belongs to neither national form."""
        return self.row_id.startswith(LOCAL)

    @property
    def is_inferred(self) -> bool:
        """Whether its value follows from the sums alone: nothing is printed there, and nobody corrected it."""
        return self.printed is None and self.value is not None and not self.place.remark


@dataclass(frozen=True, slots=True)
class ProseFact:
    """A number that the report's prose gives for a cell of its tables, or for a topic that no table counts.

    `row_id` is a row, a group of rows, or a topic; `column_id` a column, a group of columns, or "" for a topic.
    `quote` is the clause that says it, as it stands at `place`.
    """

    section: str
    row_id: str
    column_id: str
    value: Number
    unit: str
    quote: str
    place: Place


class Severity(StrEnum):
    ERROR = "error"
    WARNING = "warning"
    NOTICE = "notice"


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that staff should know about a file: which file, where, what, and how to mend it.

    `subject` is what it is about (a row, a column, another document), in ids that outlive a change of lines or words.
    `id` stays the same as long as code, document and subject do, so that staff can mark a finding as seen.
    """

    code: str
    severity: Severity
    document: str
    line: int | None
    message: str
    remedy: str
    subject: str = ""
    id: str = ""

    def __post_init__(self) -> None:
        if not self.id:
            mark = "\0".join((self.code, self.document, self.subject))
            object.__setattr__(self, "id", hashlib.sha256(mark.encode()).hexdigest()[:16])


@dataclass(frozen=True, slots=True)
class Report:
    """One organ, one year, as read from one document. `form` is "2019", "2021", or None for another layout.

    `sightings` are all the places that tell whose report it is; staff's list of organs may choose another of them.
    """

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
    sightings: tuple[Sighting, ...] = ()
