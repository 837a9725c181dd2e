"""What a report says of the problems that the report before it told: 针对2022年度报告提出的“政策解读偏少”问题，…"""

from __future__ import annotations

import re

from bot.answering.from_reports.prose import Found, answer_passages
from bot.answering.turn import Reply, Turn
from bot.model import Passage
from bot.publishing.content import ReportContent
from bot.reading.glyphs import fold

_PART = "五"
_MOST = 3
_WORTH = 1.0
_TITLE = re.compile("[^，。；：]{1,20}[。：]")
_PROBLEM = "(?:问题|不足|短板|毛病)"


def answer_last_problems(turn: Turn, report: ReportContent) -> Reply | None:
    """The sentences that tell whether they were mended; None where the report has none."""
    found = _on_last_problems(report)[:_MOST]
    return answer_passages(turn, report, [Found(_WORTH, passage) for passage in found]) if found else None


def _on_last_problems(report: ReportContent) -> list[Passage]:
    """In part five, below a heading like 上年度问题整改情况 or beginning so, or that name the year before."""
    last = rf"(?:上一?年度?|去年|前一?年度?|{report.member.year - 1}年度?)"
    heading = re.compile(rf"{last}[^，。；]{{0,12}}{_PROBLEM}[^，。；]{{0,6}}(?:整改|改进|落实|解决)")
    begins = re.compile(rf"^{heading.pattern}|(?:针对|对于?|关于)[^，。；]{{0,4}}{last}[^。；]{{0,40}}{_PROBLEM}")

    def tells(passage: Passage) -> bool:
        below = any(heading.search(fold(above)) for above in passage.headings[1:])
        return below or bool(begins.search(fold(passage.text)))

    told = [passage for passage in report.passages if passage.section == _PART and tells(passage)]
    # 「（一）2022年问题整改情况。一是…」: what stands behind such a title in its line is what it tells.
    titles = {p.place.line for p in told if _is_title(p)}
    behind = [p for p in report.passages if p.place.line in titles and not _is_title(p)]
    return [p for p in report.passages if p in behind or (p in told and p.place.line not in titles)] or told


def _is_title(passage: Passage) -> bool:
    return not passage.ordinal and bool(_TITLE.fullmatch(fold(passage.text)))
