"""From which day one may apply for reconsideration or go to court, and until when that is asked."""

from __future__ import annotations

import re
from functools import lru_cache

from bot.answering.words.patterns import one_of
from bot.filing.answer_case import answer_case, role
from bot.filing.case import Case, Told
from bot.filing.periods import PERIODS
from bot.filing.sayings import Sayings
from bot.reading.form import Words

_DECIDED = re.compile(r"复议(?:的)?(?:决定|结果|结论|机关)|(?:复议)[我咱俺]?(?:维持|输|驳回|没赢|下来|完|后起诉)|维持")
_UNDECIDED = re.compile(
    r"(?:没|未)(?:有|出|给|下|作|做)?.{0,2}(?:复议)?(?:结果|决定|结论)|复议(?:结果|决定|结论).{0,4}(?:没|未)"
)
_FILED = re.compile(
    r"^(?:我|就|才|已经?|去|到|向[^，,。]{1,8}|在[^，,。]{1,8})*(?:申请|提|递|交|寄)(?:了|过|上|出|的)?(?:去|来)?(?:行政)?复议"
)
_REVIEW_CAME = re.compile(r"^[^，,。]{0,6}(?:收|接)(?:到|下|了)?[^，,。]{0,6}复议(?:申请|材料|的申请|的材料|书)")
"""The reviewing authority got the application: none of the sixty days begins there."""
_RAN_OUT = re.compile(
    r"^[^，,。]{0,4}(?:到期|期满|届满|截止|到了?日子|[就应本]?该(?:给|答复|回|有)[^，,。]{0,4}(?:信|话|音|复|结果|说法))"
)


def remedy_case(question: str, days: list[Told], sayings: Sayings) -> Case | None:
    """None where somebody has applied already and waits: how long that takes is another question."""
    sue, decided = sayings.says(question, "sue"), bool(_DECIDED.search(question))
    if sayings.says(question, "accepts") and (came := [day for day in days if _REVIEW_CAME.search(day.words)]):
        return Case(PERIODS["accept_review"], came[-1].date)
    if any(_FILED.search(day.words) or _REVIEW_CAME.search(day.words) for day in days) or (
        _UNDECIDED.search(question) and "复议" in question
    ):
        return None
    if decided:
        return Case(PERIODS["sue_after"], _last_of(days, sayings).date) if sue else None
    refused = sayings.says(sayings.without(question, "silent"), "refused")
    over = sayings.says(question, "over")
    period = PERIODS["sue" if sue and not refused else "reconsider"]
    if refused or not sayings.says(question, "silent"):
        answered = _answered(days, sayings)
        if answered is None:
            return Case(period, None, missing="answered")
        return Case(period, answered.date, refused=refused, over=over)
    if ran_out := [day for day in days if _RAN_OUT.search(day.words)]:
        return Case(period, ran_out[-1].date, over=over)
    case = answer_case(question, days, sayings)
    return case and Case(
        period, case.start, case.extended, case.consulted, silent=True, mended=case.mended, missing=case.missing,
        over=over,
    )  # fmt: skip


def _last_of(days: list[Told], sayings: Sayings) -> Told:
    """The last day on which something came; what one did afterwards moves no period."""
    return next((day for day in reversed(days) if sayings.says(day.clause, "answered")), days[-1])


def _answered(days: list[Told], sayings: Sayings) -> Told | None:
    """The day on which the answer came; None where only the day of the request itself is told.

    Sixty days from the day of the request would be a wrong day, whatever else was said.
    """
    they_got_it = _they_got_it(sayings.words("they"))
    days = [day for day in days if not they_got_it.search(f"{day.before}{day.clause}")]
    if came := [day for day in days if sayings.says(day.clause, "answered")]:
        return came[-1]
    return next((day for day in reversed(days) if role(day.clause, sayings) not in ("mailed", "handed")), None)


@lru_cache(maxsize=4)
def _they_got_it(they: Words) -> re.Pattern[str]:
    return re.compile(rf"(?:{one_of(they)}).{{0,6}}(?:签收|收)")
