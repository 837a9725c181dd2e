"""Which period a sentence asks about, and from which day it runs: 「9月3号挂号信寄的，5号签收，啥时候答复」."""

from __future__ import annotations

import re
from datetime import date

from bot.filing.answer_case import NOTICE_DUE, ROLES, answer_case
from bot.filing.case import Case, told
from bot.filing.periods import PERIODS
from bot.filing.remedy_case import remedy_case
from bot.filing.said_days import days_in
from bot.filing.sayings import Sayings

_GOT_REFUSAL = re.compile(r"(?:收到|拿到|接到)[^，,。]{0,10}(?:不予公开|不公开|答复[^。]{0,6}(?:不公开|不给|拒绝))")
"""Who holds a refusal and asks until when, asks for the next step, and not when an answer comes."""
_OF_THEIR_LETTER = re.compile(r"落款|邮戳|(?:信|信封|答复书?|决定书|回函)上(?:的|写|印|盖|是|标)")
"""「落款是15号，我25号才收到」: both days are of the reply, and none of a request."""
_POSTED_BY_THEM = re.compile(
    r"(?:把|将)?(?:回信|回函|答复书?|复函|决定书).{0,12}(?:交到?|交给|投寄|寄出|付邮|邮寄|送到?)(?:了|给|到)?(?:邮局|邮政)?"
)
"""他们把回信29号交到邮局，我1号才收到: the reply was sent that day, and no request received."""
_IDLY = re.compile(r"今天.{1,8}明天(?=又|再)")
"""今天补一样，明天再补一样 tells of no day."""
_FOUND_AGAIN = re.compile("^[^，,。]{0,8}(?:翻出|翻到|找出|找着|找到|想起|才看见|才看到)")
"""昨儿收拾屋才翻出来: nothing came that day."""
_NEAR = 10
"""A day said without its month counts only with what happened on it, in as many characters behind it."""


def case_of(question: str, today: date, sayings: Sayings) -> Case | None:
    """None when no period is asked about, or none that runs from a day that was said."""
    question = _IDLY.sub(lambda match: "～" * len(match.group()), question)
    said = days_in(question, today)
    pairs = list(zip(said, told(question, said), strict=True))
    pairs = [(day, with_words) for day, with_words in pairs if not _FOUND_AGAIN.search(with_words.words)]
    happened = [day for day, with_words in pairs if day.exact or _happens(with_words.words[:_NEAR], sayings)]
    if not happened or not sayings.says(question, "ask"):
        return None
    days = told(question, happened)
    if "复议" in question or sayings.says(question, "sue") or _got_refusal(question, sayings):
        return remedy_case(question, days, sayings)
    if sayings.says(question, "pay"):
        return Case(PERIODS["pay"], days[-1].date)
    published = sayings.says(sayings.without(question, "refused"), "publish")
    if "申请" not in question and published and sayings.says(question, "made"):
        return Case(PERIODS["publish"], days[-1].date)
    if "申请" not in question and (_OF_THEIR_LETTER.search(question) or _POSTED_BY_THEM.search(question)):
        return None
    # Who asks by when to be told what to mend asks for no answer.
    mends = NOTICE_DUE.search(question)
    if not (sayings.says(question, "answer") or mends) or not sayings.says(question, "request"):
        return None
    return answer_case(question, days, sayings)


def _got_refusal(question: str, sayings: Sayings) -> bool:
    return bool(_GOT_REFUSAL.search(question)) or sayings.says(question, "refusal_paper")


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
