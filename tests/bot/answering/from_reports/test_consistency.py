"""Whether the tables add up is told sum by sum, with both sides of one that does not."""

from __future__ import annotations

import pytest

from bot.model import Outcome
from tests.bot.answering.towns import NUMBERS, SHIQIAO_NUMBERS, open_town
from tests.bot.reading.printed import report_text


def test_a_report_whose_sums_hold_is_said_to_add_up(ask_towns) -> None:
    answer = ask_towns("柳河镇2022年的报告对得上吗")
    assert answer.outcome is Outcome.ANSWERED
    holding, failing = answer.computed[:2]
    assert holding.value > 30 and failing.value == 0
    assert "都相等" in answer.text and "对不上" not in answer.text


def test_one_sum_is_written_out_so_that_anyone_can_check_it(ask_towns) -> None:
    told = NUMBERS[2022][1]
    answer = ask_towns("柳河镇2022年新收加上年结转等不等于办结加结转下年")
    for row in ("new", "carried_in", "results_total", "carried_out"):
        assert str(told["三", row, "total"]) in answer.text


def test_the_real_report_adds_up(ask) -> None:
    answer = ask("大李庄乡2020年的表对得上吗")
    assert answer.outcome is Outcome.ANSWERED
    assert "都相等" in answer.text


@pytest.fixture(scope="module")
def broken(common, tmp_path_factory):
    """新坝镇's report: one case stands in 予以公开 that belongs to 部分公开, so both rows' sums are off by one."""

    def moved(by):
        return lambda cells: [str(int(cells[0]) + by), *cells[1:]]

    spoilt = {("三", "granted"): moved(1), ("三", "partly"): moved(-1)}
    text = report_text("新坝镇人民政府", 2022, "2021", SHIQIAO_NUMBERS, spoilt)
    return open_town(tmp_path_factory.mktemp("broken"), common, {"新坝镇.txt": text})


def test_a_broken_sum_is_told_with_both_sides_and_the_difference(broken) -> None:
    answer = broken.ask("新坝镇2022年的报告对得上吗")
    holding, failing = answer.computed[:2]
    assert answer.outcome is Outcome.ANSWERED
    assert failing.value == 2 and holding.value > 30
    for row in ("granted", "partly"):
        total = SHIQIAO_NUMBERS["三", row, "total"]
        other_side = total + (1 if row == "granted" else -1)
        assert f"合 {other_side}；总计 {total}，合 {total}，相差 1。" in answer.text
    assert {citation.organ for citation in answer.citations} == {"新坝镇人民政府"}


def test_why_it_may_differ_is_said_without_blame(broken) -> None:
    assert "统计口径" in broken.ask("新坝镇2022年的报告对得上吗").text


def test_what_the_relation_means_is_a_question_for_the_guides(ask) -> None:
    answer = ask("勾稽关系是什么意思")
    assert answer.outcome is Outcome.ANSWERED
    assert not answer.facts


def test_the_prose_is_held_against_the_table_when_it_is_asked_for(ask) -> None:
    answer = ask("大李庄乡2020年年报正文说的收到几件，跟第三部分表里对得上吗")
    assert "政府信息公开申请0件" in answer.text and "一样" in answer.text
    assert any("政府信息公开申请0件" in citation.quote for citation in answer.citations)


def test_who_says_what_stands_in_the_prose_and_what_in_the_table_hears_both(ask) -> None:
    answer = ask("咋大李庄乡2020年报告文字里写收到3件申请，表里是0件")
    assert "正文写「" in answer.text and "表里" in answer.text


def test_prose_that_says_another_number_is_told_unasked(common, tmp_path) -> None:
    text = report_text("新坝镇人民政府", 2022, "2021", SHIQIAO_NUMBERS)
    total = SHIQIAO_NUMBERS["三", "new", "total"]
    marked = text.replace("总体情况\n", f"总体情况\n本年新收政府信息公开申请{total + 3}件。\n", 1)
    assert marked != text
    answer = open_town(tmp_path, common, {"新坝镇.txt": marked}).ask("新坝镇2022年的报告对得上吗")
    assert "不一样" in answer.text and str(total + 3) in answer.text and str(total) in answer.text


def test_the_sum_of_a_kind_of_case_is_written_out_where_it_is_named(ask_towns) -> None:
    answer = ask_towns("柳河镇2022年的复议，维持、纠正、其他、没审完的加起来跟总计一不一样")
    told = NUMBERS[2022][1]
    results = [told["四", "cases", f"review_{end}"] for end in ("upheld", "corrected", "other", "pending")]
    assert [fact.value for fact in answer.facts] == [*results, told["四", "cases", "review_total"]]


def test_the_sum_of_all_rows_that_are_named_is_told_and_no_other(ask_towns) -> None:
    told = NUMBERS[2022][1]
    answer = ask_towns("帮我核一下，柳河镇2022年：新收＋上年结转是不是等于办理结果总计＋结转下年度")
    rows = ("new", "carried_in", "results_total", "carried_out")
    assert {fact.value for fact in answer.facts} == {told["三", row, "total"] for row in rows}


def test_what_both_sides_make_is_told(ask_towns) -> None:
    told = NUMBERS[2022][1]
    answer = ask_towns("柳河镇2022年新收加上年结转等不等于办结加结转下年")
    both = told["三", "new", "total"] + told["三", "carried_in", "total"]
    assert f"都是 {both}" in answer.text and both in [c.value for c in answer.computed if c.operation == "合计"]


def test_where_something_is_wrong_asks_for_the_check_and_for_no_way_to_do_it(ask) -> None:
    assert ask("大李庄乡2020年的数合不合得上？哪儿有问题").understood.operation == "核对"


def test_the_sum_of_one_kind_of_applicants_is_told_alone_and_behind_the_whole(ask_towns, towns) -> None:
    told = NUMBERS[2022][1]
    alone = ask_towns("柳河镇2022年自然人那一列对得上吗").text
    session = towns.ask("柳河镇2022年的报告对得上吗").session
    for text in (alone, towns.ask("自然人那一列也核一下", session).text):
        for row in ("new", "carried_in", "results_total", "carried_out"):
            assert str(told["三", row, "natural"]) in text


def test_how_many_of_them_there_are_is_a_number_again(towns) -> None:
    session = towns.ask("柳河镇2022年的报告对得上吗").session
    assert len(towns.ask("自然人有几件", session).facts) == 1
