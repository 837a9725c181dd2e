"""What a report says under words that the question quotes from it: 「在“学习培训再发力”那条下面写了什么」."""

from __future__ import annotations

import re

from bot.answering.from_reports.prose import Found
from bot.publishing.content import ReportContent
from bot.reading.glyphs import fold, key

_QUOTED = re.compile(r"[“「『\"‘]([^“”「」『』\"‘’]{1,40})[”」』\"’]")
_EVERYWHERE = 3
"""What stands in more passages (政府信息) is a word of the trade, and no place that is pointed at."""


def passages_with(question: str, report: ReportContent) -> list[Found]:
    """The passages that hold, or stand under a heading that holds, every phrase that the question puts in quotes."""
    # A single character is no phrase, but its marks are a pair: 是个"乡"，报告里却有"我镇".
    phrases = [key(fold(phrase)) for phrase in _QUOTED.findall(question) if len(phrase) > 1]
    if not phrases:
        return []
    found = [p for p in report.passages if all(phrase in key("".join((*p.headings, p.text))) for phrase in phrases)]
    said = [p for p in found if all(phrase in key(p.text) for phrase in phrases)]
    shown = said or found
    return [Found(1.0, passage) for passage in shown] if len(shown) <= _EVERYWHERE else []
