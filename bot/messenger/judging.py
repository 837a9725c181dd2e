"""What people say of an answer, with one press; shown only where staff read it."""

from __future__ import annotations

from telegram import Chat

from bot.messenger.asking import Enquiries
from bot.messenger.buttons import Button, Does
from bot.messenger.conversations import Asker
from bot.messenger.places import channel_of
from bot.model import Answer, FeedbackKind, Outcome
from bot.wording import messenger as wording

_JUDGED = (Outcome.ANSWERED, Outcome.UNCLEAR_SOURCE, Outcome.NOT_FOUND, Outcome.NOT_COVERED)
_KINDS = (
    (wording.HELPFUL, FeedbackKind.USEFUL),
    (wording.OFF_THE_POINT, FeedbackKind.UNANSWERED),
    (wording.MISTAKEN, FeedbackKind.WRONG),
)


def judgements(answer: Answer, question: str) -> tuple[Button, ...]:
    """The buttons below an answer; none below a greeting, a question back or a form that is being filled in."""
    if answer.outcome not in _JUDGED or answer.documents:
        return ()
    return tuple(Button(label, kind.value, Does.JUDGE, question) for label, kind in _KINDS)


async def judge(enquiries: Enquiries, asker: Asker, chat: Chat, button: Button) -> str:
    """Keep what `button` says; the words to thank with."""
    kind = FeedbackKind(button.content)
    if not await enquiries.judge(asker, button.about, kind, channel_of(chat)):
        return wording.JUDGED_LATE
    return wording.THANKS if kind is FeedbackKind.USEFUL else wording.THANKS_TELL_MORE
