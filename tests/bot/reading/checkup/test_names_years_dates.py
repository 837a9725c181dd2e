"""What is told of names, years and dates; never of a higher organ or of a neighbour."""

from __future__ import annotations

import pytest

from bot.model import Report, Severity
from bot.reading.checkup.publication import published
from tests.bot.reading.checkup.made import codes, line_of, made, only


@pytest.mark.parametrize(
    ("organ", "wrong"),
    [
        ("柳河镇人民政府", "柳河乡"),
        ("柳河镇人民政府", "我乡"),
        ("柳河乡人民政府", "全镇"),
        ("某某县柳河镇人民政府", "柳河街道"),
        ("大石桥镇人民政府", "大石轿镇"),
        ("大石桥镇人民政府", "大桥石镇"),
        ("某某县文化广电旅游局", "某某县文化广播旅游局"),
    ],
)
def test_the_organ_by_a_slightly_different_name_is_told_with_its_line(organ: str, wrong: str) -> None:
    report = made(f"{wrong}的工作有序。\n其他照旧。", organ=organ, end=f"{organ}工作{organ}\n")
    finding = only(report)
    assert (finding.code, finding.severity) == ("name-differs", Severity.NOTICE)
    assert f"「{wrong}」" in finding.message and organ in finding.message
    assert finding.line == line_of(report, wrong)


@pytest.mark.parametrize(
    ("organ", "said"),
    [
        ("柳河镇人民政府", "白河镇"),
        ("柳河镇人民政府", "柳河县"),
        ("柳河镇人民政府", "柳河镇镇长、各乡镇、柳河镇村两级"),
        ("大石桥镇人民政府", "小石桥镇"),
        ("大石桥镇人民政府", "石桥镇"),
        ("某某县人民政府", "某某市、某某区和我市"),
        ("某某县人民政府办公室", "某某县人民政府和某某市人民政府办公室"),
    ],
)
def test_higher_organs_neighbours_and_longer_names_are_not_told(organ: str, said: str) -> None:
    assert codes(made(f"{said}的工作有序。", organ=organ)) == []


@pytest.mark.parametrize(
    ("overview", "code"),
    [
        ("本报告所列数据的统计期限自2021年1月1日起，至2021年12月31日止。", "period-of-another-year"),
        ("报告统计数据时限为2022年1月1日至2021年12月31日。", "period-of-another-year"),
        ("现将我镇2021年政府信息公开年度报告公布如下。", "announces-another-year"),
    ],
)
def test_a_year_that_contradicts_the_title_is_told(overview: str, code: str) -> None:
    report = made(f"工作有序。\n{overview}")
    assert (only(report).code, only(report).severity) == (code, Severity.WARNING)
    assert only(report).line == line_of(report, overview)
    assert "2021年" in only(report).message


@pytest.mark.parametrize(
    ("organ", "end", "code"),
    [
        ("某某县财政局", "2023年2月1日", "published-late"),
        ("某某县财政局", "二〇二三年二月二十日", "published-late"),
        ("某某县财政局", "发布时间：2023-02-03 10:00", "published-late"),
        ("某某县人民政府", "2023年4月1日", "published-late"),
        ("柳河镇人民政府", "2022年3月1日", "published-too-early"),
    ],
)
def test_a_day_of_publication_that_the_regulation_does_not_allow_is_told(organ: str, end: str, code: str) -> None:
    report = made(organ=organ, end=end)
    assert (only(report).code, only(report).severity) == (code, Severity.NOTICE)
    assert only(report).line == line_of(report, end)


@pytest.mark.parametrize(
    ("organ", "end"),
    [
        ("某某县财政局", "2023年1月31日"),
        ("某某县人民政府", "2023年3月31日"),
        ("柳河镇人民政府", "2023年5月20日"),
        ("柳河乡人民政府", "2023年5月20日"),
        ("东山街道办事处", "2023年5月20日"),
        ("某某经济开发区管理委员会", "2023年5月20日"),
        ("某某县人民政府办公室", "2023年3月20日"),
        ("某某县财政局", "下一步于2023年5月20日前整改。"),
    ],
)
def test_townships_and_days_in_time_are_not_told(organ: str, end: str) -> None:
    assert codes(made(organ=organ, end=end)) == []


def test_a_label_goes_before_a_day_that_stands_alone() -> None:
    report: Report = made()
    text = f"发布时间：2023-01-20\n{report.text}\n2023年2月9日"
    found = published(text)
    assert found is not None and (str(found[0]), found[1]) == ("2023-01-20", 1)
    assert published("报告\n二〇二三年十二月三十一日\n") is not None
    assert published("报告\n2023年13月41日\n") is None
    assert published("报告\n会议时间：2023年3月5日\n其他。") is None
    assert published("报告。\n文件于2023年1月5日印发。") is None
