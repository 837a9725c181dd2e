"""`check` reads the folder as it lies there: errors first, each with file, line and remedy; it publishes nothing."""

from __future__ import annotations

from bot.model import Severity
from bot.publishing.checking import check_folder
from tests.bot.reading.printed import report_text
from tests.conftest import GUIDE, Town


def test_a_sound_folder_has_no_findings(town: Town) -> None:
    assert check_folder(town.folders) == []


def test_errors_come_before_warnings_and_these_before_notices(town: Town) -> None:
    spoil = {
        ("三", "granted"): lambda printed: printed[:5],
        ("三", "partly"): lambda printed: [str(int(printed[0]) + 1), *printed[1:]],
    }
    town.save(town.document, report_text(spoil=spoil))
    town.save("guides/a.md", GUIDE.replace("title:", "titel:"))
    town.save("wording.toml", '[rows]\nnwe = ["新来的"]\n')
    findings = check_folder(town.folders)
    assert [finding.severity for finding in findings] == sorted(
        (finding.severity for finding in findings), key=list(Severity).index
    )
    assert [f.document for f in findings if f.severity is Severity.ERROR] == ["guides/a.md", "wording.toml"]
    assert {f.code for f in findings} == {"unreadable", "sum-does-not-hold", "row-does-not-fit"}
    assert next(f for f in findings if f.document == "guides/a.md").line == 2
    assert all(f.remedy for f in findings if f.document != "wording.toml")


def test_checking_publishes_nothing(town: Town) -> None:
    check_folder(town.folders)
    assert town.store.current() == (0, "")


def test_the_sample_town_has_notices_only(assistant, settings) -> None:
    findings = check_folder(settings.knowledge)
    assert {finding.severity for finding in findings} == {Severity.NOTICE}
    assert [finding.code for finding in findings] == ["name-differs", "row-does-not-fit"]


def test_reports_are_held_against_each_other(town: Town) -> None:
    town.save("reports/again.txt", report_text())
    (finding,) = check_folder(town.folders)
    assert finding.code == "two-reports-for-one-year"
    assert all(name in f"{finding.document} {finding.message}" for name in ("reports/again.txt", town.document))
