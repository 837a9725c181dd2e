"""城关镇 of two counties: the assistant asks back which one is meant, and never gives the one's numbers for another."""

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
TOLD = {name: small_truth(seed=seed) for seed, name in enumerate(("乙", "丙", "县", "桥"), 1)}
NEW = ("三", "new", "total")
YI, BING = "乙县城关镇人民政府", "丙县城关镇人民政府"


def reports() -> dict[str, str]:
    return {
        "乙县/城关镇2022.txt": report_text("城关镇人民政府", told=TOLD["乙"]),
        "丙县/城关镇2022.txt": report_text("城关镇人民政府", told=TOLD["丙"]),
        "乙县/乙县2022.txt": report_text("乙县人民政府", told=TOLD["县"]),
        "乙县/石桥乡2022.txt": report_text("石桥乡人民政府", told=TOLD["桥"]),
    }


@pytest.fixture(scope="module")
def counties(tmp_path_factory, common) -> Assistant:
    return open_town(tmp_path_factory.mktemp("counties"), common, reports())


@pytest.fixture
def talk(counties) -> Callable[[str], Answer]:
    return talk_with(counties, DAY)


def number(answer: Answer) -> tuple[str, object]:
    (fact,) = answer.facts
    return fact.organ, fact.value


def test_a_name_that_two_organs_bear_is_asked_back_and_each_choice_is_answered(counties, talk) -> None:
    answer = talk("城关镇2022年收到几件申请")
    assert answer.outcome is Outcome.CLARIFY and answer.facts == () and not answer.refused
    assert {choice.label for choice in answer.choices} == {YI, BING}
    for choice in answer.choices:
        told = TOLD["乙" if choice.label == YI else "丙"][NEW]
        assert number(counties.ask(choice.question, now=DAY)) == (choice.label, told)


@pytest.mark.parametrize(
    "name", ["乙县城关镇", "乙县的城关镇", "乙县下面的城关镇", "河南省乙县城关镇", "乙县城关镇政府"]
)
def test_the_county_before_the_name_tells_which_one(talk, name: str) -> None:
    assert number(talk(f"{name}2022年收到几件申请")) == (YI, TOLD["乙"][NEW])


@pytest.mark.parametrize("reply", ["乙县", "乙县的", "是乙县城关镇", "乙县城关镇人民政府"])
def test_the_county_alone_answers_the_question_back(talk, reply: str) -> None:
    talk("城关镇2022年收到几件申请")
    assert number(talk(reply)) == (YI, TOLD["乙"][NEW])


def test_the_position_in_the_list_answers_it_too(talk) -> None:
    second = talk("城关镇2022年收到几件申请").choices[1].label
    assert number(talk("第二个"))[0] == second


def test_a_new_question_after_the_question_back_is_a_new_question(talk) -> None:
    talk("城关镇2022年收到几件申请")
    assert number(talk("石桥乡2022年收到几件申请"))[0] == "石桥乡人民政府"
    talk("城关镇2022年收到几件申请")
    assert talk("怎么申请信息公开").outcome is Outcome.ANSWERED


def test_after_an_answer_the_same_name_means_the_same_organ(talk) -> None:
    talk("丙县城关镇2022年收到几件申请")
    assert number(talk("城关镇2022年收到几件申请"))[0] == BING


def test_an_organ_that_a_question_back_offers_may_be_named_when_none_was(talk) -> None:
    assert talk("2022年收到几件申请").outcome is Outcome.CLARIFY
    assert number(talk("石桥乡")) == ("石桥乡人民政府", TOLD["桥"][NEW])


@pytest.mark.parametrize("name", ["丁县城关镇", "丁县石桥乡", "丙县石桥乡", "丙县", "丁市", "我们市", "市政府"])
def test_a_name_in_another_county_gets_nobodys_number(talk, name: str) -> None:
    answer = talk(f"{name}2022年收到几件申请")
    assert answer.outcome is Outcome.NOT_COVERED
    assert answer.facts == () and name in answer.text


def test_the_county_of_an_organ_that_needs_none_is_understood(talk) -> None:
    assert number(talk("乙县石桥乡2022年收到几件申请")) == ("石桥乡人民政府", TOLD["桥"][NEW])


def test_both_may_be_asked_for_at_once(talk) -> None:
    answer = talk("乙县城关镇和丙县城关镇2022年收到几件申请")
    assert answer.outcome is Outcome.ANSWERED
    assert {f.organ: f.value for f in answer.facts} == {YI: TOLD["乙"][NEW], BING: TOLD["丙"][NEW]}


