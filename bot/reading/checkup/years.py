"""Years in the body that contradict the report's own: the period that the numbers cover, and the report's own name."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.model import Finding, Severity
from bot.reading.checkup.material import Material

_PERIOD = re.compile(r"(?:统计|数据|期限|时限)[^。]*?(20\d\d)年1月1日[^。\d]{0,6}(?:(20\d\d)年)?12月31日")
_ANNOUNCED = re.compile(
    r"(?:现将|现公布)[^。，]{0,20}?(20\d\d)年度?(?:政府)?信息公开(?:工作)?(?:年度)?(?:报告|年报)[^。]{0,20}如下"
)


def check_years(material: Material) -> Iterator[Finding]:
    report, told = material.report, set[str]()
    for number, line in enumerate(material.folded, 1):
        text = re.sub(r"\s+", "", line)
        for pattern, code, what in (
            (_PERIOD, "period-of-another-year", "统计期限"),
            (_ANNOUNCED, "announces-another-year", "正文公布的"),
        ):
            for found in pattern.finditer(text):
                years = {int(year) for year in found.groups() if year}
                if years != {report.year} and code not in told:
                    told.add(code)
                    said = "—".join(f"{year}年" for year in sorted(years))
                    yield material.finding(
                        code,
                        Severity.WARNING,
                        number,
                        f"标题是{report.year}年度的报告，第{number}行{what}却是{said}：「{found.group()[-40:]}」。",
                        "请看是不是从别的年度抄来没有改；标题的年份写错了的，请改标题。",
                    )
