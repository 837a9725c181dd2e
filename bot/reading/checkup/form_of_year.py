"""The form of another year: told by the columns that the table prints."""

from __future__ import annotations

from collections.abc import Iterator

from bot.model import Finding, Severity
from bot.reading.checkup.material import Material


def check_form(material: Material) -> Iterator[Finding]:
    report, form = material.report, material.form
    if report.form is None or not material.on_the_form or form.years[0] <= report.year <= form.years[1]:
        return
    for number, line in enumerate(material.folded, 1):
        told = [name for name in form.told_by if name in line]
        if told:
            until = f"{form.years[0]}年度起" if form.years[1] > report.year else f"{form.years[0]}—{form.years[1]}年度"
            yield material.finding(
                "form-of-another-year",
                Severity.WARNING,
                number,
                f"这是{report.year}年度的报告，第{number}行印的列名「{told[0]}」却是{form.title}的（用于{until}）。"
                "表里的数照印的列名读。",
                "请对照原件看是不是套错了表格；报告当年就是这样发布的，可以不改。",
            )
            return
