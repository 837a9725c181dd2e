"""The organ's own name with another level word (乡 for 镇) or a character that slipped; never a higher organ's.

A neighbour may well be called almost the same, so only what hardly can be another place is told: a township's own
name with another level word, 我镇 in a 乡's report, and, of names of three characters and more, one differing
character inside or two that changed places.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.model import Finding, Severity
from bot.reading.checkup.material import Material, in_lines
from bot.reading.whose.naming import seat_of

_TOWNSHIPS = ("街道", "乡", "镇")
_IN_A_COUNTY = re.compile(r".*[县市区旗](?=[\u3400-\u9fff]{2,}$)")
_QUOTED = re.compile(r"《[^《》]*》")
# 大王乡 and 小王乡 are two places.
_DIRECTIONS = frozenset("大小东西南北中上下前后新老高低")
_MOST = 5


def check_names(material: Material) -> Iterator[Finding]:
    seat = seat_of(material.report.organ)
    texts = [_QUOTED.sub("　", line) for line in material.folded]
    found: dict[str, list[int]] = {}
    level = next((word for word in _TOWNSHIPS if seat.endswith(word)), "")
    if level:
        own = _IN_A_COUNTY.sub("", seat)
        pattern = _other_levels(own.removesuffix(level), level)
        for number, text in enumerate(texts, 1):
            for match in pattern.finditer(text):
                found.setdefault(match.group(), []).append(number)
        yield from _told(material, own, found)
    yield from _told(material, seat, dict(_misspelt(seat, texts)))


def _told(material: Material, right: str, found: dict[str, list[int]]) -> Iterator[Finding]:
    for wrong, lines in found.items():
        more = "等处" if len(lines) > _MOST else ""
        yield material.finding(
            "name-differs",
            Severity.NOTICE,
            lines[0],
            f"这是{material.report.organ}的报告，{in_lines(lines[:_MOST])}{more}写的是「{wrong}」，和「{right}」不一样。",
            "请看是不是笔误，或从别处抄来没有改；确实说的是另一个地方，可以不管。",
            wrong,
        )


def _other_levels(stem: str, level: str) -> re.Pattern[str]:
    others = "|".join(word for word in _TOWNSHIPS if word != level)
    names = f"{re.escape(stem)}|" if len(stem) > 1 else ""
    # 全乡镇 and 我镇村 speak of both levels; 全街道 may be the streets.
    return re.compile(rf"(?:{names}我|(?<![基根日样成资])本(?!街)|(?<![安完健齐])全(?!街))(?:{others})(?![乡镇村])")


def _misspelt(seat: str, texts: list[str]) -> Iterator[tuple[str, list[int]]]:
    """Stretches as long as the name, with its ending, that differ in one character or in the order of two."""
    size = len(seat)
    if size < 4:
        return
    found: dict[str, list[int]] = {}
    right = sum(text.count(seat) for text in texts)
    for number, text in enumerate(texts, 1):
        position = text.find(seat[-1], size - 1)
        while position >= 0:
            window = text[position - size + 1 : position + 1]
            if _slipped(window, seat):
                found.setdefault(window, []).append(number)
            position = text.find(seat[-1], position + 1)
    yield from ((wrong, lines) for wrong, lines in found.items() if len(lines) < right)


def _slipped(name: str, right: str) -> bool:
    differ = [i for i, (a, b) in enumerate(zip(name, right, strict=True)) if a != b]
    if len(differ) == 1:
        i = differ[0]
        pair = {name[i], right[i]}
        # The first character may belong to the word before: 在石桥镇 is no 大石桥镇.
        return 0 < i < len(right) - 1 and not pair <= _DIRECTIONS and "\u3400" <= name[i] <= "\u9fff"
    if len(differ) == 2 and differ[1] == differ[0] + 1 and differ[1] < len(right) - 1:
        i, j = differ
        return name[i] == right[j] and name[j] == right[i]
    return False
