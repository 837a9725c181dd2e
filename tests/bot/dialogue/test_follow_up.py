"""What a question leaves out is what the last answer was about, and nothing else."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

import pytest

from bot.assistant import Assistant
from bot.model import Answer, Outcome
from tests.bot.answering.towns import LIUHE, NUMBERS, open_town, town_reports
from tests.bot.talking import talk_with

DAY = datetime(2026, 3, 1, 12)
NEW, GRANTED = "一、本年新收政府信息公开申请数量", "（一）予以公开"


@pytest.fixture(scope="module")
def towns(tmp_path_factory, settings) -> Assistant:
    return open_town(tmp_path_factory.mktemp("talk"), settings.knowledge.common, town_reports())


@pytest.fixture
def talk(towns) -> Callable[[str], Answer]:
    """One conversation about the made-up towns."""
    return talk_with(towns, DAY)


@pytest.fixture
def talk_of_the_real_report(assistant) -> Callable[[str], Answer]:
    return talk_with(assistant, datetime(2021, 9, 1))


def cell(answer: Answer) -> tuple:
    (fact,) = answer.facts
    return fact.organ, fact.year, fact.row[-1:], fact.column[-1], fact.value


def test_another_column_of_the_same_row(talk) -> None:
    talk("柳河镇2022年收到几件申请")
    assert cell(talk("那企业呢")) == (LIUHE, 2022, (NEW,), "商业企业", NUMBERS[2022][1]["三", "new", "business"])
    assert cell(talk("自然人呢")) == (LIUHE, 2022, (NEW,), "自然人", NUMBERS[2022][1]["三", "new", "natural"])


def test_another_row_of_the_same_column(talk) -> None:
    talk("柳河镇2022年予以公开里企业有几件")
    told = NUMBERS[2022][1]
    row = "（二）部分公开（区分处理的，只计这一情形，不计其他情形）"
    assert cell(talk("那部分公开呢")) == (LIUHE, 2022, (row,), "商业企业", told["三", "partly", "business"])


def test_another_year_and_then_another_town(talk) -> None:
    talk("柳河镇2022年予以公开的有几件")
    assert cell(talk("2020年呢"))[:3] == (LIUHE, 2020, (GRANTED,))
    missing = talk("那石桥乡呢")
    assert missing.outcome is Outcome.NOT_COVERED and not missing.facts and "2020年" in missing.text
    organ, year, row, *_ = cell(talk("2022年呢"))
    assert (organ, row) == ("石桥乡人民政府", (GRANTED,)) and year == 2022


def test_a_year_that_nobody_asked_for_is_each_town_s_own_newest(talk) -> None:
    talk("石桥乡予以公开的有几件")
    assert cell(talk("那柳河镇呢"))[:3] == (LIUHE, 2022, (GRANTED,))


def test_a_correction_is_taken_as_one(talk) -> None:
    talk("柳河镇2022年收到几件申请")
    assert cell(talk("不是，我问的是企业"))[3] == "商业企业"
    assert cell(talk("不对，我说的是2020年"))[1] == 2020


def test_another_result_of_the_same_kind_of_case(talk) -> None:
    told = NUMBERS[2022][1]
    talk("柳河镇2022年行政复议几件")
    assert cell(talk("维持的呢"))[-1] == told["四", "cases", "review_upheld"]
    lawsuits = talk("那行政诉讼呢")
    assert [fact.value for fact in lawsuits.facts] == [told["四", "cases", f"{g}_upheld"] for g in ("direct", "after")]


def test_a_year_that_is_not_there_is_said_and_the_row_stays_in_mind(talk_of_the_real_report) -> None:
    say = talk_of_the_real_report
    say("大李庄乡2020年予以公开的有几件")
    missing = say("2019年呢")
    assert missing.outcome is Outcome.NOT_COVERED and missing.facts == ()
    assert cell(say("那2020年呢")) == ("大李庄乡人民政府", 2020, (GRANTED,), "总计", 0)


def test_after_an_unknown_place_the_same_is_asked_of_a_known_one(talk) -> None:
    assert talk("白水乡2022年收到几件申请").outcome is Outcome.NOT_COVERED
    assert cell(talk("那柳河镇呢"))[0::2][:2] == (LIUHE, (NEW,))


def test_the_first_question_has_nothing_to_follow(towns) -> None:
    for question in ("那企业呢", "第二个", "为什么", "2020年呢"):
        answer = towns.ask(question, None, DAY)
        assert answer.facts == ()


def test_a_whole_question_owes_nothing_to_the_last_one(talk) -> None:
    talk("石桥乡2022年予以公开里企业有几件")
    assert cell(talk("柳河镇2020年收到几件申请"))[:4] == (LIUHE, 2020, (NEW,), "总计")


def test_why_a_number_is_so_is_not_made_up(talk) -> None:
    talk("柳河镇2022年收到几件申请")
    answer = talk("为什么")
    assert answer.outcome is Outcome.NOT_FOUND and answer.refused
    assert "没有写原因" in answer.text


def test_items_of_a_list_are_counted_from_the_list_that_was_shown(talk_of_the_real_report) -> None:
    say = talk_of_the_real_report
    say("存在哪些问题")
    assert "细化" in say("第二个").text
    assert "时效性" in say("第一个").text
    beyond = say("第九个")
    assert beyond.outcome is Outcome.NOT_FOUND and "一共列了 3 条" in beyond.text
    assert "列了 4 条" in say("那改进措施呢").text
    assert "职责分工" in say("第一条").text


def test_a_step_of_a_guide_and_its_reason(talk_of_the_real_report) -> None:
    say = talk_of_the_real_report
    say("怎么申请信息公开")
    assert "写清三样" in say("第二步").text
    reason = say("为什么")
    assert reason.outcome is Outcome.ANSWERED
    assert "第二十七条" in reason.text


def test_the_price_of_another_number_of_requests(talk_of_the_real_report) -> None:
    say = talk_of_the_real_report
    assert "3000 元" in say("申请35件要收多少钱").text
    assert "7000 元" in say("那50件呢").text
    assert "4300 元" in say("41件呢").text


def test_two_conversations_never_share_what_was_said(towns) -> None:
    first = towns.ask("柳河镇2022年行政复议几件", None, DAY).session
    second = towns.ask("石桥乡2022年行政诉讼几件", None, DAY).session
    assert first != second
    for session, organ in ((first, LIUHE), (second, "石桥乡人民政府"), (first, LIUHE)):
        answer = towns.ask("尚未审结的呢", session, DAY)
        assert {fact.organ for fact in answer.facts} == {organ}


def test_the_same_rule_for_another_is_told_by_the_same_guide(talk) -> None:
    first = talk("部门的年报最晚几月几号之前要发")
    assert talk("县政府那份也是那天？").understood.rows == first.understood.rows


def test_the_number_of_a_row_is_asked_for_behind_what_its_word_means(assistant) -> None:
    first = assistant.ask("大李庄乡2020年因为“三类内部事务信息”不公开的总共几件")
    second = assistant.ask("这三类是指哪三类", first.session)
    assert second.facts == ()
    assert [fact.value for fact in assistant.ask("那四类过程性信息的件数呢", second.session).facts] == [0]


@pytest.mark.parametrize("asked", ["换成税务局呢", "那街道办事处的呢"])
def test_another_office_that_the_guide_tells_of_is_no_report(assistant, asked) -> None:
    first = assistant.ask("对县财政局的答复不服，向谁复议")
    assert "上一级主管部门" in assistant.ask(asked, first.session).text


def test_an_opinion_behind_a_guide_is_not_given(assistant) -> None:
    first = assistant.ask("诉讼费多少")
    assert assistant.ask("你看我这案子能赢吗", first.session).outcome is Outcome.OUT_OF_SCOPE


def test_the_last_of_a_list_may_be_described_besides(assistant) -> None:
    told = assistant.ask("2020年报里改进措施一共几条")
    last = assistant.ask("最后一条呢，抓重点那个", told.session)
    assert "四是抓重点促深化" in last.text


def test_what_was_published_is_asked_behind_a_number_too(assistant) -> None:
    told = assistant.ask("2020年收了几件")
    assert "主要类别" in assistant.ask("咱乡2020年公布了些啥", told.session).text
