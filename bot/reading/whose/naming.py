"""Which organ and which year a report is about: the title tells; where it is silent, its body and file name do."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import PurePosixPath

from bot.errors import MalformedFile
from bot.model import Sighting
from bot.reading.glyphs import fold
from bot.reading.whose.places import aliases_of, is_same, split
from bot.reading.whose.sightings import read_sightings
from bot.reading.whose.titles import clean_organ

# A clerk names a file on purpose; a page's data may name the site's owner, and a folder the year of publication.
_ORGAN_FROM = ("title", "file", "signature", "body", "metadata", "folder")
_YEAR_FROM = ("title", "body", "file", "folder")
_OFFICES = ("", "人民政府", "政府", "办事处")
_SEATS = ("人民政府", "政府", "管理委员会", "管委会", "办事处")


@dataclass(frozen=True, slots=True)
class Identity:
    """Whose report it is by its own words alone; staff's list may say otherwise (bot/publishing/resolving.py)."""

    organ: str
    year: int
    title: str
    sightings: tuple[Sighting, ...]


def seat_of(organ: str) -> str:
    """The name of the place or body itself: 某某乡 of 某某乡人民政府; an office's own name stays whole."""
    return next((organ.removesuffix(end) for end in _SEATS if organ.endswith(end) and len(organ) > len(end)), organ)


def identify(text: str, document: str) -> Identity:
    """Raises MalformedFile when title, body and file name leave the organ or the year open."""
    sightings = read_sightings(text, document)
    organ = _in_full(str(_first(sightings, _ORGAN_FROM, "organ")), sightings, text)
    year = _first(sightings, _YEAR_FROM, "year")
    if not organ or not year:
        what = "哪个机关、哪一年" if not organ and not year else "哪一年" if organ else "哪个机关"
        raise MalformedFile(
            f"看不出是{what}的报告：标题、正文和文件名里都没有写。",
            line=1,
            remedy="请在正文第一行写上标题，例如「某某乡人民政府2020年政府信息公开工作年度报告」，"
            "或者把文件名改成「某某乡人民政府2020年度报告」。",
        )
    titles = [s.text for s in sightings if s.source == "title"]
    full = next((s.text for s in sightings if s.source == "title" and s.organ and s.year), "")
    title = full or next(iter(titles), PurePosixPath(document).stem)
    return Identity(str(organ), int(year), title, sightings)


def _in_full(organ: str, sightings: tuple[Sighting, ...], text: str) -> str:
    """`organ` by its full name, where the title has a short one and the text elsewhere the whole."""
    if not organ or split(organ)[0] or "人民政府" in organ[:-4]:
        return organ
    named = [seen.organ for seen in sightings if seen.source in _ORGAN_FROM[:5] and seen.organ]
    longer = [name for name in named if name != organ and is_same(name, organ)]
    fuller = [name for name in longer if organ in name and _is_fuller(name, organ)] or _said_often(organ, text)
    return max([organ, *fuller], key=len)


def _said_often(organ: str, text: str) -> list[str]:
    """The one full name of `organ` that the text says more than once; none where it says several."""
    folded = fold(text)
    # Where a name begins is only sure behind a break or a known word: 与甲县城关镇 does not say where its county does.
    runs = re.findall(rf"(?<![\u3400-\u9fff])[\u3400-\u9fff]{{0,16}}?{re.escape(organ)}(?:人民政府|办事处)?", folded)
    names = {clean_organ(run) for run in runs}
    often = [name for name in names if name != organ and _is_fuller(name, organ) and folded.count(name) > 1]
    whole = [name for name in often if not any(name != other and name in other for other in often)]
    if len(whole) != 1:
        return []
    # Another county's place of the same name in the text: then nobody can say which is this one.
    placed = len(re.findall(rf"[省市县区旗州盟](?:人民政府)?{re.escape(organ)}", folded))
    return whole if placed <= folded.count(whole[0][: whole[0].index(organ) + len(organ)]) else []


def _is_fuller(name: str, organ: str) -> bool:
    """Whether `name` says the same with the places before it, or the government behind the place's name."""
    rest = name[name.index(organ) + len(organ) :]
    before = name[: name.index(organ)]
    places = before.removesuffix("人民政府") if rest == "办事处" or organ.endswith("办事处") else before
    return rest in _OFFICES and (not places or "".join(split(places + organ)[0]) == places)


def other_readings(organ: str, sightings: tuple[Sighting, ...]) -> tuple[Sighting, ...]:
    """Those that tell another organ than `organ`, one for each: a misprinted title, a file that was named otherwise."""
    others: dict[str, Sighting] = {}
    for seen in sightings:
        if seen.organ and seen.source in _ORGAN_FROM[:4] and not is_same(seen.organ, organ):
            others.setdefault(seen.organ, seen)
    return tuple(others.values())


def names_of(named: Identity) -> tuple[str, ...]:
    """What the report's organ may be called, also by what its other readings say; longest first."""
    organs = (named.organ, *(seen.organ for seen in other_readings(named.organ, named.sightings)))
    names = (name for organ in organs for name in aliases_of(organ))
    return tuple(sorted(dict.fromkeys(names), key=len, reverse=True))


def _first(sightings: tuple[Sighting, ...], sources: tuple[str, ...], what: str) -> str | int:
    found = [(sources.index(s.source), i, getattr(s, what)) for i, s in enumerate(sightings) if s.source in sources]
    return next((value for _, _, value in sorted(found) if value), "")
