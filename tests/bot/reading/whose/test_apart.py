"""What in a document belongs to another organ or year is not read for this report, and staff are told."""

from __future__ import annotations

from bot.model import Report
from bot.reading.outline import Line
from bot.reading.report import read_report
from bot.reading.whose.apart import comparisons

TITLE = "甲县人民政府2023年政府信息公开工作年度报告\n一、总体情况\n工作平稳。\n"
THREE = "三、收到和处理政府信息公开申请情况\n"
HEAD = "项目\t自然人\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\t总计\n"
NEW = "一、本年新收政府信息公开申请数量\t{}\t0\t0\t0\t0\t0\t{}\n"


def read(text: str) -> Report:
    return read_report(TITLE + text, "reports/甲县2023.html", exact=True)


def new(report: Report) -> list[object]:
    return [f.value for f in report.facts if f.row_id == "new" and f.column_id == "total"]


def codes(report: Report) -> set[str]:
    return {finding.code for finding in report.findings}


def test_last_years_table_is_not_taken_for_this_years() -> None:
    report = read(THREE + "（图片）\n附：2022年度收到和处理政府信息公开申请情况\n" + HEAD + NEW.format(9, 9))
    assert not new(report)
    assert "table-of-others" in codes(report)


def test_beside_last_years_table_this_years_is_read() -> None:
    report = read(THREE + "2022年度\n" + HEAD + NEW.format(9, 9) + "2023年度\n" + HEAD + NEW.format(4, 4))
    assert new(report) == [4]


def test_a_townships_table_in_the_appendix_is_not_the_countys() -> None:
    report = read(THREE + "（图片）\n附件1\n戊乡人民政府2023年政府信息公开申请情况表\n" + HEAD + NEW.format(9, 9))
    assert not new(report)


def test_a_table_of_two_years_beside_each_other_leaves_the_forms_table_alone() -> None:
    compared = "近两年对比\n项目\t2022年\t2023年\t增减\n本年新收政府信息公开申请数量\t9\t4\t-5\n"
    assert new(read(THREE + compared + "办理情况如下：\n" + HEAD + NEW.format(4, 4))) == [4]


def test_with_the_title_of_a_second_report_this_one_ends() -> None:
    other = TITLE.replace("甲县", "乙县") + THREE + HEAD + NEW.format(9, 9)
    report = read("二、主动公开政府信息情况\n" + THREE + "（图片）\n" + other)
    assert not new(report)
    assert "second-report" in codes(report)
    assert all("乙县" not in passage.text for passage in report.passages)


def test_a_decree_or_a_caption_of_this_organ_changes_nothing() -> None:
    said = "按国办公开办函〔2021〕30号编制，情况如下：\n甲县2023年政府信息公开申请情况统计表\n"
    assert new(read(THREE + said + HEAD + NEW.format(4, 4))) == [4]


def test_of_two_bureaus_in_one_file_the_first_is_read() -> None:
    first, other = (TITLE.replace("甲县人民政府", f"甲县{name}局") for name in ("教育", "民政"))
    two = first + "二、主动公开政府信息情况\n" + THREE + "（图片）\n" + other + THREE + HEAD + NEW.format(9, 9)
    assert not new(read_report(two, "reports/a.html", exact=True))


def test_what_an_office_calls_itself_in_short_is_no_other_organ() -> None:
    assert new(read(THREE + "县政府办公室2023年政府信息公开申请情况表\n" + HEAD + NEW.format(4, 4))) == [4]
    bureau = TITLE.replace("甲县人民政府", "甲县市场监督管理局") + THREE + "市监局2023年申请情况表\n"
    assert new(read_report(bureau + HEAD + NEW.format(4, 4), "reports/a.html", exact=True)) == [4]


def test_the_titles_of_other_years_in_a_list_end_nothing() -> None:
    listed = "甲县人民政府2022年政府信息公开工作年度报告\n甲县人民政府2021年政府信息公开工作年度报告\n"
    report = read("二、主动公开政府信息情况\n" + listed + THREE + HEAD + NEW.format(4, 4))
    assert new(report) == [4]


def test_a_townships_table_that_lost_its_columns_is_not_the_countys_either() -> None:
    lines = "三、本年度办理结果\n（一）予以公开\n9\n0\n0\n0\n0\n0\n9\n四、结转下年度继续办理\n1\n0\n0\n0\n0\n0\n1\n"
    table = "申请人情况\n自然人\n商业企业\n一、本年新收政府信息公开申请数量\n9\n0\n0\n0\n0\n0\n9\n" + lines
    report = read_report(
        TITLE + THREE + "（图片）\n六、其他需要报告的事项\n无。\n附件\n戊乡2023年政府信息公开申请情况表\n" + table,
        "reports/甲县2023.txt",
    )
    assert not new(report)
    assert "table-of-others" in codes(report)


def test_columns_that_are_townships_are_none_of_the_forms() -> None:
    head = "项目\t戊乡\t己乡\t庚镇\t辛镇\t壬乡\t县直\t总计\n"
    rows = NEW.format(9, 9) + "四、结转下年度继续办理\t1\t0\t0\t0\t0\t0\t1\n"
    assert not new(read(THREE + head + rows))
    assert new(read(THREE + "类别\t数据1\t数据2\t数据3\t数据4\t数据5\t数据6\t总计\n" + rows)) == [9]


def years_side_by_side(*lines: str) -> set[int]:
    return set(comparisons(Line(number, 0, line, "三", (), False) for number, line in enumerate(lines, 1)))


def test_numbers_that_look_like_years_beside_others_head_no_table_of_years() -> None:
    assert years_side_by_side("二、上年结转\t3907\t2006\t1882\t2012\t1892\t15238") == set()
    assert years_side_by_side("项目\t2021年\t2022年\t增幅", "新收\t3\t4\t1") == {1, 2}
