"""How an office is reached: what staff wrote of it, else what its own newest report says; nothing is made up."""

from __future__ import annotations

import re

from bot import wording
from bot.answering.from_reports.prose import Found, answer_passages
from bot.answering.sources.slots import Slots, joined, quoted, said
from bot.answering.target import target_of
from bot.answering.turn import Reply, Turn
from bot.model import Citation, Contact, Outcome
from bot.publishing.content import ReportContent
from bot.publishing.knowledge import Knowledge
from bot.reading.whose.places import base_of

_MOST = 3
"""Offices that are told where none is named."""
_TELLS = re.compile(r"(?:电话|传真|邮编|邮政编码|地址)[^，。；0-9]{0,12}\d|(?:通讯|通信|联系)?地址[:：]")
_TELEPHONE = re.compile(r"电话[^，。；0-9]{0,8}\d")


def answer_contacts(turn: Turn) -> Reply | None:
    """None where neither staff nor the report tell."""
    if turn.meaning.others or turn.meaning.unsure:
        return None
    organ = target_of(turn).organ
    cards = _cards(organ, turn.knowledge)
    if cards:
        slots = joined("\n", [told for told, _ in cards])
        return Reply(Outcome.ANSWERED, slots, tuple(citation for _, citation in cards))
    for report in _reports(turn, organ):
        told = [p for p in report.passages if _TELLS.search(p.text)]
        best = next((p for p in told if _TELEPHONE.search(p.text)), told[0] if told else None)
        if best:
            return answer_passages(turn, report, [Found(1.0, best)], ("电话", "地址"))
    return None


def _cards(organ: str, knowledge: Knowledge) -> list[tuple[Slots, Citation]]:
    if organ:
        found = [contact for contact in (contact_for(organ, knowledge),) if contact]
    else:
        found = list(knowledge.contacts) if len(knowledge.contacts) <= _MOST else []
    return [(said(wording.CONTACTS_OPEN) + quoted(card_of(contact)), _cited(contact)) for contact in found]


def _reports(turn: Turn, organ: str) -> list[ReportContent]:
    """The report of the year that was said, else all of the organ's, the newest first."""
    knowledge = turn.knowledge
    years = turn.meaning.years or tuple(reversed(knowledge.years(organ))) if organ else ()
    return [report for year in years if (report := knowledge.report(organ, year))]


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
    return card_of(contact), _cited(contact)


def _cited(contact: Contact) -> Citation:
    return Citation(contact.document, contact.organ, card_of(contact), f"第{contact.line}行", "")


def card_of(contact: Contact) -> str:
    """An office's contacts in one line, with only what staff have written."""
    parts = (
        contact.name or contact.organ,
        contact.address and f"地址：{contact.address}",
        contact.phone and f"电话：{contact.phone}",
        contact.fax and f"传真：{contact.fax}",
        contact.email and f"邮箱：{contact.email}",
        contact.hours and f"办公时间：{contact.hours}",
        contact.website and f"网站：{contact.website}",
    )
    return "；".join(part for part in parts if part)
