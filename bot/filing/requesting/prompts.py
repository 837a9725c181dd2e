"""What is said at each stop of a form: the question for the item, the consent, the preview."""

from __future__ import annotations

from dataclasses import replace

from bot.answering.sources.slots import Slots, filled, said
from bot.answering.turn import Memory, Reply, Turn
from bot.filing.requesting.items import BY_ID, ITEMS, is_needed, items_for
from bot.filing.requesting.path import CONSENT, PREVIEW
from bot.model import Choice, Citation, FormItem, Outcome, RequestForm, Understood
from bot.wording import requesting as words

OPERATION = words.OPERATION
"""`understood.operation` of every answer of the form: what a door must neither log nor keep as feedback."""
_MOST_ORGANS = 4
_MOST_CHOICES = 6


def prompt(
    form: RequestForm,
    turn: Turn,
    opening: Slots = (),
    citations: tuple[Citation, ...] = (),
    suggestions: tuple[str, ...] = (),
    choices: tuple[str, ...] = (),
) -> Reply:
    """The question for the stop that `form` is at, after `opening`; the form is remembered as it is given here."""
    form = replace(form, offered=suggestions)
    return Reply(
        Outcome.CLARIFY,
        opening + asked_at(form),
        citations,
        understood=Understood(operation=OPERATION),
        private=True,
        choices=_as_choices(choices or choices_at(form, turn)),
        suggestions=suggestions,
        # Nothing of an answer in between: 「为什么」 is asked of this item now.
        memory=Memory(form=form),
    )


def asked_at(form: RequestForm) -> Slots:
    if form.at == CONSENT:
        return said(words.CONSENT)
    if form.at == PREVIEW:
        return said(words.PREVIEW) + preview(form) + said(words.PREVIEW_END)
    item = BY_ID[form.at]
    why = words.NEEDED_FOR.get(item.needs[1], "") if is_needed(item, form) else ""
    slots = said(why + item.asks + _may_skip(item, form))
    if value := form.value(form.at):
        slots += said(words.NOW) + filled(in_a_line(value)) + said(words.NOW_END)
    return slots


def _may_skip(item: FormItem, form: RequestForm) -> str:
    """That it may be skipped: in full the first time, a word later."""
    if is_needed(item, form):
        return ""
    first = next(other for other in items_for(form) if not other.needed)
    return words.MAY_SKIP if item.id == first.id else words.MAY_SKIP_TOO


def preview(form: RequestForm) -> Slots:
    """Each item on a line with what is filled in."""
    slots: Slots = ()
    for item in items_for(form):
        if value := form.value(item.id):
            slots += said(("\n" if slots else "") + item.label + "：") + filled(in_a_line(value))
    return slots


def in_a_line(value: str) -> str:
    return "、".join(value.split("\n"))


def choices_at(form: RequestForm, turn: Turn) -> tuple[str, ...]:
    """What can be tapped: the item's own choices first, then ways to move as far as there is room."""
    if form.at == CONSENT:
        return (words.AGREE, words.REFUSE, words.BACK, words.CANCEL)
    if form.at == PREVIEW:
        return (words.MAKE, words.BACK, words.RESTART, words.CANCEL)
    item = BY_ID[form.at]
    own = item.choices
    if item.id == "organ" and len(turn.knowledge.organs) <= _MOST_ORGANS:
        own = turn.knowledge.organs
    back = () if item.id == ITEMS[0].id else (words.BACK,)
    moves = (*(() if is_needed(item, form) else (words.SKIP,)), *back, words.CANCEL)
    if form.value(form.at):
        moves = (words.NEXT_STEP, *moves)
    return (*own, *moves)[:_MOST_CHOICES]


def _as_choices(labels: tuple[str, ...]) -> tuple[Choice, ...]:
    return tuple(Choice(label, label) for label in labels)
