"""The tree of organs: found by name, with what stands above and below."""

from __future__ import annotations

from bot.index.store import Member
from bot.publishing.organs import Organs
from bot.publishing.resolving import resolve
from bot.reading.staff_files.organ_list import read_organs

LIST = """
[[organ]]
name = "乙县人民政府"
path = ["某省", "甲市"]
[[organ]]
name = "城关镇人民政府"
parent = "乙县"
[[organ]]
name = "城关镇人民政府"
path = ["某省", "甲市", "丙县"]
aliases = ["丙城关"]
not = ["城关"]
[[organ]]
name = "石桥乡人民政府"
parent = "乙县人民政府"
"""


def tree() -> Organs:
    reports = [Member(f"reports/{name}.txt", name, "report", name, name, 2020, "") for name in ("石桥乡人民政府",)]
    return resolve(reports, {}, read_organs(LIST)).organs


def test_two_organs_of_one_name_in_two_counties_stay_two() -> None:
    assert [organ.id for organ in tree().named("城关镇")] == ["丙县城关镇人民政府", "乙县城关镇人民政府"]
    assert [organ.id for organ in tree().named("乙县城关镇")] == ["乙县城关镇人民政府"]
    assert [organ.id for organ in tree().named("丙城关")] == ["丙县城关镇人民政府"]
    assert tree().named("丁县城关镇") == tree().named("没有的乡") == ()


def test_a_county_has_its_townships_below_and_its_city_above() -> None:
    organs = tree()
    (county,) = organs.named("乙县")
    assert (county.id, county.level, county.reports) == ("乙县人民政府", "县", False)
    assert {organ.name for organ in organs.children(county.id)} == {"城关镇人民政府", "石桥乡人民政府"}
    assert [organ.id for organ in organs.ancestors(county.id)] == ["甲市", "某省"]
    assert len(organs.descendants("某省")) == 6
    assert organs.descendants("石桥乡人民政府") == () == organs.children("没有")
    assert organs.lies_in("石桥乡人民政府", "甲市") and not organs.lies_in("石桥乡人民政府", "丙县")


def test_a_level_holds_the_organs_with_reports_only() -> None:
    assert [organ.id for organ in tree().at_level("乡", "乡")] == ["石桥乡人民政府"]
    assert [organ.id for organ in tree().at_level("乡", "镇")] == ["石桥乡人民政府"]
    assert tree().at_level("县") == ()


def test_names_of_nobody_with_reports_are_elsewhere() -> None:
    organs = tree()
    assert {"乙县", "城关镇", "某省"} <= organs.elsewhere
    assert "石桥乡" not in organs.elsewhere
