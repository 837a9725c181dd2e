"""A title that calls the organ by a short name: the full one stands in the text, and is the organ's."""

from __future__ import annotations

import pytest

from bot.reading.whose.naming import identify

REST = "\n一、总体情况\n工作平稳。\n" * 8


def organ_of(title: str, text: str) -> str:
    return identify(f"{title}\n{text}{REST}", "reports/a.txt").organ


@pytest.mark.parametrize(
    "title, name, full",
    [
        ("城关镇2022年政府信息公开工作年度报告", "城关镇", "甲县城关镇人民政府"),
        ("城关镇人民政府2022年政府信息公开工作年度报告", "城关镇人民政府", "甲县城关镇人民政府"),
        ("东门街道2022年政府信息公开工作年度报告", "东门街道", "甲县人民政府东门街道办事处"),
    ],
)
def test_the_full_name_is_taken_from_the_text(title: str, name: str, full: str) -> None:
    assert organ_of(title, f"现公布{full}本年度情况。联系{full}办公室。") == full
    assert organ_of(title, "没有别的名字。") == name


def test_two_full_names_leave_the_short_one() -> None:
    text = "甲县城关镇人民政府和乙县城关镇人民政府，甲县城关镇人民政府和乙县城关镇人民政府。"
    assert organ_of("城关镇2022年政府信息公开工作年度报告", text) == "城关镇"


def test_another_organ_of_the_text_is_not_this_one() -> None:
    text = "甲县人民政府办公室印发，甲县人民政府办公室公布，甲县教育局、甲县教育局。"
    assert organ_of("城关镇2022年政府信息公开工作年度报告", text) == "城关镇"
