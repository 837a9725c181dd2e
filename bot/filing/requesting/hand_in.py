"""Where a request is handed in: only what staff have written of that very organ."""

from __future__ import annotations

from bot.answering.guides import card_of
from bot.model import Citation, Contact
from bot.publishing.knowledge import Knowledge
from bot.reading.places import base_of


def contact_for(organ: str, knowledge: Knowledge) -> Contact | None:
    """The office of `organ`, by its full name, a name that only it bears, or its place; None where that is unsure."""
    meant = _meant(organ, knowledge)
    if meant is None:
        return None
    same = [c for c in knowledge.contacts if c.organ == organ or _meant(c.organ, knowledge) == meant]
    return same[0] if len({contact.organ for contact in same}) == 1 else None


def _meant(organ: str, knowledge: Knowledge) -> str | None:
    """What two names of one organ have in common; None for a name that several organs bear."""
    organs = knowledge.names.get(organ, (organ,))
    # Not through the function's cache: what somebody typed is not kept.
    return base_of.__wrapped__(organs[0]) if len(organs) == 1 else None


def where_to(contact: Contact) -> tuple[str, Citation]:
    """The office in one line, and where staff wrote it."""
    card = card_of(contact)
    return card, Citation(contact.document, contact.organ, card, f"第{contact.line}行", "")
