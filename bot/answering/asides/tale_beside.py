"""「2021年收了多少申请，我记得那年闹拆迁闹得凶」: what somebody tells of himself beside the number that he asks for."""

from __future__ import annotations

import re

from bot.reading.staff_files.language import Language

_CLAUSES = re.compile(r"[^，,。；;！!？?\s]+[，,。；;！!？?\s]*")
_COUNTS = re.compile("几|多少|总数|数量|真的|[给报][我俺一]|[呢嘞咧][？?。]?$")
_ASKS = re.compile(r"[吗么没不][？?]?$|[？?]|几|多少|谁|哪|怎|咋|什么|啥|\d|[比占]|[多少高低]$")
_NAMES = re.compile("(?<![那这本我咱俺该老])[乡镇县局]|街道|[说讲想]")
"""我娘家是壬乡的 names whose report is asked for, 我侄子说复议有条快道 what is asked about."""
_MARKS = "，,。；;！!？? "


def without_tale_beside(question: str, language: Language, answers: bool) -> str:
    """`question` without clauses that start as such a tale does and ask nothing; `answers`: it was asked back.

    As it is where the rest asks for no number: in a question on applying, who is whose grandchild may matter.
    """
    starts = language.asides.words("tales")
    clauses = _CLAUSES.findall(question)
    kept = [clause for clause in clauses if not (clause.startswith(starts) and _only_tells(clause.rstrip(_MARKS)))]
    rest = "".join(kept).rstrip("，,；; ")
    if len(kept) == len(clauses) or not rest or not (answers or _COUNTS.search(rest)):
        return question
    return rest


def _only_tells(clause: str) -> bool:
    return not (_ASKS.search(clause) or _NAMES.search(clause))
