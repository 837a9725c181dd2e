"""Who asks for the most without naming a year is not told of the two that were quickest to publish."""

from __future__ import annotations

import random

import pytest

from bot.assistant import Assistant
from bot.reading.forms import load_form
from tests.bot.answering.towns import open_town
from tests.bot.reading.printed import report_text, truth

YEARS = {"柳河镇": (2022, 2023), "石桥乡": (2022,), "白杨镇": (2021,), "青山乡": (2022,)}
NUMBERS = {
    (town, year): truth(load_form("2021"), random.Random(5 * year + place), 60)
    for place, (town, years) in enumerate(YEARS.items())
    for year in years
}


def town_with(tmp_path_factory, common, towns: tuple[str, ...]) -> Assistant:
    reports = {
        f"{town}{year}.txt": report_text(f"{town}人民政府", year, "2021", told)
        for (town, year), told in NUMBERS.items()
        if town in towns
    }
    return open_town(tmp_path_factory.mktemp("apart"), common, reports)


def new(town: str, year: int) -> int:
    return int(NUMBERS[town, year]["三", "new", "total"])


@pytest.fixture(scope="module")
def apart(tmp_path_factory, common) -> Assistant:
    return town_with(tmp_path_factory, common, tuple(YEARS))


def test_where_few_have_the_newest_year_each_is_taken_in_its_own(apart) -> None:
    answer = apart.ask("哪家收到的申请最多")
    assert dict(answer.computed[0].parts) == {
        f"{town}人民政府{max(years)}年": new(town, max(years)) for town, years in YEARS.items()
    }
    assert "各按自己最近的一年比，不是同一年的数" in answer.text


def test_a_year_that_is_named_is_kept(apart) -> None:
    answer = apart.ask("2022年哪家收到的申请最多")
    assert answer.understood.years == (2022,)
    assert "白杨镇人民政府2022年" in answer.text.split("没有收录的报告")[1]


def test_numbers_of_different_years_are_not_added_up(apart) -> None:
    assert apart.ask("所有机关一共收到多少申请").understood.years == (2023,)


def test_where_half_have_the_newest_year_it_is_that_year(tmp_path_factory, common) -> None:
    two = town_with(tmp_path_factory, common, ("柳河镇", "石桥乡"))
    assert two.ask("哪家收到的申请最多").understood.years == (2023,)


def test_a_rate_is_compared_between_all_without_naming_them(apart) -> None:
    answer = apart.ask("哪家公开率最高")
    assert answer.understood.operation == "highest"
    assert len(answer.computed[0].parts) == len(YEARS)
