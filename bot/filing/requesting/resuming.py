"""A question in the middle of a form: it is answered by the ordinary steps, and then the form goes on."""

from __future__ import annotations

from dataclasses import replace

from bot.answering.guard import in_danger
from bot.answering.sources.slots import said
from bot.answering.turn import Reply, Turn
from bot.filing.requesting.path import PREVIEW
from bot.filing.requesting.prompts import asked_at, choices_at
from bot.model import Choice, RequestForm
from bot.wording import requesting as words

_MOST = 6


def interrupted(turn: Turn, form: RequestForm, pending: str = "") -> Turn:
    """`turn` as the ordinary steps are to answer it; `pending` is kept in case it was meant for the item after all."""
    return replace(turn, waiting=replace(form, pending=pending))


def resumed(reply: Reply, turn: Turn) -> Reply:
    """The answer with the form's open question behind it. What it offers to ask next is known for a question then."""
    form = turn.waiting
    if form is None:
        return reply
    form = replace(form, offered=(*reply.suggestions, *(choice.question for choice in reply.choices)))
    if in_danger(turn):
        # Whoever has to call for help is not asked for anything; the form waits.
        kept = (words.KEEP,) if form.pending else ()
        choices = tuple(Choice(way, way) for way in (*kept, words.RESUME))
        return replace(reply, choices=choices, memory=replace(turn.memory, form=form), private=True)
    again = said(words.WHICH_TO_MEND) if form.at == PREVIEW else asked_at(form)
    ways = (words.KEEP, *choices_at(form, turn)) if form.pending else choices_at(form, turn)
    choices = (*reply.choices, *(Choice(way, way) for way in ways))[:_MOST]
    return replace(
        reply,
        slots=reply.slots + said(words.GO_ON) + again + said(words.PERHAPS_A_VALUE if form.pending else ""),
        choices=choices,
        memory=replace(reply.memory or turn.memory, form=form),
        private=True,  # it may have been meant for the form after all
    )
