"""Behind offices of one name in two counties, the county's name alone tells which of them is meant."""

from __future__ import annotations

from datetime import datetime

import pytest

from bot.model import Answer
from tests.bot.answering.towns import open_town
from tests.bot.reading.printed import report_text, small_truth
from tests.bot.talking import Talk, talk_with

ORGANS = ("甲县人民政府", "乙县人民政府", "丙县人民政府", "甲县教育局", "乙县教育局")


@pytest.fixture(scope="module")
def made(tmp_path_factory, common):
    texts = {f"{organ}2022.txt": report_text(organ, 2022, told=small_truth(seed=i)) for i, organ in enumerate(ORGANS)}
    return open_town(tmp_path_factory.mktemp("which-county"), common, texts)


@pytest.fixture
def talk(made) -> Talk:
    return talk_with(made, datetime(2023, 3, 1, 12))


def organs(answer: Answer) -> set[str]:
    return {fact.organ for fact in answer.facts}


@pytest.mark.parametrize("words", ["乙县那家办结几件", "乙县的办结多少", "乙县那个办结数是多少", "乙县的呢"])
def test_the_office_there_is_meant_and_not_the_county(talk, words) -> None:
    talk("甲县教育局和乙县教育局2022年新收各多少")
    assert organs(talk(words)) == {"乙县教育局"}


def test_the_county_itself_is_meant_where_its_government_is_named(talk) -> None:
    talk("甲县教育局和乙县教育局2022年新收各多少")
    assert organs(talk("乙县政府办结几件")) == {"乙县人民政府"}


def test_of_an_office_nobody_spoke_of_the_county_s_own_number_is_told(talk) -> None:
    talk("甲县教育局2022年新收多少")
    assert organs(talk("乙县的办结几件")) == {"乙县人民政府"}


def test_two_counties_behind_an_office_of_each_are_those_two_offices(talk) -> None:
    talk("甲县教育局和乙县教育局2022年新收各多少")
    assert organs(talk("律所来申请的呢，两个县都讲一下")) == {"甲县教育局", "乙县教育局"}
