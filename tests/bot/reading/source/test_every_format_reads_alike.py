"""One report, printed in every format, gives the same cells as its plain text."""

from __future__ import annotations

import random
from collections.abc import Callable

import pytest

from bot.model import Certainty, Fact
from bot.reading.forms import load_form
from bot.reading.report import read_report
from bot.reading.source import read_source
from tests.bot.reading.printed import Truth, report_text, truth
from tests.bot.reading.source.papers import excel, html, markdown, outline, word
from tests.bot.reading.source.pdf_paper import Paper

ORGAN, YEAR = "某某县人民政府", {"2019": 2020, "2021": 2023}
PRINTERS: dict[str, Callable[..., bytes]] = {
    "html": html,
    "docx": word,
    "xlsx": excel,
    "markdown": markdown,
    "pdf": lambda parts: Paper().print(parts),
}


def told(form_id: str) -> Truth:
    return truth(load_form(form_id), random.Random(7), 900)


def cells(data: bytes, form_id: str, kind: str) -> dict[tuple[str, str, str], object]:
    source = read_source(data, "没有说明的名字")
    assert source.kind == kind
    report = read_report(source.text, f"reports/{ORGAN}{YEAR[form_id]}.x", source.exact)
    assert (report.organ, report.year, report.form) == (ORGAN, YEAR[form_id], form_id)
    assert [finding.message for finding in report.findings] == []
    for fact in report.facts:
        assert source.text[fact.place.start : fact.place.end] == fact.printed
    return {(fact.section, fact.row_id, fact.column_id): _said(fact) for fact in report.facts}


def _said(fact: Fact) -> object:
    return fact.value if fact.certainty is Certainty.CERTAIN else fact.certainty


@pytest.mark.parametrize("form_id", ["2019", "2021"])
@pytest.mark.parametrize("kind", PRINTERS)
def test_a_report_has_the_same_cells_in_every_format(kind: str, form_id: str) -> None:
    numbers = told(form_id)
    plain = cells(report_text(ORGAN, YEAR[form_id], form_id, numbers).encode(), form_id, "text")
    assert plain == numbers
    printed = PRINTERS[kind](outline(ORGAN, YEAR[form_id], form_id, numbers))
    assert cells(printed, form_id, kind) == plain


@pytest.mark.parametrize("framed", [True, False], ids=["framed", "left open"])
def test_a_pdf_has_the_same_cells_wherever_its_pages_end(framed: bool) -> None:
    numbers = told("2021")
    parts = outline(ORGAN, YEAR["2021"], "2021", numbers)
    # Pages that end a little lower often hold the same lines: each file is read once.
    printed = {Paper(bottom, framed).print(parts): bottom for bottom in range(60, 420, 9)}
    assert len(printed) == 25
    for data, bottom in printed.items():
        assert cells(data, "2021", "pdf") == numbers, bottom


def test_a_workbook_without_frames_reads_the_same() -> None:
    numbers = told("2021")
    printed = excel(outline(ORGAN, YEAR["2021"], "2021", numbers), framed=False)
    assert cells(printed, "2021", "xlsx") == numbers
