"""Staff's files in refused/: one reason each, and tree.toml with the questions that lead to them."""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import Any

from bot.errors import MalformedFile
from bot.model import Denial, DenialTree, NextStep, Node, Way
from bot.reading.staff_files.lists import read_toml

_WORDS = ("title", "kind", "row", "means", "as_of")
_LISTS = ("articles", "contains", "check")
_TREE_LISTS = ("start", "back", "again", "offers", "then")
MOST_WAYS = 5
"""With 上一步 six choices at most are shown."""


def read_denial(text: str, document: str) -> Denial:
    """One reason; raises MalformedFile with what is missing."""
    data = read_toml(text)
    _known(text, data, {*_WORDS, *_LISTS, "order", "disputed", "next", "guides"})
    for name in _WORDS:
        if not isinstance(data.get(name), str) or not data[name].strip():
            raise _wrong(text, name, f"缺少 {name}，或者没有用引号括起来。", f'请写成 {name} = "……"。')
    for name in _LISTS:
        _strings(text, name, data.get(name))
    steps = data.get("next")
    if not isinstance(steps, list) or not steps or not all(isinstance(s, dict) and s.get("do") for s in steps):
        raise _wrong(text, "next", "没有写接下来怎么办。", '请至少写一段 [[next]]，里面写 do = "……"。')
    for step in steps:
        _known(text, step, {"do", "period", "since"})
    return Denial(
        title=data["title"].strip(),
        kind=data["kind"].strip(),
        row=data["row"].strip(),
        means=data["means"].strip(),
        as_of=data["as_of"].strip(),
        articles=tuple(data["articles"]),
        contains=tuple(data["contains"]),
        check=tuple(data["check"]),
        id=PurePosixPath(document).stem,
        document=document,
        order=int(data.get("order", 99)),
        disputed=data.get("disputed") is True,
        guides=_guides(text, data),
        next=tuple(NextStep(**{key: str(value) for key, value in step.items()}) for step in steps),
    )


def _guides(text: str, data: dict[str, Any]) -> tuple[str, ...]:
    if "guides" not in data:
        return ()
    _strings(text, "guides", data["guides"])
    return tuple(data["guides"])


def read_denial_tree(text: str, document: str) -> DenialTree:
    """The questions; that each way leads somewhere is checked with the other files."""
    data = read_toml(text)
    _known(text, data, {*_TREE_LISTS, "node"})
    for name in _TREE_LISTS:
        _strings(text, name, data.get(name))
    nodes = data.get("node")
    if not isinstance(nodes, list) or not nodes:
        raise _wrong(text, "node", "没有 [[node]]。", "请照原来的样子写。")
    return DenialTree(document, **{name: tuple(data[name]) for name in _TREE_LISTS}, nodes=tuple(map(_node, nodes)))


def _node(item: Any) -> Node:
    ways = item.get("choices", []) if isinstance(item, dict) else []
    whole = isinstance(ways, list) and all(isinstance(w, dict) and w.get("label") and w.get("to") for w in ways)
    if not whole or not item.get("id") or not item.get("say"):
        raise MalformedFile(
            "[[node]] 里要有 id、say 和 choices。", remedy='choices 里每一个写 { label = "……", to = "……" }。'
        )
    if not 0 < len(ways) <= MOST_WAYS:
        raise MalformedFile(
            f"「{item['id']}」的选择有 {len(ways)} 个。", remedy=f"请写一到 {MOST_WAYS} 个，多了再分一步。"
        )
    return Node(str(item["id"]), str(item["say"]), tuple(Way(str(w["label"]), str(w["to"])) for w in ways))


def _known(text: str, data: dict[str, Any], names: set[str]) -> None:
    if unknown := sorted(set(data) - names):
        raise _wrong(text, unknown[0], f"不认识「{unknown[0]}」这一项。", "请检查拼写，或删去。")


def _strings(text: str, name: str, value: object) -> None:
    if not isinstance(value, list) or not value or not all(isinstance(word, str) for word in value):
        raise _wrong(text, name, f"缺少 {name}，或者写得不对。", f'请写成 {name} = ["……", "……"]。')


def _wrong(text: str, name: str, message: str, remedy: str) -> MalformedFile:
    line = next((number for number, line in enumerate(text.split("\n"), 1) if line.startswith(name)), 1)
    return MalformedFile(message, line=line, remedy=remedy)
