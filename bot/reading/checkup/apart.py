"""What stands in the document and is another report's: it is not read, and staff are told."""

from __future__ import annotations

from collections.abc import Iterator

from bot.model import Finding, Severity
from bot.reading.checkup.material import Material, in_lines


def check_apart(material: Material) -> Iterator[Finding]:
    others = material.others
    if others.second:
        yield material.finding(
            "second-report",
            Severity.WARNING,
            others.second.number,
            f"这个文件里还有另一份报告：「{others.second.text.strip()[:40]}」。从这一行起没有读。",
            "一个文件请只放一份报告；另一份请单独存一个文件。",
        )
    if others.captions:
        names = "、".join(f"「{line.text.strip()[:30]}」" for line in others.captions[:3])
        yield material.finding(
            "table-of-others",
            Severity.NOTICE,
            others.captions[0].number,
            f"这些表写的是别的机关或别的年份，没有读：{names}"
            f"（{in_lines([line.number for line in others.captions])}）。",
            "确实是别的机关、别的年份的，可以不管；其实就是这份报告的表，请把表名里的机关和年份改对。",
        )
