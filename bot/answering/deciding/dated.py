"""The day that stands under a report, which is as near as the report comes to telling when it was made."""

from __future__ import annotations

import re
from dataclasses import replace

from bot import wording
from bot.answering.deciding.case import Case
from bot.answering.from_reports.prose import Found, answer_passages
from bot.answering.sources.slots import coverage, said
from bot.answering.turn import Memory, Reply
from bot.model import Outcome, Understood
from bot.reading.glyphs import fold
from bot.reading.whose.titles import with_digits

_UP_TO_31 = r"[\d一二三四五六七八九十]{1,3}"
_DAY = rf"20\d\d\s*[年.\-/]\s*{_UP_TO_31}\s*[月.\-/]\s*{_UP_TO_31}\s*日?"
_WHO_SIGNS = "(?:政府|[局委厅院办部处]|会|中心|办公室)[）)]?"
# 「无。 某乡人民政府 2021年3月16日 附件下载」, where a page came as one line.
_SIGNATURE = re.compile(
    rf"(?:^|[。\s])(?:[^\d，。；：]{{0,30}}{_WHO_SIGNS}\s*)?[（(]?{_DAY}\s*[）)。]?(?:\s+\D{{0,8}})?$"
)


def day_it_was_signed(case: Case) -> Reply | None:
    """「2023年那份年报落款是哪天」: the last line that is nothing but who signed and when, of the one report meant."""
    meaning, target = case.meaning, case.target
    named = meaning.organs or meaning.years or case.turn.memory.organ or meaning.mine or meaning.cue("report")
    only = len(case.turn.knowledge.reports) == 1 and ("报告" in meaning.text or "年报" in meaning.text)
    named = named or only  # 报告是几号写的
    # 落款写“可以直接起诉”，能照办吗: what stands there is told, and no day is asked for.
    asked = meaning.cue("signed") and not meaning.cue("may", "condition")
    if not asked or not named or meaning.others or target.report is None or target.missing:
        return None
    days = [p for p in target.report.passages if _SIGNATURE.search(with_digits(fold(p.text.strip())))]
    if not days:
        return _not_written(target.organ, target.year)
    reply = answer_passages(case.turn, target.report, [Found(1.0, days[-1])])
    return replace(reply, slots=said(wording.SIGNED) + reply.slots)


def _not_written(organ: str, year: int) -> Reply:
    slots = coverage(wording.report_name(organ, year)) + said(wording.NOT_SIGNED)
    understood = Understood((organ,), (year,), (), "没找到")
    return Reply(Outcome.NOT_FOUND, slots, understood=understood, memory=Memory("", organ, year))
