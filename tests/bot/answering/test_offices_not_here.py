"""An office of a county whose own report is here is not the county: 甲县卫健委 gets nobody's numbers."""

from __future__ import annotations

import pytest

from bot.model import Outcome
from tests.bot.answering.towns import open_town
from tests.bot.reading.printed import report_text


@pytest.fixture(scope="module")
def ask(tmp_path_factory, common):
    organs = ["甲县人民政府", "甲县教育局", "乙县人民政府", "乙县卫生健康委员会", "庚市医疗保障局"]
    reports = {f"{organ}.txt": report_text(organ, 2022) for organ in organs}
    return open_town(tmp_path_factory.mktemp("offices"), common, reports).ask


@pytest.mark.parametrize("office", ["卫健委", "发改委", "纪委监委", "扶贫办", "城投公司"])
@pytest.mark.parametrize("joint", ["", "的"])
def test_an_office_of_the_county_that_has_no_report_gets_no_number(ask, office, joint) -> None:
    answer = ask(f"甲县{joint}{office}2022年收到几件申请")
    assert answer.outcome is Outcome.NOT_COVERED and answer.facts == ()


def test_the_one_that_has_a_report_is_answered(ask) -> None:
    assert [fact.organ for fact in ask("乙县卫健委2022年收到几件申请").facts] == ["乙县卫生健康委员会"]


def test_a_bureau_of_the_city_is_not_the_one_of_a_county(ask) -> None:
    answer = ask("甲县医保局2022年收到几件申请")
    assert answer.outcome is Outcome.NOT_COVERED and answer.facts == ()
    assert [fact.organ for fact in ask("庚市医保局2022年收到几件申请").facts] == ["庚市医疗保障局"]


def test_the_county_itself_is_answered(ask) -> None:
    assert [fact.organ for fact in ask("甲县2022年收到几件申请").facts] == ["甲县人民政府"]


def test_an_office_that_is_not_here_is_said_so_beside_two_that_are(ask) -> None:
    answer = ask("甲县教育局、乙县卫健委、公安局2022年行政复议各几件")
    assert {fact.organ for fact in answer.facts} == {"甲县教育局", "乙县卫生健康委员会"}
    assert "没有收录公安局的年度报告" in answer.text


def test_what_an_office_that_is_not_here_did_in_a_year_is_no_doors_matter(ask) -> None:
    assert ask("乙县农业局2022年收拾了几家卖假种子的").outcome is Outcome.NOT_COVERED
