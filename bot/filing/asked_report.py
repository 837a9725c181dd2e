"""Until when the yearly report of a year is due: 「2026年部门的年报最晚哪天公布」「去年的年报局里几号前要挂出来」."""

from __future__ import annotations

import re
from dataclasses import replace

from bot.answering.kind_asked import kind_asked
from bot.answering.sources.slots import Slots, computed, quoted, said
from bot.answering.turn import Reply, Turn
from bot.answering.when.years import find_years
from bot.filing.deadlines import in_words, report_due
from bot.filing.on_what import reckoned
from bot.model import Citation, Computed, Outcome, Understood
from bot.wording import filing as wording

RULE = (
    "条例第四十九条：县级以上政府的部门每年1月31日前公布上一年度的年度报告；"
    "县级以上地方政府主管部门每年3月31日前公布本级政府的年度报告。"
)
_ARTICLE = "条例第四十九条"
_REPORT = re.compile(r"(?:年报告|年报(?!告)|年度报告|年抱)(?![里中上内]|[说写讲提]到?[了的]?|的?统计)")
_DUE = re.compile(
    r"(?:最晚|最迟|截止|期限|必须|应当|应该|该|要).{0,8}(?:公布|发布|公开|出|挂|晒|发|贴|哪天|几号|几月)"
    r"|(?:哪天|几号|几月|什么时候|啥时候|多久).{0,6}(?:之?前|必须|应当|应该|能|可以|该|要|截止)"
)
_COMES = re.compile(
    r"(?:什么时候|啥时候?|何时|几时|哪天|几号|几月份?)(?:才|会|能|可以)?(?:看|公布|发布|公开|出|挂|晒|发)"
)
"""Without a word of duty it is asked when the report comes; of one that has come that is no question of law."""
_PAST = re.compile(r"(?:公布|发布|公开|出|挂|发)(?:出来|出去)?(?:的|了)(?!吗|没)")
_TOWNSHIP = re.compile(r"乡|镇|街道")
_GOVERNMENT = re.compile(r"政府(?!的?部门)")
_SAYS_ITSELF = -1.0
"""「某街道报告里说装电梯以后要怎么公开」 asks for what the report says."""
_FAR = 3
"""A report of long ago is asked about for what it says, not for when it was due."""


def report(turn: Turn) -> Reply | None:
    """None where no year is named: the guide then tells the rule."""
    question = turn.question
    subject = _REPORT.search(question)
    if not subject or not (_DUE.search(question) or _COMES.search(question)) or _PAST.search(question):
        return None
    if turn.meaning.organs and kind_asked(turn).rule <= _SAYS_ITSELF:
        return None
    named = [span for span in find_years(question, turn.today) if {c.kind for c in span.concepts} == {"year"}]
    before = [span for span in named if span.start < subject.start()]
    if not before or len(before[-1].concepts) != 1:
        return None
    year = int(before[-1].concepts[0].id)
    if not turn.today.year - _FAR <= year <= turn.today.year + _FAR:
        return None
    if not _DUE.search(question) and report_due(year)[1] < turn.today:
        return None
    return _told(turn, year)


def _told(turn: Turn, year: int) -> Reply:
    days = [in_words(day) for day in report_due(year)]
    parts = [(f"{year}年度", 0), *((day, 0) for day in days)]
    lines = [said(wording.REPORT_DEPARTMENT) + computed(days[0]), said(wording.REPORT_GOVERNMENT) + computed(days[1])]
    if _GOVERNMENT.search(turn.question) and not _TOWNSHIP.search(turn.question):
        lines.reverse()
    slots: Slots = computed(parts[0][0]) + said(wording.REPORT_OF)
    if _TOWNSHIP.search(turn.question):
        slots += said(wording.REPORT_TOWNSHIP)
    for line in lines:
        slots += said("\n") + line + said(wording.REPORT_PUBLISHED) + quoted(_ARTICLE) + said("）。")
    if not _TOWNSHIP.search(turn.question):
        slots += said("\n" + wording.REPORT_TOWNSHIP)
    return Reply(
        Outcome.ANSWERED,
        slots,
        (Citation("", "条例", RULE, _ARTICLE, ""),),
        understood=Understood(operation="算期限"),
        computed=(Computed("年报期限", len(days), "个日子", tuple(parts)),),
        suggestions=wording.AFTER_REPORT_DUE,
        memory=replace(reckoned(turn, "report"), subject="guide"),  # 县政府那份呢
    )
