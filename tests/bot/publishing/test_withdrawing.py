"""What is withdrawn for privacy is nowhere any more, and does not come back."""

from __future__ import annotations

import pytest

from bot.assistant import Assistant
from bot.errors import PublishingError
from bot.publishing.withdrawing import Withdrawing
from tests.bot.reading.printed import report_text
from tests.conftest import GUIDE, Town

SECRET = "某甲某乙某丙的住处在水车后面"
DOCUMENT = "reports/柳河镇人民政府2021年度报告.txt"


def private() -> str:
    return report_text(year=2021).replace("一是人手不足", SECRET)


@pytest.fixture
def leaky(town: Town) -> Town:
    """Two revisions of a report with something private in it, both published once."""
    town.save(DOCUMENT, private())
    town.publish()
    town.save(DOCUMENT, private().replace("若干件", "几件"))
    town.publish()
    return town


def withdraw(town: Town, keep_file: bool = False, document: str = DOCUMENT) -> int:
    return Withdrawing(town.settings, town.store, town.publisher).withdraw(
        document, "丙", "有住址", keep_file=keep_file
    )


def bytes_of(folder) -> bytes:
    return b"".join(path.read_bytes() for path in folder.rglob("*") if path.is_file())


def test_no_file_of_the_service_holds_a_word_of_it_any_more(leaky: Town) -> None:
    assert SECRET.encode() in bytes_of(leaky.settings.state.folder)
    assert withdraw(leaky) == 2
    left = bytes_of(leaky.settings.state.folder) + bytes_of(leaky.folder)
    assert SECRET.encode() not in left and "水车后面".encode() not in left
    assert not (leaky.folder / DOCUMENT).exists()


def test_what_the_next_start_was_to_find_of_it_is_gone_and_does_not_come_back(town: Town) -> None:
    document = "guides/水车后面.md"
    town.save(document, GUIDE.replace("申请交上去多久给答复", SECRET))
    town.publish()
    assistant = Assistant(town.settings)
    assistant.ask("你好")
    assert SECRET.encode() in (town.cache / "samples.bin").read_bytes()
    withdraw(town, document=document)
    assert SECRET.encode() not in bytes_of(town.settings.state.folder)
    assistant.ask("你好")
    kept = (town.cache / "samples.bin").read_bytes()
    assert not any(part.encode() in kept for part in ("甲某", "某丙"))


def test_its_old_addresses_lead_nowhere_and_no_version_names_it(leaky: Town) -> None:
    assistant = Assistant(leaky.settings)
    old = leaky.revisions()[DOCUMENT]
    assert assistant.report_page(DOCUMENT, old)
    withdraw(leaky)
    assert assistant.report_page(DOCUMENT, old) is None and assistant.source(DOCUMENT, old) is None
    assert assistant.coverage() == [("柳河镇人民政府", 2022)]
    for version in leaky.publisher.versions.published():
        assert DOCUMENT not in {member.document for member in leaky.store.members(version.id)}


@pytest.mark.parametrize("name", [DOCUMENT, "reports/换个名字.txt"])
def test_the_same_bytes_stay_withdrawn_under_any_name(leaky: Town, name: str) -> None:
    data = (leaky.folder / DOCUMENT).read_bytes()
    withdraw(leaky)
    leaky.save(name, data)
    done = leaky.publish()
    assert name not in leaky.revisions()
    assert "撤下过" in done.problems[0].message
    assert SECRET.encode() not in bytes_of(leaky.settings.state.folder)


def test_an_older_revision_and_the_same_words_in_other_bytes_stay_withdrawn_too(leaky: Town) -> None:
    withdraw(leaky)
    leaky.save("reports/旧的.txt", private())
    leaky.save("reports/另存的.txt", private().replace("若干件", "几件").encode("gb18030"))
    leaky.publish()
    assert set(leaky.revisions()) == {leaky.document, "common/guides/多久能收到答复.md"}


def test_the_list_survives_a_deleted_state_folder_and_gives_nothing_away(leaky: Town) -> None:
    data = (leaky.folder / DOCUMENT).read_bytes()
    withdraw(leaky)
    written = (leaky.folder / "withdrawn.toml").read_text("utf-8")
    assert SECRET not in written and "2021" not in written and "有住址" in written
    fresh = Town(leaky.settings.model_copy(update={"state": leaky.settings.state.model_copy(
        update={"folder": leaky.settings.state.folder.with_name("new")})}))  # fmt: skip
    fresh.save(DOCUMENT, data)
    fresh.publish()
    assert DOCUMENT not in fresh.revisions()
    fresh.store.close()


def test_a_list_that_cannot_be_read_keeps_the_last_version(leaky: Town) -> None:
    withdraw(leaky)
    before = leaky.revisions()
    leaky.save("withdrawn.toml", "[[file\n")
    leaky.save("reports/旧的.txt", private())
    done = leaky.publish()
    assert leaky.revisions() == before
    assert done.problems[0].document == "withdrawn.toml"


def test_the_file_can_be_moved_out_instead_of_deleted(leaky: Town) -> None:
    data = (leaky.folder / DOCUMENT).read_bytes()
    withdraw(leaky, keep_file=True)
    (moved,) = (leaky.settings.state.desk / "withdrawn").iterdir()
    assert moved.read_bytes() == data and "柳河" not in moved.name
    assert not (leaky.folder / DOCUMENT).exists()


def test_a_draft_loses_it_as_well(leaky: Town) -> None:
    with leaky.publisher.changing():
        leaky.save("guides/新的.md", "---\ntitle: 新的\nquestions:\n  - 新的怎么办\n---\n这样办。\n")
    withdraw(leaky)
    draft = leaky.publisher.versions.draft()
    documents = {member.document for member in leaky.store.members(draft.id)}
    assert "guides/新的.md" in documents and DOCUMENT not in documents


def test_what_is_not_there_or_not_ours_is_refused(leaky: Town) -> None:
    withdraw(leaky)
    with pytest.raises(PublishingError, match="没有这份资料"):
        withdraw(leaky)
    with pytest.raises(PublishingError, match="通用资料"):
        Withdrawing(leaky.settings, leaky.store, leaky.publisher).withdraw("common/x", "丙", "", keep_file=False)
