"""gongkai deadline: the statutory date and the count day by day."""

from __future__ import annotations

import json

import pytest


def test_json_has_the_date_and_every_day(gongkai) -> None:
    term = json.loads(gongkai("deadline", "--received", "2025-09-05", "--json").stdout)
    assert list(term) == ["due", "estimated", "days", "article"]
    assert (term["due"], term["estimated"]) == ("2025-10-10", False)
    assert [day["number"] for day in term["days"] if day["number"]] == list(range(1, 21))
    assert term["days"][0]["date"] == "2025-09-06" and term["days"][-1]["date"] == "2025-10-10"
    assert {day["reason"] for day in term["days"] if not day["number"]} >= {"周末", "国庆节"}


def test_an_extension_is_counted_on(gongkai) -> None:
    term = json.loads(gongkai("deadline", "--received", "2025-09-05", "--extended", "--json").stdout)
    assert term["due"] == "2025-11-06"
    assert [day["number"] for day in term["days"] if day["number"]][-1] == 40


def test_in_words_each_day_is_a_line(gongkai) -> None:
    printed = gongkai("deadline", "--received", "2025-03-03").stdout.splitlines()
    assert printed[0] == "2025年3月4日（星期二）  第1天"
    assert printed[-1] == "最晚 2025年3月31日（星期一） 答复。"
    assert sum("不算" in line for line in printed) == 8


def test_an_unannounced_year_is_an_estimate(gongkai) -> None:
    assert json.loads(gongkai("deadline", "--received", "2027-03-03", "--json").stdout)["estimated"] is True
    assert "预计最晚" in gongkai("deadline", "--received", "2027-03-03").stdout


@pytest.mark.parametrize("day", ["明天", "2025-02-30", "2025/9/5", ""])
def test_a_day_that_is_none_is_refused_in_a_line(gongkai, day) -> None:
    printed = gongkai("deadline", "--received", day)
    assert printed.exit_code == 2
    assert "不是日期" in printed.stderr
