"""The form in places that are not ours: in a group nothing is asked, on another company's server no identity."""

from __future__ import annotations

from dataclasses import dataclass, replace

from bot.answering.sources.slots import said
from bot.answering.turn import Reply, Turn
from bot.filing.requesting.handing_out import PAGE, HandingOut
from bot.filing.requesting.one_time import OneTime
from bot.filing.requesting.prompts import OPERATION
from bot.model import Choice, Outcome, ProducedDocument, RequestForm, Understood, Values
from bot.wording import requesting as words


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """`public`: residents can open the site's pages; without that there is no page to go on to."""

    handing_out: HandingOut
    sought: OneTime[Values]
    public: bool

    def hand_over(self, turn: Turn) -> Reply:
        """In a group: to a private chat, and nothing repeated."""
        return Reply(
            Outcome.REDIRECT,
            said(words.IN_A_GROUP),
            understood=Understood(operation=OPERATION),
            private=True,
            choices=(Choice(words.TO_PRIVATE, words.TO_PRIVATE),),
        )

    def finish(self, form: RequestForm, turn: Turn) -> Reply:
        """What is sought goes to the site under a token that works once, and on paper with the identity left blank."""
        opening = said(words.FOREIGN_SERVER if self.public else words.FOREIGN_NO_SITE)
        reply = self.handing_out.deliver_blank(form, turn, opening)
        if not self.public or not reply.documents:
            return reply
        url = f"{turn.base_url}/apply?k={self.sought.hold(form.values)}"
        return replace(reply, documents=(ProducedDocument(words.GO_TO_SITE, PAGE, url), *reply.documents))
