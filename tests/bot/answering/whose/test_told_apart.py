"""城关镇 of two counties, told apart by whatever else the message says of where it lies."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

import pytest

from bot.assistant import Assistant
from bot.model import Answer, Outcome
from tests.bot.answering.towns import open_town
from tests.bot.reading.printed import report_text, small_truth
from tests.bot.talking import talk_with

DAY = datetime(2026, 3, 1, 12)
TOLD = {name: small_truth(seed=seed) for seed, name in enumerate(("乙", "丙", "县", "局", "区"), 1)}
NEW, REVIEWS = ("三", "new", "total"), ("四", "cases", "review_total")
YI, BING, COUNTY, BUREAU = "乙县城关镇人民政府", "丙县城关镇人民政府", "乙县人民政府", "乙县教育局"
DISTRICT = "望河区人民政府"


def reports() -> dict[str, str]:
    return {
        "乙县/城关镇2022.txt": report_text("城关镇人民政府", told=TOLD["乙"]),
        "丙县/城关镇2022.txt": report_text("城关镇人民政府", told=TOLD["丙"]),
        "乙县/乙县2022.txt": report_text("乙县人民政府", told=TOLD["县"]),
        "乙县/教育局2022.txt": report_text("乙县教育局", told=TOLD["局"]),
        "望河区2023.txt": report_text("望河区人民政府", 2023, told=TOLD["区"]),
    }


@pytest.fixture(scope="module")
def counties(tmp_path_factory, common) -> Assistant:
    return open_town(tmp_path_factory.mktemp("counties"), common, reports())


@pytest.fixture
def talk(counties) -> Callable[[str], Answer]:
    return talk_with(counties, DAY)


def numbers(answer: Answer) -> dict[str, object]:
    return {fact.organ: fact.value for fact in answer.facts}


@pytest.mark.parametrize(
    "question",
    [
        "城关镇2022年收到几件申请，是丙县那个城关镇",
        "城关鎮（丙縣）2022年收到幾件申請",
        "城关镇，丙县的，2022年收到几件申请",
        "城关镇2022年收到几件申请，我说的是丙县",
        "我问的是丙县，城关镇2022年收到几件申请",
        "城关镇在丙县的那个，2022年收到几件申请",
    ],
)
def test_the_county_said_elsewhere_tells_which_one_and_is_not_asked_for_itself(talk, question: str) -> None:
    assert numbers(talk(question)) == {BING: TOLD["丙"][NEW]}


def test_the_one_in_each_county_is_meant_where_both_counties_are_said(talk) -> None:
    answer = talk("两个县都有城关镇，2022年乙县那个和丙县那个，哪边收的申请多，多几件")
    assert numbers(answer) == {YI: TOLD["乙"][NEW], BING: TOLD["丙"][NEW]}


def test_the_others_of_one_county_tell_which_one(talk) -> None:
    answer = talk("县政府、教育局、城关镇三家2022年一共收到多少申请")
    parts = {COUNTY: TOLD["县"][NEW], BUREAU: TOLD["局"][NEW], YI: TOLD["乙"][NEW]}
    assert numbers(answer) == parts
    assert f"合计 {sum(parts.values())}件" in answer.text
    assert numbers(talk("教育局和城关镇2022年各收到几件申请")) == {BUREAU: TOLD["局"][NEW], YI: TOLD["乙"][NEW]}


def test_the_county_over_here_means_the_one_of_the_two_that_lies_there(talk) -> None:
    talk("乙县城关镇2022年收到几件申请")
    talk("丙县城关镇呢")
    talk("两家差多少")
    assert {fact.organ for fact in talk("乙县这边个人的占百分之几").facts} == {YI}


def test_a_county_that_is_asked_for_too_stays(talk) -> None:
    both = {COUNTY: TOLD["县"][NEW], YI: TOLD["乙"][NEW]}
    assert numbers(talk("乙县政府和城关镇2022年各收到几件申请")) == both
    assert numbers(talk("乙县2022年收到几件申请，城关镇呢")) == both


def test_the_county_said_goes_before_the_organ_of_the_last_turn(talk) -> None:
    talk("乙县城关镇2022年收到几件申请")
    assert numbers(talk("城关镇，丙县的呢")) == {BING: TOLD["丙"][NEW]}


def test_the_other_one_is_not_told_by_the_county_of_the_first(talk) -> None:
    answer = talk("乙县的城关镇2022年收到几件申请？另一个城关镇呢")
    assert BING not in numbers(answer) or numbers(answer)[BING] == TOLD["丙"][NEW]


@pytest.mark.parametrize("reply", ["我说丙县的", "丙县那个", "问的是丙县的城关镇"])
def test_what_was_asked_before_is_kept_over_the_question_back(talk, reply: str) -> None:
    assert numbers(talk("乙县2022年行政复议几件")) == {COUNTY: TOLD["县"][REVIEWS]}
    assert talk("那城关镇呢").outcome is Outcome.CLARIFY
    assert numbers(talk(reply)) == {BING: TOLD["丙"][REVIEWS]}


@pytest.mark.parametrize("name", ["望河区街道办", "望河区的街道办", "望河区下面的派出所", "望河区居委会"])
def test_an_office_below_without_a_name_gets_nobodys_number(talk, name: str) -> None:
    answer = talk(f"{name}2023年收到多少申请")
    assert answer.outcome is Outcome.NOT_COVERED and not answer.facts


@pytest.mark.parametrize(("county", "lacking"), [("乙县", "乙县人民政府2023年"), ("丙县", "丙县")])
def test_a_wrong_county_before_a_district_is_named_as_lacking(talk, county: str, lacking: str) -> None:
    answer = talk(f"{county}望河区2023年收到几件申请")
    assert numbers(answer) == {DISTRICT: TOLD["区"][NEW]}
    assert f"没有收录{lacking}的年度报告" in answer.text and "没法比较" not in answer.text


@pytest.mark.parametrize("question", ["望河2023比乙县2022多多少", "望河区2023年和乙县2022年收到的申请差多少"])
def test_two_organs_may_have_a_year_each(talk, question: str) -> None:
    answer = talk(question)
    assert {(f.organ, f.year, f.value) for f in answer.facts} == {
        (DISTRICT, 2023, TOLD["区"][NEW]),
        (COUNTY, 2022, TOLD["县"][NEW]),
    }
    assert "没有收录" not in answer.text and "不是同一年" in answer.text


def test_without_a_year_in_common_each_ones_newest_is_told_and_said(talk) -> None:
    answer = talk("乙县和望河区谁的行政复议多")
    assert numbers(answer) == {DISTRICT: TOLD["区"][REVIEWS], COUNTY: TOLD["县"][REVIEWS]}
    assert "没有同一年的报告" in answer.text


@pytest.mark.parametrize(
    "question",
    ["我今年15岁能自己申请吗", "村委会去年的账跟镇政府申请行不", "我今年七十了，不会写字可以申请吗"],
)
def test_a_year_told_by_the_way_asks_for_no_report(talk, question: str) -> None:
    answer = talk(question)
    assert answer.outcome is not Outcome.CLARIFY and not answer.facts


@pytest.mark.parametrize("name", ["青溪县教育局", "青溪教育局"])
def test_an_office_of_another_county_that_is_known_gets_nobodys_number(tmp_path_factory, common, name) -> None:
    told = {"乙县教育局2022.txt": report_text("白石县教育局"), "青溪县2022.txt": report_text("青溪县人民政府")}
    town = open_town(tmp_path_factory.mktemp("another"), common, told)
    assert town.ask(f"{name}2022年收到几件申请", None, DAY).facts == ()
    assert town.ask("白石县教育局2022年收到几件申请", None, DAY).facts


def test_a_town_has_no_bureau_where_the_countys_stands_beside_it(talk) -> None:
    answer = talk("乙县城关镇教育局2022年收到几件申请")
    assert answer.outcome is Outcome.NOT_COVERED and not answer.facts


def test_in_the_same_county_as_the_one_that_was_spoken_of(talk) -> None:
    talk("乙县教育局2022年收到几件申请")
    assert list(numbers(talk("同县那个城关镇呢"))) == [YI]


def test_in_another_county_is_not_in_the_same(talk) -> None:
    talk("乙县教育局2022年收到几件申请")
    assert YI not in numbers(talk("另一个县的城关镇2022年几件"))


@pytest.mark.parametrize(
    "question",
    [
        "乙县和丙县的城关镇，2022年各收到几件申请",
        "乙县、丙县都有个城关镇，2022年两边各收到几件申请",
        "乙县跟丙县两个城关镇2022年收到几件申请",
    ],
)
def test_two_counties_before_one_name_mean_the_one_in_each(talk, question) -> None:
    assert set(numbers(talk(question))) == {YI, BING}


def test_a_government_before_another_countys_town_is_itself(talk) -> None:
    assert set(numbers(talk("乙县政府和丙县城关镇2022年各收到几件申请"))) == {COUNTY, BING}
    assert set(numbers(talk("乙县人民政府和丙县的城关镇2022年各收到几件申请"))) == {COUNTY, BING}


def test_behind_an_office_that_is_not_here_the_one_of_the_named_county_is_meant(talk) -> None:
    assert talk("丙县教育局2022年收到几件申请").outcome is Outcome.NOT_COVERED
    assert set(numbers(talk("那乙县的呢"))) == {BUREAU}


def test_where_that_county_has_none_either_nobody_elses_number_is_told(talk) -> None:
    talk("乙县教育局2022年收到几件申请")
    assert talk("望河区的呢").outcome is Outcome.NOT_COVERED


@pytest.mark.parametrize(
    ("question", "here", "missing"),
    [
        ("乙县、丙县和望河区的城关镇2022年各收到几件申请", {YI, BING}, "望河区城关镇"),
        ("乙县和丙县的教育局2022年各收到几件申请", {BUREAU}, "丙县教育局"),
    ],
)
def test_a_county_that_has_no_such_office_is_named_and_not_asked_itself(talk, question, here, missing) -> None:
    answer = talk(question)
    assert set(numbers(answer)) == here
    assert missing in answer.text


def test_the_office_of_each_county_that_is_named_behind_one_of_them(talk) -> None:
    talk("乙县教育局2022年收到几件申请")
    answer = talk("乙县和望河区的呢")
    assert set(numbers(answer)) == {BUREAU}
    assert "望河区教育局" in answer.text
