"""What stands around a sentence in its paragraph, and goes on with its matter.

「凌晨泄洪，下游养殖户来不及起网。」 is told with 「提前告知时间改为6小时。」 behind it: whoever asks in words of his
own names the matter as often as what came of it, and a short paragraph is about one matter.
"""

from __future__ import annotations

from bot.model import Passage
from bot.publishing.content import ReportContent

ROOM = 150
"""Characters that are read out at most: what an elder hears in half a minute."""


def around(passage: Passage, report: ReportContent) -> list[Passage]:
    """The sentence with what is behind it in its paragraph as far as there is room, or all of a short paragraph."""
    if passage.ordinal:
        return [passage]  # a point of a list stands for itself
    paragraph = [p for p in report.passages if _stand_together(p, passage)]
    if _length(paragraph) <= ROOM:
        return paragraph
    kept = [passage]
    for behind in paragraph[paragraph.index(passage) + 1 :]:
        if _length([*kept, behind]) > ROOM:
            break
        kept.append(behind)
    return kept


def _stand_together(one: Passage, other: Passage) -> bool:
    same_line = (one.place.line, one.place.page) == (other.place.line, other.place.page)
    return same_line and one.headings == other.headings and not one.ordinal


def _length(passages: list[Passage]) -> int:
    return sum(len(passage.text) for passage in passages)
