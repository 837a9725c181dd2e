"""Staff's prose.toml: how people say what reports say, and which things reports tell in their prose."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from bot.errors import MalformedFile
from bot.model import FactKind, ProseWords
from bot.reading.glyphs import fold
from bot.reading.staff_files.lists import read_toml, records

ANSWERS = (
    *(
        "money",
        "percent",
        "rank",
        "clock",
        "days",
        "when",
        "often",
        "who",
        "why",
        "what",
        "about",
        "problems",
        "plans",
        "solved",
        "light",
        "literally",
        "deeds",
        "themselves",
        "blamed",
        "blame",
        "was",
        "last_problems",
        "mended",
        "lost",
        "went_wrong",
        "lost_told",
    ),
)
_LISTS = ("words", "sure", "asked")


@lru_cache(maxsize=2)  # a draft and the version before it mostly have the same
def read_prose_words(text: str) -> ProseWords:
    """Raises MalformedFile."""
    data = read_toml(text)
    reports: dict[str, dict[str, None]] = defaultdict(dict)
    for said, people in _lists(text, data, "words").items():
        plainly = fold(said).lower()
        for word in people:
            reports[fold(word).lower()][plainly] = None
    answers = _lists(text, data, "answers")
    if unknown := next((name for name in answers if name not in ANSWERS), ""):
        told = f"[answers] 里不认识「{unknown}」。"
        raise MalformedFile(told, line=_line_of(text, unknown), remedy=f"只能是 {'、'.join(ANSWERS)}。")
    found = records(text, data, "kind", ("name", "words", "asked"), _LISTS) if data.get("kind") else []
    kinds = tuple(_kind(item) for _, item in found)
    apart = _lists(text, data, "apart")
    return ProseWords({word: tuple(said) for word, said in reports.items()}, answers, kinds, apart)


def _kind(item: dict[str, Any]) -> FactKind:
    words, sure = (tuple(fold(word).lower() for word in item.get(name, ())) for name in ("words", "sure"))
    return FactKind(item["name"], words, sure, tuple(item["asked"]))


def _lists(text: str, data: Mapping[str, Any], name: str) -> dict[str, tuple[str, ...]]:
    part = data.get(name, {})
    if not isinstance(part, dict):
        raise _no_lists(text, name, name)
    for key, words in part.items():
        if not isinstance(words, list) or not all(isinstance(word, str) for word in words):
            raise _no_lists(text, name, key)
    return {key: tuple(words) for key, words in part.items()}


def _no_lists(text: str, part: str, key: str) -> MalformedFile:
    told = f'[{part}] 下面每一行都要写成 名字 = ["词", "词"]。'
    return MalformedFile(told, line=_line_of(text, key), remedy=f"请在「{key}」后面加上方括号和引号。")


def _line_of(text: str, key: str) -> int:
    """Where `key` begins a line; 1 where it is written in a way that is not found."""
    begins = re.compile(rf"""\s*["']?{re.escape(key)}["']?\s*=""")
    return next((number for number, line in enumerate(text.split("\n"), 1) if begins.match(line)), 1)
