"""After the steps: which door an answer sent the asker to, by whose text it was given."""

from __future__ import annotations

from dataclasses import replace

from bot.answering.turn import Reply, Turn
from bot.model import Outcome, RightDoor

SHOWN = "published"
"""What a report says is shown at once: it was published."""


def with_door(reply: Reply, turn: Turn) -> Reply:
    """`reply` with the door that its own text is about; unchanged where it is about none."""
    if reply.understood.door:
        return reply
    door = _of_text(reply, turn) or _of_report(reply, turn)
    return replace(reply, understood=replace(reply.understood, door=door.id)) if door else reply


def _of_text(reply: Reply, turn: Turn) -> RightDoor | None:
    """The door of the first guide or refusal whose words the reply gives."""
    titles = {guide.title: guide.id for guide in turn.knowledge.guides}
    guide = next((titles[row] for row in reply.understood.rows if row in titles), "")
    quotes = {citation.quote for citation in reply.citations}
    refusal = next((r.name for r in turn.knowledge.refusals if r.reply in quotes), "")
    doors = turn.knowledge.doors
    return next((d for d in doors if (guide and guide in d.guides) or (refusal and refusal in d.refusals)), None)


def _of_report(reply: Reply, turn: Turn) -> RightDoor | None:
    """Cells and sentences of a report, and the report that would have them but is not here."""
    told = bool(reply.facts) or any(citation.year for citation in reply.citations)
    if not told and reply.outcome is not Outcome.NOT_COVERED:
        return None
    return next((door for door in turn.knowledge.doors if door.id == SHOWN), None)
