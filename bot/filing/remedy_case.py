"""From which day one may apply for reconsideration or go to court, and until when that is asked."""

from __future__ import annotations

import re

from bot.filing.answer_case import answer_case
from bot.filing.case import Case, Told
from bot.filing.periods import PERIODS

SUE = re.compile(r"起诉|打官司|诉讼|上法院|告(?:到|去)?法院|去法院")
_SILENT = re.compile(
    r"(?:没|不|未|没有)(?:给|个|人)?(?:我)?(?:答复|回复|回信|回话|回音|理我|吭声|动静)|没动静|不吭声|不吱声|逾期"
)
_REFUSED = re.compile(r"不予公开|不与公开|不公开|不给公开|拒绝|不给我|不让看|不给看")
_DECIDED = re.compile(r"复议(?:的)?(?:决定|结果|结论|机关)|(?:复议)(?:维持|输|驳回|没赢|下来|完)|维持")
_UNDECIDED = re.compile(
    r"(?:没|未)(?:有|出|给|下|作|做)?.{0,2}(?:复议)?(?:结果|决定|结论)|复议(?:结果|决定|结论).{0,4}(?:没|未)"
)
_FILED = re.compile(
    r"^(?:我|就|才|已经?|去|到|向[^，,。]{1,8}|在[^，,。]{1,8})*(?:申请|提|递|交|寄)(?:了|过|上|出|的)?(?:去|来)?(?:行政)?复议"
)
_ANSWERED = re.compile(r"收到|拿到|送达|送到|签收|接到|答复|告知|通知|决定|知道|拒绝|说是?|不给")
_RAN_OUT = re.compile(r"^[^，,。]{0,4}(?:到期|期满|届满|截止|到了?日子)")


def remedy_case(question: str, days: list[Told]) -> Case | None:
    """None where somebody has applied already and waits: how long that takes is another question."""
    sue, decided = bool(SUE.search(question)), bool(_DECIDED.search(question))
    if any(_FILED.search(day.words) for day in days) or (_UNDECIDED.search(question) and "复议" in question):
        return None
    if decided:
        return Case(PERIODS["sue_after"], _answered(days).date) if sue else None
    refused = bool(_REFUSED.search(question))
    period = PERIODS["sue" if sue and not refused else "reconsider"]
    if refused or not _SILENT.search(question):
        return Case(period, _answered(days).date, refused=refused)
    if ran_out := [day for day in days if _RAN_OUT.search(day.words)]:
        return Case(period, ran_out[-1].date)
    case = answer_case(question, days)
    return Case(
        period, case.start, case.extended, case.consulted, silent=True, mended=case.mended, missing=case.missing
    )


def _answered(days: list[Told]) -> Told:
    """The last day on which something came; what one did afterwards moves no period."""
    return next((day for day in reversed(days) if _ANSWERED.search(day.clause)), days[-1])
