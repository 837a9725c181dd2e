"""Cells that clerks corrected by hand: a list in a file of its own, because a source is never touched."""

from __future__ import annotations

import hashlib
import json
import re
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from bot.errors import MalformedFile
from bot.model import Number

FILE = "corrections.toml"
_HEAD = "# 经办人在工作台上更正的格子：原文不动，更正记在这里。原文一变，更正就不再用，会提醒再核对。\n"
_NUMBER = re.compile(r"-?\d{1,12}(\.\d{1,4})?")


@dataclass(frozen=True, slots=True)
class Correction:
    """One cell of one document. `source` names the text that was read when it was corrected."""

    document: str
    revision: str
    source: str
    section: str
    row: str
    column: str
    value: Number
    reason: str
    who: str
    when: str
    name: str = ""
    """The cell in words, for whoever reads the file."""

    @property
    def cell(self) -> tuple[str, str, str]:
        return self.section, self.row, self.column


def source_of(text: str) -> str:
    """What names a source: the hash of the text that was read from it."""
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def number_of(words: str) -> Number | None:
    """A number as a clerk types it; None if it is none."""
    words = words.strip().translate(str.maketrans("０１２３４５６７８９．－，", "0123456789.-,")).replace(",", "")
    if not _NUMBER.fullmatch(words):
        return None
    return Decimal(words) if "." in words else int(words)


def read_corrections(text: str) -> tuple[Correction, ...]:
    """Raises MalformedFile with the line, as far as it is known."""
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        line = re.search(r"line (\d+)", str(error))
        raise MalformedFile(
            "这个文件写坏了。",
            line=int(line[1]) if line else None,
            remedy="请在工作台上更正格子，不要手改这个文件；或把它恢复成改动以前的样子。",
        ) from error
    return tuple(_correction(entry) for entry in data.get("cell", []))


def _correction(entry: dict[str, Any]) -> Correction:
    fields = set(Correction.__dataclass_fields__)
    needed = fields - {"name"}
    if not isinstance(entry, dict) or not needed <= set(entry) <= fields or not _all_text(entry):
        missing = "、".join(sorted(needed - set(entry))) or "有不认识的项"
        raise MalformedFile(f"有一处更正写得不完整（{missing}）。", remedy="请删去那一段，在工作台上重新更正。")
    value = number_of(entry["value"])
    if value is None:
        raise MalformedFile(f"更正的数「{entry['value']}」不是数。", remedy="请删去那一段，在工作台上重新更正。")
    return Correction(**{**entry, "value": value})


def _all_text(entry: dict[str, Any]) -> bool:
    return all(isinstance(value, str) for value in entry.values())


def write_corrections(corrections: Iterable[Correction]) -> str:
    """The file that reads as `corrections`."""
    parts = [_HEAD]
    for correction in corrections:
        lines = [f"{name} = {_quoted(str(getattr(correction, name)))}" for name in Correction.__dataclass_fields__]
        parts.append("\n[[cell]]\n" + "\n".join(lines) + "\n")
    return "".join(parts)


def _quoted(text: str) -> str:
    # A JSON string is a TOML string, but for the one control character that JSON leaves as it is.
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007F")
