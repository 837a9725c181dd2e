"""Made-up reports for the checkups: clean ones, and ones with a single thing wrong."""

from __future__ import annotations

from bot.model import Finding, Report
from bot.reading.report import read_report
from tests.bot.reading.printed import PROSE, Spoil, Truth, report_text, small_truth

ORGAN = "柳河镇人民政府"
DOCUMENT = "reports/a.txt"


def made(
    overview: str = "",
    organ: str = ORGAN,
    year: int = 2022,
    form_id: str = "2021",
    told: Truth | None = None,
    spoil: Spoil | None = None,
    end: str = "",
    change: tuple[str, str] = ("", ""),
    document: str = DOCUMENT,
) -> Report:
    """A report whose part one says `overview`; `change` replaces one stretch of its text by another."""
    text = report_text(organ, year, form_id, told or small_truth(form_id), spoil)
    text = text.replace(PROSE["一"], overview or PROSE["一"]) + end
    assert change[0] in text
    return read_report(text.replace(*change) if change[0] else text, document)


def codes(report: Report) -> list[str]:
    return [finding.code for finding in report.findings]


def only(report: Report) -> Finding:
    (finding,) = report.findings
    return finding


def line_of(report: Report, words: str) -> int:
    """The line of the first place where `words` stand."""
    return report.text.count("\n", 0, report.text.index(words)) + 1
