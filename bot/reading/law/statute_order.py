"""What is wrong with the order of a law's articles, for staff: missing ones, doubled ones, misplaced ones."""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence
from itertools import pairwise

from bot.model import Finding, Severity
from bot.reading.law.article_headings import Heading


def order_findings(document: str, articles: Sequence[Heading], text: str) -> Iterator[Finding]:
    seen: dict[tuple[int, int], int] = {}
    lines = [text.count("\n", 0, heading.start) + 1 for heading in articles]

    def finding(code: str, line: int | None, message: str, remedy: str) -> Finding:
        return Finding(code, Severity.WARNING, document, line, message, remedy)

    if articles[0].order > (1, 0):
        yield finding("article-missing", lines[0], f"前面缺条文，开头就是{articles[0].name}。", "请对照原文补齐。")
    for heading, line in zip(articles, lines, strict=True):
        if heading.order in seen:
            said = f"{heading.name}有两处，另一处在第 {seen[heading.order]} 行；分不清用哪个，问到时两处都不引。"
            yield finding("article-twice", line, said, "请删去多余的一处；一个文件只放一部法规。")
        seen.setdefault(heading.order, line)
    for (before, after), line in zip(pairwise(articles), lines[1:], strict=True):
        if after.order < before.order and after.order != (1, 0):
            said = f"{after.name}排在{before.name}后面，次序不对。"
            yield finding("article-out-of-order", line, said, "请对照原文把它放回原处。")
        elif after.order > before.order and not _follows(before, after, seen):
            said = f"{before.name}后面就是{after.name}，中间缺条文。"
            yield finding("article-missing", line, said, "请对照原文补上；也看看缺的那条是不是没有另起一行。")


def _follows(before: Heading, after: Heading, seen: Container[tuple[int, int]]) -> bool:
    """第二十条之一 follows 第二十条, 第二十一条 follows both; one that stands elsewhere is only misplaced."""
    main, sub = after.order
    missing = (main, sub - 1) if sub else (main - 1, 0)
    return (not sub and before.order[0] == main - 1) or missing in seen
