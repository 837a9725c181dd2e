"""A bot in a process of its own, which can be killed: answers echo the question, after a moment."""

from __future__ import annotations

import random
import sys
import time
from pathlib import Path

from bot.messenger import TelegramDoor
from bot.messenger.pacing import Limits
from bot.model import Answer, Channel, Glance, Outcome
from bot.settings import TelegramSettings

SLOWEST_SECONDS = 0.03


class Echo:
    """Takes as long as an answer takes; says which question it answers."""

    def ask(self, question, session_id=None, now=None, channel=Channel.SITE) -> Answer:
        time.sleep(random.uniform(0, SLOWEST_SECONDS))
        return Answer(Outcome.ANSWERED, f"答：{question}", session=session_id or "s")

    def glance(self, question, now=None, channel=Channel.GROUP) -> Glance:
        return Glance(self.ask(question), False, False)

    def holds_personal_data(self, text) -> bool:
        return False

    def forget(self, session_id) -> None:
        """Nothing is remembered."""


def main() -> None:
    url, token, folder = sys.argv[1:]
    limits = Limits(a_second=100_000, a_minute_in_a_group=100_000)
    TelegramDoor(Echo(), TelegramSettings(api_base=url), token, folder=Path(folder), limits=limits).run()


if __name__ == "__main__":
    main()
