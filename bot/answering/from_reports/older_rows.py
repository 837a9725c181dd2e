"""Rows of an older report's own table that a question names in people's words: 写信寄来的 is its 信函申请数."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bot.answering.words.patterns import GAP, stretch
from bot.answering.words.units import units_of
from bot.model import Fact
from bot.publishing.content import ReportContent
from bot.reading.glyphs import fold
from bot.reading.older import OlderRow, load_kinds, load_older_rows

_APART = re.compile("[，,、；;。？?]|还有|以及|[和跟与]")
_APPLICATION = "申请"


@dataclass(frozen=True, slots=True)
class NamedRow:
    """`of`: the name of the row that sums it up, "" for none."""

    id: str
    of: str


@dataclass(frozen=True, slots=True)
class _Named:
    row: OlderRow
    id: str
    start: int
    end: int
    length: int
    """Letters of the phrase that found it."""
    loose: bool
    """Whether other words stand in the middle of it."""


def rows_named(text: str, report: ReportContent, units: frozenset[str], before: str = "") -> tuple[NamedRow, ...]:
    """The rows that `text` names, in its order; `before` is the question before it, for what it leaves out.

    `units`: in what is asked to be counted, empty where that is left open.
    """
    every = [item for item in _found(text, report, before) if _counts_in(item.id, report, units)]
    found = [item for item in every if not any(_holds(item, part, text) for part in every)]
    kept: list[_Named] = []
    for item in sorted(found, key=lambda item: (item.loose, -item.length)):
        if not any(item.start < other.end and other.start < item.end for other in kept):
            kept.append(item)
    return tuple(dict.fromkeys(NamedRow(item.id, item.row.of) for item in sorted(kept, key=lambda item: item.start)))


def are_parts_of_one(rows: Sequence[NamedRow]) -> bool:
    """Whether they may be added up: several parts of one total, and never a total with its own part."""
    return len(rows) > 1 and bool(rows[0].of) and len({row.of for row in rows}) == 1


def _found(text: str, report: ReportContent, before: str) -> Iterator[_Named]:
    ids = _ids(report)
    for row in load_older_rows():
        id_ = next((ids[name, row.under] for name in _keys(row) if (name, row.under) in ids), "")
        if not id_ or (row.under and not _speaks_of(row.under, text, before)):
            continue
        for word in row.words:
            if where := stretch(word, text):
                yield _Named(row, id_, *where, len(word.replace(GAP, "")), GAP in word)


def _counts_in(id_: str, report: ReportContent, units: frozenset[str]) -> bool:
    """公众号有多少人关注 is none of a row that counts 条; how many people applied is that of applications."""
    fact = next(fact for fact in report.facts if fact.row_id == id_)
    own = units_of(fact.unit)
    return not units or not own or bool(own & units) or _APPLICATION in fact.row[-1]


def _holds(whole: _Named, part: _Named, text: str) -> bool:
    """Whether `part` is a part of `whole` that is named with it: 寄信交的申请, and not 办结几件，延期几件."""
    if not part.row.of or part.row.of not in whole.row.names:
        return False
    between = text[min(whole.end, part.end) : max(whole.start, part.start)]
    return not _APART.search(between)


def _speaks_of(kind: str, text: str, before: str) -> bool:
    words = load_kinds()[kind]
    others = tuple(word for name, every in load_kinds().items() if name != kind for word in every)
    if any(word in text for word in (*words, *others)):
        return any(word in text for word in words)
    return any(word in before for word in words)


def _keys(row: OlderRow) -> Iterator[str]:
    return (_name(name) for name in row.names)


def _name(printed: str) -> str:
    return re.sub(r"[（(][^（）()]*[）)]", "", printed)


def _ids(report: ReportContent) -> dict[tuple[str, str], str]:
    """(printed name, the kind of row above it or "") → row id."""
    found: dict[tuple[str, str], str] = {}
    kind = ""
    for fact in (fact for fact in report.facts if fact.is_local and fact.row):
        name = _printed(fact)
        kind = next((known for known in load_kinds() if known in name and name.endswith(("数量", "数"))), kind)
        found.setdefault((name, ""), fact.row_id)
        found.setdefault((name, kind), fact.row_id)
    return found


_NUMBERED = re.compile(r"^(?:其中[:：]?)?(?:[（(]?[一二三四五六七八九十\d]+[）)]?[、.．]?)?")


def _printed(fact: Fact) -> str:
    return _NUMBERED.sub("", _name(fold(fact.row[-1])).replace(" ", "")).strip()
