"""What was withdrawn for privacy, told by hashes alone: the list itself gives nothing away."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass

from bot.errors import MalformedFile

FILE = "withdrawn.toml"
_HEAD = (
    "# 因个人隐私撤下的资料，只记指纹，不记内容。同样的文件再放进来也不会用。\n"
    "# 要重新使用，请先确认里面没有隐私，再删去对应的一段。\n"
)


@dataclass(frozen=True, slots=True)
class Withdrawal:
    """`bytes` and `texts`: SHA-256 of the file, and of every text that was ever read from it."""

    bytes: str
    texts: tuple[str, ...]
    who: str
    when: str
    reason: str


def read_withdrawals(text: str) -> tuple[Withdrawal, ...]:
    """Raises MalformedFile: a list that cannot be read must not be taken for an empty one."""
    try:
        return tuple(
            Withdrawal(e["bytes"], tuple(e["texts"]), e["who"], e["when"], e["reason"])
            for e in tomllib.loads(text).get("file", [])
        )
    except (tomllib.TOMLDecodeError, KeyError, TypeError) as error:
        raise MalformedFile(
            f"{FILE} 写坏了，不知道哪些资料撤下过。", remedy="请把它恢复成改动以前的样子；在那以前仍用上一版回答。"
        ) from error


def write_withdrawals(withdrawals: Iterable[Withdrawal]) -> str:
    parts = [_HEAD]
    for withdrawal in withdrawals:
        values = {name: getattr(withdrawal, name) for name in Withdrawal.__dataclass_fields__}
        lines = [f"{name} = {json.dumps(value, ensure_ascii=False)}" for name, value in values.items()]
        parts.append("\n[[file]]\n" + "\n".join(lines) + "\n")
    return "".join(parts)
