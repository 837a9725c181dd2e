"""One organ that prints its county in one report and not in another; and who is never taken for one."""

from __future__ import annotations

from bot.model import Severity
from bot.publishing.checking import check_folder
from tests.bot.reading.printed import report_text
from tests.conftest import Town

BARE, PLACED = "望湖街道办事处", "乙县望湖街道办事处"


def save(town: Town, year: int, organ: str, more: str = "") -> None:
    town.save(f"reports/{organ}{year}.txt", report_text(organ, year) + more)


def organs(town: Town) -> set[str]:
    assert town.publish().problems == ()
    return set(town.knowledge().organs) - {"柳河镇人民政府"}


def test_a_name_without_its_county_joins_the_only_one_with_it(town: Town) -> None:
    save(town, 2021, BARE)
    save(town, 2022, PLACED)
    assert organs(town) == {PLACED}
    assert town.knowledge().years(PLACED) == (2021, 2022)
    (finding,) = [f for f in check_folder(town.folders) if f.code == "organ-joined"]
    assert finding.severity is Severity.NOTICE and finding.document == f"reports/{BARE}2021.txt"
    assert PLACED in finding.message and "organs.toml" in finding.remedy


def test_staff_can_say_that_they_are_two(town: Town) -> None:
    save(town, 2021, BARE)
    save(town, 2022, PLACED)
    town.save("organs.toml", f'[[organ]]\nname = "{BARE}"\npath = ["丙县"]\ndocuments = ["reports/{BARE}2021.txt"]\n')
    assert organs(town) == {f"丙县{BARE}", PLACED}


def test_two_counties_with_that_name_are_never_joined(town: Town) -> None:
    save(town, 2021, BARE)
    save(town, 2022, PLACED)
    save(town, 2022, f"丙县{BARE}")
    assert organs(town) == {BARE, PLACED, f"丙县{BARE}"}


def test_a_year_that_both_have_keeps_them_two(town: Town) -> None:
    save(town, 2021, BARE)
    save(town, 2021, PLACED)
    assert len(organs(town)) == 2


def test_another_place_before_the_name_in_the_text_keeps_them_two(town: Town) -> None:
    save(town, 2021, BARE, "\n本报告由丙县望湖街道办事处公布。\n")
    save(town, 2022, PLACED)
    assert len(organs(town)) == 2


def test_our_county_before_the_name_is_no_other_place(town: Town) -> None:
    save(town, 2021, BARE, "\n本报告由乙县望湖街道办事处公布，我县望湖街道办事处解释。\n")
    save(town, 2022, PLACED)
    assert organs(town) == {PLACED}
