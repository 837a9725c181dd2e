"""Asked on an organ's own site, a question that names none is asked of that one."""

from __future__ import annotations

from dataclasses import replace

from bot.answering.turn import Memory
from bot.publishing.knowledge import Knowledge


def at_home(memory: Memory, organ: str, knowledge: Knowledge) -> Memory:
    """`memory` with the organ whose site it is, where nothing has been said of any other."""
    meant = knowledge.names.get(organ, ()) if organ and not memory.organ else ()
    return replace(memory, organ=meant[0]) if len(meant) == 1 else memory
