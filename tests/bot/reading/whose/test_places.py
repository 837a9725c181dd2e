"""What a name of an organ is made of, and what people call the organ in short."""

from __future__ import annotations

import pytest

from bot.reading.whose.places import aliases_of, is_same, level_of, looks_like_an_organ, short_names, split


@pytest.mark.parametrize(
    ("organ", "aliases"),
    [
        ("柳河镇人民政府", ("柳河镇人民政府", "柳河镇政府", "柳河镇", "柳河")),
        ("柳河镇", ("柳河镇人民政府", "柳河镇政府", "柳河镇", "柳河")),
        ("某某综合实验区财政金融局", ("某某综合实验区财政金融局", "财金局")),
        ("沭县人民政府", ("沭县人民政府", "沭县政府", "沭县")),
    ],
)
def test_people_call_an_organ_by_its_shorter_names_longest_first(organ: str, aliases: tuple[str, ...]) -> None:
    assert aliases_of(organ) == aliases


def test_a_governments_office_is_also_said_in_short() -> None:
    names = set(aliases_of("某某市人民政府办公厅"))
    assert {"某某市政府办公厅", "某某市政府办", "某某市府办", "某某市政府", "某某市", "某某"} <= names


@pytest.mark.parametrize(
    ("organ", "called", "not_called"),
    [
        ("青原综合实验区", {"青原", "青原实验区", "实验区"}, {"综合"}),
        ("青原高新技术产业开发区管理委员会", {"高新区", "青原高新区", "开发区"}, {"青原", "高新"}),
        ("某市经济技术开发区管委会", {"经开区", "某市经开区"}, {"某市", "经济"}),
        ("某某综合保税区管委会", {"综保区"}, set()),
        ("某县铜铃湖旅游度假区管理委员会", {"铜铃湖", "铜铃湖管委会", "度假区"}, set()),
        ("青原旅游度假区管理委员会", {"青原度假区"}, {"青原"}),
    ],
)
def test_an_area_is_called_by_what_it_was_set_up_for(organ: str, called: set[str], not_called: set[str]) -> None:
    assert called <= set(aliases_of(organ))
    assert not not_called & set(aliases_of(organ))


def test_a_governments_office_is_said_without_the_government_and_the_level() -> None:
    assert {"某某办公厅", "某某市办公厅", "某某府办", "某某政府办公厅"} <= set(aliases_of("某某市人民政府办公厅"))


def test_a_street_office_is_called_by_its_street() -> None:
    assert "柳塘" in short_names("柳塘街道办事处")


def test_a_name_with_its_county_is_also_said_without() -> None:
    assert {"乙县城关镇", "城关镇人民政府", "城关镇"} <= set(aliases_of("乙县城关镇人民政府"))
    assert "城关" in short_names("乙县城关镇人民政府")


@pytest.mark.parametrize(
    ("organ", "places", "rest"),
    [
        ("乙县城关镇人民政府", ("乙县",), "城关镇人民政府"),
        ("某省甲市乙县城关镇人民政府", ("某省", "甲市", "乙县"), "城关镇人民政府"),
        ("某某区财政金融局", ("某某区",), "财政金融局"),
        ("乙县人民政府", (), "乙县人民政府"),
        ("乙县人民政府办公室", (), "乙县人民政府办公室"),
        ("沙市区人民政府", (), "沙市区人民政府"),
        ("津市市人民政府", (), "津市市人民政府"),
        ("乙县市场监督管理局", ("乙县",), "市场监督管理局"),
        ("甲市市场监督管理局", ("甲市",), "市场监督管理局"),
        ("市场监督管理局", (), "市场监督管理局"),
        ("甲县灯市街道办事处", ("甲县",), "灯市街道办事处"),
        ("津市市某某镇人民政府", ("津市市",), "某某镇人民政府"),
        ("景德镇市人民政府", (), "景德镇市人民政府"),
        ("某某开发区管委会", (), "某某开发区管委会"),
    ],
)
def test_the_places_before_a_name_are_told_from_the_name_itself(organ, places, rest) -> None:
    assert split(organ) == (places, rest)


@pytest.mark.parametrize(
    ("name", "level"),
    [("某省", "省"), ("甲市人民政府", "市"), ("乙县", "县"), ("丙区", "县"), ("丁乡政府", "乡"), ("戊街道办事处", "乡"),
     ("乙县民政局", ""), ("镇", "")],
)  # fmt: skip
def test_the_level_is_told_by_the_last_character_of_the_place(name: str, level: str) -> None:
    assert level_of(name) == level


@pytest.mark.parametrize("name", ["我乡人民政府", "本机关", "各部门", "人民政府", "办公室", "乡镇", "县直", "扫描件"])
def test_who_is_nobody_in_particular_is_no_organ(name: str) -> None:
    assert not looks_like_an_organ(name)


def test_an_office_is_its_organ_and_a_bureau_is_not() -> None:
    assert is_same("柳河镇人民政府", "柳河镇党政综合办公室")
    assert is_same("某某区", "某某区管委会")
    assert is_same("城关镇", "乙县城关镇人民政府")
    assert not is_same("乙县人民政府", "乙县民政局")
    assert not is_same("乙县人民政府", "乙县城关镇人民政府")
    assert not is_same("柳河镇", "柳河乡")


def test_the_office_of_a_street_is_called_by_its_street_though_its_government_stands_in_its_name() -> None:
    organ = "丙丁区人民政府柳荫街道办事处"
    assert split(organ) == (("丙丁区",), "柳荫街道办事处")
    assert {"柳荫街道办事处", "柳荫街道", "柳荫街道办", "丙丁区柳荫街道"} <= set(aliases_of(organ))
    assert is_same(organ, "丙丁区柳荫街道")
    assert is_same(organ, "柳荫街道办事处")


@pytest.mark.parametrize("organ", ["丙丁县政府采购中心", "丙丁县人民政府办公室"])
def test_a_name_that_only_begins_with_government_keeps_it(organ: str) -> None:
    assert "政府" in split(organ)[1]
