"""What every format is read into."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Aside:
    """What staff should know of how a document was read, in words: `what`, and how to mend it."""

    code: str
    what: str
    remedy: str


@dataclass(frozen=True, slots=True)
class Source:
    """A document as lines of text, in its own order: a paragraph or heading a line, a table row a line.

    The cells of a row are separated by tabs; a merged label stands in every column and row that it covers, a merged
    number only where it begins. `kind`: text, markdown, html, docx, xlsx or pdf. `pages`: the line (from 1) at
    which each page begins; empty where the format has no pages.
    """

    text: str
    kind: str
    pages: tuple[int, ...] = ()
    asides: tuple[Aside, ...] = ()

    @property
    def exact(self) -> bool:
        """Whether an empty field is surely an empty cell, and no padding: the format itself knows merged cells."""
        return self.kind in ("html", "docx", "xlsx", "pdf")


def page_of(pages: tuple[int, ...], line: int) -> int | None:
    """The page (from 1) on which `line` stands; None where there are no pages."""
    return max(1, bisect_right(pages, line)) if pages else None
