"""Changes wait as a draft where somebody must publish them; until then nothing that residents see moves."""

from __future__ import annotations

import pytest

from bot.assistant import Assistant
from bot.errors import PublishingError
from bot.publishing.publisher import Publisher
from bot.publishing.releasing import Releases
from tests.bot.reading.printed import report_text, small_truth
from tests.conftest import Town

OTHER = "reports/柳河镇人民政府2021年度报告.txt"


@pytest.fixture
def held(town: Town) -> Town:
    """A town that has published once and holds whatever comes."""
    town.publish()
    settings = town.settings.model_copy(
        update={"publishing": town.settings.publishing.model_copy(update={"hold": True})}
    )
    town.settings = settings
    town.publisher = Publisher(settings, town.store)
    return town


def test_a_change_on_the_disk_becomes_the_draft_and_the_published_version_stays(held: Town) -> None:
    before = held.revisions()
    held.save(OTHER, report_text(year=2021))
    done = held.publish()
    assert (done.version, done.read, done.draft) == (1, (OTHER,), 2)
    assert held.revisions() == before
    draft = held.publisher.versions.draft()
    assert draft is not None and {m.document for m in held.store.members(draft.id)} == {*before, OTHER}


def test_looking_again_makes_no_second_draft_and_going_back_leaves_none(held: Town) -> None:
    path = held.save(OTHER, report_text(year=2021))
    first = held.publish().draft
    assert held.publish().draft == first
    path.unlink()
    assert held.publish().draft == 0
    assert held.publisher.versions.draft() is None


def test_releasing_the_draft_publishes_what_was_looked_at_with_who_and_why(held: Town) -> None:
    held.save(OTHER, report_text(year=2021))
    held.publish()
    draft = held.publisher.versions.draft()
    number = Releases(held.store).release(draft.digest, "丙", "新的一年")
    assert OTHER in held.revisions()
    told = held.publisher.versions.published()[0]
    assert (told.id, told.who, told.why) == (number, "丙", "新的一年")
    assert held.publish().draft == 0


def test_a_draft_that_changed_since_it_was_looked_at_is_not_released(held: Town) -> None:
    held.save(OTHER, report_text(year=2021))
    held.publish()
    seen = held.publisher.versions.draft()
    held.save(OTHER, report_text(year=2021, told=small_truth(seed=3)))
    held.publish()
    with pytest.raises(PublishingError, match="又变了"):
        Releases(held.store).release(seen.digest, "丙", "")
    assert OTHER not in held.revisions()


def test_without_a_draft_there_is_nothing_to_release(held: Town) -> None:
    with pytest.raises(PublishingError, match="没有等着发布的改动"):
        Releases(held.store).release("", "丙", "")


def test_where_nothing_is_held_a_change_at_the_desk_waits_all_the_same(town: Town) -> None:
    town.publish()
    with town.publisher.changing():
        town.save(OTHER, report_text(year=2021))
    assert OTHER not in town.revisions()
    town.save("guides/新的.md", "---\ntitle: 新的\nquestions:\n  - 新的怎么办\n---\n这样办。\n")
    town.publish()
    assert set(town.revisions()) == {town.document, "common/guides/多久能收到答复.md"}
    draft = town.publisher.versions.draft()
    Releases(town.store).release(draft.digest, "丙", "")
    assert {OTHER, "guides/新的.md"} <= set(town.revisions())
    town.save("guides/又一篇.md", "---\ntitle: 又一篇\nquestions:\n  - 又怎么办\n---\n那样办。\n")
    town.publish()
    assert "guides/又一篇.md" in town.revisions()


def test_a_change_at_the_desk_that_changes_nothing_holds_nothing(town: Town) -> None:
    town.publish()
    with town.publisher.changing():
        town.save(town.document, report_text())
    town.save(OTHER, report_text(year=2021))
    town.publish()
    assert OTHER in town.revisions()


def test_an_older_version_answers_again_and_the_folder_does_not_undo_that(town: Town) -> None:
    town.publish()
    first = town.revisions()
    town.save(town.document, report_text(told=small_truth(seed=2)))
    town.publish()
    second = town.revisions()
    number = Releases(town.store).restore(1, "丙", "第二版印错了")
    assert number == 3 and town.revisions() == first
    assert town.publish().draft and town.revisions() == first
    draft = town.publisher.versions.draft()
    assert {m.document: m.revision for m in town.store.members(draft.id)} == second


def test_what_answers_now_and_what_never_was_cannot_be_restored(town: Town) -> None:
    town.publish()
    with pytest.raises(PublishingError, match="就是现在用的"):
        Releases(town.store).restore(1, "丙", "")
    with pytest.raises(PublishingError, match="没有第 9 版"):
        Releases(town.store).restore(9, "丙", "")


def test_the_draft_can_be_asked_while_residents_are_answered_from_the_published_version(held: Town) -> None:
    assistant = Assistant(held.settings)
    held.save(OTHER, report_text(year=2021))
    assistant.publish()
    assert assistant.knowledge_state() == "draft"
    draft = assistant.publisher.versions.draft()
    trying = assistant.at(lambda: (draft.id, draft.digest))
    assert ("柳河镇人民政府", 2021) in trying.coverage()
    assert ("柳河镇人民政府", 2021) not in assistant.coverage()
    assert assistant.ask("2021年收到几件申请").outcome == "not_covered"
    assert trying.ask("2021年收到几件申请").outcome == "answered"


def test_a_town_that_has_published_nothing_says_politely_that_it_has_nothing(held: Town, tmp_path) -> None:
    fresh = held.settings.model_copy(
        update={"state": held.settings.state.model_copy(update={"folder": tmp_path / "n"})}
    )
    assistant = Assistant(fresh)
    assert assistant.publish().draft == 1
    answer = assistant.ask("2022年收到几件申请")
    assert answer.refused and answer.outcome != "failed"
