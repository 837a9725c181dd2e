"""A reader cannot change anything, an editor cannot publish: whatever they send, page or not."""

from __future__ import annotations

import io

import pytest

from bot.staff.roles import Role
from tests.bot.reading.printed import report_text
from tests.web.desk.conftest import GUIDE, GUIDE_TEXT, REPORT, Office
from tests.web.desk.test_signing_in import rules

FOR_PUBLISHERS = {"/desk/publish", "/desk/meant", "/desk/restore/1", "/desk/withdraw/x"}


def folder(office: Office) -> dict[str, bytes]:
    inside = office.settings.knowledge.folder
    return {path.name: path.read_bytes() for path in inside.rglob("*") if path.is_file()}


@pytest.fixture
def waiting(office: Office) -> Office:
    with office.assistant.publisher.changing():
        office.save(GUIDE, GUIDE_TEXT.replace("河边", "山上"))
    return office


def test_a_reader_may_send_nothing_but_a_comparison_and_the_sign_out(waiting: Office):
    clerk, before = waiting.client(Role.READER), folder(waiting)
    for method, path in rules(waiting):
        if method == "POST" and path not in ("/desk/sign-in", "/desk/sign-out", "/desk/versions"):
            assert clerk.post(path.removeprefix("/desk/"), why="因为", sure="yes").status_code == 403, path
    assert folder(waiting) == before


def test_an_editor_may_neither_publish_nor_restore_nor_withdraw(waiting: Office):
    clerk = waiting.client(Role.EDITOR)
    digest = waiting.assistant.publisher.versions.draft().digest
    for path in FOR_PUBLISHERS:
        assert clerk.post(path.removeprefix("/desk/"), digest=digest, why="因为", sure="yes").status_code == 403, path
    reply = clerk.post(f"withdraw/{REPORT}", why="因为", sure="yes")
    assert reply.status_code == 403 and waiting.file(REPORT).exists()
    assert "河边" in waiting.assistant.ask("水车怎么看").text


def test_readers_and_editors_are_shown_no_button_that_they_may_not_press(waiting: Office):
    reader, editor = waiting.client(Role.READER), waiting.client(Role.EDITOR)
    assert 'id="upload"' not in reader.text("files") and 'id="upload"' in editor.text("files")
    for clerk in (reader, editor):
        assert 'name="digest"' not in clerk.text("publish")
        assert "因隐私撤下" not in clerk.text(f"file/{REPORT}")


def test_an_editor_whose_role_was_lowered_can_no_longer_edit_at_once(office: Office):
    clerk = office.client(Role.EDITOR)
    office.desk.accounts.remove("乙")
    office.desk.accounts.add("乙", Role.READER, "水车一日转三百圈啊啊")
    files = {"files": (io.BytesIO(report_text(year=2021).encode()), "新的.txt")}
    reply = clerk.browser.post("/desk/files", data=files)
    assert reply.status_code in (401, 403) and not office.file("reports/新的.txt").exists()
