"""The one door: ask(question, session_id, now) → Answer. What it does with a question stands in steps.py."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable
from copy import copy
from dataclasses import replace
from datetime import datetime

from bot import wording
from bot.answering.decide import case_of
from bot.answering.sources.as_answer import as_answer
from bot.answering.sources.slots import said
from bot.answering.sources.sure import is_question, sure
from bot.answering.sources.verified import verified
from bot.answering.turn import Memory, Reply, Turn
from bot.answering.weigh import Weights
from bot.answering.words.tools import Tools, tools_for
from bot.dialogue.whose.at_home import at_home
from bot.errors import whereabouts
from bot.filing.calendar import Calendar
from bot.filing.requesting.desk import FORM_LIFE, ApplicationDesk, without_form
from bot.index.store import Store
from bot.listening.listener import RECENT, Listener
from bot.listening.personal import tells_of_a_person
from bot.model import Answer, Channel, CheckedForm, FeedbackKind, Glance, HandedOut, Outcome
from bot.publishing.gathering import Progress
from bot.publishing.giving_back import give_back
from bot.publishing.knowledge import Knowledge
from bot.publishing.publisher import Published, Publisher
from bot.sessions import Session, Sessions
from bot.settings import Settings
from bot.showing.shelf import Shelf
from bot.steps import FINISHING, steps
from bot.sweeping import Sweeper

log = logging.getLogger(__name__)


class Assistant(Shelf):
    """Thread-safe. `ask` never raises for what a person may type.

    `listens` is for the doors that residents use: staff's own commands, papers and tries leave nothing behind.
    `clock` counts seconds; by it old forms and papers are forgotten.
    """

    def __init__(
        self, settings: Settings, *, listens: bool = False, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self.applications = ApplicationDesk(settings, clock)
        self.steps = steps(self.applications.request)
        self.finishing = FINISHING
        self._settings = settings
        store = Store(settings.state.database)
        super().__init__(store, settings.state.words)
        self.publisher = Publisher(settings, store)
        self._sessions: Sessions[Memory] = Sessions(settings.sessions, clock)
        self._sweeper = Sweeper(self.sweep)
        self._tools: Tools | None = None
        self.listener = Listener(settings)
        self._listens = listens and self.listener.on

    def publish(self, progress: Progress | None = None) -> Published:
        """Read what changed in the knowledge folder and publish it; see Publisher."""
        return self.publisher.publish(progress)

    def at(self, version: Callable[[], tuple[int, str]] | None = None) -> Assistant:
        """The same assistant, over another version (number, digest) if one is given: to try, not for residents."""
        other = copy(self)
        if version:
            other.look_at(version, self._settings.state.words)
        other._sessions = Sessions(self._settings.sessions)
        other._tools = None
        other._listens = False
        return other

    def knowledge_state(self) -> str:
        return self.publisher.state()

    def ask(
        self,
        question: str,
        session_id: str | None = None,
        now: datetime | None = None,
        channel: Channel = Channel.SITE,
        organ: str = "",
    ) -> Answer:
        """Answer one question. `now` stands for the clock; `organ` is whose site it is asked on, see at_home."""
        moment = now or datetime.now()
        with self._sessions.open(session_id, moment) as session:
            memory = at_home(session.state or Memory(), organ, self.knowledge())
            turn = self._turn(question, moment, memory)
            turn = replace(turn, channel=channel, lost=bool(session_id) and session.id != session_id)
            try:
                reply, turn = self._run(turn)
            except Exception as error:
                # Its message may quote what was typed, so it is not logged; it may come from a guided form.
                log.error("a step failed; the asker was told so: %s", whereabouts(error))
                reply = Reply(Outcome.FAILED, said(wording.FAILED), private=True)
            if reply.memory is not None:
                session.state = reply.memory.after(turn.memory, reply.citations)
            if turn.memory.form or (session.state and session.state.form):
                turn.knowledge.forget()
                self._sweeper.wake()
            answer = as_answer(reply, turn, session.id)
            if self._listens and not reply.private and channel is not Channel.TERMINAL:
                self._listen(question, answer, session, turn)
            return answer

    def feedback(
        self,
        session_id: str,
        question: str,
        kind: FeedbackKind,
        words: str = "",
        channel: Channel = Channel.SITE,
        now: datetime | None = None,
    ) -> bool:
        """Keep what a resident says of an answer, masked. False where nobody reads it, or it was not asked lately."""
        moment = now or datetime.now()
        session = self._sessions.known(session_id, moment) if self._listens else None
        exchange = self.listener.find(session.recent, question) if session else None
        if session is None or exchange is None:
            return False
        return self.listener.said(exchange, kind, words, channel, session.id, moment.date())

    def forget(self, session_id: str, now: datetime | None = None) -> None:
        """End the session, and delete what was kept of it today."""
        self._sessions.forget(session_id)
        self.listener.forget(session_id, (now or datetime.now()).date())

    def _listen(self, question: str, answer: Answer, session: Session[Memory], turn: Turn) -> None:
        exchange = self.listener.exchange(question, answer)
        session.recent = (*session.recent, exchange)[-RECENT:]
        self.listener.asked(exchange, answer, turn.channel, turn.today)

    def make_form(self, checked: CheckedForm, now: datetime | None = None) -> Answer:
        """The papers of a form without errors, and where to hand it in. Outside any session."""
        turn = self._turn("", now or datetime.now(), Memory())
        try:
            reply, turn = self.applications.make(checked, turn)
            reply = verified(reply, turn)
        except Exception as error:
            log.error("a form could not be made: %s", whereabouts(error))
            reply = Reply(Outcome.FAILED, said(wording.FAILED), private=True)
        self._sweeper.wake()
        return as_answer(reply, turn, "")

    def document(self, token: str) -> HandedOut | None:
        """(name, type, content) of a paper that was made; it can be taken once."""
        return self.applications.document(token)

    def sweep(self) -> int:
        """Forget the forms and papers that are too old; how many are still held. Called by itself now and then."""
        return self._sessions.sweep(FORM_LIFE, without_form) + self.applications.sweep()

    def glance(self, question: str, now: datetime | None = None, channel: Channel = Channel.GROUP) -> Glance:
        """What the answer would be outside any conversation, and whether it is surely to the point. Nothing is kept."""
        turn = replace(self._turn(question, now or datetime.now(), Memory()), channel=channel)
        try:
            reply, turn = self._run(turn)
            return Glance(as_answer(reply, turn, ""), sure(turn, reply), is_question(turn))
        except Exception as error:
            log.error("a step failed at a glance: %s", whereabouts(error))
            return Glance(as_answer(Reply(Outcome.FAILED, said(wording.FAILED)), turn, ""), False, False)

    def holds_personal_data(self, text: str) -> bool:
        """Whether `text` tells who somebody is, or how to find them."""
        return tells_of_a_person(text)

    def explain(self, question: str, now: datetime | None = None) -> tuple[Turn, Weights | None]:
        """How a question would be understood and weighed, outside any session; no weights if a step ends it before."""
        turn = self._turn(question, now or datetime.now(), Memory())
        for step in self.steps[:-1]:
            result = step(turn)
            if isinstance(result, Reply):
                return turn, None
            turn = result
        return turn, case_of(turn).weights

    def calendar(self) -> Calendar:
        """Working days and days off, staff's own additions among them."""
        return Calendar(self._library.current().holidays)

    def _turn(self, question: str, moment: datetime, memory: Memory) -> Turn:
        knowledge, base_url = self._library.current(), self._settings.web.base_url
        return Turn(question, "", moment.date(), knowledge, memory, self._tools_of(knowledge), base_url)

    def _run(self, turn: Turn) -> tuple[Reply, Turn]:
        for step in self.steps:
            result = step(turn)
            if isinstance(result, Reply):
                for finish in self.finishing:
                    result = finish(result, turn)
                return verified(result, turn), turn
            turn = result
        return Reply(Outcome.FAILED, said(wording.FAILED)), turn

    def _tools_of(self, knowledge: Knowledge) -> Tools:
        if self._tools is None or self._tools.version != knowledge.version:
            self._tools = tools_for(knowledge)
            self._library.learn(knowledge)
            give_back()
        return self._tools
