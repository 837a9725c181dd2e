"""Staff's doors.toml into RightDoors; what is missing or misspelt is named with its line."""

from __future__ import annotations

from typing import Any

from bot.errors import MalformedFile
from bot.model import RightDoor
from bot.reading.staff_files.lists import read_toml, records

_NEEDED = ("id", "name", "article")
_WORDS = (*_NEEDED, "say")
_LISTS = ("guides", "refusals", "strong", "signs", "against", "tales", "whom", "questions")


def read_right_doors(text: str, document: str) -> tuple[RightDoor, ...]:
    """The doors in the file's order; raises MalformedFile."""
    found: dict[str, RightDoor] = {}
    for line, item in records(text, read_toml(text), "door", _NEEDED, (*_LISTS, "together")):
        if unknown := sorted(set(item) - {*_WORDS, *_LISTS, "together"}):
            raise MalformedFile(f"不认识「{unknown[0]}」这一项。", line=line, remedy="请检查拼写，或删去。")
        if item["id"] in found:
            raise MalformedFile(f"「{item['id']}」写了两段。", line=line, remedy="请并成一段。")
        found[item["id"]] = _door(item, document, line)
    return tuple(found.values())


def _door(item: dict[str, Any], document: str, line: int) -> RightDoor:
    def listed(name: str) -> tuple[str, ...]:
        return tuple(item.get(name, ()))

    return RightDoor(
        id=item["id"].strip(),
        name=item["name"].strip(),
        article=item["article"].strip(),
        say=str(item.get("say", "")).strip(),
        document=document,
        line=line,
        guides=listed("guides"),
        refusals=listed("refusals"),
        strong=listed("strong"),
        signs=listed("signs"),
        against=listed("against"),
        tales=listed("tales"),
        whom=listed("whom"),
        together=tuple(tuple(filter(None, group.split("|"))) for group in listed("together")),
        questions=listed("questions"),
    )
