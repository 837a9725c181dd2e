"""Whose numbers are asked for: an organ that is not in the knowledge never gets another's."""

from __future__ import annotations

import pytest

from bot.model import Outcome
from tests.bot.answering.towns import open_town
from tests.bot.reading.printed import PROSE, report_text


@pytest.mark.parametrize("name", ["大李庄乡", "大李庄乡人民政府", "大李庄乡政府", "大李庄"])
def test_the_organ_is_known_by_all_its_names(meaning_of, name) -> None:
    assert meaning_of(f"{name}2020年收到几件申请").organs == ("大李庄乡人民政府",)


@pytest.mark.parametrize("name", ["前进村", "向阳镇", "同心乡", "和平村"])
def test_a_name_that_begins_like_a_word_that_joins_is_said_whole(ask, name) -> None:
    for words in ("2020年收到几件申请", "2020年的"):
        answer = ask(f"{name}{words}")
        assert answer.outcome is Outcome.NOT_COVERED and f"没有收录{name}" in answer.text


@pytest.mark.parametrize("name", ["俺乡", "咱乡", "我们乡", "乡里", "乡政府"])
def test_our_own_place_is_the_only_one_there_is(ask, meaning_of, name) -> None:
    assert meaning_of(f"{name}2020年收到几件申请").mine
    assert ask(f"{name}2020年收到几件申请").facts[0].organ == "大李庄乡人民政府"


@pytest.mark.parametrize(
    "name",
    [
        "大李庄村",
        "大李庄小学",
        "大李庄乡派出所",
        "大李庄乡财政所",
        "柴岗乡",
        "扶沟县",
        "北京市",
        "县公安局",
        "隔壁乡",
        "江村镇",
        "前进村",
        "向阳镇",
        "同心乡",
    ],
)
def test_another_place_is_not_covered_and_gets_no_number(ask, name) -> None:
    answer = ask(f"{name}2020年收到几件申请")
    assert answer.outcome is Outcome.NOT_COVERED
    assert answer.refused
    assert answer.facts == () and answer.citations == ()
    assert name[:2] in answer.text
    assert "大李庄乡人民政府2020年" in answer.text


@pytest.mark.parametrize("name", ["大李庄乡人民医院", "大李庄乡中心小学", "大李庄乡卫生院"])
def test_who_bears_the_organs_name_before_its_own_gets_no_number(ask, name) -> None:
    answer = ask(f"{name}2020年收到几件申请")
    assert answer.refused and answer.facts == ()


def test_a_name_that_is_nearly_known_brings_a_question_back(ask) -> None:
    answer = ask("大李庄镇2020年收到几件申请")
    assert answer.outcome is Outcome.CLARIFY
    assert not answer.refused and answer.facts == ()
    (choice,) = answer.choices
    assert choice.label == "大李庄乡"
    assert ask(choice.question).outcome is Outcome.ANSWERED


def test_each_town_gets_its_own_numbers(ask_towns) -> None:
    first, second = ask_towns("柳河镇2022年收到几件申请"), ask_towns("石桥乡2022年收到几件申请")
    assert {fact.organ for fact in first.facts} == {"柳河镇人民政府"}
    assert {fact.organ for fact in second.facts} == {"石桥乡人民政府"}
    assert first.facts[0].value != second.facts[0].value


@pytest.mark.parametrize("name", ["柳河村", "柳河镇小学", "柳河镇派出所", "石桥镇东街", "大李庄乡", "白水乡"])
def test_a_place_beside_the_made_up_towns_is_another_place(ask_towns, name) -> None:
    answer = ask_towns(f"{name}2022年收到几件申请")
    assert answer.facts == ()
    assert answer.outcome in (Outcome.NOT_COVERED, Outcome.CLARIFY)


@pytest.mark.parametrize(("asked", "meant"), [("柳河乡", "柳河镇"), ("石桥镇", "石桥乡")])
def test_the_wrong_level_of_a_made_up_town_is_asked_back(ask_towns, asked, meant) -> None:
    answer = ask_towns(f"{asked}2022年收到几件申请")
    assert answer.outcome is Outcome.CLARIFY
    assert [choice.label for choice in answer.choices] == [meant]


def test_the_newest_report_is_meant_when_no_year_is_said(ask_towns) -> None:
    answer = ask_towns("柳河镇收到几件申请")
    assert {fact.year for fact in answer.facts} == {2022}


def test_a_year_between_two_reports_is_not_covered(ask_towns) -> None:
    answer = ask_towns("柳河镇2021年收到几件申请")
    assert answer.outcome is Outcome.NOT_COVERED
    assert answer.facts == ()
    assert "2020年、2022年" in answer.text


