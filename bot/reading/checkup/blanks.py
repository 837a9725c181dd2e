"""Cells that are printed empty, / or -: 未填 is not 0."""

from __future__ import annotations

from collections.abc import Iterator

from bot.model import Certainty, Finding, Severity
from bot.reading.checkup.material import Material, in_lines, named

_MOST_NAMED = 4


def check_blanks(material: Material) -> Iterator[Finding]:
    """One finding a table."""
    for read in material.tables:
        cells = [fact for fact in material.report.facts if fact.section == read.table.section]
        blank = [fact for fact in cells if fact.certainty is Certainty.BLANK]
        if not blank:
            continue
        rows = list(dict.fromkeys((fact.place.line, fact.row[-1] if fact.row else "") for fact in blank))
        lines = in_lines([line for line, _ in rows])
        names = "".join(named(label) for _, label in rows if label) if len(rows) <= _MOST_NAMED else ""
        whole = "整张表都没有填数" if len(blank) == len(cells) else f"有 {len(blank)} 格没有填数"
        yield material.finding(
            "cells-blank",
            Severity.NOTICE,
            blank[0].place.line,
            f"第{read.table.section}部分的表{whole}（{lines}{names}）。"
            "空着、画“/”或“-”，不能当作 0 回答，只能说报告未填。",
            "确实没有的，请对照原件看要不要填 0；原件就是空着的，可以不管。",
            read.table.section,
        )
