"""Step: what belongs at another counter, or is there to be read already, is told so, with the article.

Nobody is turned away: the answer always offers to file a request all the same.
"""

from __future__ import annotations

from bot.answering.cite import cite_door
from bot.answering.slots import quoted, said
from bot.answering.target import target_of
from bot.answering.turn import Memory, Reply, Turn
from bot.answering.weigh import GUIDE_SAME, Weights, weigh
from bot.filing.right_doors import Told, tell_doors
from bot.model import Choice, Outcome, RightDoor, Understood
from bot.wording import doors as wording

SURE, LEAD = 4.5, 1.0
"""From this score on, leading the next door by so much, no other door is meant."""
ELSE_SURE, ELSE_LEAD = 3.0, 0.6
"""The same where nothing else in the knowledge answers."""
REQUEST, PUBLISHED = "request", "published"


def right_door(turn: Turn) -> Turn | Reply:
    if not turn.knowledge.doors:
        return turn
    told = tell_doors(turn)
    if not _leads(told, SURE, LEAD) or told[0].door.id == PUBLISHED:
        return turn
    weights = weigh(turn, target_of(turn).report)
    if _is_of_a_report(turn, weights) or _is_of_a_guide(weights, told[0].door):
        return turn
    return open_door(turn, told[0].door)


def instead(reply: Reply, turn: Turn) -> Reply:
    """The door that is told where the steps found no answer; else `reply` as it is."""
    if reply.outcome is not Outcome.NOT_FOUND or not turn.knowledge.doors:
        return reply
    meaning = turn.meaning
    if meaning.years or meaning.organs or meaning.cue("report"):
        return reply  # that the report is silent is the answer; no door knows better
    told = tell_doors(turn)
    return open_door(turn, told[0].door) if _leads(told, ELSE_SURE, ELSE_LEAD) else reply


def open_door(turn: Turn, door: RightDoor) -> Reply:
    words = f"{door.name}（{door.article}）：{door.say}"
    slots = said(wording.OPEN) + quoted(door.name) + said(wording.OPEN_END) + quoted(door.article)
    slots += said(wording.CLOSE) + quoted(door.say)
    still = door.id != REQUEST
    guide = next((guide for guide in turn.knowledge.guides if guide.id in door.guides[:1]), None)
    return Reply(
        Outcome.ANSWERED if door.id in (REQUEST, PUBLISHED) else Outcome.REDIRECT,
        slots + said(wording.STILL if still else ""),
        (cite_door(turn, door, words),),
        understood=Understood(rows=(door.name,), operation="找对门", door=door.id),
        choices=(Choice(wording.STILL_LABEL, wording.STILL_QUESTION),) if still else (),
        suggestions=(guide.title,) if guide else (),
        memory=Memory("guide", guide=guide.id, question=guide.title) if guide else None,
    )


def _leads(told: list[Told], sure: float, lead: float) -> bool:
    return told[0].score >= sure and (len(told) == 1 or told[0].score - told[1].score >= lead)


def _is_of_a_report(turn: Turn, weights: Weights) -> bool:
    """Whether a report's own cells or sentences are asked for."""
    meaning = turn.meaning
    named = bool(weights.selection or weights.topics)
    return (named and weights.report >= weights.guide) or meaning.cue("report", "consistent")


def _is_of_a_guide(weights: Weights, door: RightDoor) -> bool:
    """Whether a guide says it better: one about this door, one that is clearly meant, or this very question."""
    guide = weights.best_guide
    if guide is None:
        return False
    if door.id == REQUEST:
        return True  # 申请要不要钱 is answered by the guide on fees, not by 请申请
    return guide.item.id in door.guides or weights.sure or guide.same >= GUIDE_SAME
