"""An organ's name with one character for another that looks like it: 已街道 for 己街道, 葵镇 for 癸镇."""

from __future__ import annotations

from collections.abc import Iterator

from bot.answering.whose.organs import MAKES_A_WORD
from bot.publishing.knowledge import Knowledge
from bot.publishing.organs import Organs

_LONGEST = 12
"""Characters of a name that are looked at around the one that may be wrong."""


def with_names_mended(question: str, knowledge: Knowledge) -> str:
    """`question` with such names put right. A name is only changed where nobody is called so and one organ fits."""
    for i, character in enumerate(question):
        groups = [group for group in knowledge.language.lookalikes if character in group]
        if not groups or _stands_in_a_name(question, i, knowledge.tree):
            continue
        others = {other for group in groups for other in group} - {character}
        fits = {new for other in others if _is_one(new := question[:i] + other + question[i + 1 :], i, knowledge.tree)}
        if len(fits) == 1:
            question = fits.pop()
    return question


def _stands_in_a_name(question: str, at: int, tree: Organs) -> bool:
    return any(tree.named(question[start:end]) for start, end in _around(question, at))


def _is_one(question: str, at: int, tree: Organs) -> bool:
    """Whether some organ's name, and one organ's alone, holds the character."""
    found = [tree.named(question[start:end]) for start, end in _around(question, at)]
    return any(found) and all(len(organs) < 2 for organs in found)


def _around(question: str, at: int) -> Iterator[tuple[int, int]]:
    for start in range(max(at - _LONGEST + 1, 0), at + 1):
        for end in range(max(at, start + 1) + 1, min(start + _LONGEST, len(question)) + 1):
            if question[end : end + 1] not in MAKES_A_WORD:  # 任镇长 is no 壬镇
                yield start, end
