"""What is said of the national form itself."""

from __future__ import annotations

ON_THE_FORM, WHICH_ROW = "年报的表", "记在哪一行"
"""What is done, for --explain and the JSON: neither leads to another door."""
GOES_TO = "年报的表里，这一种一般记在"
IN_PART, PART = "第", "部分"
UNDER = "下面的"
OF_THE_ROW, OF_THE_COLUMN = "」这一行", "」这一列"
OR = "，或者"
USES_THIS_FORM = "的表是这一版（按列名认的）。\n"
GOES_TO_END = "。\n这是按表里的叫法对上的，拿不准的以填表说明和您那里的规定为准。"
