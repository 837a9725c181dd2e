"""A title is found in each form in which offices print it, and running text is not taken for one."""

from __future__ import annotations

import pytest

from bot.reading.whose.titles import read_titles, with_digits


def first(text: str) -> tuple[str, int]:
    title = next(read_titles(text))
    return title.organ, title.year


@pytest.mark.parametrize(
    ("title", "organ", "year"),
    [
        ("柳河镇人民政府2022年政府信息公开工作年度报告", "柳河镇人民政府", 2022),
        ("# 某某县2011年政府信息公开工作年度报告", "某某县", 2011),
        ("某某市人民政府办公厅 2019 年政府信息公开年度报告", "某某市人民政府办公厅", 2019),
        ("某某综合实验区财政金融局２０２０年度政府信息公开年报", "某某综合实验区财政金融局", 2020),
        ("标题: 柳河镇人民政府2011年政府信息公开工作年度报告", "柳河镇人民政府", 2011),
        ("<title>柳河镇人民政府2020年政府信息公开工作年度报告_某某县人民政府网</title>", "柳河镇人民政府", 2020),
        ('<meta name="ArticleTitle" content="柳河镇2020年政府信息公开年报">', "柳河镇", 2020),
        ("2020年度柳河镇政府信息公开工作年度报告", "柳河镇", 2020),
        ("柳河镇人民政府政府信息公开工作年度报告（二〇二〇年度）", "柳河镇人民政府", 2020),
        ("柳河镇人民政府二〇二〇年政府信息公开工作年度报告", "柳河镇人民政府", 2020),
        ("关于柳河镇人民政府2020年度政府信息公开工作情况的报告", "柳河镇人民政府", 2020),
        ("柳河镇人民政府信息公开年报", "柳河镇人民政府", 0),
        (
            "柳河区城市管理局（综合行政执法局）2024年政府信息公开工作年度报告",
            "柳河区城市管理局（综合行政执法局）",
            2024,
        ),
        ("现向社会公布柳河镇人民政府2024年政府信息公开工作年度报告", "柳河镇人民政府", 2024),
        ("（柳河镇人民政府）2024年政府信息公开工作年度报告", "柳河镇人民政府", 2024),
        ("2020年政府信息公开工作年度报告", "", 2020),
        ("我乡2020年政府信息公开工作年度报告", "", 2020),
        ("柳河镇人民政府\n2020年政府信息公开工作年度报告", "柳河镇人民政府", 2020),
        ("柳河镇人民政府2020年\n\n政府信息公开工作年度报告", "柳河镇人民政府", 2020),
    ],
)
def test_the_title_says_whose_report_of_which_year_it_is(title: str, organ: str, year: int) -> None:
    assert first(f"\n\n{title}\n\n一、总体情况") == (organ, year)


def test_a_pasted_page_is_one_long_line_with_its_title_at_the_head() -> None:
    page = "柳河镇人民政府2020年度 政府信息公开工作年度报告 来源：本站 时间：2021-01-28 " + "工作平稳。" * 60
    title = next(read_titles(page))
    assert (title.organ, title.year, title.line) == ("柳河镇人民政府", 2020, 1)
    assert title.text == "柳河镇人民政府2020年度政府信息公开工作年度报告"


def test_the_line_of_a_title_over_two_lines_is_the_first() -> None:
    assert next(read_titles("\n柳河镇人民政府\n2020年政府信息公开工作年度报告")).line == 2


@pytest.mark.parametrize(
    "text",
    [
        "柳河镇2023年工作很好。",
        "按照年度报告格式的要求，各部门2020年报送了材料，现汇总如下，供大家查阅。",
        "根据《某某工作年度报告格式》编制本报告。" * 20,
        "本级政府网站\n栏目：公开年报",
    ],
)
def test_running_text_is_no_title(text: str) -> None:
    assert [(t.organ, t.year) for t in read_titles(text)] == []


def test_only_years_are_turned_into_digits_and_the_length_stays() -> None:
    assert with_digits("二〇二一年一月，二○一九年，二〇二条") == "2021年一月，2019年，二〇二条"
