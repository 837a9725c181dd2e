"""Lines of text into parts, headings and blocks, with their places. The part is told by its title, not its number."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from bot.model import Place
from bot.reading.breaks import part_titles, pieces
from bot.reading.form import Form
from bot.reading.glyphs import fold, key

_PART = re.compile(r"^[\s#]*([一二三四五六七八九十]{1,3})、\s*(\S.*?)\s*$")
_SUB = re.compile(r"^[\s#]*（([一二三四五六七八九十]{1,3})）\s*(\S.*?)\s*$")
_LONGEST_HEADING = 40


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the source with the headings that stand above it. `part` is the national part, "" before it."""

    number: int
    start: int
    text: str
    part: str
    headings: tuple[str, ...]
    is_heading: bool

    @property
    def place(self) -> Place:
        return Place(self.number, self.start, self.start + len(self.text))


def read_lines(text: str, form: Form) -> Iterator[Line]:
    """Every line of `text`, the empty ones too."""
    labels = {t.section: {key(name) for row in t.rows for name in (row.label, *row.labels)} for t in form.tables}
    part = ""
    headings: tuple[str, ...] = ()
    for number, start, raw in pieces(text, form):
        heading = ""
        # A row whose cells are all empty, or its label alone, looks like a heading: 四、结转下年度继续办理.
        is_row = "\t" in raw.strip() or key(raw.strip().lstrip("# ")) in labels.get(part, ())
        if not is_row and (found := _part_of(raw, form)):
            part, heading = found
            headings = (heading,)
        elif headings and not is_row and (heading := _sub_heading(raw)):
            headings = (headings[0], heading)
        yield Line(number, start, raw, part, headings, bool(heading))


def _part_of(raw: str, form: Form) -> tuple[str, str] | None:
    match = _PART.match(fold(raw))
    if not match and (part := _whole_title(raw, form)):
        return part, raw.strip().lstrip("# ")
    if not match or len(match[2]) > _LONGEST_HEADING or match[2].endswith("。"):
        return None
    named = key(match[2])
    fits = [
        (len(key(title)), number)
        for number, titles in part_titles(form).items()
        for title in titles
        if key(title) in named
    ]
    if not fits and "\t" in raw:
        return None
    return (max(fits)[1] if fits else match[1], raw.strip().lstrip("# "))


def _whole_title(raw: str, form: Form) -> str:
    """The part whose whole title is all that the line says, though it lost its number."""
    named = key(raw.replace("*", "")) if len(raw) <= _LONGEST_HEADING else ""
    topics = {topic.title: topic.part for topic in form.topics if topic.headings and topic.part in "一五六"}
    parts = topics | {table.title: table.section for table in form.tables}
    return next((part for title, part in parts.items() if len(title) > 4 and named.endswith(key(title))), "")


def _sub_heading(raw: str) -> str:
    match = None if "\t" in raw else _SUB.match(fold(raw))
    if match and len(match[2]) <= _LONGEST_HEADING and not re.search(r"[。：；，]$|\d", match[2]):
        return raw.strip().lstrip("# ")
    return ""
