"""Two made-up offices whose reports tell in words what people ask about: 青原县水利局 of two years and 柳河镇."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from bot.assistant import Assistant
from tests.bot.answering.towns import open_town
from tests.bot.reading.printed import PROSE, report_text

DAY = datetime(2025, 3, 1, 12)
_OVERVIEW_2022 = (
    "主动公开信息418条。96333水务热线全年接听来电731个。"
    "有1件因超过法定期限3个工作日答复，被复议机关确认违法，对经办人进行了约谈。"
)
_OVERVIEW_2023 = (
    "主动公开信息455条，“青原水务”公众号推送信息126条。平均答复用时8个工作日。\n"
    "按渠道分，邮寄12件、网上提交9件；按内容分，征地补偿11件、取水许可10件。\n"
    "因更新不及时，注销微博账号1个。召开新闻发布会2场。与申请人沟通7次，有2人变更了申请内容。"
)
_PROBLEMS_2022 = "存在的问题：一是解读材料偏少；二是渠道巡查不勤。\n改进措施：一是多做图解；二是每月巡查。"
_PROBLEMS_2023 = (
    "存在的问题：一是经办人员都是兼职；二是栏目名称难懂。\n改进措施：一是设立专岗；二是改用白话。\n"
    "上年问题整改情况。针对2022年度报告提出的“解读材料偏少”问题，全年编发图解9篇。"
)
_FEES_2023 = "发出收费通知2件，实际收取1件、240元；另1件申请人逾期未缴纳，不再处理。\n承办人大代表建议17件。"
_LIUHE = "设立政务公开专区，推行老年人代查代办服务，全年代办查询64人次。我镇未单独开设政务新媒体账号。"
_LIUHE_MORE = "利用村民微信群发布通知57条。承办人大代表建议5件。公示改造资金使用情况12次。\n发放明白卡320份。"


def open_prose_town(folder: Path, common: Path) -> Assistant:
    first = f"总体情况\n{PROSE['一']}"

    def report(organ: str, year: int, overview: str, problems: str, fees: str = PROSE["六"]) -> str:
        text = report_text(organ, year).replace(first, f"总体情况\n{overview}")
        return text.replace(PROSE["五"], problems).replace(PROSE["六"], fees)

    return open_town(
        folder,
        common,
        {
            "水利局2022.txt": report("青原县水利局", 2022, _OVERVIEW_2022, _PROBLEMS_2022),
            "水利局2023.txt": report("青原县水利局", 2023, _OVERVIEW_2023, _PROBLEMS_2023, _FEES_2023),
            "柳河镇2023.txt": report("柳河镇人民政府", 2023, f"{_LIUHE}\n{_LIUHE_MORE}", _PROBLEMS_2022),
        },
    )
