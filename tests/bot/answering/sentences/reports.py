"""Two made-up reports whose sentences tell what no cell can; 青原县 and its offices do not exist."""

from __future__ import annotations

from pathlib import Path

from bot.assistant import Assistant
from tests.bot.answering.towns import open_town
from tests.bot.reading.printed import PROSE, report_text, small_truth

OVERVIEW = (
    "全年新收到的申请数量比上年回落12.3%。"
    "召开新闻发布会6场。公众号“青原水车”发布信息312条，抖音号发布视频27条。"
    "举办政务公开培训2次，参训干部145人，考试合格率达93.5%。投入网站改版经费18.6万元。"
    "群众满意度测评得分91.2分，群众满意度为95.4%。委托柳河科技公司开展测评。"
    "征集群众对政策的意见建议84条，采纳31条。4月18日举办政府开放日活动。"
)
LIUHE = "设立政务公开专区1个，配备自助查询机3台。"
DOUBLE = "（办理行政诉讼案件中，原告均为石桥村村民。）"
PROBLEMS = (
    "存在的问题：一是渡口的告示老人看不清；二是灌溉轮次公布得晚，农户错过放水。"
    "改进措施：一是把渡口告示换成大字版38块；二是提前5天在广播里预告放水时间。"
)
TOLD = small_truth(seed=3)


def open_sentences(folder: Path, common: Path) -> Assistant:
    """青原县水利局's report of 2022 and 柳河镇's of 2022 and 2023."""
    first = f"总体情况\n{PROSE['一']}"
    reports = {
        "水利局2022.txt": report_text("青原县水利局", 2022, told=TOLD).replace(first, f"总体情况\n{OVERVIEW}{DOUBLE}"),
        "柳河镇2022.txt": report_text("柳河镇人民政府", 2022)
        .replace(first, f"总体情况\n{LIUHE}")
        .replace(PROSE["五"], PROBLEMS),
        "柳河镇2023.txt": report_text("柳河镇人民政府", 2023).replace(
            first, "总体情况\n工作平稳有序。收到的申请比上年增加，增量主要来自渡口改造。"
        ),
    }
    return open_town(folder, common, reports)
