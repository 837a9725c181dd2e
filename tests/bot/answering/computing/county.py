"""A made-up county of five towns, three with reports of 2020 to 2022, two only listed by staff; every number known."""

from __future__ import annotations

import random
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path

from bot.assistant import Assistant
from bot.model import Answer
from bot.reading.forms import load_form
from tests.bot.answering.towns import open_town
from tests.bot.reading.printed import Truth, report_text, truth

LISTED = """
[[organ]]
name = "丁镇人民政府"
path = ["乙县"]
[[organ]]
name = "戊乡人民政府"
path = ["乙县"]
"""
TOWNS = ("甲乡", "柳河镇", "石桥乡")
YEARS = (2020, 2021, 2022)
MOST = {"甲乡": 40, "柳河镇": 9, "石桥乡": 20}


def form_of(year: int) -> str:
    return "2021" if year > 2020 else "2019"


TOLD: dict[tuple[str, int], Truth] = {
    (town, year): truth(load_form(form_of(year)), random.Random(index * 31 + year), MOST[town])
    for index, town in enumerate(TOWNS)
    for year in YEARS
}
for _town, _column in (("柳河镇", "direct_total"), ("柳河镇", "after_total")):
    TOLD[_town, 2022]["四", "cases", _column] = 0
    for _end in ("upheld", "corrected", "other", "pending"):
        TOLD[_town, 2022]["四", "cases", _column.replace("total", _end)] = 0


def number(town: str, year: int, section: str, row: str, column: str) -> int:
    return TOLD[town, year][section, row, column]


def new(town: str, year: int) -> int:
    return number(town, year, "三", "new", "total")


def sued(town: str, year: int) -> int:
    return sum(number(town, year, "四", "cases", column) for column in ("direct_total", "after_total"))


def open_county(folder: Path, common: Path, spoil: bool = False) -> Assistant:
    """With `spoil`, 石桥乡's row of new applications of 2022 is printed empty."""
    reports: dict[str, str] = {}
    for (town, year), told in TOLD.items():
        empty = (
            {("三", "new"): lambda cells: ["" for _ in cells]} if spoil and (town, year) == ("石桥乡", 2022) else None
        )
        reports[f"乙县/{town}{year}.txt"] = report_text(f"{town}人民政府", year, form_of(year), told, empty)
    return open_town(folder, common, reports, {"organs.toml": LISTED})


def computed(answer: Answer, operation: str) -> list[object]:
    """The numbers that an answer computed by this operation."""
    return [result.value for result in answer.computed if result.operation == operation]


def rounded(part: int, whole: int) -> Decimal:
    """Per cent with one decimal, half up."""
    return (Decimal(part) * 100 / whole).quantize(Decimal("0.1"), ROUND_HALF_UP)
