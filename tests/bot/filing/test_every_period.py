"""Every period from every day of 2020–2026, against a count by another algorithm on the published tables."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import accumulate

import pytest
from chinese_calendar.constants import holidays, workdays

from bot.filing.deadlines import CONSULTING, deadline, ends, in_words, report_due
from bot.filing.periods import PERIODS, Unit

FIRST, LAST = date(2020, 1, 1), date(2026, 12, 31)
DAYS = [FIRST + timedelta(days=i) for i in range((LAST - FIRST).days + 1)]


def works(day: date) -> bool:
    return day in workdays or (day.weekday() < 5 and day not in holidays)


UP_TO = list(accumulate(works(day) for day in DAYS))
"""How many working days there are from the first day to each one."""


def between(start: date, end: date) -> int:
    """The working days after `start`, up to `end`."""
    return UP_TO[(end - FIRST).days] - UP_TO[(start - FIRST).days]


def enough(start: date, count: int) -> bool:
    """Whether the announced years hold that many working days after `start`."""
    return between(start, LAST) >= count


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
    return next(day for day in DAYS[(last - FIRST).days :] if works(day))


@pytest.mark.parametrize("id_", [p.id for p in PERIODS.values() if p.unit is Unit.WORKING_DAYS])
def test_working_days_end_on_the_working_day_of_that_number(id_) -> None:
    period = PERIODS[id_]
    tried = 0
    for start in DAYS:
        if enough(start, period.count):
            term = ends(period, start)
            assert works(term.due) and between(start, term.due) == period.count, start
            assert not term.estimated
            tried += 1
    assert tried > 2500


def test_an_extended_answer_ends_on_the_fortieth_working_day() -> None:
    for start in DAYS:
        if enough(start, 40):
            due = deadline(start, extended=True).due
            assert works(due) and between(start, due) == 40, start


def test_the_days_of_consulting_put_the_answer_off_by_as_many_working_days() -> None:
    for start in DAYS:
        if enough(start, 45):
            first, last = start + timedelta(days=4), start + timedelta(days=15)
            term = deadline(start, consulted=(first, last))
            lost = between(first - timedelta(days=1), last)
            assert works(term.due) and between(start, term.due) == 20 + lost, start
            assert sum(day.reason == CONSULTING for day in term.days) == lost


@pytest.mark.parametrize("id_", [p.id for p in PERIODS.values() if p.unit is not Unit.WORKING_DAYS])
def test_natural_days_and_months_end_on_their_day_or_the_first_working_day_after_it(id_) -> None:
    for start in DAYS:
        if start < date(2026, 6, 20):
            term = ends(PERIODS[id_], start)
            assert term.due == by_hand(id_, start), start
            assert (term.put_off is None) == works(term.put_off or term.due)


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
    ],
)
def test_worked_examples(id_, start, due) -> None:
    assert ends(PERIODS[id_], start).due == due


def test_a_last_day_in_a_year_that_is_not_announced_is_an_estimate() -> None:
    assert ends(PERIODS["reconsider"], date(2026, 12, 20)).estimated
    assert not ends(PERIODS["reconsider"], date(2026, 3, 2)).estimated


def test_reports_are_due_at_the_end_of_january_and_of_march() -> None:
    assert list(map(in_words, report_due(2025))) == ["2026年1月31日（星期六）", "2026年3月31日（星期二）"]
