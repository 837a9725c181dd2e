"""What the assistant keeps of questions: only where staff read it, only masked, and only what was really asked."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from pathlib import Path

import pytest

from bot.answering.sources.slots import said
from bot.answering.turn import Reply, Turn
from bot.model import Channel, FeedbackKind, HeardState, Outcome

NOON = datetime(2026, 11, 25, 12)
ASKED = "大李庄乡2020年收到几件申请"
DECLINED = "大李庄乡2035年收到几件申请"
SECRET = "我叫王小明，电话13800138000，大李庄乡2035年收到几件申请"


def test_what_is_said_of_an_answer_is_kept_with_question_answer_and_version(listening) -> None:
    assistant = listening()
    answer = assistant.ask(ASKED, now=NOON)
    assert assistant.feedback(answer.session, ASKED, FeedbackKind.WRONG, "应该是三件", Channel.SITE, NOON)
    (heard,) = assistant.listener.heard()
    assert (heard.question, heard.answer, heard.version) == (ASKED, answer.text, answer.version)
    assert (heard.kind, heard.words, heard.channel) == (FeedbackKind.WRONG, "应该是三件", "site")
    assert (heard.day, heard.state, heard.outcome) == ("2026-11-25", HeardState.OPEN, Outcome.ANSWERED)


def test_a_declined_question_is_kept_without_anybody_saying_so(listening) -> None:
    assistant = listening()
    assistant.ask(ASKED, now=NOON)
    assistant.ask(DECLINED, now=NOON)
    (heard,) = assistant.listener.heard()
    assert (heard.kind, heard.question, heard.outcome) == (None, DECLINED, Outcome.NOT_COVERED)


def test_nothing_about_a_person_is_on_the_disk(listening, tmp_path: Path) -> None:
    assistant = listening()
    answer = assistant.ask(SECRET, now=NOON)
    assert assistant.feedback(answer.session, SECRET, FeedbackKind.UNCLEAR, "找我：13900139000，老王", now=NOON)
    kept = b"".join(path.read_bytes() for path in tmp_path.iterdir())
    assert "大李庄乡2035年".encode() in kept
    for trace in ("王小明", "13800138000", "13900139000", "老王", answer.session):
        assert trace.encode() not in kept


@pytest.mark.parametrize("how", [{"readers": False}, {"listens": False}])
def test_where_nobody_reads_it_nothing_is_kept_and_no_file_is_made(listening, tmp_path: Path, how) -> None:
    assistant = listening(**how)
    answer = assistant.ask(DECLINED, now=NOON)
    assert not assistant.feedback(answer.session, DECLINED, FeedbackKind.WRONG, now=NOON)
    assert assistant.listener.heard() == [] and assistant.listener.tallies(date(2000, 1, 1)) == []
    assert list(tmp_path.iterdir()) == []


def test_what_staff_try_in_the_terminal_is_not_kept(listening, tmp_path: Path) -> None:
    assistant = listening()
    answer = assistant.ask(DECLINED, now=NOON, channel=Channel.TERMINAL)
    assert not assistant.feedback(answer.session, DECLINED, FeedbackKind.WRONG, now=NOON)
    assert list(tmp_path.iterdir()) == []


def test_only_what_was_asked_in_this_session_can_be_spoken_of(listening) -> None:
    assistant = listening()
    mine, other = assistant.ask(ASKED, now=NOON), assistant.ask("你好", now=NOON)
    for session, question in ((other.session, ASKED), (mine.session, "没问过的"), ("猜的", ASKED), ("", "")):
        assert not assistant.feedback(session, question, FeedbackKind.WRONG, now=NOON)
    assert not assistant.feedback(mine.session, ASKED, FeedbackKind.WRONG, now=NOON + timedelta(hours=1))
    assert assistant.listener.heard() == []


def test_what_was_asked_long_before_can_no_longer_be_spoken_of(listening) -> None:
    assistant = listening()
    session = assistant.ask(ASKED, now=NOON).session
    for number in range(8):
        assistant.ask(f"你好{'啊' * number}", session, NOON)
    assert not assistant.feedback(session, ASKED, FeedbackKind.WRONG, now=NOON)


def test_what_was_typed_into_a_guided_form_is_neither_kept_nor_can_be_spoken_of(listening, tmp_path: Path) -> None:
    assistant = listening()

    def form(turn: Turn) -> Reply:
        return Reply(Outcome.NOT_FOUND, said("请再写一遍。"), private=True)

    assistant.steps = (form,)
    answer = assistant.ask("孙大水", now=NOON)
    assert not assistant.feedback(answer.session, "孙大水", FeedbackKind.WRONG, now=NOON)
    assert list(tmp_path.iterdir()) == []


def test_nor_is_a_question_at_which_a_step_failed(listening, tmp_path: Path, caplog) -> None:
    assistant = listening()

    def broken(turn: Turn) -> Reply:
        raise RuntimeError("a bug of ours")

    assistant.steps = (broken,)
    assert assistant.ask("孙大水", now=NOON).outcome is Outcome.FAILED
    assert list(tmp_path.iterdir()) == []


def test_saying_it_again_replaces_what_was_said(listening) -> None:
    assistant = listening()
    session = assistant.ask(DECLINED, now=NOON).session
    for kind in (FeedbackKind.USEFUL, FeedbackKind.OUTDATED):
        assert assistant.feedback(session, DECLINED, kind, now=NOON)
    assert [heard.kind for heard in assistant.listener.heard()] == [FeedbackKind.OUTDATED]


def test_people_can_be_counted_and_not_known(listening) -> None:
    assistant = listening()
    first, second = assistant.ask(DECLINED, now=NOON), assistant.ask(DECLINED, now=NOON)
    assistant.ask("大李庄乡2036年收到几件申请", first.session, NOON)
    persons = [heard.person for heard in assistant.listener.heard()]
    assert len(persons) == 3 and len(set(persons)) == 2
    # Neither the next day nor the next start of the service can tell whose a row was.
    assistant.ask(DECLINED, first.session, NOON + timedelta(minutes=1))
    assert assistant.listener._persons.key(first.session, "2026-11-26") not in persons
    assert listening().listener._persons.key(first.session, "2026-11-25") not in persons
    assert second.session not in "".join(persons)


def test_praise_needs_no_work_and_states_can_be_set(listening) -> None:
    assistant = listening()
    session = assistant.ask(ASKED, now=NOON).session
    assistant.feedback(session, ASKED, FeedbackKind.USEFUL, now=NOON)
    assistant.ask(DECLINED, session, NOON)
    listener = assistant.listener
    (open_,) = listener.heard(HeardState.OPEN)
    assert open_.question == DECLINED
    assert listener.mark((open_.id, 999), HeardState.FIXED) == 1
    assert listener.heard(HeardState.OPEN) == []
    assert [heard.question for heard in listener.heard()] == [DECLINED, ASKED]


def test_questions_are_counted_by_day_door_outcome_and_topic(listening) -> None:
    assistant = listening()
    for channel in (Channel.SITE, Channel.GROUP, Channel.GROUP):
        assistant.ask(ASKED, now=NOON, channel=channel)
    assistant.ask(DECLINED, now=NOON + timedelta(days=1))
    tallies = assistant.listener.tallies(date(2026, 11, 1))
    assert [(t.day, t.channel, t.outcome, t.count) for t in tallies] == [
        ("2026-11-25", "group", "answered", 2),
        ("2026-11-25", "site", "answered", 1),
        ("2026-11-26", "site", "not_covered", 1),
    ]
    assert tallies[0].topic
    assert len(assistant.listener.tallies(date(2026, 11, 26))) == 1


def test_what_is_older_than_staff_want_it_is_deleted_from_the_file(listening, tmp_path: Path) -> None:
    assistant = listening(keep_days=30)
    assistant.ask(DECLINED, now=NOON)
    assistant.ask(ASKED, now=NOON + timedelta(days=31))
    assert assistant.listener.heard() == []
    assert [t.day for t in assistant.listener.tallies(date(2000, 1, 1))] == ["2026-12-26"]
    assert not any(DECLINED.encode() in path.read_bytes() for path in tmp_path.iterdir())


def test_a_person_can_have_today_forgotten(listening, tmp_path: Path) -> None:
    assistant = listening()
    mine, other = assistant.ask(DECLINED, now=NOON), assistant.ask("大李庄乡2036年收到几件申请", now=NOON)
    assistant.forget(mine.session, NOON)
    assert [heard.question for heard in assistant.listener.heard()] == ["大李庄乡2036年收到几件申请"]
    assert not any(DECLINED.encode() in path.read_bytes() for path in tmp_path.iterdir())
    assert assistant.ask("你好", mine.session, NOON).session != mine.session
    assert assistant.ask("你好", other.session, NOON).session == other.session


def test_a_disk_that_fails_spoils_no_answer(listening, tmp_path: Path, caplog) -> None:
    assistant = listening()
    (tmp_path / "listening.db").write_bytes(b"no database at all" * 100)
    answer = assistant.ask(ASKED, now=NOON)
    assert answer.outcome is Outcome.ANSWERED
    assert not assistant.feedback(answer.session, ASKED, FeedbackKind.WRONG, now=NOON)
    assert "could not" in caplog.text and ASKED not in caplog.text
