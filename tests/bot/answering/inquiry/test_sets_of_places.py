"""The towns of several counties, a county with its own government, and names that look like another."""

from __future__ import annotations

import pytest

from bot.model import Outcome
from tests.bot.answering.towns import open_town
from tests.bot.reading.printed import report_text

ORGANS = {
    "甲县": ("甲县人民政府", "甲乡人民政府", "教育局"),
    "乙县": ("乙县人民政府", "乙乡人民政府", "癸镇人民政府"),
    "丙县": ("丙县人民政府", "丙乡人民政府", "己街道办事处"),
}


@pytest.fixture(scope="module")
def counties(tmp_path_factory, common):
    full = {f"{county}/{name}2022.txt": name for county, names in ORGANS.items() for name in names}
    reports = {path: report_text(name, 2022) for path, name in full.items()}
    listed = "".join(
        f'[[organ]]\nname = "{name}"\npath = {["某市"] if name.startswith(county) else ["某市", county]}\n'
        f'documents = ["reports/{county}/{name}*"]\n'
        for county, names in ORGANS.items()
        for name in names
    )
    return open_town(tmp_path_factory.mktemp("counties"), common, reports, {"organs.toml": listed})


@pytest.mark.parametrize("question", ["甲县跟乙县2022年乡镇新收总数谁多", "甲县和乙县的乡镇2022年新收一共各多少"])
def test_each_countys_towns_are_added_up_and_nobody_elses(counties, question) -> None:
    answer = counties.ask(question)
    assert "甲县、乙县乡镇共 3 个" in answer.text and "丙乡" not in answer.text
    assert "乙县乡镇：" in answer.text and "＝" in answer.text


def test_a_countys_units_hold_its_own_government_unless_it_is_left_out(counties) -> None:
    assert "甲县人民政府" in counties.ask("甲县哪些单位2022年新收最多").text
    without = counties.ask("甲县单位除了县政府，2022年新收哪个最多").text
    assert "甲县人民政府" not in without and "教育局" in without


@pytest.mark.parametrize(
    ("question", "organ"),
    [("已街道2022年新收几件", "己街道"), ("丙县已街道办2022年新收几件", "己街道"), ("葵镇2022年新收几件", "癸镇")],
)
def test_one_organ_with_a_name_that_looks_so_is_meant(counties, question, organ) -> None:
    answer = counties.ask(question)
    assert answer.outcome is Outcome.ANSWERED and f"最像的是{organ}" in answer.text.replace("丙县", "")


def test_any_other_name_stays_somebody_elses(counties) -> None:
    assert counties.ask("丁镇2022年新收几件").outcome is Outcome.NOT_COVERED


def test_who_asks_of_a_county_which_of_them_asks_of_all_that_lies_in_it(counties) -> None:
    answer = counties.ask("甲县2022年哪家新收最多")
    assert {"甲县人民政府", "甲乡人民政府", "教育局"} == {fact.organ for fact in answer.facts}


def test_which_company_asks_of_no_organ(counties) -> None:
    assert counties.ask("甲县2022年哪家公司申请最多").computed == ()


def test_these_units_of_a_county_are_its_units(counties) -> None:
    answer = counties.ask("甲县这几家单位2022年里头数谁新收最多")
    assert {fact.organ for fact in answer.facts} == {"甲县人民政府", "甲乡人民政府", "教育局"}


def test_the_county_government_in_a_list_is_that_of_the_county_named_before(counties) -> None:
    answer = counties.ask("给甲县2022年新收排个队：县政府、甲乡、教育局，从多到少")
    assert {fact.organ for fact in answer.facts} == {"甲县人民政府", "甲乡人民政府", "教育局"}


@pytest.mark.parametrize("asked", ["新收一共多少", "新收最多的占总数几成"])
def test_where_a_government_is_added_to_its_own_offices_that_is_said(counties, asked) -> None:
    assert "注意：甲县人民政府的报告里可能已经有下面各家的数" in counties.ask(f"甲县各单位2022年{asked}").text
    assert "可能已经有" not in counties.ask(f"甲县、乙县的乡镇2022年{asked}").text


def test_two_counties_offices_are_offices(counties) -> None:
    answer = counties.ask("三家县政府2022年新收各几件")
    assert {fact.organ for fact in answer.facts} == {"甲县人民政府", "乙县人民政府", "丙县人民政府"}


def test_names_with_one_ending_are_written_out(counties) -> None:
    answer = counties.ask("2022年甲县、乙县、丙县三家县政府加起来新收多少件")
    assert {fact.organ for fact in answer.facts} == {"甲县人民政府", "乙县人民政府", "丙县人民政府"}


@pytest.mark.parametrize(
    "question", ["甲县三家2022年新收总共多少件", "甲县2022年县政府加上2个部门乡镇，新收一共多少件"]
)
def test_a_countys_units_may_be_counted_by_their_number(counties, question) -> None:
    answer = counties.ask(question)
    assert {fact.organ for fact in answer.facts} == {"甲县人民政府", "甲乡人民政府", "教育局"}
    assert "共 3 个" in answer.text and "合计" in answer.text


def test_a_countys_units_may_be_listed_behind_their_number(counties) -> None:
    answer = counties.ask("甲县三家（县政府、一个乡、教育局）2022年新收加一块儿多少件")
    assert {fact.organ for fact in answer.facts} == {"甲县人民政府", "甲乡人民政府", "教育局"}


