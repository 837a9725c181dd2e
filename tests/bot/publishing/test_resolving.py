"""Whose report is whose, with and without staff's list; what disagrees is told with both readings and a remedy."""

from __future__ import annotations

import pytest

from bot.model import Finding, Severity
from bot.publishing.checking import check_folder
from tests.bot.reading.printed import report_text, small_truth
from tests.conftest import Town

TOWNSHIP, MISPRINTED = "城关镇人民政府", "reports/柳禾镇人民政府2023年度报告.txt"


def entry(name: str, *lines: str) -> str:
    return "\n".join(["[[organ]]", f'name = "{name}"', *lines, ""])


def told(town: Town, code: str) -> list[Finding]:
    found = [finding for finding in check_folder(town.folders) if finding.code == code]
    assert all(finding.remedy and finding.severity is Severity.WARNING for finding in found)
    return found


def organs(town: Town) -> set[str]:
    assert town.publish().problems == ()
    return set(town.knowledge().organs) - {"柳河镇人民政府"}


def same_name(town: Town, *folders: str) -> None:
    for seed, folder in enumerate(folders, 1):
        town.save(f"reports/{folder}.txt", report_text(TOWNSHIP, told=small_truth(seed=seed)))


def test_folders_of_two_counties_keep_two_organs_of_one_name_apart(town: Town) -> None:
    same_name(town, "乙县/城关镇2022", "丙县/城关镇2022")
    assert organs(town) == {"乙县城关镇人民政府", "丙县城关镇人民政府"}
    assert set(town.knowledge().names["城关镇"]) == organs(town)
    report = town.knowledge().report("丙县城关镇人民政府", 2022)
    assert report and {f.value for f in report.facts} == set(small_truth(seed=2).values())


def test_the_county_before_the_title_or_in_the_file_name_keeps_them_apart_too(town: Town) -> None:
    town.save("reports/a.txt", report_text("乙县城关镇人民政府"))
    town.save("reports/丙县城关镇2022.txt", report_text(TOWNSHIP))
    assert organs(town) == {"乙县城关镇人民政府", "丙县城关镇人民政府"}
    assert town.knowledge().names["丙县城关镇"] == ("丙县城关镇人民政府",)


def test_years_of_one_organ_with_and_without_its_county_are_one_organ(town: Town) -> None:
    town.save("reports/乙县/城关镇2021.txt", report_text(TOWNSHIP, 2021))
    town.save("reports/b.txt", report_text("乙县城关镇人民政府", 2022))
    assert organs(town) == {"乙县城关镇人民政府"}
    assert town.knowledge().years("乙县城关镇人民政府") == (2021, 2022)


def test_staffs_patterns_tie_files_to_the_organ(town: Town) -> None:
    same_name(town, "甲处/一", "乙处/二")
    lines = [entry(TOWNSHIP, f'path = ["{c}县"]', f'documents = ["reports/{p}处/**"]') for c, p in ("乙甲", "丙乙")]
    town.save("organs.toml", "\n".join(lines))
    assert organs(town) == {"乙县城关镇人民政府", "丙县城关镇人民政府"}
    assert town.knowledge().reports["乙县城关镇人民政府", 2022].document == "reports/甲处/一.txt"
    assert [f for f in check_folder(town.folders) if f.document == "organs.toml"] == []


def test_a_report_that_fits_two_listed_organs_is_told(town: Town) -> None:
    same_name(town, "城关镇2022")
    town.save("organs.toml", entry(TOWNSHIP, 'path = ["乙县"]') + entry(TOWNSHIP, 'path = ["丙县"]'))
    (finding,) = told(town, "organ-place-unknown")
    assert "丙县城关镇、乙县城关镇" in finding.message and "documents" in finding.remedy
    assert finding.document == "reports/城关镇2022.txt"


def test_a_listed_organ_of_another_county_does_not_get_the_report(town: Town) -> None:
    same_name(town, "丙县/城关镇2022")
    town.save("organs.toml", entry(TOWNSHIP, 'path = ["乙县"]'))
    assert organs(town) == {"丙县城关镇人民政府"}
    assert "乙县城关镇" not in town.knowledge().names


def test_a_misprinted_title_wins_without_a_list_and_both_names_find_the_report(town: Town) -> None:
    town.save(MISPRINTED, report_text("柳合镇人民政府", 2023))
    (finding,) = told(town, "organ-names-differ")
    assert (finding.document, finding.line) == (MISPRINTED, None)
    assert (
        "标题（第1行）写的是「柳合镇人民政府」" in finding.message
        and "文件名写的是「柳禾镇人民政府」" in finding.message
    )
    assert organs(town) == {"柳合镇人民政府"}
    assert town.knowledge().names["柳禾镇"] == town.knowledge().names["柳合镇"] == ("柳合镇人民政府",)


