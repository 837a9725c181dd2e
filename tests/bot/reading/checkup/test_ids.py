"""A finding keeps its id when lines and words change, so that staff can mark it as seen."""

from __future__ import annotations

from dataclasses import replace

from bot.model import Finding, Severity
from tests.bot.reading.checkup.made import codes, made, only

ONE = Finding("a-code", Severity.NOTICE, "reports/a.txt", 3, "一句话。", "改一下。", "三/new")


def test_line_and_words_do_not_change_it() -> None:
    again = Finding("a-code", Severity.ERROR, "reports/a.txt", 30, "另一句话。", "", "三/new")
    assert again.id == ONE.id and len(ONE.id) == 16


def test_code_document_and_subject_do() -> None:
    others = [
        Finding("b-code", ONE.severity, ONE.document, 3, "", "", ONE.subject),
        Finding(ONE.code, ONE.severity, "reports/b.txt", 3, "", "", ONE.subject),
        Finding(ONE.code, ONE.severity, ONE.document, 3, "", "", "三/granted"),
    ]
    assert len({finding.id for finding in (ONE, *others)}) == 4


def test_an_id_that_is_given_stays() -> None:
    assert replace(ONE, line=9).id == ONE.id
    assert Finding("c", Severity.NOTICE, "d", 1, "", "", "", "kept").id == "kept"


def test_a_report_that_only_moved_down_gives_the_same_ids() -> None:
    before = made("（一）公开\n（三）平台\n我乡收到政府信息公开申请9999件。")
    after = made("多了一行。\n（一）公开\n（三）平台\n我乡收到政府信息公开申请9999件。")
    assert len(codes(before)) == 2
    assert [f.id for f in before.findings] == [f.id for f in after.findings]
    assert [f.line for f in before.findings] != [f.line for f in after.findings]


def test_the_findings_of_one_report_have_ids_of_their_own() -> None:
    spoil = {
        ("三", "granted"): lambda printed: printed[:3],
        ("三", "partly"): lambda printed: [str(int(printed[0]) + 1), *printed[1:]],
        ("二", "rules"): lambda printed: [],
    }
    report = made("（二）我乡。\n（四）我街道。", spoil=spoil, end="白河镇人民政府")
    assert len(report.findings) > 5
    assert len({finding.id for finding in report.findings}) == len(report.findings)
    assert only(made("我乡很好。")).id in {finding.id for finding in report.findings}
