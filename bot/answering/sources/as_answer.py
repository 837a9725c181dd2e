"""The last reply of the steps as what leaves the assistant."""

from __future__ import annotations

from bot.answering.sources.slots import plain
from bot.answering.turn import Reply, Turn
from bot.model import Answer, Outcome


def as_answer(reply: Reply, turn: Turn, session: str) -> Answer:
    choices = reply.choices[:6]
    # Which year was assumed is nothing to know of what is refused.
    notice = () if reply.outcome in (Outcome.OUT_OF_SCOPE, Outcome.REJECTED) else turn.notice
    offered = {words for choice in choices for words in (choice.label, choice.question)}
    return Answer(
        outcome=reply.outcome,
        text=plain((*notice, *reply.slots)),
        citations=reply.citations,
        facts=reply.facts,
        understood=reply.understood,
        computed=reply.computed,
        documents=reply.documents,
        choices=choices,
        suggestions=tuple(words for words in reply.suggestions if words not in offered)[:3],
        session=session,
        version=turn.knowledge.version,
        private=reply.private,
    )
