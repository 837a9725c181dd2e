"""The Telegram door: the only package that knows Telegram.

`TelegramDoor` is all that the rest of the house needs: start it beside the web service, or run it in the
foreground.
"""

from bot.messenger.door import TelegramDoor

__all__ = ["TelegramDoor"]
