"""街道上 and 局里 are the one street office or bureau that has reports; of several it is asked which."""

from __future__ import annotations

from datetime import datetime

import pytest

from bot.model import Outcome
from tests.bot.answering.towns import open_town
from tests.bot.reading.printed import report_text, small_truth
from tests.bot.talking import talk_with

COUNTY, STREET, BUREAU, OTHER = "甲县人民政府", "甲县河东街道办事处", "甲县教育局", "甲县水利局"


@pytest.fixture(scope="module")
def folder_of(tmp_path_factory, common):
    def made(*organs: str):
        texts = {f"{o}2022.txt": report_text(o, 2022, told=small_truth(seed=i)) for i, o in enumerate(organs)}
        return open_town(tmp_path_factory.mktemp("ours"), common, texts)

    return made


@pytest.mark.parametrize(
    ("words", "whose"),
    [
        ("街道上", STREET),
        ("街道办", STREET),
        ("局里", BUREAU),
        ("我们局", BUREAU),
        ("县里", COUNTY),
    ],
)
def test_the_only_one_of_its_kind_is_meant(folder_of, words, whose) -> None:
    talk = talk_with(folder_of(COUNTY, STREET, BUREAU), datetime(2023, 3, 1, 12))
    assert {fact.organ for fact in talk(f"{words}2022年新收多少").facts} == {whose}


def test_towns_and_streets_together_are_no_street_of_ours(folder_of) -> None:
    talk = talk_with(folder_of(COUNTY, STREET, "甲县河西镇人民政府"), datetime(2023, 3, 1, 12))
    told = {fact.organ for fact in talk("甲县乡镇街道里，2022年新收最多的是哪个").facts}
    assert told == {STREET, "甲县河西镇人民政府"}


def test_of_two_bureaus_it_is_asked_which(folder_of) -> None:
    talk = talk_with(folder_of(COUNTY, BUREAU, OTHER), datetime(2023, 3, 1, 12))
    answer = talk("局里2022年新收多少")
    assert answer.outcome is Outcome.CLARIFY and not answer.facts


def test_where_no_street_reports_no_other_organ_stands_in_for_it(folder_of) -> None:
    talk = talk_with(folder_of(COUNTY, BUREAU), datetime(2023, 3, 1, 12))
    assert not talk("街道上2022年新收多少").facts
