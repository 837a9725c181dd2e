"""Which organ and which year a report is about, told from its title, else from its file name."""

from __future__ import annotations

import re
from pathlib import PurePosixPath

from bot.errors import MalformedFile
from bot.reading.glyphs import fold

_TITLE = re.compile(r"([\u3400-\u9fff]{2,40}?)\s*(20\d\d)\s*年?度?\s*(?:政府)?(?:信息公开)?(?:工作)?年?度?报?告?")
_KIND = re.compile(r"信息公开.{0,6}年度?报告?|年度报告|年报")
_OFFICE = ("人民政府办公室", "人民政府办公厅", "人民政府", "管理委员会", "政府")
_SEATS = ("人民政府", "政府", "管理委员会", "管委会", "办事处")
_LEVELS = "乡镇县市区"


def organ_and_year(text: str, document: str) -> tuple[str, int, str]:
    """(organ, year, title); raises MalformedFile when neither the first lines nor the file name say them."""
    stem = PurePosixPath(document).stem
    heads = [line.strip().lstrip("# ") for line in text.split("\n")[:30] if line.strip()]
    for candidate in [*(head for head in heads if _KIND.search(head) and len(head) < 80), stem]:
        if match := _TITLE.search(fold(candidate).replace(" ", "")):
            return match[1], int(match[2]), candidate if candidate != stem else stem
    raise MalformedFile(
        "看不出是哪个机关、哪一年的报告。",
        line=1,
        remedy="请在正文第一行写上标题，例如「某某乡人民政府2020年政府信息公开工作年度报告」。",
    )


def seat_of(organ: str) -> str:
    """The name of the place or body itself: 某某乡 of 某某乡人民政府; an office's own name stays whole."""
    return next((organ.removesuffix(end) for end in _SEATS if organ.endswith(end) and len(organ) > len(end)), organ)


def aliases_of(organ: str) -> tuple[str, ...]:
    """What people call `organ`, longest first: 某某乡人民政府, 某某乡政府, 某某乡, 某某."""
    names = [organ]
    base = next((organ.removesuffix(end) for end in _OFFICE if organ.endswith(end)), organ)
    if len(base) >= 2 and base != organ:
        names += [base, f"{base}政府", f"{base}人民政府"]
        if base[-1] in _LEVELS and len(base) >= 3:
            names.append(base[:-1])
    return tuple(sorted(dict.fromkeys(names), key=len, reverse=True))
