"""「丙县的政府、乙镇和丙局」: in a list the county's own government, and not the county in which the others lie."""

from __future__ import annotations

import re

from bot.publishing.knowledge import Knowledge

_OWN = re.compile("的(?=政府[、和跟与及，,])")


def with_its_government(question: str, knowledge: Knowledge) -> str:
    """The question with 丙县政府 for 丙县的政府 where other names follow."""
    for own in reversed(list(_OWN.finditer(question))):
        before = question[: own.start()]
        if any(before.endswith(name) for name in knowledge.names):
            question = before + question[own.end() :]
    return question
