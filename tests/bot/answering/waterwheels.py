"""A town whose only law and guides are about water wheels, all made up."""

from __future__ import annotations

from pathlib import Path

from bot.assistant import Assistant
from tests.bot.answering.towns import opened
from tests.bot.reading.printed import report_text
from tests.bot.reading.waterwheel import LANGUAGE, STATUTE

GUIDE = """---
title: 多久能看水车
questions: [多久能看水车, 看水车要等几天]
articles: [条例第四条, 水车复议法第九条]
as_of: "{as_of}"
---
17 个工作日内给您答复（条例第四条第二款）。

## 为什么
写在条例第四条。
"""
OLD = GUIDE.replace("多久能看水车", "下雨能来吗").replace("看水车要等几天", "打雷下雨来得了吗")
CATEGORY = """article = "条例第三条"
[[category]]
item = "（二）"
name = "轮子"
words = ["木轮清单"]
text = "轮子的清单要公开（条例第三条第（二）项）。"
"""
LAW = "laws/水车.md"


def open_waterwheels(folder: Path, law: str = STATUTE) -> Assistant:
    """An assistant over one report, two guides (one older than the law), a category, and the law unless it is ""."""
    common = folder / "common"
    for name, text in {
        "language.toml": LANGUAGE,
        "guides/多久.md": GUIDE.format(as_of="2026-11-23"),
        "guides/下雨.md": OLD.format(as_of="2019-05-14"),
        "categories/轮子.toml": CATEGORY,
    }.items():
        (common / name).parent.mkdir(parents=True, exist_ok=True)
        (common / name).write_text(text, encoding="utf-8")
    return opened(folder, common, {"reports/柳河镇2022.txt": report_text()} | ({LAW: law} if law else {}))
