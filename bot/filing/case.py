"""Which period a sentence asks about, and from which day it runs: 「9月3号挂号信寄的，5号签收，啥时候答复」."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from bot.filing.deadlines import Interval
from bot.filing.periods import PERIODS, Period
from bot.filing.said_days import SaidDay, days_in

_ASKS_DAY = re.compile(
    r"哪天|哪一天|几号|最晚|最迟|到期|截止|期限|时限|什么时候|啥时候|啥时|何时|几时|多久|多咱|好久|最后一天|来得及|过期|超期|过没过|几天"
)
_ANSWER = re.compile(r"过期|超期|答复|答覆|回复|回信|回话|给信|给个?说法|到期|期限|截止|最晚|最迟|最后一天")
_REQUEST = re.compile(r"申请|收到|签收|递|交|寄|提的|补")
_EXTENDED = re.compile(r"(?<![不没未])(?<!没有)(?<!不会)延[长期]")
_SILENT = re.compile(
    r"(?:没|不|未|没有)(?:给|个|人)?(?:我)?(?:答复|回复|回信|回话|回音|理我|吭声|动静)|没动静|不吭声|不吱声|逾期"
)
_REFUSED = re.compile(r"不予公开|不与公开|不公开|不给公开|拒绝|不给我|不让看|不给看")
_RECONSIDERED = re.compile(r"复议(?:的)?(?:决定|结果|结论|机关)|(?:复议)(?:维持|输|驳回|没赢|下来|完)|维持")
_SUE = re.compile(r"起诉|打官司|诉讼|上法院|告(?:到|去)?法院|去法院")
_THIRD = re.compile(r"第三方|第三人|征求意见|征求.{0,6}意见")
_THIRD_ANSWERS = re.compile(r"征求意见书|(?:我|第三方).{0,8}(?:回(?!来)|提意见|反馈|答复)")
_PUBLISHES = re.compile(r"(?<!不予)(?<!不给)(?<!不)公开|挂网|上网|主动公开|公布|发布|晒出来|公开出来|挂出来")
_MADE = re.compile(r"形成|印发|制定|出台|定下|签发|变更|定稿|做好|文件")
_PAYS = re.compile(r"收费通知|缴费通知|交费通知|处理费")
_TOLD_TO_MEND = re.compile(r"补正|补充材料|补材料")
_MENDED = re.compile(
    r"补(?:正|充)?(?:材料)?(?:好|完|齐|交|了|过去|上去|的材料|的)|补(?:正|充)(?:材料)?(?:交|递|寄)|交(?:了)?补|收到(?:了)?(?:我的?)?补"
)
_NOTICE_DUE = re.compile(r"(?:通知|告知|告诉|让|叫|要).{0,4}补")
_ROLE = re.compile(
    r"(?P<mailed>交?寄|交?邮(?!箱|件收)|投递|快递|EMS|挂号)|(?P<signed>签收|签字|收下|收到|收的|接收|收件|送到|送达|确认)|(?P<handed>交|递|提|发|传真|填)"
)
_HAPPENED = re.compile(rf"{_ROLE.pattern}|补|印发|形成|出来|出台|答|回|拿到|让|征求|起|到")
_OVER = re.compile(r"过期|超期|过没过|过了没|逾期没|晚没晚")
_NEAR = 10
"""A day said without its month counts only with what happened on it, in as many characters behind it."""
_ONLINE = re.compile(r"网上|在线|网站|邮箱|邮件|传真|平台|小程序|微信|平信")


@dataclass(frozen=True, slots=True)
class Case:
    """`start` is None where the sentence does not say the day that counts; `missing` then says which one."""

    period: Period
    start: date | None
    extended: bool = False
    consulted: Interval | None = None
    silent: bool = False
    """Reconsideration or court because no answer came: the period runs from the end of the answer's own."""
    mended: bool = False
    refused: bool = False
    confirming: bool = False
    """Handed in by a channel where the day on which both sides confirm counts."""
    posted: bool = False
    """Posted on another day than it was signed for: the reply says which of the two counts."""
    missing: str = ""
    over: bool = False
    """Whether the day is past is asked."""


