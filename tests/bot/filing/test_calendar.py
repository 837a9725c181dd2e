"""Which days are worked: the announced schedules, and staff's own days before them."""

from __future__ import annotations

from datetime import date

from bot.filing.calendar import Calendar
from bot.filing.deadlines import deadline
from bot.reading.staff_files.holidays import read_holidays

NEXT_YEAR = """
announced = [2031]
[[holiday]]
name = "元旦"
first = 2031-01-01
last = 2031-01-03
working = [2031-01-11]
"""


def test_a_weekend_a_holiday_and_a_made_up_day_have_their_reasons() -> None:
    kinds = [Calendar().kind(date(2025, 9, 27)), Calendar().kind(date(2025, 9, 28)), Calendar().kind(date(2025, 10, 1))]
    assert [(kind.works, kind.reason) for kind in kinds] == [(False, "周末"), (True, "调休上班"), (False, "国庆节")]


def test_a_year_that_staff_wrote_is_announced_and_counted_by_their_days() -> None:
    calendar = Calendar(read_holidays(NEXT_YEAR))
    plain, told = deadline(date(2030, 12, 31)), deadline(date(2030, 12, 31), calendar=calendar)
    assert plain.estimated and not told.estimated
    reasons = {day.date: (day.number, day.reason) for day in told.days}
    assert reasons[date(2031, 1, 1)] == (0, "元旦")
    assert reasons[date(2031, 1, 11)] == (6, "调休上班")
    assert (plain.due, told.due) == (date(2031, 1, 28), date(2031, 1, 30))


def test_days_of_a_year_that_is_not_written_in_full_stay_an_estimate() -> None:
    calendar = Calendar(read_holidays(NEXT_YEAR.replace("announced = [2031]", "")))
    term = deadline(date(2030, 12, 31), calendar=calendar)
    assert term.estimated and term.due == date(2031, 1, 30)


def test_staff_may_correct_an_announced_year() -> None:
    calendar = Calendar(read_holidays('[[holiday]]\nname = "抗洪停工"\nfirst = 2025-03-04\n'))
    term = deadline(date(2025, 3, 3), calendar=calendar)
    assert term.days[0].reason == "抗洪停工" and term.due == date(2025, 4, 1)
