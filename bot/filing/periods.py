"""Every period that can be counted here: how many of what, and the article that says so."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Unit(StrEnum):
    WORKING_DAYS = "个工作日"
    DAYS = "日"
    MONTHS = "个月"


@dataclass(frozen=True, slots=True)
class Period:
    """`what` ends the sentence 「最晚某日……」; `rule` is the article in our own words."""

    id: str
    count: int
    unit: Unit
    law: str
    article: str
    what: str
    rule: str

    @property
    def named(self) -> str:
        return f"{self.law}{self.article}"


_RULES, _FEE = "条例", "信息处理费管理办法（国办函〔2020〕109号）"
_COUNTED = "从第二天数起，周末和假日也算；最后一天碰上周末或放假，顺延到上班第一天。"

PERIODS = {
    period.id: period
    for period in (
        Period("answer", 20, Unit.WORKING_DAYS, _RULES, "第三十三条", "答复",
               "条例第三十三条：不能当场答复的，从收到申请起 20 个工作日内答复；"
               "需要延长的，最多再加 20 个工作日，并要告知申请人。"),
        Period("correction_notice", 7, Unit.WORKING_DAYS, _RULES, "第三十条", "把要补正什么一次告诉您",
               "条例第三十条：申请内容不明确的，机关在收到后 7 个工作日内一次告知要补正什么；"
               "答复期限从收到补正之日重新起算。"),
        Period("third_party", 15, Unit.WORKING_DAYS, _RULES, "第三十二条", "由第三方提出意见",
               "条例第三十二条：第三方从收到征求意见书起 15 个工作日内提出意见；逾期不提的，由机关决定。"),
        Period("publish", 20, Unit.WORKING_DAYS, _RULES, "第二十六条", "主动公开",
               "条例第二十六条：该主动公开的信息，从形成或者变更之日起 20 个工作日内公开；法律法规另有规定的照规定。"),
        Period("pay", 20, Unit.WORKING_DAYS, _FEE, "", "缴费",
               "信息处理费管理办法（国办函〔2020〕109号）：从收到收费通知的次日起 20 个工作日内缴费，"
               "逾期不缴视为放弃申请。"),
        Period("reconsider", 60, Unit.DAYS, "行政复议法", "第二十条", "申请复议",
               f"行政复议法第二十条：从知道答复那天起 60 日内申请复议。{_COUNTED}"),
        Period("accept_review", 5, Unit.WORKING_DAYS, "行政复议法", "第三十条", "由复议机关审查完收不收",
               "行政复议法第三十条：复议机关收到申请后 5 个工作日内审查；期满没有作出不予受理决定的，"
               "期满那天起视为受理。"),
        Period("sue_after", 15, Unit.DAYS, "行政诉讼法", "第四十五条", "起诉",
               f"行政诉讼法第四十五条：不服复议决定的，从收到复议决定书起 15 日内起诉。{_COUNTED}"),
        Period("sue", 6, Unit.MONTHS, "行政诉讼法", "第四十六条", "起诉",
               "行政诉讼法第四十六条：可以直接起诉的，从知道答复起 6 个月内起诉。"
               "最后一天碰上周末或放假，顺延到上班第一天。"),
    )
}  # fmt: skip
"""By id; the files of refusal reasons name a period by it."""
