"""「一共多少，其中企业的多少」, 「维持几件，一共几件」: the total of the row is asked for beside the part of it.

「企业提的有几件，其中给公开的几件」: of one applicant all that came in is asked for beside what became of it."""

from __future__ import annotations

import re

from bot.answering.meaning import Meaning

WHOLE_TOO = "whole_too"
"""The cue that the total is told besides: 信访类的有几件 behind 个人几件 may mean individuals or all."""
_ALL = "一共|总共|拢共|统共|合计|总数|总计"
_BEFORE = re.compile(rf"(?:{_ALL})[^，,。；;其里当]{{0,10}}[，,、；; ]?(?:这)?(?:其中|里面|里头|里边|当中)")
_BEHIND = re.compile(
    rf"(?:几|多少)[\u3400-\u9fff]?[，,、；;？? ](?:这些|那|该类|这类|这种)?(?:{_ALL}|共)又?(?:是|有)?(?:几|多少)"
)
_EACH_COUNTED = re.compile(
    rf"(?:(?:几|多少)[\u3400-\u9fff]?[，,、；;][^，,、；;]{{0,8}}){{2}}(?:{_ALL}|共)(?:是|有|又)?(?:几|多少)"
)
_AND_ITS_PART = re.compile(
    rf"(?:{_ALL})(?:有|是)?(?:几|多少)[\u3400-\u9fff]{{1,8}}[，,、；;][^，,。；;]{{1,8}}的?有?(?:几|多少)"
)
"""一共有几件复议，维持的几件."""
_COUNTED = re.compile("几|多少")
_AGAIN = re.compile("几|多少|(?:全|都)是|有没有|有[^，。；？?]{0,10}[吗没不么]")
"""收到多少，全是个人申请的吗; 收了几件？有科研机构的吗."""
_CLAUSE_END = re.compile("[，,；;。？?]")


def asks_for_the_whole_too(text: str, parts: int = 1) -> bool:
    """Whether the total is asked for by a word of its own, before 其中 or behind the part.

    Behind several parts (个人和企业各多少，合计多少) it is what they make together.
    """
    return bool(
        _BEFORE.search(text)
        or (parts == 1 and (_BEHIND.search(text) or _AND_ITS_PART.search(text)))
        or _EACH_COUNTED.search(text)
    )


def counts_the_whole_before(meaning: Meaning, section: str) -> bool:
    """「收到多少申请，个人的几件」: a clause counts the row, and a later one an applicant of it."""
    columns = [
        s.start for s in meaning.spans if s.text and any(c.kind == "column" and c.id != "total" for c in s.concepts)
    ]
    ends = [m.start() for m in _CLAUSE_END.finditer(meaning.text) if columns and m.start() < min(columns)]
    before = [s for s in meaning.spans if s.text and ends and s.end <= ends[-1]]
    kinds = {(c.kind, c.section or c.id) for s in before for c in s.concepts}
    counted = ("cue", "count") in kinds or any(_COUNTED.search(s.text) for s in before)
    # 收到几件的，其他单位一共多少 goes on with what it says of the row.
    again = bool(ends) and meaning.text[ends[-1] - 1] != "的" and bool(_AGAIN.search(meaning.text, ends[-1]))
    of_the_last = not any(c.kind == "row" for s in meaning.spans if s.text for c in s.concepts)  # 又是几件，个人的几件
    return counted and again and (of_the_last or ("row", section) in kinds)


def asks_of_the_usual_row_too(meaning: Meaning, section: str, usual: str) -> bool:
    """Whether a clause before the first row that is named counts an applicant's, and names no row or the usual one."""
    rows = [
        span.start
        for span in meaning.spans
        if span.text
        and any(c.kind in ("row", "group") and c.section == section and c.id != usual for c in span.concepts)
    ]
    ends = [match.start() for match in _CLAUSE_END.finditer(meaning.text) if rows and match.start() < min(rows)]
    before = [span for span in meaning.spans if span.text and ends and span.end <= ends[-1]]
    kinds = {(c.kind, c.section or c.id) for span in before for c in span.concepts if c.id != "total"}
    return ("column", section) in kinds and ("cue", "count") in kinds
