"""The Telegram door: the only package that knows Telegram.

`TelegramDoor` is all that the rest of the house needs: start it beside the web service, or run it in the
foreground. With a webhook, what is posted to `WEBHOOK_PATH` goes to `TelegramDoor.receive`.
"""

from bot.messenger.door import TelegramDoor
from bot.messenger.webhook import PATH as WEBHOOK_PATH

__all__ = ["WEBHOOK_PATH", "TelegramDoor"]
