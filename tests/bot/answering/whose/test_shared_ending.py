"""Names whose common ending is said once, with how many they are."""

from __future__ import annotations

from datetime import datetime

import pytest

from tests.bot.answering.towns import open_town
from tests.bot.reading.printed import report_text, small_truth

DAY = datetime(2026, 3, 1, 12)
OFFICES, TOWNS = ("教育局", "财政局", "水利局"), ("柳河镇", "石桥镇", "白杨乡")


@pytest.fixture(scope="module")
def told(tmp_path_factory, common):
    organs = [f"乙县{name}" for name in OFFICES] + [f"乙县{name}人民政府" for name in TOWNS]
    texts = {f"{organ}2022.txt": report_text(organ, told=small_truth(seed=i)) for i, organ in enumerate(organs)}
    made = open_town(tmp_path_factory.mktemp("endings"), common, texts)
    return lambda question: {fact.organ for fact in made.ask(question, now=DAY).facts}


@pytest.mark.parametrize(
    ("question", "organs"),
    [
        ("乙县三个局（教育、财政、水利）2022年谁收的申请最多，排一下", OFFICES),
        ("乙县教育、财政两局2022年新收差几件", OFFICES[:2]),
        ("乙县财政和水利两个局2022年新收各几件", OFFICES[1:]),
        ("柳河、石桥两镇2022年行政处罚差几件", TOWNS[:2]),
        ("柳河、石桥、白杨三个乡镇2022年新收各多少", TOWNS),
    ],
)
def test_each_of_them_is_told(told, question, organs) -> None:
    assert told(question) == {f"乙县{name}" + ("人民政府" if name in TOWNS else "") for name in organs}


def test_a_list_that_is_not_known_whole_is_left_as_it_is(told) -> None:
    assert "乙县水利局" not in told("乙县教育、林业两局2022年新收差几件")
