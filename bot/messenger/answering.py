"""Answers a question where it was asked: in full in private, in six lines in a group; and again when it is edited."""

from __future__ import annotations

from telegram import Bot, Chat

from bot.messenger.asking import Enquiries
from bot.messenger.buttons import APPLY, HELLO, Button, Does
from bot.messenger.conversations import Asker
from bot.messenger.given import AnswersGiven, Given
from bot.messenger.handing_over import hand_over, pages
from bot.messenger.judging import judgements
from bot.messenger.keyboards import Keyboards
from bot.messenger.places import channel_of, is_private
from bot.messenger.rendering import Outgoing, is_for_private, plain, render, render_short
from bot.messenger.replying import Where, edit, send, take_back
from bot.model import Answer, Channel, Outcome
from bot.wording import messenger as wording
from bot.wording import requesting

MOST_FILLING = 10_000
"""People whose form is remembered as begun; the assistant forgets the forms themselves sooner."""


class Answering:
    """One for a bot."""

    def __init__(self, enquiries: Enquiries, keyboards: Keyboards, *, judged: bool) -> None:
        """`judged`: people are asked what they think of an answer, because staff read it."""
        self._judged = judged
        self._enquiries = enquiries
        self._keyboards = keyboards
        self._given = AnswersGiven()
        self._filling: set[Asker] = set()

    async def answer(
        self, bot: Bot, where: Where, chat: Chat, asker: Asker, question: str, *, number: int = 0, pressed: bool = False
    ) -> None:
        """Answer `question`, which stands in message `number`, or was `pressed`."""
        answer, messages = await self._messages(chat, asker, question, wording.PRESSED + question if pressed else "")
        replies = await send(bot, where, messages, self._keyboards)
        if answer is not None and answer.documents and is_private(chat):
            await hand_over(bot, where, answer.documents, self._enquiries, self._keyboards)
        if number and replies:
            filled = answer is not None and answer.understood.operation == requesting.OPERATION
            self._given.note(chat.id, number, Given(question, replies, asker.person, filled=filled))

    async def answer_again(
        self, bot: Bot, where: Where, chat: Chat, asker: Asker, question: str, number: int, *, late: bool
    ) -> None:
        """Message `number` was edited to ask `question`: change the answer; a `late` one that had none gets none."""
        given = self._given.find(chat.id, number)
        if given is None and not late:
            await self.answer(bot, where, chat, asker, question, number=number)
        if given is None or given.question == question:
            return
        if given.filled or asker in self._filling:
            await send(bot, where, plain(wording.EDITED_IN_FORM), self._keyboards)
            return
        _, messages = await self._messages(chat, asker, question)
        replies = await self._replace(bot, where, given.replies, messages)
        self._given.note(chat.id, number, Given(question, replies, asker.person, given.unasked))

    async def answer_unasked(self, bot: Bot, where: Where, chat: Chat, asker: Asker, words: str, number: int) -> None:
        """Answer what was said to nobody in particular, if it is a question with a certain answer; else say nothing."""
        glance = await self._enquiries.glance(words, Channel.GROUP)
        if glance is None or not (glance.sure and glance.is_question):
            return
        # Asked once more in the person's conversation, so that they can go on from it.
        await self._enquiries.ask(asker, words, Channel.GROUP)
        replies = await send(bot, where, (render_short(glance.answer, words),), self._keyboards)
        self._given.note(chat.id, number, Given(words, replies, asker.person, unasked=True))

    async def show_in_full(self, bot: Bot, where: Where, chat: Chat, asker: Asker, button: Button) -> None:
        """What was cut in a group, whole, in private; asked again there, so that the person can go on from it."""
        answer = await self._enquiries.ask(asker, button.content, Channel.PRIVATE)
        shown = button.answer
        if answer is None or (shown is not None and shown.text != answer.text):
            answer = shown  # 那前年呢 means something only where it was asked
        messages = render(answer, wording.ASKED + button.content) if answer else plain(wording.SOMETHING_WENT_WRONG)
        await send(bot, where, messages, self._keyboards)

    def unasked(self, chat: int, number: int) -> bool:
        """Whether message `number` was answered without having been put to the bot."""
        given = self._given.find(chat, number)
        return given is not None and given.unasked

    def forget(self, person: int) -> None:
        self._given.forget(person)
        self._filling = {asker for asker in self._filling if asker.person != person}

    async def _messages(
        self, chat: Chat, asker: Asker, question: str, opening: str = ""
    ) -> tuple[Answer | None, tuple[Outgoing, ...]]:
        answer = await self._enquiries.ask(asker, question, channel_of(chat))
        if answer is None:
            return None, plain(wording.SOMETHING_WENT_WRONG)
        self._filling.discard(asker)
        if answer.understood.operation == requesting.OPERATION and answer.outcome is Outcome.CLARIFY:
            self._filling.add(asker)
            if len(self._filling) > MOST_FILLING:
                self._filling.pop()
        extra = judgements(answer, question) if self._judged and asker.person is not None else ()
        if is_private(chat):
            return answer, render(answer, opening, (*pages(answer.documents), *extra))
        if is_for_private(answer):
            return answer, plain(answer.text, Button(requesting.TO_PRIVATE, APPLY, Does.START))
        if self._too_personal(question, answer):
            return answer, plain(wording.COME_PRIVATELY, Button(wording.GO_PRIVATE, HELLO, Does.START))
        return answer, (render_short(answer, question, opening, extra),)

    def _too_personal(self, question: str, answer: Answer | None) -> bool:
        """Somebody in danger is sent to 110 whatever else stands in the message."""
        in_danger = answer is not None and answer.outcome is Outcome.REDIRECT and not answer.understood.door
        return not in_danger and self._enquiries.holds_personal_data(question)

    async def _replace(
        self, bot: Bot, where: Where, replies: tuple[int, ...], messages: tuple[Outgoing, ...]
    ) -> tuple[int, ...]:
        """Edit in place; what became longer is said below, what became shorter is taken away. The numbers then."""
        for reply, message in zip(replies, messages, strict=False):
            await edit(bot, where, reply, message, self._keyboards)
        for reply in replies[len(messages) :]:
            await take_back(bot, where, reply)
        more = await send(bot, where, messages[len(replies) :], self._keyboards)
        return (*replies[: len(messages)], *more)
