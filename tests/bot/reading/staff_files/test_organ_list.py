"""Staff's organs.toml: names, places and files of each organ; a mistake is told with its line and remedy."""

from __future__ import annotations

import pytest

from bot.errors import MalformedFile
from bot.model import ListedOrgan, ListedYear
from bot.reading.staff_files.organ_list import read_organs

FULL = """# 名单
[[organ]]
name = "城关镇人民政府"
path = ["某省", "甲市", "乙县"]
aliases = ["城关镇", "大城关"]
not = ["城关村"]
documents = ["reports/乙县/**"]

[[organ]]
name = "石桥乡人民政府"
parent = "乙县人民政府"

[[report]]
document = "reports/石桥乡.txt"
year = 2020
"""


def complaint(text: str) -> MalformedFile:
    with pytest.raises(MalformedFile) as caught:
        read_organs(text)
    assert caught.value.remedy
    return caught.value


def test_an_organ_has_names_a_place_and_files() -> None:
    listed = read_organs(FULL)
    assert listed.organs == (
        ListedOrgan("城关镇人民政府", ("城关镇", "大城关"), ("某省", "甲市", "乙县"), "", ("城关村",),
                    ("reports/乙县/**",), 2),
        ListedOrgan("石桥乡人民政府", parent="乙县人民政府", line=9),
    )  # fmt: skip
    assert listed.years == (ListedYear("reports/石桥乡.txt", 2020, 13),)


def test_a_list_may_hold_years_alone() -> None:
    assert read_organs('[[report]]\ndocument = "reports/a.txt"\nyear = 2020\n').organs == ()


@pytest.mark.parametrize(
    ("before", "after", "line", "says"),
    [
        ("aliases =", "alias =", 2, "方括号"),
        ("parent =", "parents =", 9, "parents"),
        ('parent = "乙县人民政府"', 'parent = "乙县人民政府"\npath = ["乙县"]', 9, "只能写一个"),
        ('path = ["某省", "甲市", "乙县"]', 'path = "乙县"', 2, "path"),
        ('not = ["城关村"]', 'not = ["大城关"]', 2, "同一个名字"),
        ('"reports/乙县/**"', '"乙县/**"', 2, "乙县/**"),
        ('name = "石桥乡人民政府"\n', "", 9, "name"),
        ("year = 2020", 'year = "2020"', 13, "年份"),
        ("year = 2020", "year = 20", 13, "年份"),
        ('name = "石桥乡人民政府"', "name = “石桥乡人民政府”", 10, "TOML"),
    ],
)
def test_a_mistake_is_told_with_its_line(before: str, after: str, line: int, says: str) -> None:
    error = complaint(FULL.replace(before, after))
    assert error.line == line
    assert says in str(error) + error.remedy


def test_a_name_without_brackets_is_never_taken_apart_into_characters() -> None:
    assert complaint('[[organ]]\nname = "柳河镇人民政府"\naliases = "柳河公社"\n').line == 1


def test_backslashes_of_a_windows_path_are_slashes() -> None:
    listed = read_organs("[[organ]]\nname = '甲乡'\ndocuments = ['reports/乙县\\**']\n")
    assert listed.organs[0].documents == ("reports/乙县/**",)
