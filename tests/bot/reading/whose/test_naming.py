"""Which organ and which year, told by title, body and file name together, and what people call the organ."""

from __future__ import annotations

import pytest

from bot.errors import MalformedFile
from bot.reading.report import read_report
from bot.reading.whose.naming import identify, other_readings

TITLE = "柳河镇人民政府2022年政府信息公开工作年度报告"
PERIOD = "本报告所列数据的统计期限自2022年1月1日起至2022年12月31日止。"


def told(text: str, document: str = "reports/扫描件.txt") -> tuple[str, int]:
    found = identify(text, document)
    return found.organ, found.year


def test_without_a_title_the_file_name_says_it() -> None:
    found = identify("一、总体情况\n工作平稳。", "reports/2022年/柳河镇人民政府2022年度报告.txt")
    assert (found.organ, found.year, found.title) == ("柳河镇人民政府", 2022, "柳河镇人民政府2022年度报告")


def test_the_title_goes_before_the_file_name() -> None:
    found = identify(TITLE, "reports/东山乡人民政府2021年度报告.txt")
    assert (found.organ, found.year, found.title) == ("柳河镇人民政府", 2022, TITLE)


@pytest.mark.parametrize(
    ("text", "document"),
    [
        ("2022年政府信息公开工作年度报告\n一、总体情况", "reports/柳河镇人民政府.txt"),
        ("柳河镇人民政府政府信息公开工作年度报告\n一、总体情况", "reports/公开年报2022.txt"),
        (f"柳河镇人民政府政府信息公开工作年度报告\n{PERIOD}", "reports/扫描件.txt"),
        (f"政府信息公开工作年度报告\n{PERIOD}", "reports/柳河镇人民政府_20230120.txt"),
        (f"根据《条例》的要求，由柳河镇人民政府组织编制。{PERIOD}", "reports/扫描件.txt"),
        (f"{PERIOD}\n六、其他\n无。\n柳河镇人民政府\n2023年1月20日", "reports/扫描件.txt"),
        ("现将柳河镇人民政府2022年度政府信息公开工作情况公布如下。", "reports/扫描件.txt"),
        ("我镇2022年政府信息公开工作年度报告", "reports/柳河镇人民政府/扫描件.txt"),
        ("政府信息公开工作年度报告", "reports/柳河镇人民政府/2022年/扫描件.txt"),
        (f"发布机构：柳河镇人民政府\n{PERIOD}", "reports/扫描件.txt"),
    ],
)
def test_what_the_title_lacks_is_told_by_body_file_and_folder(text: str, document: str) -> None:
    assert told(text, document) == ("柳河镇人民政府", 2022)


def test_the_day_of_publication_is_not_the_reports_year() -> None:
    assert told(f"柳河镇人民政府政府信息公开工作年度报告\n{PERIOD}", "reports/2023-01-20公开.txt")[1] == 2022
    with pytest.raises(MalformedFile) as caught:
        identify("柳河镇人民政府政府信息公开工作年度报告", "reports/柳河镇20230120.txt")
    assert "哪一年" in str(caught.value)


@pytest.mark.parametrize("text", ["一、总体情况", "本报告2022年工作平稳。", "各乡镇人民政府2022年情况很好。"])
def test_what_is_nowhere_told_is_refused_with_an_example(text: str) -> None:
    with pytest.raises(MalformedFile) as caught:
        identify(text, "reports/报告.txt")
    assert caught.value.line == 1
    assert "例如" in caught.value.remedy and "文件名" in caught.value.remedy


def test_a_misprinted_title_and_the_file_name_are_two_readings_and_both_names_are_aliases() -> None:
    report = read_report(f"{TITLE}\n{PERIOD}", "reports/柳禾镇人民政府2022年度报告.txt")
    assert report.organ == "柳河镇人民政府"
    assert [seen.organ for seen in other_readings(report.organ, report.sightings)] == ["柳禾镇人民政府"]
    assert {"柳河镇", "柳禾镇"} <= set(report.aliases)


@pytest.mark.parametrize(
    "name", ["柳河镇", "某县柳河镇人民政府", "柳河镇党政综合办公室", "柳河镇政府", "某县_柳河镇_年报(公开版)"]
)
def test_the_same_organ_said_longer_or_shorter_is_no_other_reading(name: str) -> None:
    found = identify(TITLE, f"reports/{name}2022.txt")
    assert other_readings(found.organ, found.sightings) == ()


@pytest.mark.parametrize("name", ["东山乡", "柳河乡", "某县柳河镇财政所", "某县人民政府"])
def test_another_organ_in_the_file_name_is_another_reading(name: str) -> None:
    found = identify(TITLE, f"reports/{name}2022.txt")
    assert [seen.organ for seen in other_readings(found.organ, found.sightings)] == [name]
