"""Behind the sums of two counties' towns, 两个县 are those two and not every county there is."""

from __future__ import annotations

from datetime import datetime

import pytest

from tests.bot.answering.towns import open_town
from tests.bot.reading.printed import report_text, small_truth
from tests.bot.talking import Talk, talk_with

TOWNS = {"甲县": ("东乡", "西镇"), "乙县": ("南乡", "北镇")}
ORGANS = [
    f"{county}{name}" for county, towns in TOWNS.items() for name in ("人民政府", *(t + "人民政府" for t in towns))
]


@pytest.fixture(scope="module")
def made(tmp_path_factory, common):
    texts = {
        f"{organ[:2]}/{organ}{year}.txt": report_text(organ, year, told=small_truth(seed=i + year))
        for i, organ in enumerate(ORGANS)
        for year in (2021, 2022)
    }
    return open_town(tmp_path_factory.mktemp("two-places"), common, texts)


@pytest.fixture
def talk(made) -> Talk:
    return talk_with(made, datetime(2023, 3, 1, 12))


@pytest.mark.parametrize("words", ["两个县的总数差多少", "这两个县差多少", "两个县哪个多"])
def test_the_two_that_were_told_are_held_against_each_other(talk, words) -> None:
    first = talk("甲县各乡镇2022年新收一共多少")
    second = talk("乙县的呢")
    sums = [next(c.value for c in told.computed if c.operation == "合计") for told in (first, second)]
    answer = talk(words)
    assert abs(sums[0] - sums[1]) in [c.value for c in answer.computed]
    assert {fact.year for fact in answer.facts} == {2022}
    assert not any(fact.organ.endswith("县人民政府") for fact in answer.facts)
