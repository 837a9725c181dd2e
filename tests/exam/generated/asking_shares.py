"""Questions for a share in per cent."""

from __future__ import annotations

from tests.exam.generated.cells import per_cent
from tests.exam.generated.drawing import Drawing, Unlucky, wordings
from tests.exam.generated.quoting import Drawn, quote, within

_DENIED = (
    "1.属于国家秘密", "2.其他法律行政法规禁止公开", "3.危及“三安全一稳定”", "4.保护第三方合法权益",
    "5.属于三类内部事务信息", "6.属于四类过程性信息", "7.属于行政执法案卷", "8.属于行政查询事项",
)  # fmt: skip
_PARTLY = "三/三/（二）部分公开（区分处理的，只计这一情形，不计其他情形）"
_SHARES = {
    "open": (["三/三/（一）予以公开", _PARTLY], ["三/三/（七）总计"], []),
    "withheld": ([f"三/三/（三）不予公开/{reason}" for reason in _DENIED], ["三/三/（七）总计"], []),
    "corrected": (["四/|行政复议/结果纠正"], ["四/|行政复议/总计"], ["四/|行政复议/尚未审结"]),
}
"""Name → the cells of the part, of the whole, and those taken off the whole."""


def share(draw: Drawing) -> Drawn:
    organ, year, name = draw.organ(), draw.year(), draw.rng.choice(list(_SHARES))
    part, whole, less = (
        sum(draw.cell(organ.full, year, *_split(key)).value or 0 for key in keys) for keys in _SHARES[name]
    )
    answer = per_cent(part, whole - less)
    if answer is None:
        raise Unlucky
    said = draw.rng.choice(wordings()["share"][name])
    words = {"o": draw.called(organ), "y": draw.written(year), "h": said}
    return words, within((organ.full,), (year,), numbers=(str(answer),))


def share_of(draw: Drawing) -> Drawn:
    organ, year, (path, _, said) = draw.organ(), draw.year(), draw.row_of_three()
    found = [draw.cell(organ.full, year, path, named) for named in ("自然人", "总计")]
    answer = per_cent(*(cell.value or 0 for cell in found))
    if answer is None:
        raise Unlucky
    return {"o": draw.called(organ), "y": draw.written(year), "r": said}, quote(*found, numbers=(str(answer),))


def _split(key: str) -> tuple[str, str]:
    path, _, named = key.partition("|")
    return path, named or "总计"
