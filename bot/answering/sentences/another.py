"""What is said of one thing is no answer for another of its kind: readers of the 公众号 are not the 抖音号's."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

Apart = tuple[tuple[frozenset[str], frozenset[str]], ...]


def named_apart(question: str, apart: Mapping[str, Iterable[str]]) -> Apart:
    """(the words that the question names, the others) of each group of which it names one or more."""
    groups = [(frozenset(word for word in group if word in question), frozenset(group)) for group in apart.values()]
    return tuple((named, group - named) for named, group in groups if named)


def of_another(text: str, asked: Apart) -> bool:
    """Whether `text` names only others of a group."""
    return any(
        any(word in text for word in others) and not any(word in text for word in named) for named, others in asked
    )
