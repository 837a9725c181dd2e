"""What of the thing sought is, or ought to be, public already. It is told on the way and never stops anybody."""

from __future__ import annotations

from dataclasses import replace

from bot.answering.sources.cite import cite_category
from bot.answering.sources.slots import Slots, quoted, said
from bot.answering.turn import Turn
from bot.answering.understand import meaning_of
from bot.answering.when.years import find_years
from bot.model import Citation, RequestForm
from bot.wording import requesting as words

_LONGEST = 120
"""A longer description is not divided into known phrases: it names many things in passing."""


def already_public(form: RequestForm, turn: Turn) -> tuple[Slots, tuple[Citation, ...], tuple[str, ...]]:
    """(what is said, its citations, what may be asked instead), all empty if there is nothing."""
    subject = form.value("subject")
    if not subject or len(subject) > _LONGEST:
        return (), (), ()
    meaning = meaning_of(subject, turn)
    if question := _in_a_report(form, replace(turn, meaning=meaning)):
        return said(words.PERHAPS_PRINTED), (), (question,)
    ids = meaning.ids("category")
    category = next((c for c in turn.knowledge.categories if c.id in ids), None)
    if category is None:
        return (), (), ()
    slots = said(words.OUGHT_TO_BE_PUBLIC) + quoted(category.text) + said("\n")
    return slots, (cite_category(turn, category),), ()


def _in_a_report(form: RequestForm, turn: Turn) -> str:
    """A question to which a published report's table has the answer; "" if none is known."""
    meaning = turn.meaning
    named = meaning.ids("row") or meaning.ids("group")
    if not named or meaning.drowned or meaning.residue:
        return ""
    organ = form.value("organ")
    spans = find_years(form.value("year"), turn.today)
    years = {int(c.id) for span in spans for c in span.concepts if c.kind == "year"}
    covered = sorted(years & set(turn.knowledge.years(organ)))
    return f"{organ}{covered[-1]}年{form.value('subject')}？" if covered else ""
