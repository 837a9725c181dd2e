"""Word's automatic numbers (一、 （一） 1.), which stand nowhere in the text: without them a part has no number."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import Any

from docx.oxml.ns import qn

_VAL = qn("w:val")
_DIGITS = "〇一二三四五六七八九"
_PLACE = re.compile(r"%([1-9])")
_CHINESE = frozenset(
    {
        *("chineseCounting", "chineseCountingThousand", "taiwaneseCounting", "taiwaneseCountingThousand"),
        *("japaneseCounting", "ideographDigital", "japaneseDigitalTenThousand"),
    }
)


class Numbering:
    """Counts the numbered paragraphs of one document; ask once for each paragraph, in order."""

    def __init__(self, document: Any) -> None:
        self._styles = {style.get(qn("w:styleId")): style for style in document.styles.element.iter(qn("w:style"))}
        self._levels: dict[str, dict[int, Any]] = {}
        self._list_of: dict[str, str] = {}
        self._counted: dict[str, dict[int, int]] = defaultdict(dict)
        part = next((r.target_part for r in document.part.rels.values() if r.reltype.endswith("/numbering")), None)
        if part is None:
            return
        root = part.element
        lists = {a.get(qn("w:abstractNumId")): a for a in root.iter(qn("w:abstractNum"))}
        for number in root.iter(qn("w:num")):
            name, link = number.get(qn("w:numId"), ""), number.find(qn("w:abstractNumId"))
            if link is None or (abstract := lists.get(link.get(_VAL))) is None:
                continue
            self._levels[name] = {int(lv.get(qn("w:ilvl"))): lv for lv in abstract.iter(qn("w:lvl"))}
            # Lists that go back to one definition count on; one that overrides its start counts for itself.
            own = number.find(f".//{qn('w:startOverride')}") is not None
            self._list_of[name] = name if own else f"of {link.get(_VAL)}"

    def of(self, paragraph: Any) -> str:
        """The number in front of `paragraph`; "" when it has none."""
        name, level = self._numbered(paragraph)
        levels = self._levels.get(name, {})
        if level not in levels:
            return ""
        counted = self._counted[self._list_of[name]]
        for deeper in [at for at in counted if at > level]:
            del counted[deeper]
        counted[level] = counted.get(level, _start(levels[level]) - 1) + 1
        text = _value(levels[level], "w:lvlText")
        legal = levels[level].find(qn("w:isLgl")) is not None

        def place(match: re.Match[str]) -> str:
            at = int(match[1]) - 1
            if at not in levels:
                return ""
            style = "decimal" if legal else _value(levels[at], "w:numFmt")
            return _written(counted.get(at, _start(levels[at])), style)

        return "" if _value(levels[level], "w:numFmt") in ("bullet", "none") else _PLACE.sub(place, text)

    def _numbered(self, paragraph: Any) -> tuple[str, int]:
        """(list, level) of a paragraph, from itself or else from its style and those under it."""
        properties, level, seen = paragraph.find(qn("w:pPr")), "", set[str]()
        style = _value(properties, "w:pStyle") if properties is not None else ""
        while True:
            found = properties.find(qn("w:numPr")) if properties is not None else None
            if found is not None:
                level = level or _value(found, "w:ilvl")
                if name := _value(found, "w:numId"):
                    return name, int(level) if level.isdigit() else 0
            if style in seen or style not in self._styles:
                return "", 0
            seen.add(style)
            properties = self._styles[style].find(qn("w:pPr"))
            style = _value(self._styles[style], "w:basedOn")


def _value(element: Any, name: str) -> str:
    found = element.find(qn(name))
    return (found.get(_VAL) or "") if found is not None else ""


def _start(level: Any) -> int:
    value = _value(level, "w:start")
    return int(value) if value.isdigit() else 1


def _written(number: int, style: str) -> str:
    if style in _CHINESE:
        return _chinese(number)
    if style in ("lowerLetter", "upperLetter") and 0 < number <= 26:
        return chr((97 if style == "lowerLetter" else 65) + number - 1)
    if style == "decimalEnclosedCircle" and 0 < number <= 20:
        return chr(0x2460 + number - 1)
    return str(number)


def _chinese(number: int) -> str:
    """1 … 99 as 一 … 九十九; past that, digits."""
    if not 0 < number < 100:
        return str(number)
    tens, ones = divmod(number, 10)
    return ("" if tens < 2 else _DIGITS[tens]) + ("十" if tens else "") + (_DIGITS[ones] if ones else "")
