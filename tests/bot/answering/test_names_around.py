"""What stands around an organ's name: what is above it, the place behind it, the villages in it."""

from __future__ import annotations

from datetime import datetime

import pytest

from bot.model import Outcome
from tests.bot.answering.towns import open_town
from tests.bot.reading.printed import report_text, small_truth

DAY = datetime(2026, 3, 1, 12)
ORGANS = ("乙县教育局", "乙县市场监督管理局", "乙县人民政府", "乙县城关镇人民政府", "石桥乡人民政府", "丙省交通运输厅")


@pytest.fixture(scope="module")
def ask(tmp_path_factory, common):
    texts = {f"{organ}2022.txt": report_text(organ, told=small_truth(seed=i)) for i, organ in enumerate(ORGANS)}
    made = open_town(tmp_path_factory.mktemp("around"), common, texts)
    return lambda name: made.ask(f"{name}2022年收到几件申请", now=DAY)


@pytest.mark.parametrize(
    "name", ["石桥乡上面的青枫县政府", "石桥乡上头那个青枫县", "城关镇上头那个青枫县政府", "石桥乡上级青枫县"]
)
def test_of_the_unknown_one_above_nothing_is_told_and_nothing_of_the_one_below(ask, name) -> None:
    answer = ask(name)
    assert answer.outcome is Outcome.NOT_COVERED and answer.facts == () and "青枫县" in answer.text


@pytest.mark.parametrize(
    ("name", "organ"), [("教育局乙县的", "乙县教育局"), ("市场监管局乙县的", "乙县市场监督管理局")]
)
def test_the_place_may_be_said_behind_the_office_also_where_it_has_a_report_itself(ask, name, organ) -> None:
    assert [fact.organ for fact in ask(name).facts] == [organ]


@pytest.mark.parametrize("name", ["乙县村里", "乙县村民"])
def test_the_villages_of_a_county_are_asked_of_the_county(ask, name) -> None:
    assert [fact.organ for fact in ask(name).facts] == ["乙县人民政府"]


@pytest.mark.parametrize("name", ["乙县村", "石桥村里"])
def test_a_village_by_name_is_somebody_else(ask, name) -> None:
    assert ask(name).facts == ()


@pytest.mark.parametrize(
    ("name", "organ"),
    [("乙县教育", "乙县教育局"), ("乙县市监", "乙县市场监督管理局"), ("省交通厅", "丙省交通运输厅")],
)
def test_a_place_with_an_offices_stem_is_the_office(ask, name, organ) -> None:
    assert [fact.organ for fact in ask(name).facts] == [organ]


@pytest.mark.parametrize("name", ["青枫县教育局", "丁县教育局", "隔壁青枫县市场监管局", "青枫县市监局"])
def test_an_office_of_another_county_gets_nobodys_number(ask, name) -> None:
    answer = ask(name)
    assert answer.outcome is Outcome.NOT_COVERED and answer.facts == ()


@pytest.mark.parametrize("before", ["", "想知道", "听说", "麻烦查下", "俺", "那个", "关于", "说说"])
def test_the_countys_own_office_is_known_whatever_leads_into_its_name(ask, before) -> None:
    assert [fact.organ for fact in ask(f"{before}县教育局").facts] == ["乙县教育局"]
