"""An older report's own table is read with its labels as printed, and only where each row has all its fields."""

from __future__ import annotations

from bot.model import Certainty, Report
from bot.reading.report import read_report

TITLE = "甲县人民政府2011年政府信息公开工作年度报告\n一、概述\n工作平稳。\n五、附表\n"
HEAD = "指标名称\t计量单位\t2011年度\t历年累计\n"


def read(table: str) -> Report:
    return read_report(TITLE + HEAD + table, "reports/甲县2011.txt")


def test_its_cells_are_quoted_under_the_printed_labels_with_the_printed_unit() -> None:
    report = read("主动公开信息数\t条\t425\t1516\n其中：1.网站公开\t条\t418\t1509\n")
    assert report.form is None
    assert [(f.row, f.column, f.value, f.unit) for f in report.facts] == [
        (("主动公开信息数",), ("2011年度",), 425, "条"),
        (("主动公开信息数",), ("历年累计",), 1516, "条"),
        (("其中：1.网站公开",), ("2011年度",), 418, "条"),
        (("其中：1.网站公开",), ("历年累计",), 1509, "条"),
    ]


def test_a_row_that_lost_a_field_is_undecidable_and_an_empty_field_is_blank() -> None:
    report = read("行政复议数\t条\t3\n行政诉讼数\t条\t\t2\n")
    assert [f.certainty for f in report.facts if f.row == ("行政复议数",)] == [Certainty.UNDECIDABLE]
    assert [f.certainty for f in report.facts if f.row == ("行政诉讼数",)] == [Certainty.BLANK, Certainty.CERTAIN]


def test_a_page_head_without_columns_is_no_table() -> None:
    page = "甲县人民政府2011年政府信息公开工作年度报告\n索引号\t20120001\n发布日期\t2012-03-01\n一、概述\n工作平稳。\n"
    assert not read_report(page, "reports/甲县2011.txt").facts


def test_the_table_behind_the_report_is_no_part_of_its_last_section() -> None:
    text = (
        "六、存在的主要问题和改进措施\n不足。\n政府信息公开情况统计表（2017年度）\n" + HEAD + "收到申请数\t件\t3\t9\n"
    )
    report = read_report(TITLE.replace("五、附表\n", text), "reports/甲县2011.txt")
    assert {fact.section for fact in report.facts} == {"附表"}
    assert report.sections[-1].headings == ("政府信息公开情况统计表（2017年度）",)
