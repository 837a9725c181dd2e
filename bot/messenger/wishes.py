"""What a person can want of the bot, and the commands that say so."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto


class Wish(Enum):
    """What a person wants of the bot."""

    QUESTION = auto()
    GREETING = auto()
    CONTINUE = auto()
    """To go on in private with what a button in a group, or a link, stands for: `payload`."""
    HELP = auto()
    APPLY = auto()
    FORGET = auto()
    LOUD = auto()
    QUIET = auto()
    LEAVE = auto()
    ASK_WITHOUT_QUESTION = auto()
    MENTION_WITHOUT_QUESTION = auto()
    UNKNOWN_COMMAND = auto()
    UNREADABLE = auto()


FOR_ADMINS = frozenset({Wish.LOUD, Wish.QUIET, Wish.LEAVE})


@dataclass(frozen=True, slots=True)
class Addressed:
    """A message that is meant for the bot; `question` is empty unless the wish is a question."""

    wish: Wish
    question: str = ""
    payload: str = ""


# In a group these may be meant for any bot, so there they count only when they name ours.
_WHEN_NAMED = {"help": Wish.HELP, "forget": Wish.FORGET, "apply": Wish.APPLY}
# Only administrators' commands work there, and one who types /quiet means the bot that talks.
_ALWAYS = {"loud": Wish.LOUD, "quiet": Wish.QUIET, "leave": Wish.LEAVE}


def wish_of_command(name: str, rest: str, *, named: bool) -> Addressed | None:
    """The wish behind `/name rest`; `named` if it is surely meant for this bot."""
    if name == "ask":
        return Addressed(Wish.QUESTION, rest) if rest else Addressed(Wish.ASK_WITHOUT_QUESTION)
    if name in _ALWAYS:
        return Addressed(_ALWAYS[name])
    if not named:
        return None
    if name == "start":
        return Addressed(Wish.CONTINUE, payload=rest) if rest else Addressed(Wish.GREETING)
    return Addressed(_WHEN_NAMED.get(name, Wish.UNKNOWN_COMMAND))
