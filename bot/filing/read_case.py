"""Which period a sentence asks about, and from which day it runs: 「9月3号挂号信寄的，5号签收，啥时候答复」."""

from __future__ import annotations

import re
from datetime import date

from bot.filing.answer_case import ROLES, answer_case, notice_due
from bot.filing.case import Case, told
from bot.filing.periods import PERIODS
from bot.filing.remedy_case import remedy_case
from bot.filing.said_days import days_in
from bot.filing.sayings import Sayings

_IDLY = re.compile(r"今天.{1,8}明天(?=又|再)")
"""今天补一样，明天再补一样 tells of no day."""
_COMMA = re.compile("[，,。]")
_NEAR = 10
"""A day said without its month counts only with what happened on it, in as many characters behind it."""


def case_of(question: str, today: date, sayings: Sayings) -> Case | None:
    """None when no period is asked about, or none that runs from a day that was said."""
    question = _IDLY.sub(lambda match: "～" * len(match.group()), question)
    said = days_in(question, today)
    pairs = list(zip(said, told(question, said), strict=True))
    pairs = [(day, told_of_it) for day, told_of_it in pairs if not _found_again(told_of_it.words, sayings)]
    happened = [day for day, told_of_it in pairs if day.exact or _happens(told_of_it.words[:_NEAR], sayings)]
    if not happened or not sayings.says(question, "ask"):
        return None
    days = told(question, happened)
    if "复议" in question or sayings.says(question, "sue") or sayings.says(question, "refusal_paper"):
        return remedy_case(question, days, sayings)
    if sayings.says(question, "pay"):
        return Case(PERIODS["pay"], days[-1].date)
    published = sayings.says(sayings.without(question, "refused"), "publish")
    if "申请" not in question and published and sayings.says(question, "made"):
        return Case(PERIODS["publish"], days[-1].date)
    if "申请" not in question and sayings.says(question, "their_letter"):
        return None  # 落款是15号，我25号才收到: both days are of the reply, and none of a request
    # Who asks by when to be told what to mend asks for no answer.
    mends = notice_due(question, sayings)
    if not (sayings.says(question, "answer") or mends) or not sayings.says(question, "request"):
        return None
    return answer_case(question, days, sayings)


def _found_again(words: str, sayings: Sayings) -> bool:
    """昨儿收拾屋才翻出来; not 10月9号收到，想起来要复议."""
    return sayings.says(_COMMA.split(words)[0][:_NEAR], "found_again")


def _happens(words: str, sayings: Sayings) -> bool:
    return sayings.says(words, *ROLES, "happened")


def tells_a_day(question: str, today: date, sayings: Sayings) -> bool:
    """Whether a message says a day and what happened on it: 「我1月5号收到的答复，打算去复议」."""
    return bool(days_in(question, today)) and _happens(question, sayings) and sayings.says(question, "request")


def asks_for_a_day(question: str, sayings: Sayings) -> bool:
    """哪天, 最晚 and the like; 几天内 and 多久 ask for the rule."""
    return sayings.says(sayings.without(question, "how_long"), "ask")


def said_what_happened(words: str, sayings: Sayings) -> bool:
    """Whether a short message says what happened on a day: 「5号签收的」, not 「3月10日呢」."""
    return sayings.says(words, *ROLES, "mended")
