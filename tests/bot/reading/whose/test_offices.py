"""What offices are called in short, from pairs that staff can add to."""

from __future__ import annotations

from bot.reading.whose.offices import NONE, Offices
from bot.reading.whose.places import aliases_of

OFFICES = Offices({
    "市场监督管理局": ("市场监管局", "市监局"),
    "教育体育局": ("教体局", "教育局"),
    "教育局": (),
    "管理委员会": ("管委会",),
})  # fmt: skip


def test_a_full_name_is_called_in_short_with_its_place_with_its_level_and_without() -> None:
    assert set(OFFICES.others("乙县市场监督管理局")) == {
        "县市场监督管理局",
        *("乙县市场监督管理", "乙县市场监管", "乙县市监"),
        *(f"{before}{name}" for before in ("乙县", "县", "") for name in ("市场监管局", "市监局")),
    }


def test_a_short_name_in_print_is_called_by_the_full_one() -> None:
    assert {"乙县市场监督管理局", "市监局"} <= set(OFFICES.others("乙县市场监管局"))


def test_an_office_of_its_own_is_not_called_by_the_names_of_another() -> None:
    assert "教育局" in OFFICES.others("乙县教育体育局")
    assert not {"教育体育局", "教体局"} & set(OFFICES.others("乙县教育局"))


def test_any_committee_of_a_place() -> None:
    assert {"高新区管委会", "管委会"} <= set(OFFICES.others("高新区管理委员会"))


def test_without_pairs_an_office_is_called_by_its_level_and_by_its_place_with_its_stem() -> None:
    assert set(NONE.others("乙县教育局")) == {"县教育局", "乙县教育"}


def test_no_other_names_of_a_government_or_where_the_ending_is_part_of_another_word() -> None:
    assert OFFICES.others("石桥乡人民政府") == OFFICES.others("超市场监管局") == ()


def test_a_place_with_the_stem_of_an_office_is_the_office() -> None:
    assert {"青原县市监", "青原市监", "青原市监局"} <= set(OFFICES.others("青原县市场监督管理局"))
    assert {"青原县公安", "青原公安", "县公安局"} <= set(NONE.others("青原县公安局"))


def test_the_stem_alone_is_a_word_of_every_day_and_names_nobody() -> None:
    assert not {"公安", "县公安"} & set(NONE.others("青原县公安局"))
    assert "市监" not in OFFICES.others("青原县市场监督管理局")


def test_a_place_of_one_character_keeps_its_level() -> None:
    assert "乙县公安" in NONE.others("乙县公安局") and "乙公安" not in NONE.others("乙县公安局")


def test_what_is_listed_of_a_bureau_holds_for_the_department_and_the_commission_of_that_name() -> None:
    assert {"教体厅", "青原教体", "省教体厅"} <= set(OFFICES.others("青原省教育体育厅"))
    assert "市监委" in OFFICES.others("青原市市场监督管理委")


def test_a_department_that_is_listed_itself_keeps_its_own_names() -> None:
    offices = Offices({"交通运输局": ("交通局",), "交通运输厅": ("交运厅",)})
    assert "交运厅" in offices.others("青原省交通运输厅") and "交通厅" not in offices.others("青原省交通运输厅")


def test_a_government_has_no_stem() -> None:
    assert NONE.others("青原县柳河镇人民政府") == ()


def test_an_office_with_two_signs_is_known_by_both() -> None:
    names = aliases_of("柳河区城市管理局（综合行政执法局）")
    assert {"柳河区城市管理局", "城市管理局", "城管局", "综合行政执法局", "柳河区综合行政执法局"} <= {*names}, names


def test_a_branch_is_called_by_where_it_is_first_and_by_its_office_s_short_name() -> None:
    names = Offices({"生态环境局": ("环保局",)}).others("青原市生态环境局柳河分局")
    assert {"柳河分局", "柳河生态环境局", "柳河生态环境分局", "柳河县环保局", "柳河环保分局"} <= {*names}


def test_a_branch_of_a_district_keeps_its_level_or_drops_it() -> None:
    names = Offices({}).others("青原市自然资源局柳河县分局")
    assert {"柳河自然资源分局", "柳河县自然资源局", "柳河自然资源"} <= {*names}
