"""The days that a sentence names, as people name them."""

from __future__ import annotations

from datetime import date

import pytest

from bot.filing.said_days import days_in

TODAY = date(2026, 3, 4)  # 星期三


@pytest.mark.parametrize(
    ("said", "days"),
    [
        ("2025年9月3日交的", [date(2025, 9, 3)]),
        ("2025-09-03交的，2025.9.5签收", [date(2025, 9, 3), date(2025, 9, 5)]),
        ("九月三号寄的", [date(2025, 9, 3)]),
        ("9月5号（2024年）收到的", [date(2024, 9, 5)]),
        ("2月3日交的", [date(2026, 2, 3)]),
        ("9月3号寄的，他们5号签收", [date(2025, 9, 3), date(2025, 9, 5)]),
        ("12月28日寄的，1月3日签收", [date(2025, 12, 28), date(2026, 1, 3)]),
        ("1月30号寄的，2号签收", [date(2026, 1, 30), date(2026, 2, 2)]),
        ("3号交的", [date(2026, 3, 3)]),
        ("20号交的", [date(2026, 2, 20)]),
        ("上个月5号交的", [date(2026, 2, 5)]),
        ("去年9月3号交的", [date(2025, 9, 3)]),
        ("昨天收到，大前天寄的", [date(2026, 3, 3), date(2026, 3, 1)]),
        ("上周五交的", [date(2026, 2, 27)]),
        ("本周一交的", [date(2026, 3, 2)]),
        ("十天前交的", [date(2026, 2, 22)]),
        ("2月29日交的", [date(2024, 2, 29)]),
        ("2月30日交的，13月5日，60日内", []),
        ("国办函〔2020〕109号", []),
        ("下月五号才拿到手，下个月6号", []),
    ],
)
def test_days_are_read_as_said(said, days) -> None:
    found = days_in(said, TODAY)
    assert [day.date for day in found] == days
    assert all(said[day.start : day.end].strip() for day in found)


@pytest.mark.parametrize(
    ("words", "days"),
    [
        ("25年9月5号收到的", [date(2025, 9, 5)]),
        ("20251009签收申请", [date(2025, 10, 9)]),
        ("星期一交的申请", [date(2026, 11, 23)]),
        ("上礼拜三提交的，礼拜四确认的", [date(2026, 11, 18), date(2026, 11, 19)]),
        ("周一到周五上班", []),
        ("每周三开门", []),
        ("编号20259999", []),
    ],
)
def test_more_ways_to_say_a_day(words, days) -> None:
    assert [day.date for day in days_in(words, date(2026, 11, 25))] == days
