"""What lies in the folder becomes one version; a bad file never takes a good answer away."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from bot.model import Severity
from tests.bot.reading.printed import report_text, small_truth
from tests.conftest import GUIDE, Town

COMMON_GUIDE = "common/guides/多久能收到答复.md"


def value(town: Town, organ: str = "柳河镇人民政府", year: int = 2022) -> object:
    report = town.knowledge().report(organ, year)
    assert report is not None
    return next(f.value for f in report.facts if (f.row_id, f.column_id) == ("new", "total"))


NEW_TOTAL = small_truth()["三", "new", "total"]


def test_the_whole_folder_is_published_as_one_version(town: Town) -> None:
    done = town.publish()
    assert done.version == 1
    assert set(done.read) == {town.document, COMMON_GUIDE}
    assert (done.gone, done.problems) == ((), ())
    assert set(town.revisions()) == {town.document, COMMON_GUIDE}
    assert value(town) == NEW_TOTAL


def test_what_did_not_change_is_not_read_again_and_makes_no_version(town: Town) -> None:
    town.publish()
    again = town.publish()
    assert (again.version, again.read, again.gone) == (1, (), ())


def test_saving_the_same_bytes_again_makes_no_version(town: Town) -> None:
    town.publish()
    town.save(town.document, report_text())
    again = town.publish()
    assert (again.version, again.read) == (1, ())


def test_a_restart_reads_nothing_again(town: Town) -> None:
    town.publish()
    restarted = Town(town.settings)
    done = restarted.publish()
    restarted.store.close()
    assert (done.version, done.read) == (1, ())


def test_a_changed_file_makes_one_new_version_and_only_it_is_read(town: Town) -> None:
    town.publish()
    before = town.revisions()
    town.save(town.document, report_text(told=small_truth(seed=2)))
    done = town.publish()
    assert (done.version, done.read) == (2, (town.document,))
    after = town.revisions()
    assert after[COMMON_GUIDE] == before[COMMON_GUIDE]
    assert after[town.document] != before[town.document]
    assert value(town) == small_truth(seed=2)["三", "new", "total"] != NEW_TOTAL


def test_several_changes_at_once_make_one_version(town: Town) -> None:
    town.publish()
    town.save("reports/东山乡人民政府2022年度报告.txt", report_text("东山乡人民政府"))
    town.save("guides/本地.md", GUIDE)
    assert town.publish().version == 2


def test_the_old_revision_stays_readable_after_a_correction(town: Town) -> None:
    town.publish()
    old = town.revisions()[town.document]
    town.save(town.document, report_text(told=small_truth(seed=2)))
    town.publish()
    assert town.store.text(old) == report_text()
    assert len(town.store.facts(old)) == 200


def test_taking_a_correction_back_returns_to_the_old_revision(town: Town) -> None:
    town.publish()
    old = town.revisions()
    town.save(town.document, report_text(told=small_truth(seed=2)))
    town.publish()
    town.save(town.document, report_text())
    done = town.publish()
    assert (done.version, done.read) == (3, ())
    assert town.revisions() == old


def test_deleting_a_file_removes_it(town: Town) -> None:
    other = town.save("reports/东山乡人民政府2022年度报告.txt", report_text("东山乡人民政府"))
    town.publish()
    other.unlink()
    done = town.publish()
    assert done.gone == ("reports/东山乡人民政府2022年度报告.txt",)
    assert town.knowledge().organs == ("柳河镇人民政府",)


def test_even_the_only_report_can_be_taken_away(town: Town) -> None:
    town.publish()
    town.report.unlink()
    assert town.publish().gone == (town.document,)
    assert town.knowledge().organs == ()


def test_a_renamed_report_is_the_same_report_under_its_new_name(town: Town) -> None:
    town.publish()
    town.report.rename(town.report.with_name("改名.txt"))
    town.publish()
    assert town.knowledge().reports["柳河镇人民政府", 2022].document == "reports/改名.txt"


def vanish(town: Town) -> None:
    shutil.rmtree(town.folder)


def empty(town: Town) -> None:
    vanish(town)
    town.folder.mkdir()


def vanish_both(town: Town) -> None:
    vanish(town)
    shutil.rmtree(town.folders.common)


def vanish_common(town: Town) -> None:
    shutil.rmtree(town.folders.common)


@pytest.mark.parametrize("away", [vanish, empty, vanish_both, vanish_common])
def test_a_folder_that_is_away_or_empty_keeps_the_last_version(town: Town, away: Callable[[Town], None]) -> None:
    town.publish()
    before = town.revisions()
    away(town)
    done = town.publish()
    (problem,) = done.problems
    assert (done.version, done.gone) == (1, ())
    assert (problem.code, problem.severity) == ("folder-empty", Severity.ERROR)
    assert problem.remedy
    assert town.revisions() == before
    assert value(town) == NEW_TOTAL


BROKEN = {
    "a guide": (COMMON_GUIDE, "---\ntitle: 甲\nquestions: 乙\n---\n丙"),
    "a picture": ("reports/柳河镇人民政府2022年度报告.txt", b"\x89PNG\r\n\x1a\n\x00\x00"),
    "a cut character": ("reports/柳河镇人民政府2022年度报告.txt", report_text().rstrip().encode()[:-1]),
    "a new file that is no report": ("reports/会议记录.txt", "会议记录\n"),
    "a new list with a spelling mistake": ("contacts.toml", '[[office]]\nogran = "柳河镇"\n'),
}


@pytest.mark.parametrize(("name", "content"), BROKEN.values(), ids=BROKEN)
def test_a_broken_file_changes_nothing_and_is_told_with_line_and_remedy(
    town: Town, name: str, content: str | bytes
) -> None:
    town.publish()
    before = town.revisions()
    town.save(name, content)
    done = town.publish()
    (problem,) = done.problems
    assert done.version == 1
    assert town.revisions() == before
    assert (problem.document, problem.severity) == (name, Severity.ERROR)
    assert problem.message and problem.remedy
    assert problem.line is not None or b"\0" in town.save(name, content).read_bytes()
    assert town.publisher.problems == done.problems


def test_a_broken_file_does_not_hold_up_the_others(town: Town) -> None:
    town.publish()
    town.save(COMMON_GUIDE, "坏的")
    town.save("guides/本地.md", GUIDE)
    done = town.publish()
    assert (done.version, done.read) == (2, ("guides/本地.md",))
    assert COMMON_GUIDE in town.revisions()


def test_a_mended_file_is_published_and_no_longer_a_problem(town: Town) -> None:
    town.publish()
    town.save(COMMON_GUIDE, "坏的")
    town.publish()
    town.save(COMMON_GUIDE, GUIDE.replace("20 个", "20个"))
    assert town.publish().problems == town.publisher.problems == ()


def test_a_report_cut_in_the_middle_of_table_three_is_refused_and_the_old_one_answers(town: Town) -> None:
    town.publish()
    text = report_text(told=small_truth(seed=2))
    cut = text[: text.index("2.重复申请") + 9]
    town.save(town.document, cut)
    done = town.publish()
    (problem,) = done.problems
    assert (problem.document, problem.line) == (town.document, cut.count("\n") + 1)
    assert "没有保存完" in problem.message
    assert problem.remedy
    assert value(town) == NEW_TOTAL
    town.save(town.document, text)
    assert town.publish().problems == ()
    assert value(town) == small_truth(seed=2)["三", "new", "total"]


@pytest.mark.parametrize("share", range(5, 75, 5))
def test_wherever_the_tables_are_cut_the_old_report_answers(town: Town, share: int) -> None:
    town.publish()
    text = report_text(told=small_truth(seed=2)).encode()
    town.save(town.document, text[: len(text) * share // 100])
    assert len(town.publish().problems) == 1
    assert value(town) == NEW_TOTAL


def test_wording_for_an_unknown_row_is_refused_and_the_last_one_stays(town: Town) -> None:
    town.save("wording.toml", '[rows]\nnew = ["新来的"]\n')
    town.publish()
    town.save("wording.toml", '[rows]\nnwe = ["新来的人"]\n')
    (problem,) = town.publish().problems
    assert problem.document == "wording.toml"
    assert "nwe" in problem.message
    assert "新来的" in town.knowledge().forms["2021"].table("三").row("new").words


def test_progress_is_told_file_by_file_as_they_are_done(town: Town) -> None:
    told: list[tuple[int, int, str]] = []
    town.publisher.publish(lambda done, total, name: told.append((done, total, name)))
    assert [(done, total) for done, total, _ in told] == [(0, 2), (1, 2)]
    assert {name for _, _, name in told} == {COMMON_GUIDE, town.document}


def test_when_nothing_changed_no_child_is_started(town: Town) -> None:
    town.publish()
    restarted = Town(town.settings)
    before = children_of_this_process()
    restarted.publish()
    assert children_of_this_process() <= before
    restarted.store.close()


def children_of_this_process() -> set[str]:
    return {pid for task in Path("/proc/self/task").glob("*/children") for pid in task.read_text().split()}
