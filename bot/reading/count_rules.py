"""How prose counts what the form counts: template/prose.toml as rules that are compiled once for all reports.

A report's own year and what it calls itself are told by signs, put into each clause by `signed`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from bot.reading.forms import read_template
from bot.reading.whose.naming import seat_of
from bot.reading.whose.places import aliases_of

THIS_YEAR, NEXT_YEAR, ITSELF = "◇", "◆", "◎"
_SIGNS = {"年": THIS_YEAR, "次年": NEXT_YEAR, "本": ITSELF}
_NUMBER = r"(?P<number>\d{1,3}(?:，\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)"
_FINALS = (("街道", "街道"), ("委员会", "委"))
_NAMELESS = "(?:我|本)(?:机关|单位|部门|办公室|办|府)"


@dataclass(frozen=True, slots=True)
class CountRule:
    """One cell (or topic) and the clauses that count it. A share has no row of its own."""

    section: str
    row_id: str
    column_id: str
    says: tuple[re.Pattern[str], ...]
    after: tuple[re.Pattern[str], ...]
    unless: re.Pattern[str] | None
    about: re.Pattern[str] | None
    shared: bool


@dataclass(frozen=True, slots=True)
class Context:
    """What in a sentence makes its numbers another year's or another organ's."""

    other_year: re.Pattern[str]
    this_year: re.Pattern[str]
    whole_year: re.Pattern[str]
    since: re.Pattern[str]
    since_this_year: re.Pattern[str]
    other_organ: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class CountRules:
    parts: frozenset[str]
    counts: tuple[CountRule, ...]
    shares: tuple[CountRule, ...]
    context: Context


@cache
def count_rules() -> CountRules:
    data = read_template("prose")
    terms = _SIGNS | data["terms"]

    def filled(pattern: str) -> str:
        while found := re.search(r"<([\u3400-\u9fff]+)>", pattern):
            pattern = pattern[: found.start()] + "(?:" + terms[found[1]] + ")" + pattern[found.end() :]
        return pattern.replace("#", _NUMBER)

    lead = "(?:" + "|".join(filled(lead) for lead in data["leads"]) + ")*"

    def rule(item: Mapping[str, Any]) -> CountRule:
        return CountRule(
            section=item["section"],
            row_id=item.get("row", ""),
            column_id=item["column"],
            says=tuple(re.compile(lead + filled(pattern)) for pattern in item.get("says", ())),
            after=tuple(re.compile(lead + filled(pattern)) for pattern in item.get("after", ())),
            unless=re.compile(filled(item["unless"])) if "unless" in item else None,
            about=re.compile(filled(item["about"])) if "about" in item else None,
            shared=item.get("shared", False),
        )

    context = {name: re.compile(filled(pattern)) for name, pattern in data["context"].items()}
    shares, counts = (tuple(map(rule, data[name])) for name in ("share", "count"))
    return CountRules(frozenset(data["parts"]), counts, shares, Context(**context))


def signed(organ: str, year: int) -> Callable[[str], str]:
    """A function that puts the signs into a clause: 2022年我乡 of that organ's and year's report into ◇年◎."""
    itself = re.compile(_itself(organ))

    def put(text: str) -> str:
        text = text.replace(f"{year}年", f"{THIS_YEAR}年").replace(f"{year + 1}年", f"{NEXT_YEAR}年")
        return itself.sub(ITSELF, text)

    return put


def _itself(organ: str) -> str:
    """What the organ calls itself: its names, 本机关, and 我乡, 本乡, 全乡 by the last word of its own name.

    An office (某县人民政府办公室) is not the county that it serves, so 全县 is not itself.
    """
    seat = seat_of(organ)
    final = next((word for end, word in _FINALS if seat.endswith(end)), seat[-1:])
    names = "|".join(re.escape(name) for name in aliases_of(organ) if len(name) > 2)
    return f"{names}|{_NAMELESS}|(?:我|本|全){final}(?:政府)?" if final != "室" else f"{names}|{_NAMELESS}"
