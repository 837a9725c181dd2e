"""After the steps: which door an answer sent the asker to; where its text names none, the door is told besides."""

from __future__ import annotations

from dataclasses import replace

from bot.answering.cite import cite_door
from bot.answering.slots import quoted, said
from bot.answering.turn import Reply, Turn
from bot.filing.right_doors import Told, leads, tell_doors
from bot.model import Choice, Outcome, RightDoor
from bot.wording import doors as wording

SHOWN, REQUEST = "published", "request"
"""What a report says is shown at once: it was published."""
BESIDES, BESIDES_LEAD = 3.8, 0.5
CLEARLY = 1.0
"""By how much a door must be likelier than the one that the answer's own text is about, to be told besides."""
_OURS = (Outcome.ANSWERED, Outcome.REDIRECT, Outcome.CLARIFY, Outcome.OUT_OF_SCOPE)


def with_door(reply: Reply, turn: Turn) -> Reply:
    """`reply` with the door that it is about; unchanged where it is about none."""
    # What is said by or within a guided form leads nowhere but back to the form.
    if reply.private or turn.waiting or reply.understood.door or not turn.knowledge.doors:
        return reply
    door = _of_report(reply, turn)
    if door is None:
        door = _of_text(reply, turn)
        told = tell_doors(turn) if reply.outcome in _OURS and not reply.computed else []
        if told and _is_another(told, door):
            # Which organ's report is meant is asked back already: that the report is published need not be told too.
            if reply.outcome is not Outcome.CLARIFY or told[0].door.id != SHOWN:
                return _besides(reply, turn, told[0].door)
            door = told[0].door
    return _offering(replace(reply, understood=replace(reply.understood, door=door.id)), door) if door else reply


def _offering(reply: Reply, door: RightDoor) -> Reply:
    """Nobody is turned away: where another door is named, a request is offered too."""
    if reply.choices or door.id in (SHOWN, REQUEST):
        return reply
    return replace(reply, choices=(Choice(wording.STILL_LABEL, wording.STILL_QUESTION),))


def _is_another(told: list[Told], door: RightDoor | None) -> bool:
    if not told[0].door.say or not leads(told, BESIDES, BESIDES_LEAD):
        return False
    its = next((item.score for item in told if item.door is door), None)
    return told[0].door is not door and (its is None or told[0].score - its >= CLEARLY)


def _besides(reply: Reply, turn: Turn, door: RightDoor) -> Reply:
    words = f"{door.name}（{door.article}）：{door.say}"
    slots = said(wording.BESIDES) + quoted(f"{door.name}（{door.article}）") + said(wording.BESIDES_END)
    told = replace(
        reply,
        slots=reply.slots + slots,
        citations=(*reply.citations, cite_door(turn, door, words)),
        understood=replace(reply.understood, door=door.id),
    )
    return _offering(told, door)


def _of_text(reply: Reply, turn: Turn) -> RightDoor | None:
    """The door of the first guide or refusal whose words the reply gives."""
    titles = {guide.title: guide.id for guide in turn.knowledge.guides}
    guide = next((titles[row] for row in reply.understood.rows if row in titles), "")
    quotes = {citation.quote for citation in reply.citations}
    refusal = next((r.name for r in turn.knowledge.refusals if r.reply in quotes), "")
    doors = turn.knowledge.doors
    return next((d for d in doors if (guide and guide in d.guides) or (refusal and refusal in d.refusals)), None)


def _of_report(reply: Reply, turn: Turn) -> RightDoor | None:
    """Cells and sentences of a report, what must be published, and the report that would have it but is not here."""
    categories = {category.document for category in turn.knowledge.categories}
    told = bool(reply.facts) or any(c.year or c.document in categories for c in reply.citations)
    if not told and reply.outcome is not Outcome.NOT_COVERED:
        return None
    return next((door for door in turn.knowledge.doors if door.id == SHOWN), None)
