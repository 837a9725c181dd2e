"""An older report's own statistics table that lost its columns: 「主动公开信息数条4251516其中：1.网站公开条…」.

Told by its head (指标名称, 计量单位). A row is a label, a unit and the digits of all its columns together. They are
taken apart only in a way that nothing else could be: one column, as many digits as columns, or a cut whose first
number the report's own prose gives. All other cells are undecidable.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from bot.model import Certainty, Fact, Place
from bot.model.report import LOCAL
from bot.reading.glyphs import fold
from bot.reading.outline import Line

HEAD = re.compile(r"(?:统\s*计\s*指\s*标|指\s*标\s*名\s*称|项\s*目\s*名?\s*称?)\s*(?:计量|统计)?单\s*位\s*")
_COLUMN = re.compile(r"\s*((?:20\d\d|本|上)年度?(?:数|累计数?|统计数)?|历年累计数?|累计数?|统\s*计\s*数|数\s*[量值])")
_UNITS = "人次|场次|万元|[条件次份元个篇人起宗期项]"
_NUMBERED = r"\d{1,2}[.．、]"
_ROW = re.compile(
    rf"\s*(?P<label>(?:{_NUMBERED})?[^\d\s][^\d]*?(?:{_NUMBERED}[^\d]*?)?)(?P<unit>{_UNITS})?\s*"
    r"(?P<digits>\d+|—{2,}|-{2,})"
)
_ANNEX = re.compile(r"附件|附表|附\s*[:：]")
_NEXT = re.compile(r"\s*[.．、]")
_NUMBER = re.compile(r"0|[1-9]\d*")
_COUNT = re.compile(r"(?<!\d)(\d+)\s*(?:条|件|次|份|人次|起|宗)")


@dataclass(frozen=True, slots=True)
class _Row:
    label: str
    unit: str
    digits: str
    start: int
    digits_at: int


def glued_facts(lines: Iterable[Line]) -> Iterator[Fact]:
    """The cells of such tables in `lines`."""
    every = list(lines)
    for i, line in enumerate(every):
        head = None if "\t" in line.text else HEAD.search(fold(line.text))
        if not head:
            continue
        columns, end = _columns(line.text, head.end())
        told = frozenset(int(n) for other in every[: i + 1] for n in _COUNT.findall(fold(_before(other, line, head))))
        # Behind 附件 a pasted page has no heading of its own any more.
        section = "" if _ANNEX.search(line.text[: head.start()][-60:]) else line.part
        for number, row in enumerate(_rows(line.text, end), 1) if columns else ():
            yield from _facts(line, section, number, row, columns, told)


def _before(line: Line, table: Line, head: re.Match[str]) -> str:
    return line.text[: head.start()] if line is table else line.text


def _columns(text: str, at: int) -> tuple[tuple[str, ...], int]:
    columns = []
    folded = fold(text)
    while match := _COLUMN.match(folded, at):
        columns.append(re.sub(r"\s", "", text[match.start(1) : match.end(1)]))
        at = match.end()
    return tuple(columns), at


def _rows(text: str, at: int) -> Iterator[_Row]:
    """Row after row; a numbering that stands right behind a row's digits (002.公报) is the next row's."""
    folded, expected = fold(text), 1
    while match := _ROW.match(folded, at):
        label, digits = match["label"], match["digits"]
        own = re.search(r"(\d{1,2})[.．、]", label)
        expected = int(own[1]) + 1 if own else 1
        stop = match.end()
        if digits.isdecimal() and _NEXT.match(folded, stop):
            # Without a number that can be the next one's, nobody can tell where these digits end.
            mark = next((str(n) for n in (expected, 1) if digits.endswith(str(n)) and len(digits) > len(str(n))), "")
            digits, stop = digits[: len(digits) - len(mark)], stop - len(mark)
        if re.sub(r"[\s：:]", "", label) and len(label) < 60:
            yield _Row(label.strip(), match["unit"] or "", digits, match.start("label"), match.start("digits"))
        at = stop


def _facts(
    line: Line, section: str, number: int, row: _Row, columns: tuple[str, ...], told: frozenset[int]
) -> Iterator[Fact]:
    cut = _cut(row.digits, len(columns), told)
    quote = line.text[row.start : row.digits_at + len(row.digits)]
    at = line.start + row.digits_at
    for i, column in enumerate(columns):
        printed = cut[i] if cut else None
        place = Place(line.number, at, at + len(printed if printed is not None else row.digits))
        at += len(printed or "")
        dash = not row.digits.isdecimal()
        yield Fact(
            section=section,
            row_id=f"{LOCAL}0.{line.number}.{number}",
            column_id=f"{LOCAL}{i}",
            row=(row.label,),
            column=(column,),
            value=int(printed) if printed is not None else None,
            printed=row.digits if dash else printed,
            unit=row.unit,
            certainty=Certainty.BLANK if dash else Certainty.CERTAIN if cut else Certainty.UNDECIDABLE,
            quote=quote,
            place=place,
        )


def _cut(digits: str, columns: int, told: frozenset[int]) -> tuple[str, ...]:
    """The digits of each column, where they can be told; else ()."""
    if not digits.isdecimal():
        return ()
    cuts = list(_cuts(digits, columns))
    if len(cuts) > 1:
        cuts = [cut for cut in cuts if int(cut[0]) in told and int(cut[0]) > 9]
    return cuts[0] if len(cuts) == 1 else ()


def _cuts(digits: str, columns: int) -> Iterator[tuple[str, ...]]:
    if columns == 1:
        if _NUMBER.fullmatch(digits):
            yield (digits,)
        return
    for end in range(1, len(digits)):
        if _NUMBER.fullmatch(digits[:end]):
            yield from ((digits[:end], *rest) for rest in _cuts(digits[end:], columns - 1))
