"""Removing keeps a copy until it must not; what was removed and then withdrawn leaves no copy either."""

from __future__ import annotations

import pytest

from bot.assistant import Assistant
from bot.errors import StaffError
from bot.keeping.desk import Desk
from bot.keeping.saving import ChangedMeanwhile, fingerprint, remove, save
from bot.publishing.withdrawing import Withdrawing
from bot.publishing.withdrawn import WithdrawnFile
from tests.bot.reading.printed import report_text
from tests.conftest import GUIDE, Town

OTHER = "reports/柳河镇人民政府2021年度报告.txt"


@pytest.fixture
def desk(town: Town) -> Desk:
    town.save(OTHER, report_text(year=2021))
    assistant = Assistant(town.settings)
    assistant.publish()
    return Desk(assistant, town.settings)


def kept(desk: Desk) -> list[bytes]:
    folder = desk.settings.state.desk / "removed"
    return [path.read_bytes() for path in folder.iterdir()] if folder.is_dir() else []


def test_a_removed_file_answers_until_it_is_published_and_a_copy_is_kept(desk: Desk, town: Town):
    remove(desk, OTHER, fingerprint(town.folder / OTHER), "乙", "放错了")
    assert not (town.folder / OTHER).exists() and kept(desk) == [report_text(year=2021).encode()]
    assert len(desk.assistant.coverage()) == 2 and len(desk.newest().coverage()) == 1


def test_a_file_that_changed_since_it_was_looked_at_is_not_removed(desk: Desk, town: Town):
    with pytest.raises(ChangedMeanwhile):
        remove(desk, OTHER, "0" * 64, "乙", "")
    assert (town.folder / OTHER).exists()
    with pytest.raises(StaffError, match="已经不在"):
        remove(desk, "reports/没有.txt", "", "乙", "")


def test_what_was_removed_and_is_then_withdrawn_leaves_no_copy_and_does_not_come_back(desk: Desk, town: Town):
    remove(desk, OTHER, fingerprint(town.folder / OTHER), "乙", "")
    publisher = desk.assistant.publisher
    Withdrawing(desk.settings, desk.assistant.store, publisher).withdraw(OTHER, "丙", "有住址", keep_file=False)
    assert kept(desk) == [] and len(desk.assistant.coverage()) == 1
    with pytest.raises(WithdrawnFile):
        save(desk, "reports/换名.txt", report_text(year=2021).encode(), "", "乙", "upload")


def test_after_a_withdrawal_everything_else_can_still_be_saved(desk: Desk, town: Town):
    (town.folder / OTHER).unlink()
    desk.assistant.publish()
    publisher = desk.assistant.publisher
    Withdrawing(desk.settings, desk.assistant.store, publisher).withdraw(OTHER, "丙", "有住址", keep_file=False)
    done = save(desk, "reports/柳河镇人民政府2023年度报告.txt", report_text(year=2023).encode(), "", "乙", "upload")
    assert not done.same


def test_nothing_is_put_where_the_folder_is_away_and_everything_where_it_is_back(desk: Desk, town: Town):
    folder = town.folders.folder
    folder.rename(folder.with_name("away"))
    with pytest.raises(StaffError, match=r"现在不能改资料.*放回原处"):
        save(desk, "guides/新的.md", GUIDE.encode(), "", "乙", "edit")
    assert not folder.exists()
    folder.with_name("away").rename(folder)
    assert not save(desk, "guides/新的.md", GUIDE.encode(), "", "乙", "edit").same


def test_nothing_is_changed_while_most_files_are_gone(desk: Desk, town: Town):
    for year in (2018, 2019, 2020):
        town.save(OTHER.replace("2021", str(year)), report_text(year=year))
    desk.assistant.publish()
    for path in (town.folders.folder / "reports").iterdir():
        if "2021" not in path.name:
            path.unlink()
    desk.assistant.publish()
    path = town.folders.folder / OTHER
    for change in (
        lambda: save(desk, "guides/新的.md", GUIDE.encode(), "", "乙", "edit"),
        lambda: remove(desk, OTHER, fingerprint(path), "乙", "不要了"),
    ):
        with pytest.raises(StaffError, match="一下子少了"):
            change()
    assert path.is_file() and not (town.folders.folder / "guides/新的.md").exists()
