"""Where a report tells whose it is and of which year: its title, page data, body, signature, file and folders."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from itertools import pairwise
from pathlib import PurePosixPath

from bot.model import Sighting
from bot.reading.glyphs import fold
from bot.reading.whose.places import looks_like_an_organ
from bot.reading.whose.titles import clean_organ, read_titles, with_digits

_H = r"[\u3400-\u9fff]"
_DAY = r"(20\d\d)\s*[年.\-/]\s*(\d{1,2})\s*[月.\-/]\s*(\d{1,2})日?"
_LABELLED = re.compile(rf"^(?:发布|公开|发文|制发)?(?:机构|机关|单位|来源|部门)[：:]\s*({_H}{{3,40}})\s*$")
_DATED = re.compile(rf"(?:发布|公开|发文|成文)?(?:时间|日期)[：:]\s*{_DAY}")
_PERIOD = re.compile(r"(20\d\d)年0?1月0?1日起?\s*(?:至|到|[—–\-~～])+\s*(?:(20\d\d)年)?12月31日")
_PRESENTED = re.compile(rf"现将({_H}{{3,40}}?)(20\d\d)年?度?(?:政府)?信息公开")
_COMPILED = re.compile(rf"(?:根据|按照|依据)[^。]{{0,300}}，(?:现?由)?({_H}{{3,30}}?)(?:组织|负责|牵头)?编制")
_SIGNED = re.compile(rf"(?:^|[\s。])({_H}{{3,40}})\s*（?\s*{_DAY}\s*）?(?=\s|$|附件)")
_HEAD, _BODY, _TAIL, _SIGNATURE_LINES = 12, 6000, 400, 12
_DATE_IN_NAME = re.compile(r"(?<!\d)20\d{2}(?:[-._]?\d{1,2}[-._]?\d{1,2}(?!\d)|年\d{1,2}月(?:\d{1,2}日)?)")
_YEAR_IN_NAME = re.compile(r"(?<!\d)(20\d\d)(?!\d)")
_KINDS = re.compile(
    r"(?:政府|政务)?(?:信息)?公开(?:工作)?(?:情况)?(?:年度)?(?:工作)?(?:报告|年报|总结)?|年?度?报告|年报|更正|修订版?|更新"
)


def read_sightings(text: str, document: str) -> tuple[Sighting, ...]:
    """All of them, titles first; `document` is the file's name with its folders."""
    plain = with_digits(fold(text))
    titles = [Sighting("title", t.organ, t.year, t.line, t.text) for t in read_titles(text)]
    return (*titles, *_page_data(plain), *_body(plain), *_signatures(plain), *_file(document), *_folders(document))


def _page_data(text: str) -> Iterator[Sighting]:
    """What stands above a page's text in lines of its own, and the day of its publication."""
    for number, raw in enumerate(text.split("\n")[:_HEAD], 1):
        line = raw.strip()[:200]
        organ = _LABELLED.match(line)
        day = _published(_DATED.search(line))
        if day or (organ and looks_like_an_organ(organ[1])):
            yield Sighting("metadata", organ[1] if organ else "", 0, number, line[:60], day)


def _body(text: str) -> Iterator[Sighting]:
    for pattern in (_PERIOD, _PRESENTED, _COMPILED):
        if not (match := pattern.search(text[:_BODY])):
            continue
        line = text.count("\n", 0, match.start(match.lastindex or 0)) + 1
        told = match.group()[-60:]
        if pattern is _PERIOD:
            if match[1] == (match[2] or match[1]):
                yield Sighting("body", "", int(match[1]), line, told)
        elif looks_like_an_organ(organ := clean_organ(match[1])):
            yield Sighting("body", organ, int(match[2]) if pattern is _PRESENTED else 0, line, told)


def _signatures(text: str) -> Iterator[Sighting]:
    """The organ's name with a day beside or below it, above the text or at its end; at the very end, the name alone."""
    lines = [(n, line.strip()) for n, line in enumerate(text.split("\n"), 1) if line.strip()]
    ends = [*lines[:_HEAD], *lines[max(_HEAD, len(lines) - _SIGNATURE_LINES) :]]
    dated = False
    for (number, line), (_, below) in pairwise([*ends, (0, "")]):
        tail = line[-_TAIL:]
        # One line of its own, or the end of a page that is one line.
        own = len(line) <= 80
        match = _SIGNED.search(f"{line} {below}" if own and re.match(rf"（?\s*{_DAY}", below) else tail)
        if match and looks_like_an_organ(match[1]) and (not own or line.startswith(match[1])):
            dated = True
            yield Sighting("signature", match[1], 0, number, match.group().strip(), _published(match, 2))
    for number, line in lines[-2:]:
        if not dated and len(lines) > _HEAD and re.fullmatch(rf"{_H}{{4,40}}", line) and looks_like_an_organ(line):
            yield Sighting("signature", line, 0, number, line)


def _file(document: str) -> Iterator[Sighting]:
    name = PurePosixPath(document).stem
    organ, year = _in_a_name(name)
    if organ or year:
        yield Sighting("file", organ, year, None, PurePosixPath(document).name)


def _folders(document: str) -> Iterator[Sighting]:
    """From the innermost folder outwards, the first (reports/) left out."""
    for folder in reversed(PurePosixPath(document).parts[1:-1]):
        organ, year = _in_a_name(folder)
        if organ or year:
            yield Sighting("folder", organ, year, None, folder)


def _in_a_name(name: str) -> tuple[str, int]:
    """The organ (with the places before it) and the year in a file's or folder's name; a date is no year."""
    plain = _DATE_IN_NAME.sub(" ", with_digits(fold(name)))
    years = re.findall(r"(?<!\d)(20\d\d)年", plain) or _YEAR_IN_NAME.findall(plain)
    words = _KINDS.sub(" ", re.sub(r"(?<!\d)20\d\d年?度?", " ", plain))
    organs = [clean_organ(word) for word in re.findall(rf"{_H}+", words)]
    organ = "".join(organ for organ in organs if looks_like_an_organ(organ))
    return organ if len(organ) <= 40 else "", int(years[0]) if len(set(years)) == 1 else 0


def _published(match: re.Match[str] | None, first: int = 1) -> str:
    """The day that a match holds from group `first` on, as an ISO date; "" for none and for 13月."""
    try:
        return date(*(int(match[first + i]) for i in range(3))).isoformat() if match else ""
    except ValueError:
        return ""
