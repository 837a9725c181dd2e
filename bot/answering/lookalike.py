"""An organ's name with one character for another that looks like it: 已街道 for 己街道, 葵镇 for 癸镇."""

from __future__ import annotations

from collections.abc import Iterator

from bot.answering.meaning import Meaning
from bot.publishing.knowledge import Knowledge


def with_names_mended(question: str, meaning: Meaning, knowledge: Knowledge) -> str:
    """`question` with such names put right. A name is only changed where nobody is called so and one organ fits."""
    for name in meaning.others:
        meant = {new for new in _changed(name, knowledge) if len(knowledge.tree.named(new)) == 1}
        if name in question and not knowledge.tree.named(name) and len(meant) == 1:
            question = question.replace(name, meant.pop())
    return question


def _changed(name: str, knowledge: Knowledge) -> Iterator[str]:
    """`name` with each one character replaced by each that looks like it."""
    for i, character in enumerate(name):
        for alike in knowledge.language.lookalikes:
            if character in alike:
                yield from (name[:i] + other + name[i + 1 :] for other in alike if other != character)
