"""What numbers are counted in: 人 and 名 count the same, 台 and 辆 too."""

from __future__ import annotations

from collections.abc import Iterable

from bot.model import AnswerFact

_UNITS = (
    *("个家项处类批点只所", "件份条篇宗起封", "次场期回轮届班趟", "册本份"),
    *("人名位", "户", "台部辆套", "分", "元钱块笔", "天日", "时", "%成", "亩", "米", "岁"),
    *("卷盒", "张页份", "栋幢座间", "棵株", "吨", "枚", "号", "楼层", "方", "斤"),
)
UNITS = "".join(_UNITS).replace("%", "")
"""Every one of them, a character each."""


def units_of(found: Iterable[str]) -> frozenset[str]:
    """The kinds of unit that are named: 人 and 名 count the same."""
    return frozenset(kind for unit in found if unit for kind in _UNITS if unit in kind)


_MONEY, _AMOUNT = frozenset({"元", "万元", "亿元"}), "金额"


def tells_money(fact: AnswerFact) -> bool:
    """Also where the report prints no unit beside an amount (采购总金额)."""
    return fact.unit in _MONEY or any(_AMOUNT in part for part in fact.column)
