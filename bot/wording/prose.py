"""What is said around the words of a report's part five, and where it does not say what goes with what."""

from __future__ import annotations

SIDES_NOT_TOLD = "，这一部分没有写明哪几条是问题、哪几条是改进，我不替它分。原文是：\n"
NO_SUCH_SIDE = "，这一部分没有单独写"
NO_SUCH_SIDE_END = "。原文是：\n"
NOT_NUMBERED = "（原文没有编号，这是按先后数的。）"
IN_ORDER = "\n（报告没有写明哪条改进对哪个问题，这里按先后对上。）"
NOT_IN_ORDER = "\n报告没有写明哪条改进对这个问题，改进的都在这里："
IN_ONE_PIECE = "，这一部分没有一条一条地列。原文是：\n"
