"""Words that are put together from parts: 「<上年><没办完>」 stands for every 上年 before every 没办完.

`<name>` is a part of template/parts.toml, `<甲|乙|>` one of these on the spot (nothing behind the last | means: or
nothing). A part's own words may hold parts. Pure: whoever calls says which file the words stand in.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from itertools import product
from math import prod
from sys import intern
from typing import Any

from bot.errors import TemplateError

Parts = Mapping[str, tuple[str, ...]]

_MADE_OF = re.compile("<([^<>]*)>")
_LISTS = ("words", "beside", "sure", "then")
MOST = 2000
"""So many words may come of one entry; more is a slip, and would cost every start."""


def put_together(words: Iterable[str], parts: Parts, file: str) -> tuple[str, ...]:
    """Every combination of every entry once, in order; TemplateError names `file` and the entry that cannot be."""
    # Interned: both forms have the words of shared.toml, and a question's phrases are the same again.
    made = {intern(text): word for word in words for text in _combinations(word, parts, file, ())}
    if "" in made:
        raise TemplateError(f"{file}：「{made['']}」也能拼成空的，那样每句话都算。请让它至少留下一个字。")
    return tuple(made)


def with_words_put_together(data: Any, parts: Parts, file: str) -> Any:
    """A template's data, in which every list of words is put together."""
    if isinstance(data, list):
        return [with_words_put_together(item, parts, file) for item in data]
    if not isinstance(data, dict):
        return data
    made = {key: put_together(data[key], parts, file) for key in _LISTS if key in data}
    return {key: made.get(key) or with_words_put_together(value, parts, file) for key, value in data.items()}


def _combinations(entry: str, parts: Parts, file: str, inside: tuple[str, ...]) -> tuple[str, ...]:
    if "<" not in entry and ">" not in entry:
        return (entry,)
    if {"<", ">"} & set(_MADE_OF.sub("", entry)):
        raise TemplateError(f"{file}：「{entry}」里的尖括号不成对。请写成 <部件>。")
    pieces: list[tuple[str, ...]] = [(piece,) for piece in _MADE_OF.split(entry)]
    pieces[1::2] = (_choices(name, entry, parts, file, inside) for name in _MADE_OF.findall(entry))
    if prod(map(len, pieces)) > MOST:
        raise TemplateError(f"{file}：「{entry}」拼出来的词太多（最多 {MOST} 个）。请拆成几条，或少用几个部件。")
    return tuple(map("".join, product(*pieces)))


def _choices(name: str, entry: str, parts: Parts, file: str, inside: tuple[str, ...]) -> tuple[str, ...]:
    if "|" in name:
        return tuple(name.split("|"))
    if name not in parts or name in inside:
        raise TemplateError(
            f"{file}：「{entry}」里的 <{name}> 不是 parts.toml 里的部件，或绕回了它自己。请改成那里有的名字。"
        )
    return tuple(text for word in parts[name] for text in _combinations(word, parts, file, (*inside, name)))
