"""Everything that people want besides answers: a greeting, help, a form, to be forgotten, to go on in private."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable

from telegram import Bot, Message

from bot.messenger.answering import Answering
from bot.messenger.buttons import APPLY, TOKEN_LENGTH, Button, Does
from bot.messenger.conversations import Asker
from bot.messenger.keyboards import Keyboards
from bot.messenger.places import is_private
from bot.messenger.rendering import Outgoing, plain
from bot.messenger.replying import Where, send
from bot.messenger.wishes import FOR_ADMINS, Addressed, Wish
from bot.wording import messenger as wording

_OWN_WORDS = {
    Wish.ASK_WITHOUT_QUESTION: wording.ASK_WITHOUT_QUESTION,
    Wish.MENTION_WITHOUT_QUESTION: wording.MENTION_WITHOUT_QUESTION,
    Wish.UNKNOWN_COMMAND: wording.UNKNOWN_COMMAND,
    Wish.UNREADABLE: wording.CANNOT_READ,
    **dict.fromkeys(FOR_ADMINS, wording.GROUPS_ONLY),
}


class Welcoming:
    """One for a bot. `forget` drops everything that is remembered of a person."""

    def __init__(self, answering: Answering, keyboards: Keyboards, forget: Callable[[int], None]) -> None:
        self._answering = answering
        self._keyboards = keyboards
        self._forget = forget
        self._albums: deque[str] = deque(maxlen=500)

    async def serve(self, bot: Bot, where: Where, message: Message, asker: Asker, heard: Addressed) -> None:
        if heard.wish is Wish.CONTINUE:
            await self._go_on(bot, where, message, asker, heard.payload)
        elif heard.wish is Wish.APPLY and is_private(message.chat):
            await self._answering.answer(bot, where, message.chat, asker, wording.APPLY_QUESTION)
        elif not self._told_already(message):
            await send(bot, where, self._words(message, asker, heard.wish), self._keyboards)

    async def _go_on(self, bot: Bot, where: Where, message: Message, asker: Asker, start: str) -> None:
        """In private, with what a link stood for."""
        button = self._keyboards.followed(start)
        if start == APPLY and is_private(message.chat):
            await self._answering.answer(bot, where, message.chat, asker, wording.APPLY_QUESTION)
        elif button is not None and is_private(message.chat):
            await self._answering.show_in_full(bot, where, message.chat, asker, button)
        elif len(start) == TOKEN_LENGTH:
            await send(bot, where, plain(wording.LINK_EXPIRED), self._keyboards)
        else:
            await send(bot, where, _greeting(), self._keyboards)

    def _words(self, message: Message, asker: Asker, wish: Wish) -> tuple[Outgoing, ...]:
        private = is_private(message.chat)
        match wish:
            case Wish.GREETING:
                return _greeting() if private else plain(wording.GROUP_HELP)
            case Wish.HELP:
                return plain(wording.HELP if private else wording.GROUP_HELP)
            case Wish.APPLY:
                return plain(wording.APPLY_PRIVATELY, Button(wording.GO_PRIVATE, APPLY, Does.START))
            case Wish.FORGET:
                if asker.person is not None:
                    self._forget(asker.person)
                return plain(wording.FORGOTTEN)
        return plain(_OWN_WORDS[wish])

    def _told_already(self, message: Message) -> bool:
        """An album comes as a message for each picture; one answer is enough."""
        album = message.media_group_id
        if album is None or message.caption:
            return False
        if album in self._albums:
            return True
        self._albums.append(album)
        return False


def _greeting() -> tuple[Outgoing, ...]:
    return plain(wording.GREETING, *(Button(question, question) for question in wording.FIRST_QUESTIONS))
