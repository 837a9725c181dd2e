"""Every period, price and count in the ways through a refusal and in the guides is one of the sheet of facts.

The table is written from the sheet, not from the files: a slip of a digit in any of a hundred files is told here, and
whoever needs a new number first looks up where it stands.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest

COMMON = Path(__file__).resolve().parents[3] / "knowledge/common"
NUMBER = re.compile(
    r"(?<![\d.—+-])(?<!第)(?<!第 )(\d+)\s*(个工作日|工作日|个月|日|天|元|年|件|页|条|章|项|次)(?!\d*月)"
)
MONTHS = re.compile(r"(\d+)\s*月\s*(\d+)\s*日")
YEAR = range(2007, 2027)
KNOWN = {
    "个工作日": {5, 7, 10, 15, 20, 40},  # 复议审查；补正告知；预公告；第三方、旧规定、征地公告；答复；答复加延长
    "日": {3, 5, 7, 10, 15, 20, 30, 45, 60},  # 撤回处罚；复议法的工作日；起诉；预算；补偿公告；简易程序；复议
    "个月": {6},  # 直接起诉、一审
    "元": {0, 10, 20, 25, 40, 50, 100, 200, 300, 400, 700, 1700, 2000, 2700, 3000, 4000, 4700},
    "年": {1, 5, 20, 25},  # 未告知权利的封顶；复议封顶（别的、不动产）；档案开放
    "件": {0, 2, 10, 11, 30, 31, 35, 40, 50},  # 2：「结果纠正」写 2 件的例子
    "页": {30, 31, 100, 150, 200, 201, 250},
    "条": {56},
    "章": {6},
    "项": {2, 3, 4, 5, 7, 8, 15},
    "次": {1},
}
DATES = {
    ("1", "31"),
    ("3", "31"),
    ("1", "1"),
    ("12", "31"),
    ("5", "15"),
    ("4", "5"),
    ("4", "3"),
    ("6", "1"),
    ("11", "17"),
}
"""年报两个日子；复议前置施行、统计期限；条例施行、公布、修订；司法解释施行；处理费办法印发。"""


def words(path: Path) -> str:
    """What a reader sees: of a guide its text without the sample questions."""
    text = path.read_text(encoding="utf-8")
    if path.suffix == ".md":
        return text.split("---\n", 2)[2]
    return "\n".join(line for line in text.split("\n") if not line.startswith(("#", "as_of", "order")))


FILES = sorted([*COMMON.glob("refused/*.toml"), *COMMON.glob("guides/*.md")])


def test_there_are_as_many_as_were_read() -> None:
    assert len(FILES) > 110


@pytest.mark.parametrize("folder", ["refused", "guides"])
def test_every_number_is_one_of_the_sheet(folder) -> None:
    wrong = []
    for path in (path for path in FILES if path.parent.name == folder):
        text = words(path)
        wrong += [(path.name, *pair) for pair in MONTHS.findall(text) if pair not in DATES]
        for number, unit in NUMBER.findall(MONTHS.sub("", text)):
            unit = "个工作日" if unit == "工作日" else "日" if unit == "天" else unit
            if int(number) not in KNOWN[unit] and not (unit == "年" and int(number) in YEAR):
                wrong.append((path.name, number, unit))
    assert wrong == []


@pytest.mark.parametrize(
    ("flat", "hedges"),
    [
        (r"不能单独[^。]{0,12}(?:告|复议|起诉)", r"一般"),
        (r"(?:尽了合理检索|尽力查找)", r"一般|通常"),
    ],
)
def test_what_is_known_at_second_hand_is_never_said_flatly(flat, hedges) -> None:
    for path in FILES:
        for sentence in re.split(r"[。\n]", words(path)):
            if re.search(flat, sentence):
                assert re.search(hedges, sentence), (path.name, sentence)
