"""Which organ, which year, and what people call the organ."""

from __future__ import annotations

import pytest

from bot.errors import MalformedFile
from bot.reading.naming import aliases_of, organ_and_year


@pytest.mark.parametrize(
    ("title", "organ", "year"),
    [
        ("柳河镇人民政府2022年政府信息公开工作年度报告", "柳河镇人民政府", 2022),
        ("# 平潭县2011年政府信息公开工作年度报告", "平潭县", 2011),
        ("某某市人民政府办公厅 2019 年政府信息公开年度报告", "某某市人民政府办公厅", 2019),
        ("某某综合实验区财政金融局２０２０年度政府信息公开年报", "某某综合实验区财政金融局", 2020),
    ],
)
def test_the_title_says_whose_report_of_which_year_it_is(title: str, organ: str, year: int) -> None:
    assert organ_and_year(f"\n\n{title}\n\n一、总体情况", "reports/扫描件.txt")[:2] == (organ, year)


def test_without_a_title_the_file_name_says_it() -> None:
    found = organ_and_year("一、总体情况\n工作平稳。", "reports/2022年/柳河镇人民政府2022年度报告.txt")
    assert found == ("柳河镇人民政府", 2022, "柳河镇人民政府2022年度报告")


def test_the_title_goes_before_the_file_name() -> None:
    text = "柳河镇人民政府2022年政府信息公开工作年度报告"
    assert organ_and_year(text, "reports/东山乡人民政府2021年度报告.txt") == ("柳河镇人民政府", 2022, text)


def test_a_year_in_the_running_text_is_not_the_title() -> None:
    text = "柳河镇2023年工作很好。\n柳河镇人民政府2022年政府信息公开工作年度报告"
    assert organ_and_year(text, "a.txt")[:2] == ("柳河镇人民政府", 2022)


def test_neither_title_nor_file_name_is_refused_with_an_example() -> None:
    with pytest.raises(MalformedFile) as caught:
        organ_and_year("一、总体情况", "reports/报告.txt")
    assert caught.value.line == 1
    assert "例如" in caught.value.remedy


@pytest.mark.parametrize(
    ("organ", "aliases"),
    [
        ("柳河镇人民政府", ("柳河镇人民政府", "柳河镇政府", "柳河镇", "柳河")),
        ("某某市人民政府办公厅", ("某某市人民政府办公厅", "某某市人民政府", "某某市政府", "某某市", "某某")),
        ("某某综合实验区财政金融局", ("某某综合实验区财政金融局",)),
        ("沭县人民政府", ("沭县人民政府", "沭县政府", "沭县")),
    ],
)
def test_people_call_an_organ_by_its_shorter_names_longest_first(organ: str, aliases: tuple[str, ...]) -> None:
    assert aliases_of(organ) == aliases
