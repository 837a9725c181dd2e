"""The day of publication against Article 49 of the Regulation, for the organs that it names (publication.toml)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from functools import cache
from typing import Any

from bot.model import Finding, Severity
from bot.reading.checkup.material import Material
from bot.reading.forms import read_template
from bot.reading.glyphs import fold

_DIGITS = dict(zip("〇○零一二三四五六七八九", "000123456789", strict=True))
_DATE = r"(20\d\d)\s*(?:年|[-/.])\s*(\d{1,2})\s*(?:月|[-/.])\s*(\d{1,2})\s*日?"
_LABELLED = re.compile(rf"(?<![\u3400-\u9fff])(?:发布|公布|公开|发文)?(?:时间|日期)\s*：\s*{_DATE}")
_ALONE = re.compile(rf"[（\s]*{_DATE}[）\s]*")
_HEAD, _TAIL = 20, 4


def check_publication(material: Material) -> Iterator[Finding]:
    report, rules = material.report, _rules()
    found = published(report.text)
    if found is None or report.year < rules["since"]:
        return
    day, line = found
    told = f"{day.year}年{day.month}月{day.day}日"
    if day <= date(report.year, 12, 31):
        yield material.finding(
            "published-too-early",
            Severity.NOTICE,
            line,
            f"第{line}行的日期是{told}，{report.year}年还没有过完。",
            "请看日期或标题的年份是不是写错；这个日期不是发布日期的，可以不管。",
        )
        return
    rules_of = (rule for rule in rules["organ"] if report.organ.endswith(tuple(rule["endings"])))
    rule: dict[str, Any] = next(rules_of, {})
    if "by" not in rule:
        return
    month, last = map(int, rule["by"].split("-"))
    if day > date(report.year + 1, month, last):
        yield material.finding(
            "published-late",
            Severity.NOTICE,
            line,
            f"第{line}行的日期是{told}。{rule['says']}。",
            "请核对首次公布的日期；网站搬迁后重发、更正后重发的，也会显示较晚的日期。",
        )


def published(text: str) -> tuple[date, int] | None:
    """The day that a label near the beginning or the end gives, else one that stands alone at the end; and its line."""
    filled = [(number, line) for number, line in enumerate(fold(text).split("\n"), 1) if line.strip()]
    for number, line in filled[:_HEAD] + filled[-_TAIL:]:
        if (match := _LABELLED.search(line)) and (day := _day(*match.groups())):
            return day, number
    for number, line in reversed(filled[-_TAIL:]):
        if (match := _ALONE.fullmatch(_arabic(line))) and (day := _day(*match.groups())):
            return day, number
    return None


def _arabic(line: str) -> str:
    """二〇二三年一月二十日 as 2023年1月20日."""
    line = re.sub(r"([一二三]?)十([一二三四五六七八九]?)(?=[月日])", _tens, line)
    return "".join(_DIGITS.get(character, character) for character in line)


def _tens(match: re.Match[str]) -> str:
    return (match[1] or "一") + (match[2] or "〇")


def _day(year: str, month: str, day: str) -> date | None:
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        return None


@cache
def _rules() -> dict[str, Any]:
    return read_template("publication")
