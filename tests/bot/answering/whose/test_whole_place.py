"""全县 is the county government's own report, which tells of all below it: nothing is added to it."""

from __future__ import annotations

import random
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest

from bot.assistant import Assistant
from bot.model import Answer
from bot.reading.forms import load_form
from tests.bot.answering.computing.county import YEARS, form_of, rounded
from tests.bot.answering.towns import open_town
from tests.bot.reading.printed import Truth, report_text, truth
from tests.bot.talking import talk_with

_NAMES = ("乙县人民政府", "甲乡人民政府", "柳河镇人民政府")
_TOLD: dict[tuple[str, int], Truth] = {
    (name, year): truth(load_form(form_of(year)), random.Random(index * 17 + year), (90, 30, 9)[index])
    for index, name in enumerate(_NAMES)
    for year in YEARS
}


def _new(name: str, year: int) -> int:
    return _TOLD[name, year]["三", "new", "total"]


@pytest.fixture(scope="module")
def whole_county(tmp_path_factory: pytest.TempPathFactory, common: Path) -> Assistant:
    reports = {f"乙县/{n}{y}.txt": report_text(n, y, form_of(y), told, None) for (n, y), told in _TOLD.items()}
    return open_town(tmp_path_factory.mktemp("whole"), common, reports)


@pytest.fixture
def say(whole_county: Assistant) -> Callable[[str], Answer]:
    return talk_with(whole_county, datetime(2023, 3, 1, 12))


@pytest.mark.parametrize(
    "question", ["全县2022年收到多少件申请", "乙县全县2022年一共收了几件申请", "2022年全县新收申请总共多少"]
)
def test_the_whole_county_has_the_number_of_its_own_report(say, question) -> None:
    answer = say(question)
    assert [fact.value for fact in answer.facts] == [_new("乙县人民政府", 2022)]


def test_the_whole_county_is_compared_with_itself(say) -> None:
    answer = say("全县2022年和2021年的申请比，差多少件")
    assert [fact.value for fact in answer.facts] == [_new("乙县人民政府", year) for year in (2021, 2022)]


@pytest.mark.parametrize("question", ["全县2022年收到申请最多的是哪家", "全县2022年哪个乡镇收到的申请最多"])
def test_who_of_the_county_still_compares_its_organs(say, question) -> None:
    assert "甲乡" in say(question).text


def test_the_part_that_one_of_them_is_of_the_whole(say) -> None:
    part = rounded(_new("甲乡人民政府", 2022), _new("乙县人民政府", 2022))
    assert part in [c.value for c in say("2022年甲乡收到的申请占全县多少").computed]


def test_the_part_of_the_whole_behind_a_number(say) -> None:
    say("甲乡2022年收到多少件申请")
    part = rounded(_new("甲乡人民政府", 2022), _new("乙县人民政府", 2022))
    assert part in [c.value for c in say("占全县的百分之几").computed]


def test_it_in_an_order_is_a_part_of_the_whole(say) -> None:
    say("2022年各乡镇谁收的申请最多")
    part = rounded(_new("甲乡人民政府", 2022), _new("乙县人民政府", 2022))
    assert part in [c.value for c in say("它占全县的百分之几").computed]
