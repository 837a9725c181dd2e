"""What residents ask in vain and what they say of answers, kept for staff who read it; nothing where nobody does."""

from __future__ import annotations

import logging
from datetime import date, timedelta
from functools import cached_property

from bot.index.heard_store import HeardStore
from bot.listening.masking import masked
from bot.listening.persons import Persons
from bot.model import Answer, Exchange, FeedbackKind, Heard, HeardState, Outcome, Tally
from bot.settings import Settings

log = logging.getLogger(__name__)

MOST = 50_000
"""Kept rows; a flood of made-up feedback costs a few megabytes and then only pushes itself out."""
RECENT = 8
"""Exchanges of a session that can still be spoken of."""
_LONGEST_QUESTION, _LONGEST_ANSWER, _LONGEST_WORDS = 600, 2000, 500
# Not REJECTED: what is empty, too long or nothing but an identity number teaches staff nothing.
_DECLINED = frozenset({Outcome.NOT_FOUND, Outcome.NOT_COVERED, Outcome.OUT_OF_SCOPE, Outcome.FAILED})


class Listener:
    """Thread-safe. Its trouble is never the asker's: what cannot be kept is logged without its text."""

    def __init__(self, settings: Settings) -> None:
        self.on = settings.listening.readers
        self._path = settings.state.folder / "listening.db"
        self._keep = timedelta(days=settings.listening.keep_days)
        self._persons = Persons()
        self._swept: date | None = None

    @cached_property
    def _store(self) -> HeardStore:
        return HeardStore(self._path)

    def exchange(self, question: str, answer: Answer) -> Exchange:
        """What a session remembers of a question, so that only what was really asked can be spoken of."""
        return Exchange(
            masked(question, _LONGEST_QUESTION), masked(answer.text, _LONGEST_ANSWER), answer.outcome, answer.version
        )

    def asked(self, exchange: Exchange, answer: Answer, channel: str, day: date) -> None:
        """Count the question, and keep it if it was declined."""
        # The names are our own (a row, a guide), never the asker's words; where none is known, what was done for them.
        topic = next(iter(answer.understood.rows), "") or answer.understood.operation
        try:
            self._sweep(day)
            self._store.count(Tally(day.isoformat(), channel, answer.outcome, topic, 1))
            if exchange.outcome in _DECLINED:
                self._keep_one(exchange, None, "", channel, answer.session, day)
        except Exception:
            log.exception("a question could not be counted")

    def said(
        self, exchange: Exchange, kind: FeedbackKind, words: str, channel: str, session: str, day: date
    ) -> bool:  # fmt: skip
        """Keep what was said of an answer; False where it could not be kept."""
        try:
            self._sweep(day)
            self._keep_one(exchange, kind, masked(words, _LONGEST_WORDS), channel, session, day)
        except Exception:
            log.exception("what was said of an answer could not be kept")
            return False
        return True

    def find(self, recent: tuple[Exchange, ...], question: str) -> Exchange | None:
        """The latest exchange of a session in which `question` was asked."""
        plain = masked(question, _LONGEST_QUESTION)
        return next((exchange for exchange in reversed(recent) if exchange.question == plain), None)

    def heard(self, *states: HeardState) -> list[Heard]:
        """What is kept in one of `states` (none given: in any), the newest first."""
        return self._store.heard(states or tuple(HeardState)) if self._path.exists() else []

    def mark(self, ids: tuple[int, ...], state: HeardState) -> int:
        return self._store.mark(ids, state) if self._path.exists() else 0

    def tallies(self, since: date) -> list[Tally]:
        return self._store.tallies(since.isoformat()) if self._path.exists() else []

    def forget(self, session: str, day: date) -> int:
        """Delete what was kept of `session` today; what is older cannot be told from others' any more."""
        return self._store.forget_person(self._persons.key(session, day.isoformat())) if self._path.exists() else 0

    def close(self) -> None:
        """Close this thread's connection."""
        if "_store" in self.__dict__:
            self._store.close()

    def _keep_one(
        self, exchange: Exchange, kind: FeedbackKind | None, words: str, channel: str, session: str, day: date
    ) -> None:
        state = HeardState.ANSWERED if kind is FeedbackKind.USEFUL else HeardState.OPEN
        person = self._persons.key(session, day.isoformat())
        heard = Heard(0, day.isoformat(), channel, kind, exchange.question, exchange.answer, exchange.outcome,
                      exchange.version, words, state, person)  # fmt: skip
        self._store.keep(heard, MOST)

    def _sweep(self, day: date) -> None:
        """Once a day, what is older than staff want it."""
        if self._swept != day:
            self._swept = day
            self._store.forget_before((day - self._keep).isoformat())