@pytest.mark.parametrize("lines", [(), ('aliases = ["柳合镇人民政府"]',)])
def test_staffs_list_decides_between_two_names_and_silences_the_finding(town: Town, lines: tuple[str, ...]) -> None:
    town.save(MISPRINTED, report_text("柳合镇人民政府", 2023))
    before = {town.publish().version: town.revisions()[MISPRINTED]}
    town.save("organs.toml", entry("柳禾镇人民政府", *lines))
    assert organs(town) == {"柳禾镇人民政府"}
    assert told(town, "organ-names-differ") == []
    assert town.knowledge().names["柳合镇"] == ("柳禾镇人民政府",)
    # The report was not read anew for it: what was cited before is cited still.
    assert town.revisions()[MISPRINTED] in before.values()


def test_the_other_reading_never_takes_a_name_from_the_organ_that_bears_it(town: Town) -> None:
    town.save("reports/柳河镇人民政府2023年度报告.txt", report_text("东山乡人民政府", 2023))
    assert organs(town) == {"东山乡人民政府"}
    assert town.knowledge().names["柳河镇"] == ("柳河镇人民政府",)


def test_two_years_in_title_and_file_name_are_told_and_the_title_wins(town: Town) -> None:
    name = "reports/东山乡人民政府2020年度报告.txt"
    town.save(name, report_text("东山乡人民政府", 2021))
    (finding,) = told(town, "years-differ")
    assert "标题（第1行）是 2021 年，文件名是 2020 年" in finding.message
    assert organs(town) and town.knowledge().years("东山乡人民政府") == (2021,)
    town.save("organs.toml", f'[[report]]\ndocument = "{name}"\nyear = 2020\n')
    assert organs(town) and town.knowledge().years("东山乡人民政府") == (2020,)
    assert told(town, "years-differ") == []


def test_names_that_staff_excluded_mean_nobody(town: Town) -> None:
    town.save("organs.toml", entry("柳河镇人民政府", 'not = ["柳河"]', 'aliases = ["柳河公社"]'))
    town.publish()
    assert "柳河" not in town.knowledge().names
    assert "柳河" in town.knowledge().tree.elsewhere
    assert town.knowledge().names["柳河公社"] == ("柳河镇人民政府",)


def test_a_name_belongs_to_whom_it_surely_names(town: Town) -> None:
    town.save("reports/b.txt", report_text("柳河镇人民政府办公室", 2023))
    town.publish()
    assert town.knowledge().names["柳河镇"] == ("柳河镇人民政府",)
    assert town.knowledge().names["柳河镇人民政府办公室"] == ("柳河镇人民政府办公室",)


@pytest.mark.parametrize(
    ("code", "text", "line"),
    [
        ("organ-alias-shared", entry("甲乡", 'aliases = ["老乡"]') + entry("乙乡", 'aliases = ["老乡"]'), 4),
        ("organ-parent-unknown", entry("甲乡", 'parent = "没有县"'), 1),
        ("organ-parent-cycle", entry("甲乡", 'parent = "乙县"') + entry("乙县", 'parent = "甲乡"'), 1),
        ("organ-parent-cycle", entry("甲乡", 'parent = "甲乡"'), 1),
        ("organ-listed-twice", entry("甲乡") + entry("甲乡"), 3),
        ("organ-document-unknown", entry("甲乡", 'documents = ["reports/没有/**"]'), 1),
        ("organ-document-unknown", '[[report]]\ndocument = "reports/没有.txt"\nyear = 2020\n', 1),
        ("organ-parent-ambiguous", entry("城关镇", 'path = ["乙县"]') + entry("城关镇", 'path = ["丙县"]')
         + entry("甲站", 'parent = "城关镇"'), 7),
    ],
)  # fmt: skip
def test_what_does_not_fit_in_the_list_is_told_with_its_line(town: Town, code: str, text: str, line: int) -> None:
    town.save("organs.toml", text)
    (finding,) = told(town, code)
    assert (finding.document, finding.line) == ("organs.toml", line)
    assert town.publish().problems == ()


def test_two_townships_of_one_name_in_two_counties_share_it_rightly(town: Town) -> None:
    both = entry(TOWNSHIP, 'path = ["乙县"]', 'aliases = ["城关"]') + entry(TOWNSHIP, 'path = ["丙县"]')
    town.save("organs.toml", both)
    assert [f for f in check_folder(town.folders) if f.document == "organs.toml"] == []


def test_a_parent_may_be_an_organ_that_only_its_report_names(town: Town) -> None:
    town.save("organs.toml", entry("柳树沟村镇", 'parent = "柳河镇人民政府"'))
    assert told(town, "organ-parent-unknown") == []
    town.publish()
    assert [organ.id for organ in town.knowledge().tree.children("柳河镇人民政府")] == ["柳树沟村镇"]