@pytest.mark.parametrize(
    ("word", "organ"),
    [("我们县", "乙县人民政府"), ("县政府", "乙县人民政府"), ("咱乡", "石桥乡人民政府"), ("乡政府", "石桥乡人民政府")],
)
def test_our_own_is_the_single_organ_of_that_level(talk, word: str, organ: str) -> None:
    assert number(talk(f"{word}2022年收到几件申请"))[0] == organ


def test_our_own_is_asked_back_where_several_are_of_that_level(talk) -> None:
    answer = talk("咱镇2022年收到几件申请")
    assert answer.outcome is Outcome.CLARIFY
    assert {choice.label for choice in answer.choices} == {YI, BING}
    assert number(talk("丙县城关镇"))[0] == BING


def test_how_something_is_done_needs_no_organ(talk) -> None:
    assert talk("城关镇怎么申请信息公开").outcome is Outcome.ANSWERED


def test_at_most_six_are_offered_and_the_others_are_spoken_of(tmp_path, common) -> None:
    many = {f"{c}县/a.txt": report_text("城关镇人民政府") for c in "甲乙丙丁戊己庚辛"}
    made = open_town(tmp_path, common, many)
    answer = made.ask("城关镇2022年收到几件申请", now=DAY)
    assert answer.outcome is Outcome.CLARIFY and len(answer.choices) == 6
    assert "没列出来的" in answer.text
    told = made.ask("辛县", answer.session, DAY)
    assert {fact.organ for fact in told.facts} == {"辛县城关镇人民政府"}


def test_a_county_that_nothing_vouches_for_is_asked_back_and_not_answered(tmp_path, common) -> None:
    made = open_town(tmp_path, common, {"石桥乡2022.txt": report_text("石桥乡人民政府", told=TOLD["桥"])})
    answer = made.ask("丁县石桥乡2022年收到几件申请", now=DAY)
    assert answer.outcome is Outcome.CLARIFY and answer.facts == ()
    assert number(made.ask(answer.choices[0].question, now=DAY))[0] == "石桥乡人民政府"
    told = report_text("石桥乡人民政府", told=TOLD["桥"]).replace("本年度共", "丁县石桥乡本年度共")
    speaking = open_town(tmp_path / "speaking", common, {"石桥乡2022.txt": told})
    assert number(speaking.ask("丁县石桥乡2022年收到几件申请", now=DAY))[0] == "石桥乡人民政府"


def test_staffs_excluded_name_is_somebody_else(tmp_path, common) -> None:
    organs = '[[organ]]\nname = "石桥乡人民政府"\naliases = ["老石桥公社"]\nnot = ["石桥"]\n'
    made = open_town(tmp_path, common, {"石桥乡2022.txt": report_text("石桥乡人民政府")}, {"organs.toml": organs})
    assert made.ask("石桥2022年收到几件申请", now=DAY).outcome is Outcome.NOT_COVERED
    assert made.ask("老石桥公社2022年收到几件申请", now=DAY).outcome is Outcome.ANSWERED


@pytest.mark.parametrize(
    "words", ["两个城关镇，乙县的和丙县的，2022年新收相差几件", "乙县、丙县两个城关镇2022年新收相差几件"]
)
def test_both_of_a_name_may_be_meant(talk, words) -> None:
    assert {fact.organ for fact in talk(words).facts} == {YI, BING}


def test_these_two_are_both_though_one_was_spoken_of_last(talk) -> None:
    talk("乙县城关镇2022年新收几件")
    talk("不对，我说的是丙县的城关镇")
    answer = talk("这两个城关镇差多少")
    assert {fact.organ for fact in answer.facts} == {YI, BING}
    assert [c.value for c in answer.computed] == [abs(TOLD["乙"][NEW] - TOLD["丙"][NEW])]


def test_a_name_of_several_is_the_one_that_was_spoken_of_before_another(talk) -> None:
    talk("乙县城关镇2022年收到几件申请")
    talk("石桥乡2022年收到几件申请")
    assert {fact.organ for fact in talk("再回到城关镇，结转下年度的几件").facts} == {YI}


def test_the_one_of_that_name_among_those_that_were_just_told_is_meant(talk) -> None:
    talk("2022年乙县各乡镇谁收到的申请最多")
    assert {fact.organ for fact in talk("城关镇收到几件").facts} == {YI}


def test_the_counties_names_behind_two_of_one_name_mean_these_two(tmp_path, common) -> None:
    both = {**reports(), "丙县/丙县2022.txt": report_text("丙县人民政府", told=TOLD["桥"])}
    talk = talk_with(open_town(tmp_path, common, both), DAY)
    talk("乙县城关镇2022年收到几件申请")
    talk("丙县城关镇呢")
    assert {fact.organ for fact in talk("乙县的是丙县的多少倍").facts} == {YI, BING}
