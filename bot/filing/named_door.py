"""After the steps: which door an answer sent the asker to; where its text names none, the door is told besides."""

from __future__ import annotations

from dataclasses import replace

from bot.answering.sources.cite import cite_door
from bot.answering.sources.slots import quoted, said
from bot.answering.turn import Reply, Turn
from bot.filing.right_doors import leads, plainly, tell_doors
from bot.model import Choice, Outcome, RightDoor, ToldDoor
from bot.wording import doors as wording
from bot.wording.form import ON_THE_FORM, WHICH_ROW
from bot.wording.places import BACKED_UP

SHOWN, REQUEST = "published", "request"
"""What a report says is shown at once: it was published."""
BESIDES, BESIDES_LEAD = 3.8, 0.5
"""From this on, without the odds, a door is told besides what else was answered."""
LIKELY, LIKELY_LEAD, LIKELY_SAID = 4.8, 1.6, 1.2
"""The same with the odds, and what of it must have been said."""
OF_CELLS, OF_CELLS_LEAD = 6.0, 2.5
"""The same where cells of a report are shown."""
CLEARLY = 1.0
"""By how much a door must be likelier than the one that the answer's own text is about, to be told besides."""
_OURS = (Outcome.ANSWERED, Outcome.REDIRECT, Outcome.CLARIFY, Outcome.OUT_OF_SCOPE)


def with_door(reply: Reply, turn: Turn) -> Reply:
    """`reply` with the door that it is about; unchanged where it is about none."""
    # What is said by or within a guided form leads nowhere but back to the form.
    if reply.private or turn.waiting or reply.understood.door or not turn.knowledge.doors:
        return reply
    if _in_danger(reply, turn):
        return reply  # the number to call, and nothing else
    if reply.understood.operation in (ON_THE_FORM, WHICH_ROW, BACKED_UP):
        return reply  # the report's form is at no counter, nor is 你弄错了吧
    told = tell_doors(turn) if reply.outcome in _OURS else []
    door = _of_report(reply, turn)
    if door is not None:
        if told and not _of_its_own(reply, turn) and _likely(told, door, bool(reply.facts)):
            return _besides(reply, turn, told[0].door)
    else:
        door = _of_text(reply, turn)
        other = [] if reply.computed else _other(reply, turn, told, door)
        if other:
            # Which organ's report is meant is asked back already: that the report is published need not be told too.
            if reply.outcome is not Outcome.CLARIFY or other[0].door.id != SHOWN:
                return _besides(reply, turn, other[0].door)
            door = other[0].door
    return _offering(replace(reply, understood=replace(reply.understood, door=door.id)), door) if door else reply


def _other(reply: Reply, turn: Turn, told: list[ToldDoor], door: RightDoor | None) -> list[ToldDoor]:
    """The doors by likelihood or as plainly said, if the first of them is to be told; else none."""
    # Whoever scolds wants nothing that a door may lead to.
    if told and reply.outcome is not Outcome.OUT_OF_SCOPE and _likely(told, door):
        return told
    plain = plainly(told)
    return plain if plain and _is_another(plain, door) else []


def _in_danger(reply: Reply, turn: Turn) -> bool:
    danger = turn.knowledge.document_named("emergency.toml")
    return any(citation.document == danger for citation in reply.citations)


def _of_its_own(reply: Reply, turn: Turn) -> bool:
    """Whether it is a report that is asked for: its year, its organ, how many, the report by name, or the one that the
    last answer was from.
    """
    meaning = turn.meaning
    again = bool(turn.memory.organ) and turn.memory.organ in reply.understood.organs
    return again or bool(meaning.years or meaning.organs or meaning.cue("report", "count", "people"))


def _likely(told: list[ToldDoor], door: RightDoor | None, cells: bool = False) -> bool:
    """Whether another door than `door` is said and likely beyond doubt."""
    first = told[0]
    if not first.door.say or first.door is door or first.plain < LIKELY_SAID:
        return False
    return leads(told, OF_CELLS, OF_CELLS_LEAD) if cells else leads(told, LIKELY, LIKELY_LEAD)


def _offering(reply: Reply, door: RightDoor) -> Reply:
    """Nobody is turned away: where another door is named, a request is offered too."""
    if reply.choices or door.id in (SHOWN, REQUEST):
        return reply
    return replace(reply, choices=(Choice(wording.STILL_LABEL, wording.STILL_QUESTION),))


def _is_another(told: list[ToldDoor], door: RightDoor | None) -> bool:
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
    beside_a_guide = reply.memory is not None and reply.memory.subject == "guide"
    if beside_a_guide or (not told and reply.outcome is not Outcome.NOT_COVERED):
        return None
    return next((door for door in turn.knowledge.doors if door.id == SHOWN), None)
