"""From which day the answer's period runs in a story, and what of it does not count (条例第三十、三十一、三十三条)."""

from __future__ import annotations

import re
from datetime import date

from bot.filing.case import Case, Told
from bot.filing.periods import PERIODS

EXTENDED = re.compile(r"(?<![不没未])(?<!没有)(?<!不会)延[长期]")
MENDED = re.compile(
    r"补(?:正|充)?(?:材料)?(?:好|完|齐|交|了|过去|上去|的材料|的)|补(?:正|充)(?:材料)?(?:交|递|寄)|交(?:了)?补|收到(?:了)?(?:我的?)?补"
)
ROLE = re.compile(
    r"(?P<mailed>交?寄|交?邮(?!箱|件)|投递|快递|EMS|挂号)|(?P<signed>签收|签字|收下|收到|收的|接收|收件|送到|送达|确认)|(?P<handed>交|递|提|发|传真|填)"
)
_TOLD_TO_MEND = re.compile(r"补正|补充?材料|[让叫要]我?补|补[好齐完交]")
_NOTICE_DUE = re.compile(r"(?:通知|告知|告诉|让|叫|要).{0,4}补")
_THIRD = re.compile(r"第三方|第三人|征求|问.{1,12}意见")
_OF_CONSULTING = re.compile(r"第三|征求|意见|函|邻居")
_THIRD_ANSWERS = re.compile(r"征求意见书|(?:我|第三方).{0,8}(?:回(?!来)|提意见|反馈|答复)")
_COMMA = re.compile(r"[，,；;]")
_SENT_BY_THEM = re.compile(r"(?:收到|接到|拿到)(?:(?!申请|我).){0,6}(?:通知|告知|答复|决定|延[长期])")
_OVER = re.compile(r"过期|超期|过没过|过了没|逾期没|晚没晚")
_ONLINE = re.compile(r"网上|在线|网站|邮箱|邮件|传真|平台|小程序|微信|平信")


def answer_case(question: str, days: list[Told]) -> Case:
    if not _THIRD.search(question):
        return _mended_or_not(question, days)
    if len(days) == 1 and "申请" not in question and _THIRD_ANSWERS.search(question):
        return Case(PERIODS["third_party"], days[0].date)
    first, last = _consulting(days)
    if first is None or last is None or last.date < first.date:
        return Case(PERIODS["answer"], None, missing="third")
    case = _mended_or_not(question, [day for day in days if day is not first and day is not last])
    return Case(
        case.period, case.start, case.extended or bool(EXTENDED.search(question)), (first.date, last.date),
        mended=case.mended, missing=case.missing, over=case.over,
    )  # fmt: skip


def _consulting(days: list[Told]) -> tuple[Told | None, Told | None]:
    """The day on which opinions were asked for and the day on which they came; None where that is not plain."""
    left = [day for day in days[1:] if not MENDED.search(day.clause) and not _NOTICE_DUE.search(day.clause)]
    left = [day for day in left if not EXTENDED.search(_COMMA.split(day.words)[0])]
    left = [day for day in left if not _receives(day)]
    return (left[0], left[1]) if len(left) == 2 else (None, None)


def _receives(day: Told) -> bool:
    """Whether the request itself was received that day: 「5号签收的」, not 「20号收到意见」."""
    return role(day.clause) == "signed" and not _OF_CONSULTING.search(day.clause)


def _mended_or_not(question: str, days: list[Told]) -> Case:
    if not _TOLD_TO_MEND.search(question) or not days:
        return _once(question, days)
    mended = [at for at, day in enumerate(days) if MENDED.search(day.clause)]
    if mended:
        start = _came(days[mended[-1] :])
        return Case(
            PERIODS["answer"], start, bool(EXTENDED.search(question)), mended=True, missing="" if start else "mended"
        )
    if _NOTICE_DUE.search(question) and len(days) == 1 and not re.search(r"答复|回复|回信", question):
        return Case(PERIODS["correction_notice"], days[0].date)
    return Case(PERIODS["answer"], None, missing="mended")


def _came(days: list[Told]) -> date | None:
    """When the mending came in: the day of handing in, or that of signing after the day of posting."""
    if role(days[0].clause) != "mailed":
        return days[0].date
    return next((day.date for day in days[1:] if role(day.clause) == "signed" and not _from_them(day)), None)


def _from_them(day: Told) -> bool:
    """Whether the asker was sent something that day (收到延期通知), so that it is no receipt of a request."""
    return bool(_SENT_BY_THEM.search(_COMMA.split(day.words)[0]))


def _once(question: str, days: list[Told]) -> Case:
    """The day of signing counts before that of handing in, and that of posting not at all (条例第三十一条)."""
    extended, over = bool(EXTENDED.search(question)), bool(_OVER.search(question))
    days = [day for day in days if not _from_them(day)] or days
    roles = [role(day.words) for day in days]
    signed = [day.date for day, done in zip(days, roles, strict=True) if done == "signed"]
    if signed:
        return Case(PERIODS["answer"], signed[-1], extended, posted="mailed" in roles, over=over)
    if "mailed" in roles:
        return Case(PERIODS["answer"], None, extended, missing="signed")
    handed = [day.date for day, done in zip(days, roles, strict=True) if done == "handed"]
    start = handed[0] if handed else days[0].date
    return Case(PERIODS["answer"], start, extended, confirming=bool(_ONLINE.search(question)), over=over)


def role(words: str) -> str:
    match = ROLE.search(words)
    return match.lastgroup or "" if match else ""
