"""Staff's doors.toml into RightDoors; what is missing or misspelt is named with its line."""

from __future__ import annotations

from bot.errors import MalformedFile
from bot.model import RightDoor
from bot.reading.lists import read_toml, records

_NEEDED = ("id", "name", "article", "say")
_LISTS = ("guides", "refusals", "strong", "signs", "against", "questions")


def read_right_doors(text: str, document: str) -> tuple[RightDoor, ...]:
    """The doors in the file's order; raises MalformedFile."""
    found: dict[str, RightDoor] = {}
    for line, item in records(text, read_toml(text), "door", _NEEDED, (*_LISTS, "together")):
        if unknown := sorted(set(item) - {*_NEEDED, *_LISTS, "together"}):
            raise MalformedFile(f"不认识「{unknown[0]}」这一项。", line=line, remedy="请检查拼写，或删去。")
        if item["id"] in found:
            raise MalformedFile(f"「{item['id']}」写了两段。", line=line, remedy="请并成一段。")
        lists = {name: tuple(item.get(name, ())) for name in _LISTS}
        together = tuple(tuple(filter(None, group.split("|"))) for group in item.get("together", ()))
        needed = {name: str(item[name]).strip() for name in _NEEDED}
        found[item["id"]] = RightDoor(
            needed["id"], needed["name"], needed["article"], needed["say"], document, line,
            lists["guides"], lists["refusals"], lists["strong"], lists["signs"], lists["against"],
            together, lists["questions"],
        )  # fmt: skip
    return tuple(found.values())
