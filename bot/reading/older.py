"""The rows of the statistics that reports of 2014 to 2018 had in an appendix: their printed names, people's words."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from bot.reading.form import Words
from bot.reading.forms import read_template


@dataclass(frozen=True, slots=True)
class OlderRow:
    """`names`: as reports print it, without its number. `under` tells apart rows of one name by a row above them.

    `of`: the name of the row that sums it up, "" for none. `words`: people's own, as patterns.
    """

    names: Words
    words: Words
    under: str = ""
    of: str = ""


@cache
def load_kinds() -> dict[str, Words]:
    """What `under` says → how people speak of it."""
    return {kind: tuple(words) for kind, words in read_template("older")["kinds"].items()}


@cache
def load_older_rows() -> tuple[OlderRow, ...]:
    return tuple(
        OlderRow(tuple(row["names"]), tuple(row["words"]), row.get("under", ""), row.get("of", ""))
        for row in read_template("older")["row"]
    )
