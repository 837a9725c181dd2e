"""A cell that a clerk corrected answers, says that it was corrected and why, and stops when the source changes."""

from __future__ import annotations

import pytest

from bot.assistant import Assistant
from bot.model import Certainty
from bot.reading.staff_files.corrections import Correction, source_of, write_corrections
from tests.bot.reading.printed import report_text, small_truth
from tests.conftest import Town

ROW = "new"


def spoiled() -> str:
    """The row 本年新收 glued together: its cells cannot be told apart."""
    return report_text(spoil={("三", ROW): lambda cells: ["约" + "、".join(cells)]})


@pytest.fixture
def unclear(town: Town) -> Town:
    town.save(town.document, spoiled())
    town.publish()
    return town


def cell(town: Town):
    report = town.knowledge().report("柳河镇人民政府", 2022)
    return next(f for f in report.facts if (f.section, f.row_id, f.column_id) == ("三", ROW, "total"))


def correct(town: Town, value: int = 77, section="三", row=ROW, column="total") -> None:
    text = (town.folder / town.document).read_text("utf-8")
    made = Correction(town.document, town.revisions()[town.document], source_of(text), section, row, column, value,
                      "原件第3页写得清楚", "乙", "2026-11-25", "本年新收（总计）")  # fmt: skip
    town.save("corrections.toml", write_corrections([made]))
    town.publish()


def test_before_it_is_corrected_the_cell_has_no_value(unclear: Town) -> None:
    assert cell(unclear).certainty is not Certainty.CERTAIN


def test_a_corrected_cell_is_certain_and_says_who_says_so(unclear: Town) -> None:
    correct(unclear)
    fact = cell(unclear)
    assert (fact.value, fact.certainty) == (77, Certainty.CERTAIN)
    assert "经办人员已更正" in fact.quote and "原件第3页写得清楚" in fact.quote
    assert fact.place.words.endswith("经办人员已更正")


def test_the_answer_tells_the_number_and_that_it_was_corrected(unclear: Town) -> None:
    correct(unclear)
    assistant = Assistant(unclear.settings)
    answer = assistant.ask("柳河镇2022年收到几件申请")
    assert answer.outcome == "answered" and "77" in answer.text and "经办人员已更正" in answer.text
    assert "原件第3页写得清楚" in answer.citations[0].quote


def test_the_source_is_not_touched(unclear: Town) -> None:
    correct(unclear)
    assert (unclear.folder / unclear.document).read_text("utf-8") == spoiled()


def test_a_changed_source_makes_the_correction_stale_and_that_is_told(unclear: Town) -> None:
    correct(unclear)
    unclear.save(unclear.document, spoiled().replace("若干件", "几件"))
    unclear.publish()
    assert cell(unclear).certainty is not Certainty.CERTAIN
    (finding,) = [f for f in unclear.knowledge().findings if f.code == "correction-stale"]
    assert "原文变了" in finding.message and finding.document == unclear.document and finding.remedy


def test_a_report_that_is_gone_leaves_a_stale_correction(unclear: Town) -> None:
    unclear.save("reports/柳河镇人民政府2021年度报告.txt", report_text(year=2021))
    correct(unclear)
    (unclear.folder / unclear.document).unlink()
    unclear.publish()
    assert "原文不在了" in unclear.knowledge().findings[-1].message


def test_what_the_source_says_for_certain_no_correction_changes(town: Town) -> None:
    town.publish()
    correct(town, 77, row="carried_in")
    report = town.knowledge().report("柳河镇人民政府", 2022)
    told = next(f for f in report.facts if (f.row_id, f.column_id) == ("carried_in", "total"))
    assert told.value == small_truth()["三", "carried_in", "total"]


def test_questions_over_several_reports_see_it_too(unclear: Town) -> None:
    correct(unclear)
    rows = unclear.knowledge().rows_of([("柳河镇人民政府", 2022)], "三", [ROW])
    assert 77 in [fact.value for fact in rows["柳河镇人民政府", 2022].facts]
