"""What is said of where an answer's words and numbers stand."""

from __future__ import annotations

BACKED_UP = "出处"
"""What was understood where somebody asks where it is written, or doubts it."""
WRITTEN_HERE = "刚才说的写在这里："
PART = "第{}部分"
PRINTED = "，原文是「"
PRINTED_END = "」。"
RESTS_ON = "这一件依据的是"
END = "。"
AND_MORE = "还有几处，都列在刚才那个回答的依据里。"
