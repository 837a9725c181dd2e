"""What goes on about numbers: other years, several columns, whether there is any; and what asks for a rule."""

from __future__ import annotations

import pytest

from bot.model import Outcome
from tests.bot.answering.computing.county import new


@pytest.mark.parametrize("words", ["到年底还有没办完拖到下一年的不", "没办完转到下一年的有没", "有转到下年接着办的吗"])
def test_whether_there_is_any_asks_the_report_that_was_spoken_of(say, words) -> None:
    say("甲乡2021年收到多少申请")
    (fact,) = say(words).facts
    assert (fact.year, "结转下年度" in fact.row[-1]) == (2021, True)


def test_whether_one_may_is_no_number(say) -> None:
    say("甲乡2021年收到多少申请")
    assert not say("会议纪要能给不").facts


@pytest.mark.parametrize("words", ["那罚呢，罚了几家", "罚了几起", "处罚的呢"])
def test_another_row_is_not_the_last_one_again(say, words) -> None:
    say("甲乡2022年批了多少许可")
    assert [fact.row[-1] for fact in say(words).facts] == ["行政处罚"]


@pytest.mark.parametrize("words", ["公益组织、律所也说说", "律所和公益组织的也报一下"])
def test_several_columns_are_all_told(say, words) -> None:
    say("甲乡2022年个人和企业各申请了多少")
    assert {fact.column[-1] for fact in say(words).facts} == {"社会公益组织", "法律服务机构"}


def test_a_list_of_columns_in_another_year(say) -> None:
    say("甲乡2021年个人提的有几件")
    answer = say("换2022年，这几类再报一遍，个人、企业、科研、律所")
    assert {"自然人", "商业企业", "科研机构", "法律服务机构"} <= {fact.column[-1] for fact in answer.facts}
    assert {fact.year for fact in answer.facts} == {2022}


@pytest.mark.parametrize("words", ["2021年这三样呢", "前一年的也照样列一下", "2021年那三项也要"])
def test_the_same_rows_in_another_year(say, words) -> None:
    say("甲乡2022年行政许可、处罚、强制各多少")
    answer = say(words)
    assert {fact.row[-1] for fact in answer.facts} == {"行政许可", "行政处罚", "行政强制"}
    assert {fact.year for fact in answer.facts} == {2021}


@pytest.mark.parametrize("words", ["中间那年呢", "中间隔的那一年呢", "当中那年"])
def test_the_year_between(say, words) -> None:
    say("甲乡2020年和2022年分别收到几件")
    assert [fact.value for fact in say(words).facts] == [new("甲乡", 2021)]


@pytest.mark.parametrize("words", ["没有就算了，看21年的", "那就2021年吧", "没有的话看2021年的", "换2021年的"])
def test_another_year_where_there_is_no_report(say, words) -> None:
    assert say("甲乡2018年收到几件申请").outcome is Outcome.NOT_COVERED
    assert [fact.value for fact in say(words).facts] == [new("甲乡", 2021)]


def test_these_two_years_are_those_that_were_told_also_of_another_organ(say) -> None:
    say("甲乡2020年收到几件申请")
    say("2021年呢")
    answer = say("这两年的都要，换成石桥乡的")
    assert {fact.value for fact in answer.facts} == {new("石桥乡", 2020), new("石桥乡", 2021)}


def test_the_oldest_and_the_newest_year(say) -> None:
    say("甲乡2018年收到几件申请")
    assert [fact.value for fact in say("没有的话看最早的那年").facts] == [new("甲乡", 2020)]


def test_another_organ_where_there_is_no_report_keeps_what_was_asked(say) -> None:
    assert say("石头镇2021年收了几件申请").outcome is Outcome.NOT_COVERED
    assert [fact.value for fact in say("那算了，就说柳河镇的吧").facts] == [new("柳河镇", 2021)]


def test_a_word_cut_across_two_is_none_of_its_own(say) -> None:
    say("甲乡2022年收了多少申请")
    say("其中企业的")
    apart = abs(new("甲乡", 2022) - new("甲乡", 2021))
    assert apart in [c.value for c in say("总数跟头一年比，多出来几份").computed]


def test_a_year_earlier_moves_both_years_of_a_change_by_one(say) -> None:
    say("甲乡2022年比上一年多收了几件")
    assert {fact.year for fact in say("再往前一年").facts} == {2020, 2021}