def case_of(question: str, today: date) -> Case | None:
    """None when no period is asked about, or none that runs from a day that was said."""
    said = days_in(question, today)
    days = [day for i, day in enumerate(said) if day.exact or _HAPPENED.search(_after(question, said, i)[:_NEAR])]
    if not days or not _ASKS_DAY.search(question):
        return None
    if "复议" in question or _SUE.search(question):
        return _remedy(question, days)
    if _PAYS.search(question):
        return Case(PERIODS["pay"], days[-1].date)
    if "申请" not in question and _PUBLISHES.search(question) and _MADE.search(question):
        return Case(PERIODS["publish"], days[-1].date)
    if not (_ANSWER.search(question) and _REQUEST.search(question)):
        return None
    if _THIRD.search(question):
        return _with_third(question, days)
    if _TOLD_TO_MEND.search(question):
        return _with_mending(question, days)
    return _answer(question, days)


def said_what_happened(words: str) -> bool:
    """Whether a short message says what happened on a day: 「5号签收的」, not 「3月10日呢」."""
    return bool(_ROLE.search(words) or _MENDED.search(words))


def _remedy(question: str, days: list[SaidDay]) -> Case | None:
    if _SUE.search(question):
        if _RECONSIDERED.search(question):
            return Case(PERIODS["sue_after"], days[-1].date)
        if not _REFUSED.search(question):
            return Case(PERIODS["sue"], days[-1].date, silent=bool(_SILENT.search(question)))
    elif _RECONSIDERED.search(question):
        return None
    silent, refused = bool(_SILENT.search(question)), bool(_REFUSED.search(question))
    return Case(PERIODS["reconsider"], days[-1].date, silent=silent, refused=refused)


def _with_third(question: str, days: list[SaidDay]) -> Case:
    if len(days) == 1 and "申请" not in question and _THIRD_ANSWERS.search(question):
        return Case(PERIODS["third_party"], days[0].date)
    answer = _answer(question, days[:1])
    if len(days) < 3 or not days[-2].date <= days[-1].date:
        return Case(answer.period, None, missing="third")
    return Case(
        answer.period, answer.start, answer.extended or bool(_EXTENDED.search(question)),
        (days[-2].date, days[-1].date), missing=answer.missing,
    )  # fmt: skip


def _with_mending(question: str, days: list[SaidDay]) -> Case:
    mended = [day for i, day in enumerate(days) if _MENDED.search(_around(question, days, i))]
    if mended:
        return Case(PERIODS["answer"], mended[-1].date, bool(_EXTENDED.search(question)), mended=True)
    if _NOTICE_DUE.search(question) and len(days) == 1 and not re.search(r"答复|回复|回信", question):
        return Case(PERIODS["correction_notice"], days[0].date)
    return Case(PERIODS["answer"], None, missing="mended")


def _answer(question: str, days: list[SaidDay]) -> Case:
    """The day of signing counts before that of handing in, and that of posting not at all (条例第三十一条)."""
    extended, over = bool(_EXTENDED.search(question)), bool(_OVER.search(question))
    roles = [_role(_after(question, days, i)) for i in range(len(days))]
    signed = [day.date for day, role in zip(days, roles, strict=True) if role == "signed"]
    if signed:
        return Case(PERIODS["answer"], signed[-1], extended, posted="mailed" in roles, over=over)
    if "mailed" in roles:
        return Case(PERIODS["answer"], None, extended, missing="signed")
    handed = [day.date for day, role in zip(days, roles, strict=True) if role == "handed"] or [days[0].date]
    return Case(PERIODS["answer"], handed[0], extended, confirming=bool(_ONLINE.search(question)), over=over)


def _role(words: str) -> str:
    match = _ROLE.search(words)
    return match.lastgroup or "" if match else ""


def _after(question: str, days: list[SaidDay], index: int) -> str:
    end = days[index + 1].start if index + 1 < len(days) else len(question)
    return question[days[index].end : end]


def _around(question: str, days: list[SaidDay], index: int) -> str:
    """The words from this day to the next, without what another sentence says."""
    return re.split(r"[。？?！]|啥时候|什么时候|最晚|哪天|几号(?=前|之前|答)", _after(question, days, index))[0]
