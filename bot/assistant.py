"""The one door: ask(question, session_id, now) → Answer. A reader of the tuple of steps can explain the product."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime

from bot import wording
from bot.answering.answered import answer_of
from bot.answering.article_citations import with_articles
from bot.answering.articles import articles
from bot.answering.clean import clean
from bot.answering.decide import decide
from bot.answering.guard import guard
from bot.answering.slots import said
from bot.answering.small_talk import refuse, small_talk
from bot.answering.spell import spell
from bot.answering.tools import Tools, tools_for
from bot.answering.turn import Memory, Reply, Step, Turn
from bot.answering.understand import understand
from bot.answering.verify import unfounded
from bot.answering.weigh import Weights, weigh
from bot.dialogue.follow_up import follow_up
from bot.filing.named_door import with_door
from bot.filing.reckon import reckon
from bot.filing.right_door import instead, right_door
from bot.index.store import Store
from bot.listening.listener import RECENT, Listener
from bot.model import Answer, Channel, Contact, Fact, FeedbackKind, Outcome
from bot.publishing.gathering import Progress
from bot.publishing.knowledge import Knowledge, Library
from bot.publishing.publisher import Published, Publisher
from bot.sessions import Session, Sessions
from bot.settings import Settings
from bot.showing.pages import Pages

log = logging.getLogger(__name__)

MOST_CONTACTS = 3


class Assistant(Pages):
    """Thread-safe. `ask` never raises for what a person may type.

    `listens` is for the doors that residents use: staff's own commands, papers and tries leave nothing behind.
    """

    def __init__(self, settings: Settings, *, listens: bool = False) -> None:
        self.steps: tuple[Step, ...] = (
            clean,  #       plain simplified characters
            guard,  #       empty, too long, personal data, somebody in danger
            small_talk,  #  hello, thanks, who are you
            spell,  #       same-sound typos, pinyin
            understand,  #  which organ, year, rows; what is asked of them
            articles,  #    what an article of a law itself says
            follow_up,  #   what the last turn said already
            right_door,  #  what belongs at another counter, or is published already
            refuse,  #      not ours to answer
            reckon,  #      a date or a fee that can be counted
            decide,  #      a cell, the report's prose, a guide, a category, or a polite no
        )
        self._base_url = settings.web.base_url
        store = Store(settings.state.database)
        super().__init__(store, Library(store, settings.state.folder / "jieba"))
        self._publisher = Publisher(settings, store)
        self._sessions: Sessions[Memory] = Sessions(settings.sessions)
        self._tools: Tools | None = None
        self.listener = Listener(settings)
        self._listens = listens and self.listener.on

    def publish(self, progress: Progress | None = None) -> Published:
        """Read what changed in the knowledge folder and publish it; see Publisher."""
        return self._publisher.publish(progress)

    def version(self) -> str:
        return self._library.current().version

    def coverage(self) -> list[tuple[str, int]]:
        """(organ, year) of each report that can be asked about."""
        return sorted(self._library.current().reports)

    def ask(
        self,
        question: str,
        session_id: str | None = None,
        now: datetime | None = None,
        channel: Channel = Channel.SITE,
        organ: str = "",
    ) -> Answer:
        """Answer one question. `now` stands for the clock: 去年 is the year before it. `organ` is whose site it is
        asked on: what names none is asked of that one.
        """
        moment = now or datetime.now()
        with self._sessions.open(session_id, moment) as session:
            memory = self._at_home(session.state or Memory(), organ)
            turn = replace(self._turn(question, moment, memory), channel=channel)
            try:
                reply, turn = self._run(turn)
            except Exception:
                log.exception("a step failed; the asker was told so")
                # Which step it was cannot be told here: it may have been handling a guided form.
                reply = Reply(Outcome.FAILED, said(wording.FAILED), private=True)
            if reply.memory is not None:
                session.state = reply.memory
            answer = answer_of(reply, turn, session.id)
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
        """Keep what a resident says of the answer to `question`, masked. False where nobody reads it, and for a
        question that was not asked lately in this session.
        """
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

    def _at_home(self, memory: Memory, organ: str) -> Memory:
        """`memory` with the organ whose site it is, where nothing has been said of any other."""
        meant = self._library.current().names.get(organ, ()) if organ and not memory.organ else ()
        return replace(memory, organ=meant[0]) if len(meant) == 1 else memory

    def _listen(self, question: str, answer: Answer, session: Session[Memory], turn: Turn) -> None:
        exchange = self.listener.exchange(question, answer)
        session.recent = (*session.recent, exchange)[-RECENT:]
        self.listener.asked(exchange, answer, turn.channel, turn.today)

    def contacts(self, organ: str = "") -> tuple[Contact, ...]:
        """How to reach the office of `organ`, or the offices that staff have put first; only what they have written."""
        knowledge = self._library.current()
        if not organ:
            return knowledge.contacts[:MOST_CONTACTS]
        names = (organ, *knowledge.names.get(organ, ()))
        return tuple(contact for contact in knowledge.contacts if contact.organ in names)[:MOST_CONTACTS]

    def cut(self, text: str) -> tuple[str, ...]:
        """`text` in words, as the published knowledge cuts it."""
        return self._library.current().words.cut(text)

    def explain(self, question: str, now: datetime | None = None) -> tuple[Turn, Weights | None]:
        """How a question would be understood and weighed, outside any session; no weights if a step ends it before."""
        turn = self._turn(question, now or datetime.now(), Memory())
        for step in self.steps[:-1]:
            result = step(turn)
            if isinstance(result, Reply):
                return turn, None
            turn = result
        newest = turn.knowledge.newest
        return turn, weigh(turn, turn.knowledge.report(*newest) if newest else None)

    def cells(self) -> Iterator[tuple[str, str, int, str | None, Fact]]:
        """(document, organ, year, form, cell) of every report."""
        knowledge = self._library.current()
        for (organ, year), member in sorted(knowledge.reports.items()):
            report = knowledge.report(organ, year)
            for fact in report.facts if report else ():
                yield member.document, organ, year, member.form or None, fact

    def _turn(self, question: str, moment: datetime, memory: Memory) -> Turn:
        knowledge = self._library.current()
        tools = self._tools_of(knowledge)
        return Turn(question, "", moment.date(), knowledge, memory, tools, self._base_url)

    def _run(self, turn: Turn) -> tuple[Reply, Turn]:
        for step in self.steps:
            result = step(turn)
            if isinstance(result, Reply):
                return _verified(with_articles(with_door(instead(result, turn), turn), turn), turn), turn
            turn = result
        return Reply(Outcome.FAILED, said(wording.FAILED)), turn

    def _tools_of(self, knowledge: Knowledge) -> Tools:
        if self._tools is None or self._tools.version != knowledge.version:
            self._tools = tools_for(knowledge)
        return self._tools


def _verified(reply: Reply, turn: Turn) -> Reply:
    claims = unfounded(reply, turn)
    if not claims:
        return reply
    # The question itself may hold personal data, so only the count and the step's outcome are logged.
    log.error("an answer was held back: %d claims without a source (outcome %s)", len(claims), reply.outcome)
    return Reply(Outcome.FAILED, said(wording.FAILED), private=reply.private)
