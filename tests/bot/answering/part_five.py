"""Made-up reports whose problems and measures are told in different ways; 水车县 and its offices do not exist."""

from __future__ import annotations

from pathlib import Path

from bot.assistant import Assistant
from bot.settings import load_settings
from tests.generator.facts import prepare

REPORT = """{organ}2023年政府信息公开工作年度报告

一、总体情况
{overview}

五、存在的主要问题及改进情况
{five}

六、其他需要报告的事项
{six}
"""
PLAIN = "存在问题：一是公告更新慢；二是人手少；三是解读难懂。\n改进措施：一是每周更新；二是增加人手；三是请乡音解说。"
FIVE = {
    "水车县人民政府": PLAIN,
    "水车县教育局": "**存在的问题**：1. 公告更新慢；2. 人手少。\n\n**改进情况**：1. 每周更新；2. 增加人手。",
    "水车县民政局": "主要问题：第一，公告更新慢；第二，人手少。\n"
    "改进情况：针对第一个问题，每周更新；针对第二个问题，增加人手。",
    "水车县水利局": "一是公告更新慢；二是人手少。\n一是每周更新；二是增加人手。",
    "水车县文旅局": "（一）问题\n1.公告更新慢。\n2.人手少。\n（二）改进\n1.每周更新。\n2.增加人手。",
    "水车县林业局": "存在问题：公告更新慢；人手少。\n改进措施：一是每周更新；二是增加人手；三是请乡音解说。",
    "水车县交通局": "（一）存在问题\n1.公告更新慢。\n2.人手少。\n（二）改进措施\n每周更新。\n增加人手。",
    "水车县商务局": "▲问题一\n公告更新慢。\n▲问题二\n人手少。\n▲改进一\n每周更新。\n▲改进二\n增加人手。",
    "水车县体育局": "今年的短板：一是公告更新慢；二是人手少。\n明年整改安排：一是每周更新；二是增加人手。",
    "水车县统计局": "问题一：公告更新慢。问题二：人手少。\n对应的办法：一，每周更新。二，增加人手。",
}
LANGUAGE = """
[points]
problems = ["问题", "病根"]
measures = ["措施"]
improving = ["改进"]
"""
"""The words by which its points are named; 病根 is the clerks' own."""
OVERVIEW = {
    "水车县人民政府": "整合政务新媒体，全县账号由61个减至43个。大厅配置自助查询机2台。培训410人次。",
    "水车县教育局": "开展培训1次，32名干部参加。家长反复来电咨询。",
}
SIX = {
    "水车县人民政府": "（一）信息处理费情况。全县未收取信息处理费。（二）建议提案情况。办理代表建议86件。",
    "水车县教育局": "本单位没有其他需要报告的事项。2023年度，本单位未收取信息处理费。",
}


def open_part_five(folder: Path) -> Assistant:
    reports = prepare(folder) / "reports"
    (folder / "common" / "language.toml").write_text(LANGUAGE, encoding="utf-8")
    for organ, five in FIVE.items():
        overview, six = OVERVIEW.get(organ, "工作平稳。"), SIX.get(organ, "无。")
        text = REPORT.format(organ=organ, overview=overview, five=five, six=six)
        (reports / f"{organ}2023.txt").write_text(text, encoding="utf-8")
    assistant = Assistant(load_settings(folder / "config.toml"))
    assistant.publish()
    return assistant
