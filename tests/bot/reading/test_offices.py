"""What offices are called in short, from pairs that staff can add to."""

from __future__ import annotations

from bot.reading.offices import NONE, Offices

OFFICES = Offices({
    "市场监督管理局": ("市场监管局", "市监局"),
    "教育体育局": ("教体局", "教育局"),
    "教育局": (),
    "管理委员会": ("管委会",),
})  # fmt: skip


def test_a_full_name_is_called_in_short_with_its_place_with_its_level_and_without() -> None:
    assert set(OFFICES.others("乙县市场监督管理局")) == {
        "县市场监督管理局",
        *(f"{before}{name}" for before in ("乙县", "县", "") for name in ("市场监管局", "市监局")),
    }


def test_a_short_name_in_print_is_called_by_the_full_one() -> None:
    assert {"乙县市场监督管理局", "市监局"} <= set(OFFICES.others("乙县市场监管局"))


def test_an_office_of_its_own_is_not_called_by_the_names_of_another() -> None:
    assert "教育局" in OFFICES.others("乙县教育体育局")
    assert not {"教育体育局", "教体局"} & set(OFFICES.others("乙县教育局"))


def test_any_committee_of_a_place() -> None:
    assert {"高新区管委会", "管委会"} <= set(OFFICES.others("高新区管理委员会"))


def test_no_other_names_without_pairs_or_where_the_ending_is_part_of_another_word() -> None:
    assert NONE.others("乙县教育局") == OFFICES.others("石桥乡人民政府") == OFFICES.others("超市场监管局") == ()
