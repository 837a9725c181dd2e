"""Staff's prose.toml: how people say what reports say, and which things reports tell in their prose."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from typing import Any

from bot.errors import MalformedFile
from bot.model import FactKind, ProseWords
from bot.reading.glyphs import fold
from bot.reading.lists import read_toml, records

ANSWERS = ("money", "percent", "days", "when", "who", "problems", "plans")
_LISTS = ("words", "sure", "asked")


def read_prose_words(text: str) -> ProseWords:
    """Raises MalformedFile."""
    data = read_toml(text)
    reports: dict[str, dict[str, None]] = defaultdict(dict)
    for said, people in _lists(data, "words").items():
        for word in people:
            reports[fold(word).lower()][fold(said).lower()] = None
    answers = _lists(data, "answers")
    if unknown := sorted(set(answers) - set(ANSWERS)):
        raise MalformedFile(f"[answers] 里不认识「{unknown[0]}」。", line=1, remedy=f"只能是 {'、'.join(ANSWERS)}。")
    found = records(text, data, "kind", ("name", "words", "asked"), _LISTS) if data.get("kind") else []
    kinds = tuple(_kind(item) for _, item in found)
    return ProseWords({word: tuple(said) for word, said in reports.items()}, answers, kinds)


def _kind(item: dict[str, Any]) -> FactKind:
    words, sure = (tuple(fold(word).lower() for word in item.get(name, ())) for name in ("words", "sure"))
    return FactKind(item["name"], words, sure, tuple(item["asked"]))


def _lists(data: Mapping[str, Any], name: str) -> dict[str, tuple[str, ...]]:
    part = data.get(name, {})
    if not isinstance(part, dict) or not all(isinstance(words, list) for words in part.values()):
        raise MalformedFile(f'[{name}] 下面每一行都要写成 名字 = ["词", "词"]。', line=1, remedy="请加上方括号。")
    return {key: tuple(map(str, words)) for key, words in part.items()}
