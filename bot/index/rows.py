"""What a report is made of, as rows of the database: column names and values; numbers as text, paths as JSON."""

from __future__ import annotations

import json
from collections.abc import Sequence
from decimal import Decimal
from functools import lru_cache
from typing import Any

from bot.model import Certainty, Fact, Finding, Number, Passage, Path, Place, Section, Sighting


@lru_cache(maxsize=1 << 14)
def read_path(text: str) -> Path:
    """A path from its JSON. Reports print the same rows and columns, so few are ever read twice."""
    return tuple(json.loads(text))


def read_number(text: str | None) -> Number | None:
    if text is None:
        return None
    return Decimal(text) if "." in text else int(text)


FACT_COLUMNS = "section, row_id, column_id, row, column, value, printed, unit, certainty, quote, line, start, end, page"


def read_fact(row: Sequence[Any]) -> Fact:
    """A fact from the columns FACT_COLUMNS."""
    return Fact(row[0], row[1], row[2], read_path(row[3]), read_path(row[4]), read_number(row[5]), row[6], row[7],
                Certainty(row[8]), row[9], Place(*row[10:]))  # fmt: skip


def _json(path: Sequence[str]) -> str:
    return json.dumps(path, ensure_ascii=False)


def _place(place: Place) -> dict[str, object]:
    return {"line": place.line, "start": place.start, "end": place.end}


def fact_row(fact: Fact) -> dict[str, object]:
    value = None if fact.value is None else str(fact.value)
    return {"section": fact.section, "row_id": fact.row_id, "column_id": fact.column_id, "row": _json(fact.row),
            "column": _json(fact.column), "value": value, "printed": fact.printed, "unit": fact.unit,
            "certainty": fact.certainty.value, "quote": fact.quote,
            **_place(fact.place), "page": fact.place.page}  # fmt: skip


def passage_row(passage: Passage) -> dict[str, object]:
    return {"section": passage.section, "headings": _json(passage.headings), "text": passage.text,
            "ordinal": passage.ordinal, **_place(passage.place), "page": passage.place.page}  # fmt: skip


def section_row(section: Section) -> dict[str, object]:
    return {"number": section.number, "headings": _json(section.headings), "level": section.level,
            **_place(section.place), "body_start": section.body.start, "body_end": section.body.end}  # fmt: skip


def finding_row(finding: Finding) -> dict[str, object]:
    return {"code": finding.code, "severity": finding.severity.value, "document": finding.document,
            "line": finding.line, "message": finding.message, "remedy": finding.remedy,
            "subject": finding.subject}  # fmt: skip


def sighting_row(seen: Sighting) -> dict[str, object]:
    return {"source": seen.source, "organ": seen.organ, "year": seen.year, "line": seen.line, "text": seen.text,
            "published": seen.published}  # fmt: skip
