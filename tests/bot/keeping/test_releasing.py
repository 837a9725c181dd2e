"""Before anything is published the town's papers are asked, and a loss needs a reason."""

from __future__ import annotations

import pytest

from bot.assistant import Assistant
from bot.errors import PublishingError, StaffError
from bot.keeping.changes import changes
from bot.keeping.desk import Desk
from bot.keeping.releasing import rehearse, release, restore
from tests.bot.reading.printed import report_text, small_truth
from tests.conftest import Town

GUIDE = "---\ntitle: 水车怎么看\nquestions:\n  - 水车在哪里看\n---\n水车在{where}。\n"

PAPER = """## 一
问：水车在哪里看
应：答复
含：河边|山上

问：磨坊在哪里看
应：答复
含：桥下
"""


@pytest.fixture
def desk(town: Town) -> Desk:
    town.save("guides/水车怎么看.md", GUIDE.format(where="河边"))
    town.save(
        "exam/一.txt", "## 一\n问：水车在哪里看\n应：答复\n含：河边|山上\n\n问：磨坊在哪里看\n应：答复\n含：桥下\n"
    )
    assistant = Assistant(town.settings)
    assistant.publish()
    return Desk(assistant, town.settings)


def change(desk: Desk, town: Town, name: str, text: str) -> None:
    with desk.assistant.publisher.changing():
        town.save(name, text)


def waiting(desk: Desk) -> str:
    return desk.assistant.publisher.versions.draft().digest


def test_what_becomes_right_wrong_or_only_sounds_different_is_told_apart(desk: Desk, town: Town):
    change(desk, town, "guides/水车怎么看.md", GUIDE.format(where="山上"))
    wheel, _ = rehearse(desk).trials
    assert wheel.reworded and not wheel.newly_wrong
    change(desk, town, "guides/磨坊怎么看.md", GUIDE.format(where="桥下").replace("水车", "磨坊"))
    assert rehearse(desk).trials[1].newly_right
    change(desk, town, "guides/水车怎么看.md", GUIDE.format(where="别处"))
    assert [trial.question for trial in rehearse(desk).regressions] == ["水车在哪里看"]


def test_over_a_loss_nothing_is_published_without_a_reason_which_then_stays(desk: Desk, town: Town):
    change(desk, town, "guides/水车怎么看.md", GUIDE.format(where="别处"))
    with pytest.raises(PublishingError, match="1 道原来答对的题"):
        release(desk, waiting(desk), "丙", "  ")
    assert "河边" in desk.assistant.ask("水车在哪里看").text
    number = release(desk, waiting(desk), "丙", "水车搬走了")
    assert "别处" in desk.assistant.ask("水车在哪里看").text
    assert desk.assistant.publisher.versions.get(number).why == "水车搬走了"
    assert [(entry.who, entry.what, entry.why) for entry in desk.audit.entries()] == [("丙", "publish", "水车搬走了")]


def test_without_a_loss_no_reason_is_needed(desk: Desk, town: Town):
    change(desk, town, "guides/水车怎么看.md", GUIDE.format(where="山上"))
    release(desk, waiting(desk), "丙", "")
    assert "山上" in desk.assistant.ask("水车在哪里看").text


def test_a_paper_that_cannot_be_read_is_told_and_the_others_are_asked(desk: Desk, town: Town):
    town.save("exam/二.txt", "这不是考题\n")
    change(desk, town, "guides/水车怎么看.md", GUIDE.format(where="山上"))
    rehearsal = rehearse(desk)
    assert "二.txt 第1行" in rehearsal.troubles[0] and len(rehearsal.trials) == 2


def test_restoring_needs_a_reason(desk: Desk, town: Town):
    change(desk, town, "guides/水车怎么看.md", GUIDE.format(where="山上"))
    release(desk, waiting(desk), "丙", "")
    with pytest.raises(PublishingError, match="理由"):
        restore(desk, 1, "丙", " ")
    restore(desk, 1, "丙", "还没搬")
    assert "河边" in desk.assistant.ask("水车在哪里看").text


def test_the_cells_that_differ_are_named_with_both_numbers(desk: Desk, town: Town):
    truth = {**small_truth()}
    other = small_truth(seed=2)
    change(desk, town, town.document, report_text(told=other))
    (found,) = changes(desk.published(), desk.newest())
    assert (found.document, found.how) == (town.document, "changed")
    told = {cell.name: (cell.before, cell.after) for cell in found.cells}
    name = "一、本年新收政府信息公开申请数量，总计"
    assert told[name] == (f"{truth['三', 'new', 'total']}件", f"{other['三', 'new', 'total']}件")


def test_trying_leaves_nothing_among_what_residents_asked(town: Town):
    settings = town.settings.model_copy(
        update={"listening": town.settings.listening.model_copy(update={"readers": True})}
    )
    assistant = Assistant(settings, listens=True)
    assistant.publish()
    desk = Desk(assistant, settings)
    for trying in (desk.published(), desk.newest()):
        trying.ask("鱼塘承包怎么弄")
    assert assistant.listener.heard() == []
    assistant.ask("鱼塘承包怎么弄")
    assert len(assistant.listener.heard()) == 1


def test_without_the_folder_there_are_no_papers_and_nothing_is_published(desk: Desk, town: Town):
    change(desk, town, "guides/水车怎么看.md", GUIDE.format(where="桥下"))
    digest = desk.assistant.publisher.versions.draft().digest
    folder = town.folders.folder
    folder.rename(folder.with_name("away"))
    with pytest.raises(StaffError, match="放回原处"):
        release(desk, digest, "丙", "")
    folder.with_name("away").rename(folder)
    with pytest.raises(PublishingError, match="写明理由"):
        release(desk, digest, "丙", "")
