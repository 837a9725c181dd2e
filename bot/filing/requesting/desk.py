"""All of the application form that the assistant's doors use: its step, its items at once, and what it hands out."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from datetime import date

from bot.answering.sources.slots import said
from bot.answering.turn import Memory, Reply, Turn
from bot.filing.requesting.elsewhere import Elsewhere
from bot.filing.requesting.handing_out import HandingOut
from bot.filing.requesting.items import ITEMS
from bot.filing.requesting.one_time import LIFE, OneTime
from bot.filing.requesting.path import DISCARDED, PREVIEW, all_checked
from bot.filing.requesting.request import Requesting
from bot.filing.requesting.walking import Walk
from bot.model import Applicant, CheckedForm, FormItem, HandedOut, RequestForm, Values, values_of
from bot.paper.fonts import find_font
from bot.settings import Settings
from bot.wording import requesting as words

WHO = {Applicant.PERSON: words.PERSON, Applicant.ORGANISATION: words.ORGANISATION}
FORM_LIFE = LIFE
"""Seconds after which a form that nobody goes on with is forgotten."""


class ApplicationDesk:
    """Safe from any thread; keeps everything in memory, and that only until it is taken or half an hour old."""

    def __init__(self, settings: Settings, clock: Callable[[], float] = time.monotonic) -> None:
        self._papers: OneTime[HandedOut] = OneTime(clock)
        self._sought: OneTime[Values] = OneTime(clock)
        handing_out = HandingOut(self._papers, find_font(settings.application.font))
        elsewhere = Elsewhere(handing_out, self._sought, bool(settings.web.public_url))
        self._handing_out = handing_out
        self.request = Requesting(Walk(handing_out, elsewhere)).request

    def document(self, token: str) -> HandedOut | None:
        """(name, type, content) of a paper; it is forgotten with this."""
        return self._papers.take(token)

    def sought(self, token: str) -> Values | None:
        """What somebody wrote in a chat before they came to the site; it is forgotten with this."""
        return self._sought.take(token)

    def items(self, who: Applicant) -> tuple[FormItem, ...]:
        """The items of the form for such an applicant, without the question who it is."""
        return tuple(item for item in ITEMS if who in item.who and item.id != "who")

    def check(
        self, who: Applicant, given: Mapping[str, str], today: date | None = None, *, blank: bool = False
    ) -> CheckedForm:
        """`given` (item → what was typed) as it will be printed, with what is wrong with it. Nothing is kept."""
        return all_checked({**given, "who": WHO[who]}, today or date.today(), blank=blank)

    def make(self, checked: CheckedForm, turn: Turn) -> tuple[Reply, Turn]:
        """The papers of a form without errors."""
        form = RequestForm(PREVIEW, values_of(dict(checked.values)))
        turn = Turn(turn.asked, "", turn.today, turn.knowledge, Memory(form=form), turn.tools, turn.base_url)
        if checked.blank:
            return self._handing_out.deliver_blank(form, turn, said(words.DECLINED)), turn
        return self._handing_out.deliver(form, turn), turn

    def sweep(self) -> int:
        """Forget what has waited too long; how many things still wait."""
        return self._papers.sweep() + self._sought.sweep()


def without_form(memory: Memory) -> Memory:
    """What a conversation keeps when the form in it has become too old: that there was one, and nothing of it."""
    if memory.form is None or memory.form.at == DISCARDED:
        return memory
    return Memory(form=RequestForm(DISCARDED))
