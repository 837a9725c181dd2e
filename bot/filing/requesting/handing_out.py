"""The finished papers: made from memory, held to be taken once, and told of with where to hand them in."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from bot.answering.from_guides.contacts import contact_for, where_to
from bot.answering.sources.slots import Slots, filled, quoted, said
from bot.answering.turn import Reply, Turn
from bot.filing.requesting.items import applicant_of, items_for
from bot.filing.requesting.one_time import OneTime
from bot.filing.requesting.prompts import OPERATION
from bot.model import Choice, Citation, HandedOut, Outcome, ProducedDocument, RequestForm, Understood
from bot.paper.making import Busy, Papers, papers_of
from bot.paper.sheet import sheet_of
from bot.paper.template import TEMPLATES
from bot.wording import requesting as words

WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
PDF, PAGE = "application/pdf", "text/html"


@dataclass(frozen=True, slots=True)
class HandingOut:
    """`font` is what the PDF is set in, None for no PDF."""

    papers: OneTime[HandedOut]
    font: Path | None

    def deliver(self, form: RequestForm, turn: Turn) -> Reply:
        """The filled form as Word, PDF and page; with it the form is forgotten, unless nothing could be made."""
        return self._handed(form, turn, said(words.MADE + "\n" + words.MADE_ONCE), words.FILE_NAME)

    def deliver_blank(self, form: RequestForm, turn: Turn, opening: Slots) -> Reply:
        """The same with nothing of the applicant in it, to be completed by hand."""
        sought = {item.id for item in items_for(form, identity=False)}
        kept = tuple((item, value) for item, value in form.values if item in sought)
        return self._handed(replace(form, values=kept), turn, opening, words.FILE_BLANK)

    def _handed(self, form: RequestForm, turn: Turn, opening: Slots, name: str) -> Reply:
        slots, citations, hand_in = _where(form, turn)
        who = applicant_of(form).value
        template = turn.knowledge.templates.get(TEMPLATES[who], b"")
        try:
            made = papers_of(sheet_of(who, dict(form.values), hand_in), template, self.font)
        except Busy:
            return Reply(
                Outcome.FAILED,
                said(words.BUSY),
                understood=Understood(operation=OPERATION),
                private=True,
                choices=(Choice(words.MAKE, words.MAKE),),
                memory=turn.memory,
            )
        return Reply(
            Outcome.ANSWERED,
            opening + _lacking(made, self.font) + said(words.HAND_IN) + slots,
            citations,
            understood=Understood(operation=OPERATION),
            private=True,
            documents=tuple(self._held(name, made, turn)),
            suggestions=words.NEXT,
            memory=replace(turn.memory, form=None),
        )

    def _held(self, name: str, made: Papers, turn: Turn) -> list[ProducedDocument]:
        ready = (
            (f"{name}.docx", WORD, made.word),
            (f"{name}.pdf", PDF, made.pdf),
            (f"{name}（打印用的网页）.html", PAGE, made.page),
        )
        return [
            ProducedDocument(title, kind, f"{turn.base_url}/d/{self.papers.hold(HandedOut(title, kind, content))}")
            for title, kind, content in ready
            if content
        ]


def _where(form: RequestForm, turn: Turn) -> tuple[Slots, tuple[Citation, ...], str]:
    """(what is said, its citation, the same on paper) of where to hand it in."""
    contact = contact_for(form.value("organ"), turn.knowledge)
    if contact is None:
        return said(words.NO_CONTACT), (), ""
    card, citation = where_to(contact)
    return said(words.HAND_IN_AT) + quoted(card), (citation,), card


def _lacking(made: Papers, font: Path | None) -> Slots:
    """Why one of the papers is not there, in kind words."""
    slots: Slots = () if made.word else said(words.NO_TEMPLATE)
    if font is None:
        slots += said(words.NO_FONT)
    elif made.missing:
        slots += said(words.GLYPHS_OPEN) + filled("、".join(made.missing)) + said(words.GLYPHS_END)
    return slots
