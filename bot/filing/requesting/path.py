"""The stops of a form one after the other, and whether all that is filled in fits together."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from bot.filing.requesting.checks import Unfit, checked
from bot.filing.requesting.items import CONTACTS, is_needed, items_for
from bot.model import Channel, CheckedForm, RequestForm, values_of
from bot.wording import requesting as words
from bot.wording import unfit

CONSENT, PREVIEW, ELSEWHERE, DISCARDED = "consent", "preview", "elsewhere", "discarded"


def gathers_identity(channel: Channel) -> bool:
    return channel in (Channel.SITE, Channel.TERMINAL)


def stops(form: RequestForm, channel: Channel) -> tuple[str, ...]:
    """The ids of the items with what stands between them; elsewhere than with us the way ends before identity."""
    sought = tuple(item.id for item in items_for(form, identity=False))
    if not gathers_identity(channel):
        return (*sought, ELSEWHERE)
    identity = tuple(item.id for item in items_for(form) if item.identity)
    return (*sought, CONSENT, *identity, PREVIEW)


def after(form: RequestForm, channel: Channel) -> str:
    way = stops(form, channel)
    return way[min(way.index(form.at) + 1, len(way) - 1)] if form.at in way else way[0]


def before(form: RequestForm, channel: Channel) -> str:
    """The stop before; "" at the first. From the preview it is the last item that has a value."""
    way = stops(form, channel)
    return way[way.index(form.at) - 1] if form.at in way[1:] else ""


def with_value(form: RequestForm, item: str, value: str) -> RequestForm:
    """`form` with this value in the place of an earlier one; "" takes it out."""
    others = tuple((id_, kept) for id_, kept in form.values if id_ != item)
    return replace(form, values=(*others, (item, value)) if value else others, pending="")


def all_checked(given: Mapping[str, str], today: date, *, blank: bool = False) -> CheckedForm:
    """Every item of the form at once, in its order; what belongs to the other kind of applicant is left out."""
    form = RequestForm(PREVIEW, values_of({id_: value.strip() for id_, value in given.items()}))
    kept: dict[str, str] = {}
    errors: dict[str, str] = {}
    for item in items_for(form, identity=not blank):
        value = form.value(item.id)
        if not value:
            if is_needed(item, form):
                errors[item.id] = words.NEEDED_FOR.get(item.needs[1], unfit.EMPTY)
            continue
        try:
            kept[item.id] = checked(item, value, form, today)
        except Unfit as wrong:
            kept[item.id] = value
            errors[item.id] = str(wrong)
    if not blank and not any(form.value(contact) for contact in CONTACTS):
        errors.setdefault("phone", words.SOME_CONTACT)
    return CheckedForm(values_of(kept), tuple(errors.items()), blank)
