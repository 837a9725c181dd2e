"""A value for the item that a form is at: checked, freed of what does not belong there, and put in its place."""

from __future__ import annotations

from dataclasses import replace

from bot.answering.guard import without_numbers
from bot.answering.sources.slots import Slots, filled, said
from bot.answering.turn import Reply, Turn
from bot.filing.requesting.checks import Unfit, checked, vague
from bot.filing.requesting.items import BY_ID
from bot.filing.requesting.path import with_value
from bot.filing.requesting.prompts import prompt
from bot.filing.requesting.told_early import told_early
from bot.model import RequestForm
from bot.reading.whose.places import looks_like_an_organ
from bot.wording import requesting as words

_SURE = (words.KEEP, words.BACK, words.CANCEL)


def taken(form: RequestForm, typed: str, turn: Turn, *, surely: bool = False) -> tuple[RequestForm, Slots] | Reply:
    """The form with the value and what is to be said of it; or the item asked again, where something is open.

    Raises Unfit. `surely`: the person has said that this is what they mean.
    """
    item = BY_ID[form.at]
    notice: Slots = ()
    if not item.identity and not item.choices:
        left = without_numbers(typed)
        notice = said(words.NUMBERS_LEFT_OUT) if left != typed else ()
        typed = left
    if not surely and (early := told_early(form, typed, turn)):
        typed, sought = early
        form = with_value(form, "subject", sought)
        notice += said(words.KEPT_EARLY) + filled(sought) + said(words.KEPT_EARLY_END)
        if not typed:
            return prompt(form, turn, notice)
    value = checked(item, typed, form, turn.today)
    if item.id == "organ":
        organs = turn.knowledge.names.get(value, ())
        if len(organs) > 1:
            return prompt(form, turn, said(words.WHICH_ORGAN + "\n"), choices=organs[:6])
        if not organs and not surely and not looks_like_an_organ(value):
            pending = replace(form, pending=value)
            return prompt(pending, turn, notice + said(words.NO_ORGAN), choices=_SURE)
        if organs and organs[0] != value:
            notice += said(words.NAMED_ORGAN) + filled(organs[0]) + said(words.NAMED_ORGAN_END)
        value = organs[0] if organs else value
    if item.id == "subject" and vague(value) and not surely:
        pending = replace(form, pending=value)
        return prompt(pending, turn, notice + said(words.VAGUE + "\n"), choices=_SURE)
    return with_value(form, item.id, value), notice


__all__ = ["Unfit", "taken"]
