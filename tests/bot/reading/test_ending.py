"""What a web page prints below a report is no part of it; a word in a sentence ends nothing."""

from __future__ import annotations

import pytest

from bot.reading.ending import until_end
from bot.reading.forms import load_form
from bot.reading.outline import read_lines


def kept(text: str) -> list[str]:
    lines = read_lines(f"六、其他需要报告的事项\n{text}", load_form("2021"))
    return [line.text for line in until_end(lines)][1:]


@pytest.mark.parametrize(
    "below",
    [
        "\n相关稿件\n2025年度政务公开工作要点\n2020年报告",
        "\n上一篇：关于某事的通知\n下一篇：没有了",
        "\n附件：统计表.xls\n责任编辑：某某",
        "\n主办单位：某某 备案号：某ICP备00000001号\n建议使用新版浏览器。",
        "相关稿件2025年度政务公开工作要点",
        "【打印】【关闭】",
        "附件：1.统计表",
    ],
)
def test_the_report_ends_where_the_site_begins(below: str) -> None:
    assert kept(f"没有收取信息处理费。{below}") == ["没有收取信息处理费。"]


@pytest.mark.parametrize(
    "text",
    [
        "今年公开相关信息5条。相关阅读材料已印发。",
        "无。\n相关链接已在网站公布。",
        "附件共3件已公开。\n打印工作规范。",
        "主办政务公开日活动2次。\n编辑政务公开读本3期",
        "（一）信息处理费。无。\n（二）其他。关闭账号3个，分享做法2次。",
        "无。\n某某镇人民政府\n2024年1月20日",
    ],
)
def test_a_sentence_with_such_a_word_stays(text: str) -> None:
    assert kept(text) == text.split("\n")


def test_nothing_is_cut_above_a_table() -> None:
    assert kept("附件：统计表\n统计指标\t单位\t统计数\n收到申请数\t件\t3")[-1] == "收到申请数\t件\t3"
    glued = "附件：统计表 指标名称计量单位2011年度历年累计 主动公开信息数条4251516"
    assert kept(f"没有。\n{glued}") == ["没有。", glued]
