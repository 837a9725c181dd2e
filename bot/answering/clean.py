"""Step: the question in plain simplified characters, without what cannot be seen."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from opencc import OpenCC

from bot.answering.turn import Reply, Turn
from bot.reading.glyphs import fold, strip_invisible
from bot.reading.numerals import without_formal_numerals

# Voice input has no commas: a gap between two longer stretches of hanzi stands for one.
_PAUSE = re.compile(r"(?<=[\u3400-\u9fff]{3})\s+(?=[\u3400-\u9fff]{3})")

_YEARS = re.compile(
    r"(?<!\d)(?<!\d\s)(?:(?:19|20)\d\d(?:\s+(?:19|20)\d\d)+(?!\s?\d)|[0-3]\d(?:\s+[0-3]\d)+(?=\s*这?[两二三四五六俩仨]?年))"
)
"""「新收 2022 2023 对比」, 「22 23 24三年」: years, which without the gaps would be one long number."""


_LISTED = re.compile(
    r"(?:(?<=[\u3400-\u9fff][乡镇局])|(?<=街道))\s+(?=[\u3400-\u9fff]{1,8}(?:[乡镇局]|街道)(?:[\s、，\d]|[去前今]年))"
)
"""「丁乡 戊镇 财政局 去年」: a list, since no town has an office of that level."""
_TOTALS_ADDED = re.compile(r"的?(?:总计|合计|总数)\s*(?=[+=])")
"""「复议总计+起诉总计=？」 adds the cells themselves; 总计 by itself names a row, too."""


@cache
def _converter() -> OpenCC:
    # Not tw2sp: it turns 档案馆 into 文件馆. What Taiwan says otherwise (資訊) stands among the synonyms.
    return OpenCC("t2s")


def clean(turn: Turn) -> Turn | Reply:
    return replace(turn, question=cleaned(turn.asked))


def cleaned(text: str) -> str:
    """`text` folded and simplified, white space gone except between Latin words and where somebody paused."""
    simplified = without_formal_numerals(_converter().convert(fold(strip_invisible(text))))
    simplified = _YEARS.sub(lambda years: "、".join(years.group().split()), simplified)
    simplified = _PAUSE.sub("，", _LISTED.sub("、", simplified))
    if "+" in simplified:
        simplified = _TOTALS_ADDED.sub("", simplified)
    simplified = simplified.replace("／", "/")  # 本年增／减
    return re.sub(r"(?<![a-zA-Z])\s+|\s+(?![a-zA-Z])", "", simplified).strip()
