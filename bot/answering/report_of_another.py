"""「我要某镇2020年的年报，你这里有吗」: whether the report of somebody else is here, and nothing of what it says."""

from __future__ import annotations

import re

from bot.answering.asked_of_coverage import TOLERATED, left_unexplained, names_something_else
from bot.answering.turn import Turn

_WANTS = re.compile("[看给要发查拿]|有[吗没]|\\d年")
_YEARLY = re.compile(r"年报|年度(?:工作)?报告|公开(?:工作)?报告|\d年的?报告")
_SHOWN = ("report", "list", "myself", "existence", "published")
"""What one may want of somebody's report who wants to see it."""


def asks_for_the_report_of_another(turn: Turn) -> bool:
    """「我要某镇2020年的年报，你这里有吗」, 「卯乡有没有年报」: whether the report of somebody else is here."""
    meaning, asked = turn.meaning, turn.knowledge.language.coverage
    here, there = asked.heard(meaning.text, "here"), asked.heard(meaning.text, "any")
    there = there and (here or left_unexplained(turn) <= TOLERATED)
    there = there or (bool(meaning.years) and (here or asked.heard(meaning.text, "kept"))) or _names_only_it(turn)
    return bool(there and meaning.others and not meaning.organs and asked.heard(meaning.text, "papers"))


def _names_only_it(turn: Turn) -> bool:
    """「某镇2020年的年报给我看看」: whose report of which year it is, and nothing that one could want of it."""
    meaning = turn.meaning
    beside = [c.id for s in meaning.spans for c in s.concepts if c.kind == "cue" and c.id not in _SHOWN]
    where = turn.knowledge.language.places.words("before", "others")  # 隔壁
    left = [word for word in meaning.residue if word not in where]
    above = turn.knowledge.language.places.words("others", "above")  # 市里的年报 alone asks what such a report is
    unnamed = not _WANTS.search(meaning.text) and any(name in above for name in meaning.others)
    other = beside or meaning.mine or unnamed or names_something_else(turn) or not _YEARLY.search(meaning.text)
    return not (other or sum(map(len, left)) > TOLERATED)
