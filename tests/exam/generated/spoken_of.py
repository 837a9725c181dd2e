"""The cell that a generated talk speaks of, and what people call its rows and columns."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeVar

from tests.exam.generated.cells import Cell
from tests.exam.generated.drawing import Drawing
from tests.exam.generated.question import Expectation
from tests.exam.generated.town import ORGANS, SHARED, Organ

ROWS = {
    "三/一、本年新收政府信息公开申请数量": "新收的",
    "三/二、上年结转政府信息公开申请数量": "上年结转的",
    "三/三/（一）予以公开": "予以公开的",
    "三/三/（二）部分公开（区分处理的，只计这一情形，不计其他情形）": "部分公开的",
    "三/三/（三）不予公开/1.属于国家秘密": "国家秘密的",
    "三/三/（五）不予处理/2.重复申请": "重复申请的",
    "三/四、结转下年度继续办理": "结转下年的",
}
COLUMNS = {
    "总计": "",
    "自然人": "自然人",
    "法人或其他组织/商业企业": "商业企业",
    "法人或其他组织/科研机构": "科研机构",
    "法人或其他组织/法律服务机构": "法律服务机构",
}
NAMED = tuple(organ for organ in ORGANS if organ not in SHARED and organ.name != "人民政府")


@dataclass(frozen=True)
class At:
    """The cell that was spoken of last."""

    organ: Organ
    year: int
    row: str
    column: str

    def cell(self, draw: Drawing) -> Cell:
        return draw.cell(self.organ.full, self.year, self.row, self.column)


One = TypeVar("One")
Step = tuple[str, Expectation, At | None]
"""What is asked, what must be told, and the cell that is spoken of then; None where the talk ends."""


def other(draw: Drawing, every: list[One], besides: One) -> One:
    return draw.rng.choice([one for one in every if one != besides])


def values(cells: tuple[Cell, ...]) -> list[float]:
    return [cell.value or 0 for cell in cells]
