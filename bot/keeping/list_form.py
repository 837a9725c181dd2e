"""The lists of organs and of contacts as fields, so that nobody has to write TOML by hand; and back into a file."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bot.errors import MalformedFile
from bot.reading.staff_files.lists import read_toml

_MOST = 2000
Entry = dict[str, str]
"""One entry by its fields' keys; several words stand in a line each."""


@dataclass(frozen=True, slots=True)
class Field:
    """`several`: it holds a list of words. `seldom`: folded away, because most entries do without."""

    key: str
    label: str
    several: bool = False
    seldom: bool = False


@dataclass(frozen=True, slots=True)
class ListForm:
    """The first field names an entry, which must have it. `either`: of these fields only one may be filled."""

    document: str
    table: str
    fields: tuple[Field, ...]
    either: tuple[str, ...] = ()

    def entries(self, text: str) -> list[Entry] | None:
        """None for what fields cannot show without losing something: then it is edited as text."""
        try:
            data = read_toml(text)
        except MalformedFile:
            return None
        found = data.get(self.table, [])
        plain = not set(data) - {self.table} and isinstance(found, list)
        if not plain or any(line.lstrip().startswith("#") for line in text.split("\n")):
            return None
        return [_shown(item) for item in found] if all(self._fits(item) for item in found) else None

    def text(self, entries: Sequence[Entry]) -> str:
        """The file. Every value is a JSON string, which is a TOML one."""
        return "\n".join(f"[[{self.table}]]\n{''.join(self._line(field, entry) for field in self.fields)}"
                         for entry in entries)  # fmt: skip

    def typed(self, values: Mapping[str, str]) -> list[Entry]:
        """From what a browser sends: `<key>-<number>` of each field; `drop-<number>` takes an entry out."""
        found = []
        for number in range(_count(values.get("count", ""))):
            entry = {field.key: _tidy(values.get(f"{field.key}-{number}", "")) for field in self.fields}
            if any(entry.values()) and not values.get(f"drop-{number}"):
                found.append(entry)
        return found

    def lacks(self, entries: Sequence[Entry]) -> str:
        """What must be mended before it can be kept, by the names of the form's fields; "" for nothing."""
        first, named = self.fields[0], {field.key: field.label for field in self.fields}
        for number, entry in enumerate(entries, 1):
            if not entry.get(first.key):
                return f"第 {number} 段还没有填「{first.label}」。"
            if self.either and all(entry.get(key) for key in self.either):
                both = "和".join(f"「{named[key]}」" for key in self.either)
                return f"{entry[first.key]}：{both}只要填一样，请删去一样。"
        return ""

    def _fits(self, item: object) -> bool:
        several = {field.key: field.several for field in self.fields}
        return isinstance(item, dict) and all(
            key in several and (_words(value) if several[key] else isinstance(value, str))
            for key, value in item.items()
        )

    def _line(self, field: Field, entry: Entry) -> str:
        given = entry.get(field.key, "")
        if not given:
            return ""
        value: str | list[str] = given.split("\n") if field.several else " ".join(given.split("\n"))
        return f"{field.key} = {json.dumps(value, ensure_ascii=False)}\n"


CONTACTS = ListForm(
    "contacts.toml",
    "office",
    (
        Field("organ", "机关全名"),
        Field("name", "收申请的是哪个办公室"),
        Field("address", "地址"),
        Field("phone", "办公电话（不写私人手机）"),
        Field("hours", "什么时候上班"),
        Field("email", "电子邮箱", seldom=True),
        Field("fax", "传真", seldom=True),
        Field("website", "网址", seldom=True),
    ),
)
ORGANS = ListForm(
    "organs.toml",
    "organ",
    (
        Field("name", "机关全名（和报告标题里的一样）"),
        Field("aliases", "别的叫法（一行一个，例如简称、老名字）", several=True),
        Field("not", "听着像、其实不是它的叫法（一行一个）", several=True, seldom=True),
        Field("parent", "上级机关的全名", seldom=True),
        Field("path", "在哪里：省、市、县，从大到小，一行一个", several=True, seldom=True),
        Field("documents", "哪些文件是它的（一行一个，例如 reports/某县/**）", several=True, seldom=True),
    ),
    ("parent", "path"),
)
LIST_FORMS = {"contacts": CONTACTS, "organs": ORGANS}


def _shown(item: Mapping[str, str | list[str]]) -> Entry:
    return {key: "\n".join(value) if isinstance(value, list) else value for key, value in item.items()}


def _tidy(given: str) -> str:
    return "\n".join(line.strip() for line in given.replace("\r", "\n").split("\n") if line.strip())


def _words(value: object) -> bool:
    return isinstance(value, list) and all(isinstance(word, str) for word in value)


def _count(given: str) -> int:
    return min(int(given), _MOST) if given.isascii() and given.isdigit() and len(given) < 9 else 0
