"""Who signs, and what the file is called, against the organ and year of the title."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.errors import MalformedFile
from bot.model import Finding, Severity
from bot.reading.checkup.material import Material
from bot.reading.naming import aliases_of, organ_and_year

_LAST_LINES = 4
_SIGNED = re.compile(r"[\u3400-\u9fff]{4,30}")


def check_signature(material: Material) -> Iterator[Finding]:
    yield from _signed(material)
    yield from _file_name(material)


def _signed(material: Material) -> Iterator[Finding]:
    """A line alone at the end with the same ending as the organ's name, and another name before it."""
    report = material.report
    filled = [(n, line.strip()) for n, line in enumerate(report.text.split("\n"), 1) if line.strip()]
    for number, line in filled[-_LAST_LINES:]:
        same_kind = _SIGNED.fullmatch(line) and line[-2:] == report.organ[-2:]
        own = {report.organ, *(name for name in aliases_of(report.organ) if len(name) > 2)}
        if same_kind and not any(line.endswith(name) or report.organ.endswith(line) for name in own):
            yield material.finding(
                "signed-by-another",
                Severity.WARNING,
                number,
                f"标题写的是{report.organ}，第{number}行的落款是「{line}」。",
                "请对照原件看哪一个对；由上级代发、或机关改过名的，可以不管。",
                line,
            )


def _file_name(material: Material) -> Iterator[Finding]:
    report = material.report
    try:
        organ, year, _ = organ_and_year("", report.document)
    except MalformedFile:
        return
    if len(organ) == len(report.organ) and sum(a != b for a, b in zip(organ, report.organ, strict=True)) == 1:
        yield material.finding(
            "file-name-differs",
            Severity.WARNING,
            1,
            f"正文标题里的机关是「{report.organ}」，文件名里是「{organ}」，差一个字。居民问起时按标题的名字认。",
            "请看哪一个写错了，改标题或改文件名。",
            "organ",
        )
    elif organ == report.organ and year != report.year:
        yield material.finding(
            "file-name-differs",
            Severity.WARNING,
            1,
            f"正文标题里是{report.year}年，文件名里是{year}年。居民问起时按标题的年份认。",
            "请看哪一个写错了，改标题或改文件名。",
            "year",
        )
