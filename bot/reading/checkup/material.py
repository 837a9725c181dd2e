"""What the checkups of one report look at."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bot.model import Finding, Report, Severity
from bot.reading.form import Form
from bot.reading.forms import forms
from bot.reading.glyphs import without_number
from bot.reading.outline import Line
from bot.reading.table.tables import ReadTable
from bot.reading.whose.apart import NOTHING, Apart

_LONGEST_NAME = 16
_MOST_RUNS = 5


@dataclass(frozen=True, slots=True)
class Material:
    report: Report
    form: Form
    lines: tuple[Line, ...]
    tables: tuple[ReadTable, ...]
    folded: tuple[str, ...]
    """The lines of the report's text, folded."""
    others: Apart = NOTHING
    """What in the document belongs to another report."""

    @property
    def on_the_form(self) -> bool:
        """Whether the report is of a year for which there is a national form at all."""
        return self.report.year >= min(form.years[0] for form in forms())

    def finding(
        self, code: str, severity: Severity, line: int | None, message: str, remedy: str, subject: str = ""
    ) -> Finding:
        return Finding(code, severity, self.report.document, line, message, remedy, subject)


def in_lines(numbers: Sequence[int]) -> str:
    """第3行, 第3、5行, 第61—81行; of many runs the first: 第3、5、8、11行等处."""
    runs: list[list[int]] = []
    for number in sorted(set(numbers)):
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    shown = "、".join(str(r[0]) if len(r) == 1 else f"{r[0]}—{r[-1]}" for r in runs[:_MOST_RUNS])
    return f"第{shown}行" + ("等处" if len(runs) > _MOST_RUNS else "")


def named(label: str) -> str:
    """A row's or column's printed name in quotes, without its numbering and what it explains in brackets; a long one
    only as far as one needs to know it again."""
    name = without_number(label).partition("（")[0]
    return f"「{name}」" if len(name) <= _LONGEST_NAME else f"「{name[: _LONGEST_NAME - 2]}…」"
