"""Every period from every day of 2020–2026, against a count by another algorithm on the published tables.

From 2027 on no schedule is announced: there Monday to Friday count, and the date must say that it is an estimate.
"""

from __future__ import annotations

from datetime import date, timedelta
from itertools import accumulate
from pathlib import Path

import pytest
from chinese_calendar.constants import holidays, workdays

from bot.filing.asked_dates import asked
from bot.filing.calendar import Calendar
from bot.filing.deadlines import CONSULTING, deadline, ends, in_words, report_due
from bot.filing.periods import PERIODS, Unit
from bot.filing.read_case import case_of
from bot.filing.sayings import Sayings
from bot.reading.staff_files.language import read_language

COMMON = Path(__file__).parents[3] / "knowledge" / "common"
SAYINGS = Sayings(read_language((COMMON / "language.toml").read_text(encoding="utf-8")).deadline)
FIRST, LAST, END = date(2020, 1, 1), date(2026, 12, 31), date(2028, 12, 31)
TABLE = [FIRST + timedelta(days=i) for i in range((END - FIRST).days + 1)]
DAYS = [day for day in TABLE if day <= LAST]


def works(day: date) -> bool:
    return day in workdays or (day.weekday() < 5 and day not in holidays)


UP_TO = list(accumulate(works(day) for day in TABLE))
"""How many working days there are from the first day to each one."""


def between(start: date, end: date) -> int:
    """The working days after `start`, up to `end`."""
    return UP_TO[(end - FIRST).days] - UP_TO[(start - FIRST).days]


def by_hand(period_id: str, start: date) -> date:
    """The last day of a period of natural days or months, moved on while nobody works."""
    if period_id == "sue":
        year, month = (start.year, start.month + 6) if start.month <= 6 else (start.year + 1, start.month - 6)
        day = start.day
        while True:
            try:
                last = date(year, month, day)
                break
            except ValueError:
                day -= 1
    else:
        last = date.fromordinal(start.toordinal() + {"reconsider": 60, "sue_after": 15}[period_id])
    return next(day for day in TABLE[(last - FIRST).days :] if works(day))


def intervals(start: date) -> list[tuple[date, date]]:
    """Real times of consulting, short and long: from the day after receipt to beyond the end, over holidays."""
    seed = start.toordinal()
    pairs = ((1, 1), (seed % 9, 3 + seed % 23), (4, 15), (seed % 19, seed % 19 + seed % 80), (20, 60))
    chosen = (pairs[seed % 5], pairs[(seed + 3) % 5])
    return [(start + timedelta(days=a), start + timedelta(days=max(a, b))) for a, b in chosen]


@pytest.mark.parametrize("id_", [p.id for p in PERIODS.values() if p.unit is Unit.WORKING_DAYS])
def test_working_days_end_on_the_working_day_of_that_number(id_) -> None:
    period = PERIODS[id_]
    for start in DAYS:
        term = ends(period, start)
        assert works(term.due) and between(start, term.due) == period.count, start
        assert term.estimated == (term.due > LAST), start


def test_an_extended_answer_ends_on_the_fortieth_working_day() -> None:
    for start in DAYS:
        term = deadline(start, extended=True)
        assert works(term.due) and between(start, term.due) == 40, start
        assert term.estimated == (term.due > LAST), start


@pytest.mark.parametrize("extended", [False, True])
def test_the_real_days_of_consulting_put_the_answer_off_by_as_many_working_days(extended) -> None:
    for start in DAYS:
        for first, last in intervals(start):
            term = deadline(start, extended=extended, consulted=(first, last))
            # Only what lies before the end is skipped: consulting that begins afterwards puts nothing off.
            lost = between(max(first - timedelta(days=1), start), last) if first <= term.due else 0
            assert works(term.due) and between(start, term.due) == 20 * (1 + extended) + lost, (start, first, last)
            assert sum(day.reason == CONSULTING for day in term.days) == lost
            assert not first <= term.due <= last


def test_a_mended_request_is_counted_anew_from_the_day_on_which_the_mending_came() -> None:
    calendar = Calendar()
    for start in DAYS:
        came = start + timedelta(days=start.toordinal() % 40)
        found = asked({"received": start.isoformat(), "mended": came.isoformat()}, calendar)
        assert found.start == came and between(came, found.term.due) == 20, start


@pytest.mark.parametrize(
    ("story", "counts"),
    [
        ("{0}当面交的申请，最晚哪天答复", 0),
        ("{0}挂号寄的申请，{1}签收，最晚哪天答复", 1),
        ("{0}平信寄的申请，{1}打电话确认，最晚哪天答复", 1),
        ("{0}网上提交的申请，{1}双方确认，最晚哪天答复", 1),
        ("{0}交的申请，让我补正，{1}补正交了，最晚哪天答复", 1),
    ],
)
def test_the_day_of_receipt_is_that_of_the_channel(story, counts) -> None:
    for start in DAYS:
        days = start, start + timedelta(days=start.toordinal() % 12)
        first, second = f"{start.year}年{start.month}月{start.day}日", f"{days[1].month}月{days[1].day}号"
        case = case_of(story.format(first, second), END, SAYINGS)
        assert case and case.start == days[counts], (start, days)


@pytest.mark.parametrize("id_", [p.id for p in PERIODS.values() if p.unit is not Unit.WORKING_DAYS])
def test_natural_days_and_months_end_on_their_day_or_the_first_working_day_after_it(id_) -> None:
    for start in DAYS:
        term = ends(PERIODS[id_], start)
        assert term.due == by_hand(id_, start), start
        assert (term.put_off is None) == works(term.put_off or term.due)
        assert term.estimated == (term.due > LAST), start


@pytest.mark.parametrize(
    ("id_", "start", "due"),
    [
        ("reconsider", date(2025, 8, 4), date(2025, 10, 9)),  # 第60日是10月3日，国庆放假，顺延
        ("reconsider", date(2025, 3, 3), date(2025, 5, 6)),  # 第60日是5月2日，劳动节放假到5日
        ("reconsider", date(2025, 3, 10), date(2025, 5, 9)),
        ("sue_after", date(2025, 9, 1), date(2025, 9, 16)),
        ("sue", date(2025, 8, 31), date(2026, 2, 28)),  # 没有2月31日；28日是调休上班的星期六
        ("sue", date(2025, 8, 1), date(2026, 2, 2)),  # 2月1日是星期日
        ("correction_notice", date(2025, 9, 24), date(2025, 10, 10)),  # 9月28日上班，国庆放假
        ("publish", date(2025, 9, 5), date(2025, 10, 10)),
        ("accept_review", date(2025, 9, 24), date(2025, 9, 30)),  # 9月28日上班
    ],
)
def test_worked_examples(id_, start, due) -> None:
    assert ends(PERIODS[id_], start).due == due


def test_reports_are_due_at_the_end_of_january_and_of_march_of_the_next_year() -> None:
    for year in range(2019, 2028):
        assert report_due(year) == (date(year + 1, 2, 1) - timedelta(1), date(year + 1, 4, 1) - timedelta(1))
    assert list(map(in_words, report_due(2025))) == ["2026年1月31日（星期六）", "2026年3月31日（星期二）"]
