"""Behind sentences of two reports, 两家 are those two."""

from __future__ import annotations

from datetime import datetime

import pytest

from tests.bot.answering.towns import open_town
from tests.bot.reading.printed import report_text
from tests.bot.talking import talk_with

TOWNS = ("柳荫镇人民政府", "苇塘镇人民政府")


@pytest.fixture(scope="module")
def two_towns(tmp_path_factory, common):
    texts = {f"{town}2022.txt": report_text(town, 2022) for town in TOWNS}
    said = {"柳荫镇人民政府": "举办集市宣传活动12场。", "苇塘镇人民政府": "举办集市宣传活动9场。"}
    texts = {
        path: text.replace("一、总体情况\n", f"一、总体情况\n{said[path[:-8]]}\n", 1) for path, text in texts.items()
    }
    return open_town(tmp_path_factory.mktemp("two"), common, texts)


@pytest.mark.parametrize("words", ["两家行政处罚呢", "那两家的行政处罚各多少"])
def test_a_number_of_both_is_told_of_both(two_towns, words) -> None:
    say = talk_with(two_towns, datetime(2023, 3, 1, 12))
    assert "12场" in say("柳荫镇和苇塘镇2022年集市宣传活动办了多少场").text
    assert {fact.organ for fact in say(words).facts} == {*TOWNS}
