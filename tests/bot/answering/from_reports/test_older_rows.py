"""The statistics that reports of 2014 to 2018 had in an appendix are asked for in people's own words."""

from __future__ import annotations

import pytest

from bot.answering.from_reports.older_rows import are_parts_of_one, rows_named
from bot.answering.words.units import units_of
from bot.reading.older import load_older_rows
from bot.reading.report import read_report

REPORT = """柳河县人民政府2016年政府信息公开工作年度报告
一、概述
工作平稳有序。
附表　政府信息公开情况统计表
统计指标\t单位\t统计数
一、主动公开情况\t——\t——
（一）主动公开政府信息数（不同渠道和方式公开相同信息计1条）\t条\t900
2.政府网站公开政府信息数\t条\t500
4.政务微信公开政府信息数\t条\t400
（一）收到申请数\t件\t30
1.当面申请数\t件\t20
4.信函申请数\t件\t10
（二）申请办结数\t件\t30
2.延期办结数\t件\t3
6.申请信息不存在数\t件\t4
四、行政复议数量\t件\t8
（一）维持具体行政行为数\t件\t5
（二）被依法纠错数\t件\t3
五、行政诉讼数量\t件\t2
（一）维持具体行政行为或者驳回原告诉讼请求数\t件\t1
（二）被依法纠错数\t件\t1
（三）从事政府信息公开工作人员数\t人\t40
2.兼职人员数\t人\t35
（二）举办各类培训班数\t次\t6
（三）接受培训人员数\t人次\t310
"""


@pytest.fixture(scope="module")
def report():
    return read_report(REPORT, "柳河县人民政府2016.txt")


def values(report, text: str, unit: str = "", before: str = "") -> list[int]:
    rows = rows_named(text, report, units_of([unit]), before)
    return [next(fact.value for fact in report.facts if fact.row_id == row.id) for row in rows]


@pytest.mark.parametrize(
    ("asked", "value"),
    [
        ("一共收到多少份申请", 30),
        ("写信寄来的有几件", 10),
        ("延期办的有几件", 3),
        ("答复说信息不存在的几件", 4),
        ("微信上公开了多少条", 400),
        ("搞信息公开的兼职人员有多少人", 35),
        ("复议维持了几件", 5),
        ("官司输了几件", 1),
        ("复议输了几件", 3),
    ],
)
def test_a_row_is_found_by_what_people_call_it(report, asked, value) -> None:
    assert values(report, asked) == [value]


def test_several_rows_are_found_in_the_order_of_the_question(report) -> None:
    assert values(report, "办结了多少件，有几件是延期的") == [30, 3]
    assert values(report, "当面交的和写信寄的申请一共几件") == [20, 10]


def test_only_parts_of_one_total_may_be_added_up(report) -> None:
    def added(text: str) -> bool:
        return are_parts_of_one(rows_named(text, report, frozenset()))

    assert added("当面交的和写信寄的申请一共几件") and added("网站和微信加起来公开多少条")
    assert not added("一共收到多少申请，其中写信寄来的有多少")
    assert not added("主动公开多少条，其中微信一共公开多少条")
    assert not added("收到申请几件，办结几件，一共多少")


def test_a_report_is_no_lawsuit(report) -> None:
    assert values(report, "报告里说被纠错的有几件") == []
    assert values(report, "报告里被纠错的呢", before="复议有几件") == [3]


def test_what_is_counted_must_be_what_the_row_counts(report) -> None:
    assert values(report, "公众号有多少人关注", "人") == []
    assert values(report, "培训了多少人次", "人") == [310]
    assert values(report, "培训办了几期", "期") == [6]


def test_of_rows_with_one_name_the_last_question_tells_which(report) -> None:
    assert values(report, "被纠错的呢", before="打官司的有几件") == [1]
    assert values(report, "被纠错的呢", before="复议有几件") == [3]
    assert values(report, "被纠错的呢") == []


def test_an_appendix_without_an_organ_in_its_caption_is_the_reports_own(report) -> None:
    assert len(report.facts) == REPORT.count("\t件\t") + REPORT.count("\t条\t") + REPORT.count("\t人") + 1


def test_no_word_stands_under_two_rows_that_are_not_told_apart() -> None:
    seen: dict[tuple[str, str], str] = {}
    for row in load_older_rows():
        for word in row.words:
            assert seen.setdefault((word, row.under), row.names[0]) == row.names[0], word


def test_titles_alone_on_a_line_part_no_table() -> None:
    parted = REPORT.replace("一、主动公开情况\t——\t——\n", "一、主动公开情况\n").replace(
        "（二）申请办结数", "三、依申请公开情况\n（二）申请办结数"
    )
    facts, before = (read_report(text, "柳河县人民政府2016.txt").facts for text in (parted, REPORT))
    assert [(fact.value, fact.section) for fact in facts] == [(fact.value, fact.section) for fact in before]
