"""Twenty working days from the day after receipt, counted day by day by the announced schedules."""

from __future__ import annotations

from bisect import bisect_right
from datetime import date, timedelta

import chinese_calendar
import pytest

from bot.filing.deadlines import deadline, in_words

ANNOUNCED = range(2020, 2027)
FIRST, LAST = date(2020, 1, 1), date(2026, 12, 31)


def working_days() -> list[date]:
    """Every working day of the announced years, as the State Council's schedules have it."""
    days = (FIRST + timedelta(days=i) for i in range((LAST - FIRST).days + 1))
    return [day for day in days if chinese_calendar.is_workday(day)]


WORKING = working_days()


def counted_by_hand(received: date, number: int) -> date | None:
    """The `number`-th working day after `received`; None where it lies beyond the announced years."""
    last = bisect_right(WORKING, received) + number - 1
    return WORKING[last] if last < len(WORKING) else None


@pytest.mark.parametrize("year", ANNOUNCED)
def test_every_day_of_receipt_is_counted_right(year) -> None:
    for number in range(366):
        day = date(year, 1, 1) + timedelta(days=number)
        if due := counted_by_hand(day, 20):
            term = deadline(day)
            assert (term.due, term.estimated) == (due, False), day


@pytest.mark.parametrize("year", ANNOUNCED)
def test_an_extended_term_is_counted_right(year) -> None:
    for number in range(year % 7, 366, 7):
        day = date(year, 1, 1) + timedelta(days=number)
        if due := counted_by_hand(day, 40):
            assert deadline(day, extended=True).due == due, day


@pytest.mark.parametrize(
    ("received", "due"),
    [
        (date(2025, 9, 5), date(2025, 10, 10)),  # 9月28日、10月11日调休上班，10月1日至8日放假
        (date(2025, 3, 3), date(2025, 3, 31)),  # 没有节日的四个星期
        (date(2025, 3, 1), date(2025, 3, 28)),  # 星期六收到，星期一是第一天
        (date(2024, 2, 1), date(2024, 3, 5)),  # 春节2月10日至17日，4日、18日上班
        (date(2020, 9, 5), date(2020, 10, 9)),  # 9月27日上班，10月1日至8日放假
    ],
)
def test_worked_examples(received, due) -> None:
    assert deadline(received).due == due


def test_the_day_of_receipt_does_not_count() -> None:
    term = deadline(date(2025, 3, 3))
    assert term.days[0].date == date(2025, 3, 4)
    assert term.days[0].number == 1


@pytest.mark.parametrize("received", [date(2025, 9, 5), date(2023, 1, 16), date(2021, 4, 26)])
def test_each_day_is_shown_with_its_number_or_the_reason_why_it_is_skipped(received) -> None:
    term = deadline(received)
    assert [day.date for day in term.days] == [
        received + timedelta(days=i + 1) for i in range((term.due - received).days)
    ]
    assert [day.number for day in term.days if day.number] == list(range(1, 21))
    assert all(day.reason for day in term.days if not day.number)
    assert term.days[-1].number == 20


def test_a_working_weekend_and_a_holiday_are_called_by_their_names() -> None:
    reasons = {day.date: (bool(day.number), day.reason) for day in deadline(date(2025, 9, 5)).days}
    assert reasons[date(2025, 9, 28)] == (True, "调休上班")
    assert reasons[date(2025, 9, 27)] == (False, "周末")
    assert reasons[date(2025, 10, 1)][0] is False
    assert "国庆节" in {reason for _, reason in reasons.values()}


@pytest.mark.parametrize("received", [date(2027, 3, 3), date(2026, 12, 20), date(2030, 1, 4)])
def test_a_year_without_a_schedule_is_an_estimate(received) -> None:
    term = deadline(received)
    assert term.estimated
    assert sum(1 for day in term.days if day.number) == 20
    assert all(day.date.weekday() < 5 for day in term.days if day.number and day.date.year > 2026)


def test_an_extension_is_twenty_days_more_and_never_earlier() -> None:
    for received in (date(2025, 9, 5), date(2026, 1, 30), date(2024, 9, 10)):
        once, twice = deadline(received), deadline(received, extended=True)
        assert twice.due > once.due
        assert twice.days[: len(once.days)] == once.days


def test_a_later_receipt_is_never_due_earlier() -> None:
    dues = [deadline(FIRST + timedelta(days=i)).due for i in range(366)]
    assert dues == sorted(dues)


def test_a_date_is_said_with_its_weekday() -> None:
    assert in_words(date(2025, 10, 10)) == "2025年10月10日（星期五）"
    assert in_words(date(2025, 10, 12)) == "2025年10月12日（星期日）"
