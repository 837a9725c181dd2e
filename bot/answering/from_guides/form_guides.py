"""Questions about the form of the yearly reports, answered from the guides on it and from no report's numbers."""

from __future__ import annotations

import re
from dataclasses import replace

from bot.answering.asking_for import asks_to_check, equates
from bot.answering.from_guides.guides import answer_guide, guides_named
from bot.answering.from_reports.where_counted import asked_of
from bot.answering.meaning import Meaning
from bot.answering.sources.slots import coverage, said
from bot.answering.target import Target
from bot.answering.turn import Reply, Turn
from bot.answering.weigh import GUIDE_PERHAPS
from bot.answering.words.patterns import any_matches
from bot.model import Guide
from bot.reading.forms import FORM_IDS
from bot.wording import form as wording
from bot.wording import report_name

_TABLES, _RULES, _SUMS = "年报的表", "年报的规矩", "年报的等式"
_OF_FORM = dict(zip(FORM_IDS, ("旧版的表", "新版的表"), strict=True))
"""Names in [procedure_guides] of the guides on the forms: on all of them, on how numbers agree, on sums, on each."""
_NUMBER_BEHIND = re.compile(r"[的是有写填报为：:]{0,2}[才就]?\d+(?!\d*[件个]?(?:以上|以下|以内))")
_BY_RULE = re.compile("规定|规矩|应该|应当|必须|要不要|是不是要|得不得")
_OF_A_REPORT = ("cells", "checked")
_TOLD = 2
"""Rows with a number of the asker's own behind them, from which on it is the sum that is asked about."""


def answer_on_the_form(turn: Turn, target: Target) -> Reply | None:
    """「新表许可那栏还有几列」, 「2021版年报格式的文号」: the nearest guide on the form, whatever year is named."""
    asked, meaning = turn.knowledge.language.report_form, turn.meaning
    of_nobody = not meaning.organs and (not meaning.years or target.missing)
    if of_nobody and tells_own_numbers(meaning):
        return next((_told(turn, guide) for guide in guides_named(turn, _SUMS)), None)
    if asked.heard(turn.question, "which_form") and (which := _form_of_the_report(turn, target)):
        return which
    counted = meaning.years and meaning.cue("count") and meaning.ids("row")
    # 收过一笔处理费，写年报哪个部分: none of its rows, but one of its parts.
    heard = (any_matches(asked.words("form_itself"), turn.question) or asked_of(turn)[1]) and not counted
    if meaning.organs or not (heard or asked.heard(turn.question, "rule_of_sums")):
        return None
    of_the_last = turn.memory.subject in _OF_A_REPORT and equates(turn) and not _BY_RULE.search(turn.question)
    if not heard and of_the_last and asks_to_check(turn):
        return None  # 它那张表新收加上年结转等不等于总计加结转下年
    ids = {guide.id for guide in guides_named(turn, _TABLES if heard else _RULES)}
    found = turn.knowledge.guide_index.find(turn.question, len(turn.knowledge.guides))
    nearest = next((match for match in found if match.item.id in ids), None)
    return _told(turn, nearest.item) if nearest and nearest.score >= GUIDE_PERHAPS else None


def _told(turn: Turn, guide: Guide) -> Reply:
    reply = answer_guide(turn, guide)
    return replace(reply, understood=replace(reply.understood, operation=wording.ON_THE_FORM))


def tells_own_numbers(meaning: Meaning) -> bool:
    """「新收8、上年结转1、办结7，结转下年写几」: the numbers are the asker's, and no report is asked for them."""
    rows = [span for span in meaning.spans if span.text and any(c.kind == "row" for c in span.concepts)]
    return sum(bool(_NUMBER_BEHIND.match(meaning.text, span.end)) for span in rows) >= _TOLD


def _form_of_the_report(turn: Turn, target: Target) -> Reply | None:
    """Which form one report uses, told by its columns."""
    report = target.report
    name = _OF_FORM.get(report.member.form or "") if report and len(target.covered) == 1 else None
    guide = next(guides_named(turn, name), None) if name else None
    if report is None or guide is None:
        return None
    reply = _told(turn, guide)
    opening = coverage(report_name(report.member.organ, report.member.year)) + said(wording.USES_THIS_FORM)
    return replace(reply, slots=opening + reply.slots)
