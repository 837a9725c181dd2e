"""Which period a sentence asks about, and from which day it runs: 「9月3号挂号信寄的，5号签收，啥时候答复」."""

from __future__ import annotations

import re
from datetime import date

from bot.filing.answer_case import MENDED, ROLE, answer_case
from bot.filing.case import Case, told
from bot.filing.periods import PERIODS
from bot.filing.remedy_case import SUE, remedy_case
from bot.filing.said_days import days_in

_ASKS_DAY = re.compile(
    r"哪天|哪一天|几号|最晚|最迟|到期|截止|期限|时限|什么时候|啥时候|啥时|何时|几时|辰光|多久|多咱|好久|最后一天|来得及|过期|超期|超时|算超|就超|逾期没|过没过|几天"
)
_ANSWER = re.compile(
    r"过期|超期|超时|算超|就超|没个?信|没动静|给个信|逾期|答复|答覆|回复|回信|回话|给信|信儿|回音|给个?说法|到期|期限|截止|最晚|最迟|最后一天"
)
_REQUEST = re.compile(r"申请|收到|签收|递|交|寄|提的|补|征求意见|(?:邮件|传真).{0,8}发")
_PUBLISHES = re.compile(r"(?<!不予)(?<!不给)(?<!不)公开|挂[网到]|上网|主动公开|公布|发布|晒出来|公开出来|挂出来")
_MADE = re.compile(r"形成|印发|制定|出台|定下|签发|变更|定稿|做好|文件")
_PAYS = re.compile(r"收费通知|缴费通知|交费通知|处理费")
_HAPPENED = re.compile(rf"{ROLE.pattern}|补|印发|形成|出来|出台|答|回|拿到|让|征求|问|起|到|维持")
_GOT_REFUSAL = re.compile(r"(?:收到|拿到|接到)[^，,。]{0,10}(?:不予公开|不公开|答复[^。]{0,6}(?:不公开|不给|拒绝))")
"""Who holds a refusal and asks until when, asks for the next step, and not when an answer comes."""
_OF_THEIR_LETTER = re.compile(r"落款|邮戳|(?:信|信封|答复书?|决定书|回函)上(?:的|写|印|盖|是|标)")
"""「落款是15号，我25号才收到」: both days are of the reply, and none of a request."""
_HOW_LONG = re.compile(r"多久|好久|几天|期限|时限")
_IDLY = re.compile(r"今天.{1,8}明天(?=又|再)")
"""今天补一样，明天再补一样 tells of no day."""
_NEAR = 10
"""A day said without its month counts only with what happened on it, in as many characters behind it."""


def case_of(question: str, today: date) -> Case | None:
    """None when no period is asked about, or none that runs from a day that was said."""
    question = _IDLY.sub(lambda match: "～" * len(match.group()), question)
    said = days_in(question, today)
    pairs = list(zip(said, told(question, said), strict=True))
    happened = [day for day, with_words in pairs if day.exact or _HAPPENED.search(with_words.words[:_NEAR])]
    if not happened or not _ASKS_DAY.search(question):
        return None
    days = told(question, happened)
    if "复议" in question or SUE.search(question) or _GOT_REFUSAL.search(question):
        return remedy_case(question, days)
    if _PAYS.search(question):
        return Case(PERIODS["pay"], days[-1].date)
    if "申请" not in question and _PUBLISHES.search(question) and _MADE.search(question):
        return Case(PERIODS["publish"], days[-1].date)
    if "申请" not in question and _OF_THEIR_LETTER.search(question):
        return None
    if not (_ANSWER.search(question) and _REQUEST.search(question)):
        return None
    return answer_case(question, days)


def tells_a_day(question: str, today: date) -> bool:
    """Whether a message says a day and what happened on it: 「我1月5号收到的答复，打算去复议」."""
    return bool(days_in(question, today)) and bool(_HAPPENED.search(question)) and bool(_REQUEST.search(question))


def asks_for_a_day(question: str) -> bool:
    """哪天, 最晚 and the like; 几天内 and 多久 ask for the rule."""
    return bool(_ASKS_DAY.search(_HOW_LONG.sub("", question)))


def said_what_happened(words: str) -> bool:
    """Whether a short message says what happened on a day: 「5号签收的」, not 「3月10日呢」."""
    return bool(ROLE.search(words) or MENDED.search(words))
