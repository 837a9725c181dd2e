"""A source line by line with the ids that citations lead to; every id stands once in a page."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from bot.model import ReportPage

_TAB = Markup('<span class="tab">\t</span>')


@dataclass(frozen=True, slots=True)
class SourceLine:
    """`id` is "L<number>", or "T<number>" where something above on the page is what a citation of this line shows."""

    number: int
    id: str
    text: str
    anchors: tuple[str, ...]


def source_lines(
    text: str, claimed: set[int], taken: set[str], anchors: Sequence[tuple[int, str]] = ()
) -> list[SourceLine]:
    """Each line of `text`. `claimed` are lines shown elsewhere on the page under their L; `taken` ids, which grow."""
    texts = [line.removesuffix("\r") for line in text.split("\n")]
    while len(texts) > 1 and not texts[-1].strip():
        texts.pop()  # A number with nothing beside it.
    ids = [f"{'T' if number in claimed else 'L'}{number}" for number in range(1, len(texts) + 1)]
    taken.update(ids)
    of_line: dict[int, list[str]] = {}
    for number, anchor in anchors:
        if anchor not in taken:
            taken.add(anchor)
            of_line.setdefault(number, []).append(anchor)
    return [
        SourceLine(number, id_, line, tuple(of_line.get(number, ())))
        for number, (id_, line) in enumerate(zip(ids, texts, strict=True), start=1)
    ]


def apart(text: str) -> Markup:
    """`text` with room at each of its tabs: a browser may leave so little that two numbers are taken for one."""
    return _TAB.join(text.split("\t"))


def whole(text: str) -> str:
    """`text` without a line's end between a number and what it counts."""
    return re.sub(r"(?<=\d) (?=[\u4e00-\u9fff])", "\u00a0", text)


def paragraphs_lines(page: ReportPage) -> set[int]:
    """The lines that stand as paragraphs in the report's parts: there a citation of its prose is marked."""
    return {paragraph.line for section in page.sections for paragraph in section.paragraphs}
