"""Headings whose numbers jump, repeat or belong to another part."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.model import Finding, Severity
from bot.reading.breaks import part_titles
from bot.reading.checkup.material import Material
from bot.reading.glyphs import fold, key
from bot.reading.numerals import read_numeral
from bot.reading.outline import Line

_PART = re.compile(r"^\s*#*\s*([一二三四五六七八九十]{1,3})、")
_ITEM = re.compile(r"^\s*#*\s*（([一二三四五六七八九十]{1,3})）")
_INSIDE = re.compile(r"（([一二三四五六七八九十]{1,3})）")


def check_numbering(material: Material) -> Iterator[Finding]:
    yield from _parts(material)
    # A table has its own （一） and （二）, which a copied text scatters over lines.
    tables = {table.section for table in material.form.tables}
    for part in dict.fromkeys(line.part for line in material.lines if line.part and line.part not in tables):
        yield from _items(material, part, [line for line in material.lines if line.part == part])


def _parts(material: Material) -> Iterator[Finding]:
    titles = part_titles(material.form)
    for section in material.report.sections if material.on_the_form else ():
        heading = section.headings[-1]
        printed = _PART.match(fold(heading))
        fits = any(key(title) in key(heading) for title in titles.get(section.number, ()))
        if section.level == 1 and printed and fits and printed[1] != section.number:
            yield material.finding(
                "part-misnumbered",
                Severity.NOTICE,
                section.place.line,
                f"标题「{heading}」在全国统一格式里是第{section.number}部分，这里编成了“{printed[1]}、”。",
                "请对照原件看序号；不影响读数，按标题的内容认。",
                section.number,
            )


def _items(material: Material, part: str, lines: list[Line]) -> Iterator[Finding]:
    """A list begins at （一）; one that goes on must go on by one. What stands inside a paragraph counts as there."""
    last, seen = 0, set[int]()
    for line in lines:
        folded = fold(line.text)
        printed = _ITEM.match(folded)
        number = (read_numeral(printed[1]) or 0) if printed else 0
        gap = [n for n in range(last + 1, number) if n not in seen]
        if printed and number != 1 and (gap or number == last):
            told = f"（{printed[1]}）前面没有（{_word(gap[0])}）" if gap else f"（{printed[1]}）出现了两次"
            yield material.finding(
                "heading-number-jumps",
                Severity.NOTICE,
                line.number,
                f"第{part}部分的小标题编号不连续：{told}，「{line.text.strip()[:20]}」。",
                "请对照原件看是漏了一段、还是编号写错；原件就是这样的，可以不管。",
                f"{part}/{key(line.text)[:20]}",
            )
        if printed:
            last = number
            seen = set() if number == 1 else seen
        seen |= {read_numeral(found[1]) or 0 for found in _INSIDE.finditer(folded)}


def _word(number: int) -> str:
    digits = "一二三四五六七八九"
    if number < 10:
        return digits[number - 1]
    return ("" if number < 20 else digits[number // 10 - 1]) + "十" + (digits[number % 10 - 1] if number % 10 else "")
