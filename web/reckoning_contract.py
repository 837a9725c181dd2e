"""The counted dates and fees and the refusals as models, for /openapi.json."""

from __future__ import annotations

from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

PeriodId = Literal[
    "answer", "correction_notice", "third_party", "publish", "pay", "reconsider", "accept_review", "sue_after", "sue"
]


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid")


class DeadlineQuery(_Strict):
    received: str = Field(description="起算日，例如 2025-09-05", examples=["2025-09-05"])
    period: PeriodId = Field(default="answer", description="算哪个期限，不写就是答复")
    extended: bool = Field(default=False, description="机关已告知延长")
    mended: str = Field(default="", description="机关收到补正的日子：答复期限从这天重新起算")
    consulted_from: str = Field(default="", description="征求第三方或别的机关意见的头一天")
    consulted_to: str = Field(default="", description="收到意见的日子")


class DayBody(_Strict):
    date: str
    number: int | None = Field(description="第几个工作日；不算的日子为空")
    reason: str = Field(description="为什么不算，或者为什么周末也算")


class DeadlineBody(_Strict):
    due: str
    estimated: bool = Field(description="那年放假安排还没公布，日子是预计的")
    put_off: str | None = Field(description="最后一天碰上放假，原来是哪天")
    article: str
    rule: str
    days: list[DayBody]


class FeeQuery(_Strict):
    items: int | None = Field(default=None, ge=1, le=500, description="一个月里的件数")
    pages: int | None = Field(default=None, ge=1, le=5000, description="一份申请的页数")


class FeeStepBody(_Strict):
    first: int
    last: int
    count: int
    price: int
    cost: int


class FeeBody(_Strict):
    total: int = Field(description="元；机关可以收，也可以不收")
    unit: Literal["件", "页"]
    article: str
    rule: str
    steps: list[FeeStepBody]
