"""Staff's organs.toml: each organ with its names and its place, and which report is of another year than it prints."""

from __future__ import annotations

from dataclasses import dataclass

from bot.errors import MalformedFile
from bot.model import ListedOrgan, ListedYear
from bot.reading.staff_files.lists import read_toml, records

_KEYS = ("name", "aliases", "path", "parent", "not", "documents")
_FIRST, _LAST = 2008, 2100
"""The first Regulation is of 2008: no report is of a year before."""


@dataclass(frozen=True, slots=True)
class OrganList:
    organs: tuple[ListedOrgan, ...] = ()
    years: tuple[ListedYear, ...] = ()


EMPTY = OrganList()


def read_organs(text: str) -> OrganList:
    """Every entry with its line; raises MalformedFile for a misspelt key or a value of the wrong kind."""
    data = read_toml(text)
    entries = () if "report" in data and "organ" not in data else records(text, data, "organ", ("name",))
    years = records(text, data, "report", ("document", "year")) if "report" in data else ()
    return OrganList(
        tuple(_organ(line, item) for line, item in entries), tuple(_year(line, item) for line, item in years)
    )


def _organ(line: int, item: dict[str, object]) -> ListedOrgan:
    if unknown := sorted(set(item) - set(_KEYS)):
        raise MalformedFile(
            f"不认识「{unknown[0]}」这一项。", line=line, remedy=f"请检查拼写；能写的有 {'、'.join(_KEYS)}。"
        )
    name, parent = str(item["name"]).strip(), item.get("parent", "")
    if not isinstance(parent, str):
        raise MalformedFile('parent 要写成 parent = "……"。', line=line, remedy="请用一对引号括起来。")
    aliases, path, excluded, documents = (_words(item, key) for key in ("aliases", "path", "not", "documents"))
    if parent and path:
        raise MalformedFile("path 和 parent 只能写一个。", line=line, remedy="请留下 path，删去 parent。")
    if name in excluded or set(excluded) & set(aliases):
        raise MalformedFile("同一个名字又是叫法、又写在 not 里。", line=line, remedy="请从 aliases 或 not 里删去一处。")
    if stray := next((pattern for pattern in documents if not pattern.startswith("reports/")), ""):
        raise MalformedFile(
            f"documents 里的「{stray}」不在 reports/ 里。",
            line=line,
            remedy="请写成 reports/ 开头，例如 reports/某县/**。",
        )
    return ListedOrgan(name, aliases, path, parent.strip(), excluded, documents, line)


def _year(line: int, item: dict[str, object]) -> ListedYear:
    year = item["year"]
    if not isinstance(year, int) or not _FIRST <= year <= _LAST:
        raise MalformedFile("year 要写成四位数的年份。", line=line, remedy="例如 year = 2020，不加引号。")
    return ListedYear(str(item["document"]).replace("\\", "/"), year, line)


def _words(item: dict[str, object], key: str) -> tuple[str, ...]:
    found = item.get(key, ())
    words = (str(word).strip().replace("\\", "/") for word in (found if isinstance(found, list) else ()))
    return tuple(dict.fromkeys(word for word in words if word))
