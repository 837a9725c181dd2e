"""What a question would be answered with outside any conversation, and how far that may be relied on."""

from __future__ import annotations

from dataclasses import dataclass

from bot.model.answer import Answer


@dataclass(frozen=True, slots=True)
class Glance:
    """`sure`: surely to the point, so that it may be said unasked; `is_question`: the words ask for something."""

    answer: Answer
    sure: bool
    is_question: bool
