"""The one door: ask(question, session_id, now) → Answer. A reader of the tuple of steps can explain the product."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime

from bot import wording
from bot.answering.article_citations import with_articles
from bot.answering.articles import articles
from bot.answering.clean import clean
from bot.answering.decide import decide
from bot.answering.guard import guard
from bot.answering.slots import plain, said
from bot.answering.small_talk import refuse, small_talk
from bot.answering.spell import spell
from bot.answering.tools import Tools, tools_for
from bot.answering.turn import Memory, Reply, Step, Turn
from bot.answering.understand import understand
from bot.answering.verify import unfounded
from bot.answering.weigh import Weights, weigh
from bot.dialogue.follow_up import follow_up
from bot.filing.calendar import Calendar
from bot.filing.denial_step import denials, with_offer
from bot.filing.named_door import with_door
from bot.filing.reckon import reckon
from bot.filing.right_door import instead, right_door
from bot.index.store import Store
from bot.model import (
    Answer,
    Channel,
    Denial,
    DenialTree,
    Fact,
    GuidePage,
    OrganPage,
    OrgansPage,
    Outcome,
    ReportPage,
    SourcePage,
)
from bot.publishing.gathering import Progress
from bot.publishing.knowledge import Knowledge, Library
from bot.publishing.publisher import Published, Publisher
from bot.sessions import Sessions
from bot.settings import Settings
from bot.showing.documents import guide_page, report_page
from bot.showing.organs import organ_page, organs_page

log = logging.getLogger(__name__)


class Assistant:
    """Thread-safe. `ask` never raises for what a person may type."""

    def __init__(self, settings: Settings) -> None:
        self.steps: tuple[Step, ...] = (
            clean,  #       plain simplified characters
            guard,  #       empty, too long, personal data, somebody in danger
            small_talk,  #  hello, thanks, who are you
            spell,  #       same-sound typos, pinyin
            understand,  #  which organ, year, rows; what is asked of them
            denials,  #     what a refusal means, one question at a time
            articles,  #    what an article of a law itself says
            follow_up,  #   what the last turn said already
            right_door,  #  what belongs at another counter, or is published already
            refuse,  #      not ours to answer
            reckon,  #      a date or a fee that can be counted
            decide,  #      a cell, the report's prose, a guide, a category, or a polite no
        )
        self._base_url = settings.web.base_url
        store = Store(settings.state.database)
        self._store = store
        self._library = Library(store, settings.state.folder / "jieba")
        self._publisher = Publisher(settings, store)
        self._sessions: Sessions[Memory] = Sessions(settings.sessions)
        self._tools: Tools | None = None

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
    ) -> Answer:
        """Answer one question. `now` stands for the clock: 去年 is the year before it."""
        moment = now or datetime.now()
        with self._sessions.open(session_id, moment) as session:
            turn = replace(self._turn(question, moment, session.state or Memory()), channel=channel)
            try:
                reply, turn = self._run(turn)
            except Exception:
                log.exception("a step failed; the asker was told so")
                reply = Reply(Outcome.FAILED, said(wording.FAILED))
            if reply.memory is not None:
                session.state = reply.memory
            return _answer(reply, turn, session.id)

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

    def source(self, document: str, revision: str) -> SourcePage | None:
        """The text that a citation leads to, with the anchors of its cells; None when it is not known."""
        member = self._store.revision(revision)
        text = self._store.text(revision)
        if member is None or text is None or member.document != document:
            return None
        anchors = tuple((f.place.line, f"{f.row_id}.{f.column_id}") for f in self._store.facts(revision))
        return SourcePage(member.title, text, anchors)

    def revision(self, document: str) -> str | None:
        """The revision of `document` that is published now; None if it is not."""
        return self._library.current().revisions.get(document)

    def report_page(self, document: str, revision: str) -> ReportPage | None:
        return report_page(self._store, self._library.current(), document, revision)

    def guide_page(self, document: str, revision: str) -> GuidePage | None:
        return guide_page(self._store, document, revision)

    def organ_page(self, organ: str) -> OrganPage | None:
        return organ_page(self._library.current(), organ)

    def organs_page(self, year: int | None = None, wanted: str = "", page: int = 1) -> OrgansPage | None:
        return organs_page(self._library.current(), year, wanted, page)

    def calendar(self) -> Calendar:
        """Working days and days off, staff's own additions among them."""
        return Calendar(self._library.current().holidays)

    def denials(self) -> tuple[DenialTree, tuple[Denial, ...]]:
        """The questions that lead to why a request was refused, and every reason with what to do."""
        knowledge = self._library.current()
        return knowledge.denial_tree, knowledge.denials

    def guide_titles(self) -> dict[str, tuple[str, str]]:
        """Id → (document, title) of each guide."""
        return {guide.id: (guide.document, guide.title) for guide in self._library.current().guides}

    def _turn(self, question: str, moment: datetime, memory: Memory) -> Turn:
        knowledge = self._library.current()
        tools = self._tools_of(knowledge)
        return Turn(question, "", moment.date(), knowledge, memory, tools, self._base_url)

    def _run(self, turn: Turn) -> tuple[Reply, Turn]:
        for step in self.steps:
            result = step(turn)
            if isinstance(result, Reply):
                return _verified(with_articles(_completed(result, turn), turn), turn), turn
            turn = result
        return Reply(Outcome.FAILED, said(wording.FAILED)), turn

    def _tools_of(self, knowledge: Knowledge) -> Tools:
        if self._tools is None or self._tools.version != knowledge.version:
            self._tools = tools_for(knowledge)
        return self._tools


def _completed(reply: Reply, turn: Turn) -> Reply:
    """`reply` with the door that it is about, and the way through a refusal offered."""
    return with_offer(with_door(instead(reply, turn), turn), turn)


def _verified(reply: Reply, turn: Turn) -> Reply:
    claims = unfounded(reply, turn)
    if not claims:
        return reply
    # The question itself may hold personal data, so only the count and the step's outcome are logged.
    log.error("an answer was held back: %d claims without a source (outcome %s)", len(claims), reply.outcome)
    return Reply(Outcome.FAILED, said(wording.FAILED))


def _answer(reply: Reply, turn: Turn, session: str) -> Answer:
    return Answer(
        outcome=reply.outcome,
        text=plain((*turn.notice, *reply.slots)),
        citations=reply.citations,
        facts=reply.facts,
        understood=reply.understood,
        computed=reply.computed,
        documents=reply.documents,
        choices=reply.choices[:6],
        suggestions=reply.suggestions[:3],
        session=session,
        version=turn.knowledge.version,
    )
