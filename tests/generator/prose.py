"""The running text of a made-up report: sentences drawn from a stock, whose numbers agree with the tables."""

from __future__ import annotations

import random
from collections.abc import Mapping
from dataclasses import dataclass

from tests.generator.figures import Number
from tests.generator.form import Key, words

_NEW = "一、本年新收政府信息公开申请数量"
_OUT = "四、结转下年度继续办理"
_WHAT = ("会议纪要", "招考名单", "养老补贴标准", "道路修建计划", "校车路线", "集市摊位安排", "水渠清淤工程")
_PROBLEMS = (
    "更新不够及时，个别栏目一个季度没有新内容",
    "解读只有文字，没有图示",
    "经办人员变动多，交接时容易断档",
    "答复文书的写法不统一",
    "老年人不会在网上查，线下查阅点又少",
)
_REMEDIES = (
    "每月十日前检查一次栏目",
    "请懂业务的同事写解读",
    "把办理步骤印成一页纸，交接时照着做",
    "答复文书先由法制员看过再发",
    "在集市日摆出查阅桌",
)


@dataclass(frozen=True)
class Part:
    """One of the six parts: its number, its heading as printed, its paragraphs, and whether its table follows."""

    number: str
    heading: str
    paragraphs: tuple[str, ...] = ()
    table: bool = False


def parts_of(rng: random.Random, organ: str, year: int, told: Mapping[Key, Number]) -> tuple[str, tuple[Part, ...]]:
    """The preface, and the six parts in their order."""
    three, four, two = (words()[name]["title"] for name in ("three", "four", "two"))
    preface = f"本报告由{organ}按照统一格式编制，数据统计期限为{year}年1月1日至{year}年12月31日。"
    parts = (
        Part("一", "一、总体情况", _overview(rng, year, told)),
        Part("二", f"二、{two}", table=True),
        Part("三", f"三、{three}", table=True),
        Part("四", f"四、{four}", table=True),
        Part("五", "五、存在的主要问题及改进情况", _problems(rng, year)),
        Part("六", "六、其他需要报告的事项", (_others(rng, year),)),
    )
    return preface, parts


def _overview(rng: random.Random, year: int, told: Mapping[Key, Number]) -> tuple[str, ...]:
    whom = "本机关"
    active = rng.randint(1, 5000)
    first, second = rng.sample(_WHAT, 2)
    lines = [
        f"（一）主动公开。{year}年，{whom}主动公开政府信息{active}条，内容有{first}、{second}等。",
        f"（二）依申请公开。{_requests(rng, year, told)}",
        f"（三）监督保障。全年开展业务培训{rng.randint(2, 9)}次，抽查栏目{rng.randint(10, 60)}个。",
    ]
    return tuple(lines)


def _requests(rng: random.Random, year: int, told: Mapping[Key, Number]) -> str:
    new = told["三", (_NEW,), ("总计",)]
    natural = told["三", (_NEW,), ("自然人",)]
    done = told["三", ("三", "（七）总计"), ("总计",)]
    left = told["三", (_OUT,), ("总计",)]
    if not new:
        return rng.choice((f"{year}年未收到政府信息公开申请。", f"{year}年，收到政府信息公开申请0件。"))
    said = f"{year}年，收到政府信息公开申请{new}件"
    if rng.random() < 0.6:
        said += f"，其中自然人申请{natural}件、法人或其他组织申请{new - natural}件"
    said += "。"
    if rng.random() < 0.6:
        said += f"全年办理{done}件，结转下年度继续办理{left}件。"
    return said


def _problems(rng: random.Random, year: int) -> tuple[str, ...]:
    problems, remedies = rng.sample(_PROBLEMS, 2), rng.sample(_REMEDIES, 2)
    return (
        f"（一）存在的问题。一是{problems[0]}；二是{problems[1]}。",
        f"（二）改进措施。{year + 1}年，一是{remedies[0]}；二是{remedies[1]}。",
    )


def _others(rng: random.Random, year: int) -> str:
    return rng.choice(
        ("无。", f"{year}年没有收取信息处理费。", f"{year}年收取信息处理费{rng.randint(1, 40) * 100}元。")
    )
