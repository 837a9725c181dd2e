"""A reply as the answer that leaves: its slots as text, its lists cut to what a door shows."""

from __future__ import annotations

from bot.answering.slots import plain
from bot.answering.turn import Reply, Turn
from bot.model import Answer

MOST_CHOICES, MOST_SUGGESTIONS = 6, 3


def answer_of(reply: Reply, turn: Turn, session: str) -> Answer:
    return Answer(
        outcome=reply.outcome,
        text=plain((*turn.notice, *reply.slots)),
        citations=reply.citations,
        facts=reply.facts,
        understood=reply.understood,
        computed=reply.computed,
        documents=reply.documents,
        choices=reply.choices[:MOST_CHOICES],
        suggestions=reply.suggestions[:MOST_SUGGESTIONS],
        session=session,
        version=turn.knowledge.version,
        private=reply.private,
    )
