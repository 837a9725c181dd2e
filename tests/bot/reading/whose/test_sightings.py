"""Each place that tells whose report it is or when it was published is kept with its line."""

from __future__ import annotations

import pytest

from bot.model import Sighting
from bot.reading.whose.sightings import read_sightings


def seen(source: str, text: str, document: str = "reports/a.txt") -> list[Sighting]:
    return [s for s in read_sightings(text, document) if s.source == source]


def test_page_data_tells_the_day_and_the_office_that_published() -> None:
    text = "标题: 某报告\n发布时间: 2021-01-28 09:43\n发布机构：柳河镇人民政府\n"
    assert [(s.line, s.organ, s.published) for s in seen("metadata", text)] == [
        (2, "", "2021-01-28"),
        (3, "柳河镇人民政府", ""),
    ]


@pytest.mark.parametrize(
    "period",
    [
        "统计期限自2020年1月1日起至2020年12月31日止",
        "统计数据时限为2020年1月1日至12月31日",
        "数据从二〇二〇年1月1日到二〇二〇年12月31日",
        "2020年01月01日—2020年12月31日",
    ],
)
def test_the_period_of_the_figures_tells_the_year(period: str) -> None:
    (found,) = seen("body", f"一、总体情况\n\n本报告{period}。")
    assert (found.year, found.organ, found.line) == (2020, "", 3)


def test_a_period_over_several_years_tells_none() -> None:
    assert seen("body", "自2018年1月1日起至2020年12月31日，历年累计。") == []


def test_who_compiled_it_is_told_but_not_by_a_pronoun() -> None:
    assert [s.organ for s in seen("body", "根据《条例》规定，由柳河镇人民政府编制。")] == ["柳河镇人民政府"]
    assert seen("body", "根据《条例》规定，结合我局工作实际，现编制完成了本报告。") == []
    assert seen("body", "根据《条例》规定，汇总某某区各有关单位政府信息公开工作情况编制而成。") == []


@pytest.mark.parametrize(
    "end",
    [
        "柳河镇人民政府\n2021年1月27日",
        "柳河镇人民政府\n\n（2021年1月27日）\n",
        "柳河镇人民政府 2021年1月27日",
        "无其他需要报告的事项。" * 20 + " 柳河镇人民政府 2021年1月27日 附件下载",
    ],
)
def test_the_signature_stands_before_the_day_at_the_end(end: str) -> None:
    (found,) = seen("signature", "\n".join(["一、总体情况", *["工作平稳。"] * 30, end]))
    assert (found.organ, found.published) == ("柳河镇人民政府", "2021-01-27")


def test_a_day_that_does_not_exist_is_no_day() -> None:
    assert [s.published for s in seen("signature", "柳河镇人民政府\n2021年13月40日")] == [""]


@pytest.mark.parametrize(
    ("name", "organ", "year"),
    [
        ("柳河镇人民政府2020年度报告", "柳河镇人民政府", 2020),
        ("2020年_某县_柳河镇_政府信息公开年报", "某县柳河镇", 2020),
        ("柳河镇2020年度报告（更正）", "柳河镇", 2020),
        ("20210128发布_柳河镇2020年报", "柳河镇", 2020),
        ("柳河镇20210128", "柳河镇", 0),
        ("扫描件2020", "", 2020),
        ("2019年和2020年柳河镇", "柳河镇", 0),
    ],
)
def test_the_file_name_tells_organ_and_year_and_a_date_is_no_year(name: str, organ: str, year: int) -> None:
    assert [(s.organ, s.year) for s in seen("file", "", f"reports/{name}.txt")] == [(organ, year)]


def test_folders_are_told_from_the_innermost_outwards_and_kinds_of_places_are_no_names() -> None:
    found = seen("folder", "", "reports/甲市/乙县/乡镇/2020年/a.txt")
    assert [(s.organ, s.year) for s in found] == [("", 2020), ("乙县", 0), ("甲市", 0)]
