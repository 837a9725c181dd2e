"""From which day the answer's period runs in a story, and what of it does not count (条例第三十、三十一、三十三条)."""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache

from bot.answering.words.patterns import one_of
from bot.filing.case import Case, Told
from bot.filing.periods import PERIODS
from bot.filing.sayings import Sayings
from bot.reading.form import Words

EXTENDED = re.compile(r"(?<![不没未])(?<!不考虑)(?<!不算)(?<!没有)(?<!不会)延[长期]")
_IF = re.compile("要是|如果|万一|假如")
ROLES = ("mailed", "signed", "handed")
"""What may have happened to a request on a day."""
_WHAT_MENDS = re.compile(r"补(?:正|充)(?!.*(?:通知|让|叫|要|说))|补的")
_TOLD_TO_MEND = re.compile(r"补正|补充?材料|[让叫要]我?补|补[好齐完交]|补的|告.{0,4}补")
_NOT_TOLD_TO_MEND = re.compile("(?:没有?|无|未|不曾)[^，,。]{0,6}补正")
_NOBODY_ASKED = re.compile(r"(?:[没未]有?|不用|不必|无需)(?:去|再)?(?:征求|问|找).{0,12}?(?:意见|第三方|第三人|别人)")
"""没问别人意见, 未征求第三方意见: nothing of it takes time."""
_COMMA = re.compile(r"[，,；;]")


def answer_case(question: str, days: list[Told], sayings: Sayings) -> Case | None:
    if not sayings.says(_NOBODY_ASKED.sub("", question), "third"):
        return _mended_or_not(question, days, sayings)
    asked = "申请" not in question or sayings.says(question, "third_letter")
    if len(days) == 1 and asked and sayings.says(question, "third_answers"):
        return Case(PERIODS["third_party"], days[0].date)
    first, last = _consulting(days, sayings)
    if first is None or last is None or last.date < first.date:
        return Case(PERIODS["answer"], None, missing="third")
    case = _mended_or_not(question, [day for day in days if day is not first and day is not last], sayings)
    if case is None:
        return None
    return Case(
        case.period, case.start, case.extended or is_extended(question, sayings), (first.date, last.date),
        mended=case.mended, missing=case.missing, over=case.over,
    )  # fmt: skip


def _consulting(days: list[Told], sayings: Sayings) -> tuple[Told | None, Told | None]:
    """The day on which opinions were asked for and the day on which they came; None where that is not plain."""
    left = [day for day in days[1:] if not _mends(day, sayings) and not notice_due(day.clause, sayings)]
    left = [day for day in left if not EXTENDED.search(_COMMA.split(day.words)[0])]
    left = [day for day in left if not _receives(day, sayings)]
    return (left[0], left[1]) if len(left) == 2 else (None, None)


def _receives(day: Told, sayings: Sayings) -> bool:
    """Whether the request itself was received that day: 「5号签收的」, not 「20号收到意见」."""
    return role(day.clause, sayings) == "signed" and not sayings.says(day.clause, "consulting")


def _mended_or_not(question: str, days: list[Told], sayings: Sayings) -> Case | None:
    if not _TOLD_TO_MEND.search(_NOT_TOLD_TO_MEND.sub("", question)) or not days:
        return _once(question, days, sayings)
    mended = [at for at, day in enumerate(days) if _mends(day, sayings)]
    if mended:
        start = _came(days[mended[-1] :], sayings)
        return Case(
            PERIODS["answer"], start, is_extended(question, sayings), mended=True, missing="" if start else "mended"
        )
    # 9月1号交的，25号才叫我补: by when they had to say so, counted from the day of the request.
    asked = [day for day in days if not notice_due(day.clause, sayings)] or days
    if notice_due(question, sayings) and len(asked) == 1 and not sayings.says(question, "replies"):
        came = role(asked[0].clause, sayings)
        return Case(PERIODS["correction_notice"], asked[0].date) if came in ("signed", "handed") else None
    return Case(PERIODS["answer"], None, missing="mended")


def _mends(day: Told, sayings: Sayings) -> bool:
    """「10月12号补交的」, or 「补正材料我10月12号交的」."""
    brought = _WHAT_MENDS.search(day.before) and role(day.clause, sayings)
    return bool(brought) or sayings.says(day.clause, "mended")


def _came(days: list[Told], sayings: Sayings) -> date | None:
    """When the mending came in: the day of handing in, or that of signing after the day of posting."""
    if role(days[0].clause, sayings) != "mailed":
        return days[0].date
    return next(
        (day.date for day in days[1:] if role(day.clause, sayings) == "signed" and not _from_them(day, sayings)), None
    )


def _from_them(day: Told, sayings: Sayings) -> bool:
    """Whether the asker was sent something that day (收到延期通知), so that it is no receipt of a request."""
    sent = _sent_by_them(sayings.words("got"), sayings.words("their_papers"))
    return sent.search(_COMMA.split(day.words)[0]) is not None


@lru_cache(maxsize=4)
def _sent_by_them(got: Words, papers: Words) -> re.Pattern[str]:
    return re.compile(rf"(?:{one_of(got)})(?:(?!申请|我).){{0,6}}(?:{one_of(papers)})")


def notice_due(text: str, sayings: Sayings) -> bool:
    """Whether somebody is told to mend: 25号才叫我补, 补正是25号通知的."""
    return _told_to(sayings.words("notices"), sayings.words("notices_behind")).search(text) is not None


@lru_cache(maxsize=4)
def _told_to(before: Words, behind: Words) -> re.Pattern[str]:
    return re.compile(rf"(?:{one_of(before)}).{{0,4}}补|补.{{0,12}}(?:{one_of(behind)})")


def _once(question: str, days: list[Told], sayings: Sayings) -> Case:
    """The day of signing counts before that of handing in, and that of posting not at all (条例第三十一条)."""
    extended, over = is_extended(question, sayings), sayings.says(question, "over")
    days = [day for day in days if not _from_them(day, sayings)] or days
    roles = [role(day.words, sayings) for day in days]
    signed = [day.date for day, done in zip(days, roles, strict=True) if done == "signed"]
    if signed:
        return Case(PERIODS["answer"], signed[-1], extended, posted="mailed" in roles, over=over)
    if "mailed" in roles:
        return Case(PERIODS["answer"], None, extended, missing="signed")
    handed = [day.date for day, done in zip(days, roles, strict=True) if done == "handed"]
    start = handed[0] if handed else days[0].date
    return Case(PERIODS["answer"], start, extended, confirming=sayings.says(question, "online"), over=over)


def is_extended(question: str, sayings: Sayings) -> bool:
    """「要是再拖一回，拖满了是哪天」 supposes it; 他们一拖再拖 only complains."""
    supposed = _IF.search(question) is not None and sayings.says(question, "extends")
    return supposed or EXTENDED.search(question) is not None


def role(words: str, sayings: Sayings) -> str:
    """What happened that day: the first thing that is said behind it."""
    return sayings.first(words, *ROLES)
