"""Identity is gone when the papers are made, cancelled, or half an hour old; nobody gets another's."""

from __future__ import annotations

import gc
import logging
from dataclasses import dataclass
from pathlib import Path
from types import FunctionType, ModuleType

import pytest

from bot.assistant import Assistant
from bot.filing.requesting.desk import FORM_LIFE
from bot.model import Channel, HandedOut, RequestForm
from tests.bot.filing.requesting.people import IDENTITY, NAME, NOON, PERSON, PHONE, Conversation, papers
from tests.setup.house import begin_with


@dataclass
class Clock:
    now: float = 0.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def timed(settings, published: Path, tmp_path: Path, clock: Clock) -> Assistant:
    """An assistant whose clock a test sets."""
    begin_with(published, tmp_path / "state")
    state = settings.state.model_copy(update={"folder": tmp_path / "state"})
    made = Assistant(settings.model_copy(update={"state": state}), clock=clock)
    made.publish()
    return made


def held_by(assistant: Assistant) -> str:
    """All text that hangs on the assistant, its sessions and what waits to be fetched."""
    seen: set[int] = set()
    found: list[str] = []
    waiting: list[object] = [assistant._sessions._held, assistant.applications, assistant._library]
    while waiting:
        thing = waiting.pop()
        if id(thing) in seen:
            continue
        seen.add(id(thing))
        if isinstance(thing, str):
            found.append(thing)
        elif isinstance(thing, bytes):
            found.append(thing.decode("utf-8", "ignore"))
        elif isinstance(thing, FunctionType):
            waiting += [thing.__closure__, thing.__defaults__]  # not its module, which is this test's too
        elif not isinstance(thing, type | ModuleType):
            waiting += gc.get_referents(thing)
    return "\n".join(found)


def test_with_the_papers_the_form_is_gone_and_with_the_fetching_the_papers(timed: Assistant) -> None:
    talking = Conversation(timed)
    talking.fill(PERSON)
    assert PHONE in held_by(timed)
    made = talking.say("生成申请表")
    assert timed._sessions._held[talking.session].state.form is None
    page = next(content for _, kind, content in papers(timed, made) if kind == "text/html")
    assert PHONE in page.decode()
    assert [value for value in IDENTITY if value in held_by(timed)] == []
    assert all(timed.document(document.url.rpartition("/")[2]) is None for document in made.documents)


def test_after_half_an_hour_form_and_papers_are_gone_though_nobody_asked_for_anything(timed, clock) -> None:
    one, other = Conversation(timed), Conversation(timed)
    one.fill(PERSON)
    made = other.fill(PERSON) and other.say("生成申请表")
    clock.now = FORM_LIFE - 1
    assert timed.sweep() > 0 and PHONE in held_by(timed)
    clock.now = FORM_LIFE + 1
    assert timed.sweep() == 0
    assert [value for value in IDENTITY if value in held_by(timed)] == []
    assert all(timed.document(document.url.rpartition("/")[2]) is None for document in made.documents)


def test_whoever_comes_back_later_is_told_that_it_was_discarded(settings, published, tmp_path, clock) -> None:
    begin_with(published, tmp_path / "state")
    sessions = settings.sessions.model_copy(update={"minutes": 600})
    state = settings.state.model_copy(update={"folder": tmp_path / "state"})
    patient = Assistant(settings.model_copy(update={"sessions": sessions, "state": state}), clock=clock)
    patient.publish()
    talking = Conversation(patient)
    talking.fill(PERSON, until="address")
    clock.now = FORM_LIFE + 1
    patient.sweep()
    answer = talking.say("某某省某某县")
    assert "已经清掉了" in answer.text and "某某县" not in answer.text
    assert "个人的名义" in talking.say("填申请表").text


@pytest.mark.parametrize("typed", ["同意", "跳过", "上一步", "生成申请表", "居民身份证", PHONE, "000000190001010009"])
def test_after_a_restart_a_form_s_word_is_answered_with_what_became_of_it(assistant, typed) -> None:
    answer = assistant.ask(typed, "a-session-of-the-process-before", NOON)
    assert "已经清掉了" in answer.text and typed not in answer.text
    assert answer.suggestions == ("填申请表",)


def test_a_question_after_a_restart_is_a_question(assistant) -> None:
    assert "清掉" not in assistant.ask("申请要不要钱", "a-session-of-the-process-before", NOON).text


def test_two_people_at_once_never_see_each_other_s_form(assistant) -> None:
    one, other = Conversation(assistant), Conversation(assistant, Channel.TERMINAL)
    one.say("填申请表")
    other.say("填申请表")
    for (_, mine), (_, theirs) in zip(PERSON, PERSON, strict=True):
        one.say(mine)
        answer = other.say("赵另人" if theirs == NAME else theirs)
        assert NAME not in answer.text
    assert NAME in one.last.text and "赵另人" not in one.last.text
    assert "赵另人" in other.last.text


def test_nothing_that_is_typed_is_logged_even_where_a_step_breaks(timed, caplog) -> None:
    caplog.set_level(logging.DEBUG)
    talking = Conversation(timed)
    talking.fill(PERSON, until="phone")
    # A bug of ours whose message is what was typed: a key that is not there.
    broken = tuple(step for step in timed.steps if step.__name__ != "request")
    timed.steps = (lambda turn: {}[turn.asked], *broken)
    answer = talking.say(PHONE)
    assert answer.outcome.value == "failed"
    assert "KeyError" in caplog.text
    assert [value for value in IDENTITY if value in caplog.text] == []


def test_no_record_of_a_form_shows_its_values() -> None:
    form = RequestForm("phone", (("name", NAME),), pending=PHONE)
    paper = HandedOut("表.docx", "x", NAME.encode())
    for shown in (repr(form), str(form), f"{form}", repr(paper), repr((form, paper))):
        assert NAME not in shown and PHONE not in shown
