"""What in a document is not this report: a second report behind it, tables captioned as of another organ or year.

A county's report has its townships' tables in an appendix, a clerk puts last year's table below this year's, a site
saves two reports as one page. Where the report's own table is a picture, theirs would be taken for it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from bot.reading.breaks import part_titles
from bot.reading.form import Form
from bot.reading.glyphs import fold, key
from bot.reading.outline import Line
from bot.reading.whose.places import base_of, is_same, level_of, looks_like_an_organ
from bot.reading.whose.titles import Title, clean_organ, title_of, with_digits

_YEAR = re.compile(r"(?<!\d)(20\d\d)年")
_CAPTION = re.compile(r"^[^。；《]{0,60}(?:表|情况|统计|数据|年度?)(?:（[^（）]{0,20}）)?[:：]?$")
_LEAD = re.compile(r"^[#\s*]*(?:附[件表]|附|表)?[\d一二三四五六七八九十]*[\s:：.、]*")
_NAMED = re.compile(
    r"^([\u3400-\u9fff]{2,40}?)(?:20\d\d年度?)?(?:政府|政务)?(?:信息公开|依申请|主动公开|申请|收到和处理|行政复议).*表"
)
_NAMELESS = re.compile("[省市州盟旗县区乡镇街道人民政府办公室厅局委员会管机关]")
_IN_A_TABLE = re.compile(r"^[^。；]{1,80}$")
_GOES_ON = re.compile(r"^[（(]?(?:续|接)?(?:上|下)?表[）)]?$|单位[:：]|^附(?:件|表)\d*$")


_A_YEAR = re.compile(r"(?:20\d\d年?度?|[上本去今]年度?|上年同期)(?:数量?|件数)?(?:（件）)?")


@dataclass(frozen=True, slots=True)
class Apart:
    """`second`: the line with the title of another report, which with all below it is none of this one. `captions`:
    lines above tables of another organ or year, with the numbers of these tables' lines."""

    second: Line | None = None
    captions: tuple[Line, ...] = ()
    tables: frozenset[int] = frozenset()


NOTHING = Apart()


def apart(lines: Sequence[Line], organs: Iterable[str], year: int, form: Form) -> Apart:
    """`organs`: every name that the document tells for the report's own organ."""
    titles = {key(title) for every in part_titles(form).values() for title in every}
    own = tuple(filter(None, organs))
    second = _second(lines, own, year)
    captions: list[Line] = []
    tables: set[int] = set()
    caption: Line | None = None
    used = False
    for line in lines:
        if line is second:
            break
        if "\t" in line.text:
            if caption and not used and f"{year}年" in with_digits(fold(line.text)):
                caption = None  # the caption was left over from a year before: its columns are this year's
            if caption:
                tables.add(line.number)
                captions += [] if caption in captions else [caption]
                used = True
            continue
        said = with_digits(re.sub(r"\s", "", fold(line.text)))
        if not said or _GOES_ON.search(said):
            continue
        if _is_of_others(said, own, year):
            caption, used = line, False
        elif line.is_heading and any(title in key(line.text) for title in titles):
            caption = None if used else caption
        elif caption and _IN_A_TABLE.match(said) and f"{year}年" not in said:
            # A table that lost its columns: words and numbers, one a line or apart by spaces, and no sentence.
            tables.add(line.number)
            captions += [] if caption in captions or not said[-1:].isdigit() else [caption]
            used = True
        else:
            caption = None
    return Apart(second, tuple(captions), frozenset(tables))


def comparisons(lines: Iterable[Line]) -> frozenset[int]:
    """The lines of tables whose columns are years: a row's name in them heads none of the form's columns."""
    found: set[int] = set()
    width = 0
    for line in lines:
        fields = [re.sub(r"\s", "", fold(field)) for field in line.text.split("\t")] if "\t" in line.text else []
        years = {field for field in fields if _A_YEAR.fullmatch(field)}
        # 3907 beside 2006 and 2012: a row of large numbers, and no header.
        numbers = any(field.isdecimal() and field not in years for field in fields)
        width = len(fields) if len(years) > 1 and not numbers else width if len(fields) == width else 0
        if width:
            found.add(line.number)
    return frozenset(found)


def _is_of_others(said: str, own: Sequence[str], year: int) -> bool:
    if not _CAPTION.match(said):
        return False
    years = {int(found) for found in _YEAR.findall(said)}
    if years:
        return year not in years or _names_another(said, own)
    return _names_another(said, own)


def _names_another(said: str, own: Sequence[str]) -> bool:
    named = _NAMED.match(_LEAD.sub("", said))
    organ = clean_organ(named[1]) if named else ""
    # A caption says 市监局 for 市场监督管理局: of two bureaus nobody knows.
    bureaus = not any(map(level_of, (organ, *own)))
    return bool(organ) and not bureaus and looks_like_an_organ(organ) and not _is_ours(organ, own)


def _is_ours(organ: str, own: Sequence[str]) -> bool:
    """Also where a name tells nothing: 县政府办公室."""
    return not _NAMELESS.sub("", organ) or any(
        is_same(organ, name) or base_of(organ) in name or base_of(name) in organ for name in own
    )


def _second(lines: Sequence[Line], own: Sequence[str], year: int) -> Line | None:
    """The title of another organ's or year's report in whose text the parts begin anew."""
    begun = next((i for i, line in enumerate(lines) if line.is_heading and line.part not in ("", "一")), len(lines))
    last = max((i for i, line in enumerate(lines) if line.is_heading and line.part in ("一", "二")), default=-1)
    above = ""
    for i, line in enumerate(lines[:last]):
        said = line.text.strip()
        if i > begun and "\t" not in line.text and said and not line.is_heading:
            title = title_of(said, line.number, above)
            if title and _is_another(title, own, year) and _begins(lines[i + 1 :]):
                return line
        above = said or above
    return None


def _begins(below: Sequence[Line]) -> bool:
    """Whether the next heading of a part is that of the first or second: the title is not one of a list of links."""
    return next((line.part for line in below if line.is_heading and len(line.headings) == 1), "") in ("一", "二")


def _is_another(title: Title, own: Sequence[str], year: int) -> bool:
    if title.year and title.year != year:
        return True
    return bool(title.organ) and not _is_ours(title.organ, own)
