"""What is said of the national form itself."""

from __future__ import annotations

GOES_TO = "年报的表里，这一种一般记在"
IN_PART, PART = "第", "部分"
UNDER = "下面的"
OF_THE_ROW, OF_THE_COLUMN = "」这一行", "」这一列"
OR = "，或者"
GOES_TO_END = "。\n这是按表里的叫法对上的，拿不准的以填表说明和您那里的规定为准。"
