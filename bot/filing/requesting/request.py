"""Step: writing a request together, one item after the other. A question in the middle goes on to the other steps.

What is typed for an item is taken from here as it stands: no other step sees it, and none changes its characters.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from bot.answering.guard import in_danger, without_numbers
from bot.answering.small_talk import small_talk
from bot.answering.sources.slots import said
from bot.answering.turn import Reply, Turn
from bot.filing.requesting.checks import Unfit
from bot.filing.requesting.commands import begins, command_in, is_button, mended_item
from bot.filing.requesting.items import BY_ID, ITEMS, items_for
from bot.filing.requesting.path import CONSENT, DISCARDED, PREVIEW
from bot.filing.requesting.prompts import OPERATION, prompt
from bot.filing.requesting.questions import asks
from bot.filing.requesting.resuming import interrupted
from bot.filing.requesting.walking import Walk
from bot.filing.right_doors import LEAD, leads, plainly, tell_doors
from bot.model import Channel, Outcome, RequestForm, Understood
from bot.wording import requesting as words
from bot.wording import unfit

_LABELS = frozenset(choice for item in ITEMS for choice in item.choices)
_COMPLAINT, _PLAINLY = "complaint", 5.0
"""The door to whoever sees to it, and how much must be said of it."""
_FREE = frozenset(("organ", "subject", "number", "name", "org_name", "legal", "contact", "address"))
"""Items for which nearly any text fits, so that a question has to be told by its words."""


@dataclass(frozen=True, slots=True)
class Requesting:
    walk: Walk

    def request(self, turn: Turn) -> Turn | Reply:
        form = turn.memory.form
        if form is None:
            return self._outside(turn)
        if form.at == DISCARDED:
            return _discarded(turn)
        return self._inside(turn, form)

    def _outside(self, turn: Turn) -> Turn | Reply:
        number_alone = bool(turn.question) and not without_numbers(turn.question)
        if turn.lost and (number_alone or is_button(turn.asked, _LABELS)):
            return _discarded(turn)
        if not begins(turn.question, turn.knowledge.language) or _wants_it_seen_to(turn):
            return turn
        if turn.channel is Channel.GROUP:
            return self.walk.elsewhere.hand_over(turn)
        return self.walk.begin(turn, words.BEGIN)

    def _inside(self, turn: Turn, form: RequestForm) -> Turn | Reply:
        typed, language = turn.asked.strip(), turn.knowledge.language
        if not turn.question or typed in form.offered:
            return interrupted(turn, form)
        item = BY_ID.get(form.at)
        free = item is not None and item.id in _FREE
        if in_danger(turn):
            return interrupted(turn, form, typed if free else "")
        exact = item is not None and typed in item.choices
        command = "" if exact else command_in(turn.question, language)
        if command and (reply := self.walk.command(command, form, turn)):
            return reply
        if isinstance(small_talk(turn), Reply):
            return interrupted(turn, form)
        if begins(turn.question, language):
            return prompt(form, turn, said(words.STILL_FILLING))
        if item is None:
            return self._between(turn, form)
        if not exact and (free or item.choices) and asks(turn, item):
            return interrupted(turn, form, typed if free else "")
        try:
            return self.walk.fill_in(form, typed, turn)
        except Unfit as wrong:
            return interrupted(turn, form) if asks(turn, item) else prompt(form, turn, said(f"{wrong}\n"))

    def _between(self, turn: Turn, form: RequestForm) -> Turn | Reply:
        """At the consent, or at the preview, where an item may be named that is to be changed."""
        if form.at == PREVIEW:
            named = mended_item(turn.question, {item.id: item.label for item in items_for(form)})
            if named:
                return prompt(replace(form, at=named, mending=True), turn)
        if form.at == CONSENT and not asks(turn, None) and len(turn.question) <= 2:
            return prompt(form, turn, said(unfit.NOT_A_CHOICE + "\n"))
        return interrupted(turn, form)


def _discarded(turn: Turn) -> Reply:
    return Reply(
        Outcome.CLARIFY,
        said(words.DISCARDED),
        understood=Understood(operation=OPERATION),
        private=True,
        suggestions=(words.START,),
        memory=replace(turn.memory, form=None),
    )


def _wants_it_seen_to(turn: Turn) -> bool:
    """「我要写申请，叫乡里把村支书吃拿卡要的事查清楚」: a request for papers would not bring that about."""
    told = plainly(tell_doors(turn)) if turn.knowledge.doors else []
    return bool(told) and told[0].door.id == _COMPLAINT and leads(told, _PLAINLY, LEAD)
