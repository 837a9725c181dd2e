"""What a button does, and the memory behind those that Telegram gives no room: 64 bytes, about 21 hanzi.

A button carries a short unguessable token; what it stands for stays here, in memory, bounded in number and age.
"""

from __future__ import annotations

import secrets
import time
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum, auto

from bot.model import Answer

MOST_BUTTONS = 20_000
LIFE_SECONDS = 24 * 3600.0
TOKEN_LENGTH = 16
APPLY, HELLO = "apply", "hello"
"""Start words of links into the private chat: begin the application form; say hello."""


class Does(Enum):
    """What happens when a button is pressed."""

    ASK = auto()
    """`content` is asked here, by whoever presses."""
    ASK_PRIVATELY = auto()
    """The private chat opens and `content` is asked there."""
    OPEN = auto()
    """`content` is a page's address."""
    START = auto()
    """The private chat opens with the start word `content`."""
    JUDGE = auto()
    """Says of an answer what `content` says; `about` is what was asked."""


@dataclass(frozen=True, slots=True)
class Button:
    """`content` is what is asked, opened or said, as `does` tells."""

    label: str
    content: str
    does: Does = Does.ASK
    about: str = ""
    answer: Answer | None = None
    """The answer whose whole is shown in private."""


@dataclass(frozen=True, slots=True)
class Kept:
    """What stands behind a token, and who was shown it (0: nobody in particular)."""

    button: Button
    owner: int = 0


class Buttons:
    """Token → what it stands for; the oldest go first."""

    def __init__(
        self,
        most: int = MOST_BUTTONS,
        life: float = LIFE_SECONDS,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._most = most
        self._life = life
        self._clock = clock
        self._kept: OrderedDict[str, tuple[float, Kept]] = OrderedDict()

    def keep(self, button: Button, owner: int | None = None) -> str:
        """A new token for `button`: 16 ASCII characters, which a link may hold too."""
        token = secrets.token_urlsafe(TOKEN_LENGTH * 3 // 4)
        self._kept[token] = (self._clock(), Kept(button, owner or 0))
        while len(self._kept) > self._most:
            self._kept.popitem(last=False)
        return token

    def behind(self, token: str) -> Button | None:
        """What `token` stands for; None if unknown or too old. It may be used many times."""
        born, kept = self._kept.get(token, (0.0, None))
        if kept is None or self._clock() - born > self._life:
            self._kept.pop(token, None)
            return None
        return kept.button

    def forget(self, owner: int) -> None:
        """Nothing that was shown to `owner` can be pressed any more."""
        for token in [token for token, (_, kept) in self._kept.items() if kept.owner == owner]:
            del self._kept[token]
