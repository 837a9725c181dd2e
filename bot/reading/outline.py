"""Lines of text into parts, headings and blocks, with their places. The part is told by its title, not its number."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bot.model import Place
from bot.model.report import ANNEX
from bot.reading.breaks import PART_TOPICS, part_titles, pieces
from bot.reading.form import Form, Table
from bot.reading.glyphs import fold, key
from bot.reading.numerals import read_numeral

_MARKS = "# *_"
"""What Markdown may put around a heading."""
_PART = re.compile(r"^[\s#*_]*([一二三四五六七八九十]{1,3})、\s*(\S.*?)[\s*_]*$")
_SUB = re.compile(r"^[\s#*_]*（([一二三四五六七八九十]{1,3})）\s*(\S.*?)[\s*_]*$")
_TABLE_NAME = re.compile(r"^[^。；]{0,60}表(?:（[^（）]*）)?[\s*_]*$")
_HEADED = frozenset({"单位", "计量单位", "统计单位", "统计指标", "指标", "指标名称"})
"""What heads the columns of an older report's own statistics table, which no national table has."""
_LONGEST_HEADING = 40
_ENOUGH = 2
_BEGINNING = 4
_NUMBERS = re.compile(r"(?<![\d.])\s*\d[\d\s.]*$")
"""Digits at the end of a line: the cells of a row that was printed without tabs."""


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
    labels = {t.section: _labels(t) for t in form.tables}
    part = ""
    headings: tuple[str, ...] = ()
    below = 0
    numbered = False
    every = list(pieces(text, form))
    annexes = _annexes(every)
    for i, (number, start, raw) in enumerate(every):
        heading = ""
        # A row whose cells are all empty, or its label alone, looks like a heading: 四、结转下年度继续办理.
        is_row = "\t" in raw.strip() or _is_row(raw, labels.get(part, frozenset()))
        sub = None if is_row else _SUB.match(fold(raw))
        if i in annexes and not (is_row and part == ANNEX):
            part, heading = ANNEX, "" if is_row else raw.strip().strip(_MARKS)
            headings, below = (heading or ANNEX,), 0
        elif not is_row and not (sub and numbered) and (found := _part_of(raw, form)):
            part, heading = found
            headings, below = (heading,), 0
            numbered = numbered or bool(_PART.match(fold(raw)))
        elif headings and sub and (heading := _sub_heading(raw)):
            headings, below = (headings[0], heading), (read_numeral(sub[1]) or 0)
        elif sub and below and (read_numeral(sub[1]) or 0) == below + 1:
            # A sister in another dress, its text on the same line: （四）平台建设。整合……
            headings, below = headings[:1], (read_numeral(sub[1]) or 0)
        yield Line(number, start, raw, part, headings, bool(heading))


def _labels(table: Table) -> frozenset[str]:
    """What stands before the numbers of a table's rows: their names, and those of the groups that they are in."""
    return frozenset(key(name) for row in table.rows for name in (row.label, *row.labels, *row.path) if name)


def _is_row(raw: str, labels: frozenset[str]) -> bool:
    """Whether a line without tabs is a row of its part's table: a row's name, its beginning, or its name and numbers.

    一、本年新收政府信息公开申请数量 8 1 0 0 0 0 9 is numbered like the first part, and is none.
    """
    numbers = _NUMBERS.search(fold(raw))
    named = key((raw[: numbers.start()] if numbers else raw).strip().lstrip("# "))
    if named in labels:
        return True
    if numbers:
        return any(named.endswith(label) for label in labels if len(label) >= _ENOUGH)
    return len(named) >= _BEGINNING and any(label.startswith(named) for label in labels)


def _annexes(every: Sequence[tuple[int, int, str]]) -> frozenset[int]:
    """Where a statistics table of a report's own begins: at the line that names it, else at its head."""
    found = set()
    printed = [i for i, (_, _, raw) in enumerate(every) if raw.strip()]
    for place, i in enumerate(printed):
        fields = {re.sub(r"\s", "", fold(field)) for field in every[i][2].split("\t")}
        if "\t" not in every[i][2].strip() or len(_HEADED & fields) < _ENOUGH:
            continue
        names = [j for j in printed[max(0, place - 3) : place] if _TABLE_NAME.match(fold(every[j][2]))]
        found.add(names[0] if names else i)
    return frozenset(found)


def _part_of(raw: str, form: Form) -> tuple[str, str] | None:
    match = _PART.match(fold(raw))
    if not match and (part := _whole_title(raw, form)):
        return part, raw.strip().strip(_MARKS)
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
    return (max(fits)[1] if fits else match[1], raw.strip().strip(_MARKS))


def _whole_title(raw: str, form: Form) -> str:
    """The part whose whole title is all that the line says, though it lost its number."""
    # 「无其他需要报告的事项。」 ends like a title, but says something.
    told = raw.rstrip().endswith("。") or len(raw) > _LONGEST_HEADING
    named = "" if told else key(raw.replace("*", ""))
    topics = {topic.title: topic.part for topic in form.topics if topic.id in PART_TOPICS}
    parts = topics | {table.title: table.section for table in form.tables}
    return next((part for title, part in parts.items() if len(title) > 4 and named.endswith(key(title))), "")


def _sub_heading(raw: str) -> str:
    match = None if "\t" in raw else _SUB.match(fold(raw))
    if match and len(match[2]) <= _LONGEST_HEADING and not re.search(r"[。：；，]$|\d", match[2]):
        return raw.strip().strip(_MARKS)
    return ""