@pytest.mark.parametrize("question", ["甲县2022新收最多是谁", "甲县2022年谁新收最少", "甲县2022年新收垫底的是谁"])
def test_who_stands_first_in_a_county_is_asked_of_all_that_lies_in_it(counties, question) -> None:
    answer = counties.ask(question)
    assert "甲县机关共 3 个" in answer.text, answer.text


def test_who_applies_most_is_no_organ(counties) -> None:
    assert "机关共" not in counties.ask("甲县2022年谁申请得最多").text


def test_all_counties_by_their_number_mean_the_organs_in_them(counties) -> None:
    assert "机关共 9 个" in counties.ask("三个县2022年新收最多的单位是谁").text
    assert "县共 3 个" in counties.ask("三个县2022年新收哪个最多").text
    assert "机关共 9 个" in counties.ask("2022年新收超过1件的机关列一下，三个县都要").text


def test_as_many_as_lie_there_with_the_countys_own_government_hold_it(counties) -> None:
    answer = counties.ask("甲县和乙县2022年各自三个机关的新收总数分别多少，哪个县多、多几件")
    assert "甲县人民政府2022年" in answer.text and "乙县人民政府2022年" in answer.text
    sums = [c.value for c in answer.computed if c.operation == "合计"]
    assert [c.value for c in answer.computed if c.operation == "相差"] == [abs(sums[0] - sums[1])]


@pytest.mark.parametrize("question", ["甲县2022年三份报告里新收一共几件", "甲县2022年新收，全县收录的机关加一块儿几件"])
def test_all_reports_of_a_county_may_be_counted_or_called_the_whole_county(counties, question) -> None:
    answer = counties.ask(question)
    assert "甲县机关共 3 个" in answer.text and [c for c in answer.computed if c.operation == "合计"], answer.text


def after(counties, *questions: str):
    session, answer = None, None
    for question in questions:
        answer = counties.ask(question, session)
        session = answer.session
    return answer


@pytest.mark.parametrize("words", ["三个县一共呢", "三个县政府一共呢", "各县加起来呢"])
def test_all_counties_behind_one_of_them_are_no_years_of_that_one(counties, words) -> None:
    answer = after(counties, "甲县政府2022年收到几件申请", words)
    assert {fact.organ for fact in answer.facts} == {"甲县人民政府", "乙县人民政府", "丙县人民政府"}
    assert {fact.year for fact in answer.facts} == {2022}


def test_the_towns_behind_a_county_are_its_own(counties) -> None:
    answer = after(counties, "乙县政府2022年收到几件申请", "各乡镇呢")
    assert {fact.organ for fact in answer.facts} == {"乙乡人民政府", "癸镇人民政府"}


def test_another_cell_behind_two_organs_is_asked_of_both(counties) -> None:
    answer = after(counties, "乙乡和癸镇2022年哪个收的申请多", "科研机构来申请的各多少")
    assert {fact.organ for fact in answer.facts} == {"乙乡人民政府", "癸镇人民政府"}
    assert {fact.column[-1] for fact in answer.facts} == {"科研机构"}


def test_of_two_organs_and_two_years_only_the_missing_reports_are_called_missing(counties) -> None:
    answer = counties.ask("乙乡2022年跟癸镇2021年比，哪家喜鹊多")
    assert "癸镇人民政府2021年" in answer.text and "乙乡人民政府2022年、" not in answer.text


@pytest.mark.parametrize("words", ["算上县政府，哪个单位", "连县政府在内，哪个单位", "包括县政府，各单位里哪个"])
def test_a_government_that_is_counted_with_its_units_is_not_asked_of_alone(counties, words) -> None:
    answer = counties.ask(f"甲县2022年{words}新收最多")
    assert {fact.organ for fact in answer.facts} == {"甲县人民政府", "甲乡人民政府", "教育局"}


@pytest.mark.parametrize("words", ["不包括县政府", "不算上县政府", "除了县政府"])
def test_a_government_that_is_left_out_stays_out(counties, words) -> None:
    answer = counties.ask(f"甲县2022年{words}，哪个单位新收最多")
    assert {fact.organ for fact in answer.facts} == {"甲乡人民政府", "教育局"}


@pytest.mark.parametrize("words", ["哪个收得最多，不算街道", "除街道外哪个收得最多", "除了街道，谁收得最多"])
def test_a_kind_that_is_left_out_stays_out_where_no_other_kind_is_named(counties, words) -> None:
    answer = counties.ask(f"2022年{words}")
    assert len(answer.facts) == 8 and not any("街道" in fact.organ for fact in answer.facts)
    assert "不算街道" in answer.text


@pytest.mark.parametrize("words", ["不算教育局，谁收得最多", "除教育局外，谁收得最多", "谁收得最多，不算教育局"])
def test_whoever_is_left_out_is_never_the_one_that_is_told(counties, words) -> None:
    answer = counties.ask(f"甲县2022年{words}")
    assert {fact.organ for fact in answer.facts} == {"甲县人民政府", "甲乡人民政府"}


def test_one_of_a_kind_is_chosen_from_that_kind_alone(counties) -> None:
    answer = counties.ask("2022年县一共收了多少件")
    assert answer.outcome is Outcome.CLARIFY
    labels = [choice.label for choice in counties.ask("22年街道一共收多少件").choices]
    assert labels == ["己街道办事处"]


def test_a_kind_inside_of_another_word_narrows_no_choice(counties) -> None:
    assert len(counties.ask("老乡您好，22年一共收多少件").choices) == 6
