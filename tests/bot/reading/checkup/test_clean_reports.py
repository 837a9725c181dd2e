"""What is in order gives no finding, however it is worded: staff who are warned for nothing stop reading."""

from __future__ import annotations

import pytest

from bot.reading.report import read_report
from tests.bot.reading.checkup.made import codes, made
from tests.bot.reading.printed import small_truth

NEW = small_truth()["三", "new", "total"]


@pytest.mark.parametrize(
    ("organ", "year", "form_id"),
    [
        ("柳河镇人民政府", 2022, "2021"),
        ("某某县柳河镇人民政府", 2023, "2021"),
        ("某某县人民政府", 2019, "2019"),
        ("某某县财政局", 2020, "2019"),
        ("东山街道办事处", 2024, "2021"),
        ("某某县人民政府办公室", 2021, "2021"),
    ],
)
def test_a_clean_report_of_any_organ_has_no_finding(organ: str, year: int, form_id: str) -> None:
    assert codes(made(organ=organ, year=year, form_id=form_id)) == []


@pytest.mark.parametrize(
    "overview",
    [
        f"2022年，我镇共收到政府信息公开申请{NEW}件。",
        "2021年，我镇共收到政府信息公开申请9999件。",
        "在某某县政府的领导下，按照某某市、某某县和县政府办公室的要求，全镇各村工作有序。",
        "柳河镇人民政府、柳河镇党委、柳河村、柳河镇中心小学和柳河流域管理局都参加了。",
        "与白河镇、柳林镇、石河镇人民政府交流经验，全县各乡镇都来了，全乡镇一盘棋。",
        "学习《柳河乡信息公开办法》，保证安全乡村，资本镇上流动。",
        "本报告所列数据的统计期限自2022年1月1日起，至2022年12月31日止。",
        "统计数据时限为2022年1月1日至12月31日。与2021年1月1日以前相比有进步。",
        "2023年1月已完成2021年政府信息公开工作年度报告的集中公开。",
        "（一）公开有力。（二）管理有序。\n（三）平台稳定。",
        "（一）主动公开\n工作有序。\n（二）依申请公开\n办理及时。",
    ],
)
def test_wording_that_is_in_order_has_no_finding(overview: str) -> None:
    assert codes(made(overview)) == []


def test_a_report_of_before_the_national_form_is_not_held_to_it() -> None:
    title = "某某县人民政府2011年政府信息公开工作年度报告"
    text = f"{title}\n\n一、概述\n工作平稳。\n二、主动公开情况\n公开25条。\n2012年4月18日"
    assert read_report(text, "a.txt").findings == ()
