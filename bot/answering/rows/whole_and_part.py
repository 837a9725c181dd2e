"""「一共多少，其中企业的多少」, 「维持几件，一共几件」: the total of the row is asked for beside the part of it.

「企业提的有几件，其中给公开的几件」: of one applicant all that came in is asked for beside what became of it."""

from __future__ import annotations

import re
from functools import lru_cache

from bot.answering.meaning import Meaning
from bot.answering.words.patterns import one_of
from bot.reading.staff_files.language import Language

WHOLE_TOO = "whole_too"
"""The cue that the total is told besides: 信访类的有几件 behind 个人几件 may mean individuals or all."""
_MANY, _HANZI, _NO_MARK = "(?:几|多少)", r"[\u3400-\u9fff]", "[^，,、；;]"
_COUNTED = re.compile("几|多少")
_AGAIN = re.compile("几|多少|(?:全|都)是|有没有|有[^，。；？?]{0,10}[吗没不么]")
"""收到多少，全是个人申请的吗; 收了几件？有科研机构的吗."""
_CLAUSE_END = re.compile("[，,；;。？?]")


def asks_for_the_whole_too(meaning: Meaning, parts: int = 1) -> bool:
    """Whether the total is asked for by a word of its own, before 其中 or behind the part.

    Behind several parts (个人和企业各多少，合计多少) it is what they make together.
    """
    of_any, of_one = _patterns(meaning.language)
    return bool(of_any.search(meaning.text) or (parts == 1 and of_one.search(meaning.text)))


@lru_cache(maxsize=4)  # a draft and the version before it mostly have the same
def _patterns(language: Language) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """How the total is asked for beside however many parts, and beside a single one."""
    whole, in_it = one_of(language.asked.words("in_all", "totals")), one_of(language.follow.words("in_it"))
    before = rf"(?:{whole})[^，,。；;其里当]{{0,10}}[，,、；; ]?(?:这|以及|还有|和|及)?(?:{in_it})"
    each = rf"(?:{_MANY}{_HANZI}?[，,、；;]{_NO_MARK}{{0,8}}){{2}}(?:{whole}|共)(?:是|有|又)?{_MANY}"
    behind = rf"{_MANY}{_HANZI}?[，,、；;？? ](?:这些|那|该类|这类|这种)?(?:{whole}|共)又?(?:是|有)?{_MANY}"
    # 一共有几件复议，维持的几件
    and_its_part = rf"(?:{whole})(?:有|是)?{_MANY}{_HANZI}{{1,8}}[，,、；;][^，,。；;]{{1,8}}的?有?{_MANY}"
    return re.compile(f"{before}|{each}"), re.compile(f"{behind}|{and_its_part}")


def counts_the_whole_before(meaning: Meaning, section: str) -> bool:
    """「收到多少申请，个人的几件」: a clause counts the row, and a later one an applicant of it."""
    columns = [
        s.start for s in meaning.spans if s.text and any(c.kind == "column" and c.id != "total" for c in s.concepts)
    ]
    ends = [m.start() for m in _CLAUSE_END.finditer(meaning.text) if columns and m.start() < min(columns)]
    # What is only near to a sample (start and end are 0) stands nowhere.
    before = [s for s in meaning.spans if s.text and ends and s.start < s.end <= ends[-1]]
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
