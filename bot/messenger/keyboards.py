"""Buttons as Telegram draws them: one a line, so that an elder's thumb finds it."""

from __future__ import annotations

from telegram import InlineKeyboardButton, InlineKeyboardMarkup

from bot.messenger.buttons import Button, Buttons, Does

MOST_LINKS = 2_000
"""Each holds an answer, so that what is expanded is what was shown."""


class Keyboards:
    """Draws buttons and knows them again. `username` is the bot's own, which links to its private chat hold."""

    def __init__(self) -> None:
        self._buttons = Buttons()
        self._links = Buttons(MOST_LINKS)
        self.username = ""

    def pressed(self, token: str) -> Button | None:
        """The button that carries `token`."""
        return self._buttons.behind(token)

    def followed(self, start: str) -> Button | None:
        """The button that opened the private chat with this start word."""
        return self._links.behind(start)

    def forget(self, person: int) -> None:
        """Nothing that `person` was shown can be pressed any more."""
        self._buttons.forget(person)
        self._links.forget(person)

    def keyboard(self, wanted: tuple[Button, ...], person: int | None) -> InlineKeyboardMarkup | None:
        """The keyboard of a message to `person`; judgements stand side by side, all else one below the other."""
        rows = [[self._drawn(button, person)] for button in wanted if button.does is not Does.JUDGE]
        judgements = [self._drawn(button, person) for button in wanted if button.does is Does.JUDGE]
        rows += [judgements] if judgements else []
        return InlineKeyboardMarkup(rows) if rows else None

    def private_link(self, start: str) -> str:
        """Opens the private chat, which is sent /start `start`."""
        return f"https://t.me/{self.username}?start={start}"

    def start_word(self, button: Button, person: int | None) -> str:
        """A start word for what is to be asked in private."""
        return self._links.keep(button, person)

    def _drawn(self, button: Button, person: int | None) -> InlineKeyboardButton:
        match button.does:
            case Does.OPEN:
                return InlineKeyboardButton(button.label, url=button.content)
            case Does.START:
                return InlineKeyboardButton(button.label, url=self.private_link(button.content))
            case Does.ASK_PRIVATELY:
                return InlineKeyboardButton(button.label, url=self.private_link(self.start_word(button, person)))
            case _:
                return InlineKeyboardButton(button.label, callback_data=self._buttons.keep(button, person))
