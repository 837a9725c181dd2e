"""Moving through a form: to the next stop, back, out, or to its end."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from bot.answering.sources.slots import Slots, said
from bot.answering.turn import Reply, Turn
from bot.filing.requesting.already import already_public
from bot.filing.requesting.checks import vague
from bot.filing.requesting.elsewhere import Elsewhere
from bot.filing.requesting.handing_out import HandingOut
from bot.filing.requesting.items import BY_ID, ITEMS, is_needed
from bot.filing.requesting.path import CONSENT, ELSEWHERE, PREVIEW, after, all_checked, before
from bot.filing.requesting.prompts import OPERATION, prompt
from bot.filing.requesting.taking import Unfit, taken
from bot.model import Outcome, RequestForm, Understood
from bot.wording import requesting as words


@dataclass(frozen=True, slots=True)
class Walk:
    handing_out: HandingOut
    elsewhere: Elsewhere

    def begin(self, turn: Turn, opening: str) -> Reply:
        return prompt(RequestForm(ITEMS[0].id), turn, said(opening))

    def fill_in(self, form: RequestForm, typed: str, turn: Turn, *, surely: bool = False) -> Reply:
        """`typed` into the item, and on. Raises Unfit."""
        result = taken(form, typed, turn, surely=surely)
        if isinstance(result, Reply):
            return result
        new, notice = result
        return self.onward(new, turn, notice)

    def onward(self, form: RequestForm, turn: Turn, opening: Slots = ()) -> Reply:
        """To the stop behind this one; a mended item leads back to the preview."""
        aside = already_public(form, turn) if form.at == "subject" and not form.mending else ((), (), ())
        at = PREVIEW if form.mending else after(form, turn.channel)
        form = replace(form, at=at, pending="")
        if at == "subject" and form.value(at) and not vague(form.value(at)) and not form.value("form"):
            return self.onward(form, turn, opening)  # told before it was asked for
        if at == ELSEWHERE:
            return self.elsewhere.finish(form, turn)
        if at == PREVIEW:
            return self._to_preview(form, turn, opening)
        return prompt(form, turn, opening + aside[0], aside[1], aside[2])

    def _to_preview(self, form: RequestForm, turn: Turn, opening: Slots) -> Reply:
        """The preview, or the first item that does not yet fit the others."""
        errors = all_checked(dict(form.values), turn.today).errors
        if errors:
            item, wrong = errors[0]
            return prompt(replace(form, at=item, mending=True), turn, opening + said(wrong + "\n"))
        return prompt(replace(form, mending=False), turn, opening)

    def command(self, name: str, form: RequestForm, turn: Turn) -> Reply | None:
        """What the command does here; None where it means nothing, so that it may be a value."""
        act = _ACTS.get(name)
        return act(self, replace(form, offered=()), turn) if act else None

    def _back(self, form: RequestForm, turn: Turn) -> Reply:
        if form.mending:
            return self._to_preview(replace(form, at=PREVIEW, pending=""), turn, ())
        at = before(form, turn.channel)
        opening = said("" if at else words.FIRST_ALREADY)
        return prompt(replace(form, at=at or form.at, pending=""), turn, opening)

    def _cancel(self, form: RequestForm, turn: Turn) -> Reply:
        memory = replace(turn.memory, form=None)
        understood = Understood(operation=OPERATION)
        return Reply(Outcome.ANSWERED, said(words.CANCELLED), understood=understood, memory=memory, private=True)

    def _restart(self, form: RequestForm, turn: Turn) -> Reply:
        return self.begin(turn, words.STARTED_OVER)

    def _resume(self, form: RequestForm, turn: Turn) -> Reply:
        return prompt(replace(form, pending=""), turn)

    def _help(self, form: RequestForm, turn: Turn) -> Reply:
        return prompt(replace(form, pending=""), turn, said(words.HELP))

    def _next(self, form: RequestForm, turn: Turn) -> Reply | None:
        if form.at not in BY_ID:
            return None
        if form.value(form.at) or not is_needed(BY_ID[form.at], form):
            return self.onward(form, turn)
        return self._asked_again(form, turn)

    def _skip(self, form: RequestForm, turn: Turn) -> Reply | None:
        if form.at not in BY_ID:
            return None
        if is_needed(BY_ID[form.at], form):
            return self._asked_again(form, turn)
        emptied = tuple((item, value) for item, value in form.values if item != form.at)
        return self.onward(replace(form, values=emptied), turn)

    def _asked_again(self, form: RequestForm, turn: Turn) -> Reply:
        """An item that must not stay empty; whoever does not know the organ is shown how to find it."""
        suggestions = (words.WHICH_OFFICE,) if form.at == "organ" else ()
        return prompt(form, turn, said(words.CANNOT_SKIP), suggestions=suggestions)

    def _agree(self, form: RequestForm, turn: Turn) -> Reply | None:
        return self.onward(form, turn) if form.at == CONSENT else None

    def _refuse(self, form: RequestForm, turn: Turn) -> Reply | None:
        if form.at != CONSENT:
            return None
        return self.handing_out.deliver_blank(form, turn, said(words.DECLINED))

    def _make(self, form: RequestForm, turn: Turn) -> Reply | None:
        if form.at != PREVIEW:
            return None
        if all_checked(dict(form.values), turn.today).errors:
            return self._to_preview(form, turn, ())
        return self.handing_out.deliver(form, turn)

    def _keep(self, form: RequestForm, turn: Turn) -> Reply | None:
        if not form.pending or form.at not in BY_ID:
            return None
        try:
            return self.fill_in(form, form.pending, turn, surely=True)
        except Unfit as wrong:
            return prompt(replace(form, pending=""), turn, said(f"{wrong}\n"))


_Act = Callable[[Walk, RequestForm, Turn], Reply | None]
_ACTS: dict[str, _Act] = {
    "back": Walk._back,
    "cancel": Walk._cancel,
    "restart": Walk._restart,
    "resume": Walk._resume,
    "next": Walk._next,
    "help": Walk._help,
    "skip": Walk._skip,
    "agree": Walk._agree,
    "refuse": Walk._refuse,
    "make": Walk._make,
    "keep": Walk._keep,
}