@pytest.mark.parametrize("words", ["隔壁白水乡", "附近的白水乡", "打听打听白水乡", "比较白水乡"])
def test_what_stands_before_an_unknown_name_is_not_told_as_part_of_it(ask_towns, words) -> None:
    answer = ask_towns(f"{words}2022年收到几件申请")
    assert "没有收录白水乡2022年" in answer.text


@pytest.mark.parametrize("words", ["针对专区没人用", "针对县区不平衡", "就便民专区", "在办事大厅", "对经济布局"])
def test_ordinary_words_that_end_like_places_are_no_organs(ask_towns, words) -> None:
    assert "没法比较" not in ask_towns(f"柳河镇2022年{words}采取了什么措施").text


@pytest.mark.parametrize("words", ["老家乡", "回家乡", "俺家乡"])
def test_the_place_one_comes_from_is_no_name(ask_towns, words) -> None:
    assert "没有收录" not in ask_towns(f"{words}2022年收到几件申请").text


def test_an_unknown_place_is_only_told_beside_an_answer_where_it_is_joined_to_the_organ(ask_towns) -> None:
    assert "没有收录白水乡的年度报告" in ask_towns("柳河镇和白水乡2022年谁收到的申请多").text


@pytest.mark.parametrize(
    "name",
    [
        *("太和县", "平和县", "会同县", "丰都县", "望都县", "万年县", "无为市", "昌都市", "武都区", "什邡市"),
        *("望月县", "明月镇", "塘下镇", "河上镇", "山前镇", "永和镇", "大同乡"),
    ],
)
def test_a_name_that_ends_in_a_common_word_is_somebody_elses(ask, name) -> None:
    answer = ask(f"{name}2020年收到几件申请")
    assert answer.facts == () and answer.outcome is not Outcome.ANSWERED
    assert ask(f"{name}教育局2020年收到几件申请").facts == ()


@pytest.mark.parametrize("before", ["跑了一趟", "上个月", "早上", "请问", "跟", "以前"])
def test_what_leads_in_is_no_part_of_a_name(ask, before) -> None:
    assert {fact.organ for fact in ask(f"{before}乡里2020年收到几件申请").facts} == {"大李庄乡人民政府"}


@pytest.mark.parametrize("words", ["大李庄乡街上", "大李庄乡社区", "大李庄乡集上"])
def test_a_place_within_ours_that_has_no_name_is_no_other_organ(meaning_of, words) -> None:
    assert meaning_of(f"{words}2020年有人申请公开吗").others == ()


def test_a_kind_of_schools_is_no_schools_name(tmp_path_factory, common) -> None:
    first = f"总体情况\n{PROSE['一']}"
    school = report_text("青原县教育局", 2022).replace(first, "总体情况\n营养午餐覆盖98所农村学校，每生每天4元。")
    town = open_town(tmp_path_factory.mktemp("schools"), common, {"教育局2022.txt": school})
    assert "每生每天4元" in town.ask("青原县教育局农村学校的营养午餐一天几块钱").text
    assert town.ask("青原县教育局水车小学收到几件申请").outcome is Outcome.NOT_COVERED


def test_other_places_are_only_spoken_of_where_it_is_told_what_one_hears_of_them(ask) -> None:
    assert ask("别的乡2020年收到几件申请").outcome is Outcome.NOT_COVERED
    assert "没有收录" in ask("隔壁乡2020年收了几件，乡里收了几件").text
    answer = ask("听说别的乡老是强拆强扣，俺乡2020年行政强制有几起啊")
    assert answer.outcome is Outcome.ANSWERED and answer.facts[0].organ == "大李庄乡人民政府"


@pytest.mark.parametrize(
    "words", ["崔桥镇2020年新收了多少申请，我想跟大李庄比比", "崔桥镇2020年收了几份申请，就大李庄隔壁那个"]
)
def test_where_only_another_place_is_asked_about_no_number_of_ones_own_is_told(ask, words) -> None:
    answer = ask(words)
    assert answer.outcome is Outcome.NOT_COVERED and not answer.facts


@pytest.mark.parametrize("words", ["告街道办事处，复议该谁受理", "被告是我们镇政府，状子递县法院还是市中院"])
def test_whoever_is_to_be_sued_is_no_report_that_is_asked_for(ask, words) -> None:
    answer = ask(words)
    assert answer.outcome is Outcome.ANSWERED and not answer.facts


@pytest.mark.parametrize("question", ["人在广东，咋递申请", "我在浙江，怎么申请"])
def test_where_somebody_is_who_asks_how_is_no_organ(ask, question) -> None:
    assert ask(question).outcome is Outcome.ANSWERED
