"""What staff should look at in one report: each kind of oddity has a file of its own, and none changes the report."""

from __future__ import annotations

from collections.abc import Iterator

from bot.model import Finding, Report
from bot.reading.checkup.apart import check_apart
from bot.reading.checkup.blanks import check_blanks
from bot.reading.checkup.fitting import check_fitting
from bot.reading.checkup.form_of_year import check_form
from bot.reading.checkup.material import Material
from bot.reading.checkup.missing import check_missing
from bot.reading.checkup.names import check_names
from bot.reading.checkup.numbering import check_numbering
from bot.reading.checkup.prose import check_prose
from bot.reading.checkup.publication import check_publication
from bot.reading.checkup.sums import check_sums
from bot.reading.checkup.years import check_years
from bot.reading.form import Form
from bot.reading.glyphs import fold
from bot.reading.outline import Line
from bot.reading.table.tables import ReadTable
from bot.reading.whose.apart import NOTHING, Apart

_CHECKS = (
    check_apart,
    check_missing,
    check_form,
    check_fitting,
    check_sums,
    check_prose,
    check_blanks,
    check_numbering,
    check_names,
    check_years,
    check_publication,
)


def checkup(
    report: Report,
    form: Form,
    lines: tuple[Line, ...] = (),
    tables: tuple[ReadTable, ...] = (),
    others: Apart = NOTHING,
) -> Iterator[Finding]:
    """Every finding about one report. `lines` and `tables` are what it was read from."""
    material = Material(report, form, lines, tables, tuple(fold(report.text).split("\n")), others)
    for check in _CHECKS:
        yield from check(material)
