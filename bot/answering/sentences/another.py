"""What is said of one thing is no answer for another of its kind: readers of the 公众号 are not the 抖音号's."""

from __future__ import annotations

from collections.abc import Iterable, Mapping


def of_another(question: str, text: str, apart: Mapping[str, Iterable[str]]) -> bool:
    """Whether `text` names only others of a group of which the question names one or more."""
    for group in apart.values():
        asked = {word for word in group if word in question}
        told = {word for word in group if word in text}
        if asked and told and not asked & told:
            return True
    return False
