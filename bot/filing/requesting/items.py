"""The items of Article 29 as one list: what is sought and how it should come, then who asks and how to reach them."""

from __future__ import annotations

from bot.model import Applicant, FormItem, RequestForm
from bot.wording import requesting as words

_PERSON, _ORGANISATION = (Applicant.PERSON,), (Applicant.ORGANISATION,)
_BOTH = (Applicant.PERSON, Applicant.ORGANISATION)


def _item(
    id_: str,
    *,
    choices: tuple[str, ...] = (),
    many: bool = False,
    needed: bool = True,
    identity: bool = False,
    who: tuple[Applicant, ...] = _BOTH,
    limit: int = 100,
    needs: tuple[str, str] = ("", ""),
) -> FormItem:
    label, asks, hint = words.LABELS[id_], words.ASKS[id_], words.HINTS.get(id_, "")
    return FormItem(id_, label, asks, hint, choices, many, needed, identity, who, limit, needs)


ITEMS = (
    _item("who", choices=(words.PERSON, words.ORGANISATION)),
    _item("organ", limit=60),
    _item("year", needed=False, limit=60),
    _item("subject", limit=3000),
    _item("number", needed=False),
    _item("form", choices=words.FORMS, many=True),
    _item("way", choices=words.WAYS, many=True),
    _item("other", choices=words.ACCEPTS),
    _item("name", identity=True, who=_PERSON, limit=60),
    _item("id_kind", choices=words.ID_KINDS, identity=True, who=_PERSON),
    _item("id_number", identity=True, who=_PERSON, limit=40),
    _item("org_name", identity=True, who=_ORGANISATION, limit=120),
    _item("code", identity=True, who=_ORGANISATION, limit=40),
    _item("legal", identity=True, who=_ORGANISATION, needed=False, limit=60),
    _item("contact", identity=True, who=_ORGANISATION, limit=60),
    _item("phone", identity=True, needed=False, limit=40),
    _item("address", identity=True, needed=False, limit=300, needs=("way", words.POST)),
    _item("postcode", identity=True, needed=False, limit=10),
    _item("email", identity=True, needed=False, limit=254, needs=("way", words.EMAIL)),
    _item("fax", identity=True, needed=False, limit=40, needs=("way", words.FAX)),
)
BY_ID = {item.id: item for item in ITEMS}
CONTACTS = ("phone", "address", "email")
"""One of these has to be given: how the office reaches the applicant."""


def applicant_of(form: RequestForm) -> Applicant:
    return Applicant.ORGANISATION if form.value("who") == words.ORGANISATION else Applicant.PERSON


def is_needed(item: FormItem, form: RequestForm) -> bool:
    other, choice = item.needs
    return item.needed or (bool(other) and choice in form.value(other).split("\n"))


def items_for(form: RequestForm, *, identity: bool = True) -> tuple[FormItem, ...]:
    """The items to go through one after the other; without `identity` only what is sought and how it should come.

    A fax number and a postcode are asked for only where something is to be sent that way.
    """
    who, ways = applicant_of(form), form.value("way").split("\n")
    rarely = {"fax": words.FAX, "postcode": words.POST}
    return tuple(
        item
        for item in ITEMS
        if who in item.who and (identity or not item.identity) and rarely.get(item.id, ways[0]) in ways
    )
