"""Questions that ask the same, put together without any model: by the words they share, rare ones weighing more."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from bot.model import Heard

ALIKE = 0.45
"""Share of the weight of two questions' words that must be common to both."""

Cut = Callable[[str], tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Group:
    """`question` stands for all of them: the one that most people asked, the shortest of several."""

    question: str
    heard: tuple[Heard, ...]

    @property
    def ids(self) -> tuple[int, ...]:
        return tuple(heard.id for heard in self.heard)

    @property
    def people(self) -> int:
        return len({heard.person for heard in self.heard})

    @property
    def questions(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(heard.question for heard in self.heard))

    @property
    def last_day(self) -> str:
        return max(heard.day for heard in self.heard)


def grouped(heard: Sequence[Heard], cut: Cut, fillers: Sequence[str] = ()) -> list[Group]:
    """Those that most people asked first. `cut` gives a text's words as the knowledge cuts them."""
    words = {question: _words(question, cut, frozenset(fillers)) for question in {h.question for h in heard}}
    seen_in = Counter(word for found in words.values() for word in found)
    weights = {word: math.log(1 + len(words) / times) for word, times in seen_in.items()}
    by_question: dict[str, list[Heard]] = defaultdict(list)
    for one in heard:
        by_question[one.question].append(one)
    # The most asked first: they become the middle of a group, and not something that only touches two of them.
    order = sorted(by_question, key=lambda q: (-len({h.person for h in by_question[q]}), len(q), q))
    groups: list[tuple[frozenset[str], list[str]]] = []
    holding: dict[str, set[int]] = defaultdict(set)
    for question in order:
        mine = words[question]
        near = {i for word in mine for i in holding[word]}
        likeness = {i: _alike(mine, groups[i][0], weights) for i in near}
        best = max(near, key=lambda i: (likeness[i], -i), default=None)
        if best is not None and likeness[best] >= ALIKE:
            groups[best][1].append(question)
            continue
        for word in mine:
            holding[word].add(len(groups))
        groups.append((mine, [question]))
    made = [Group(questions[0], tuple(h for q in questions for h in by_question[q])) for _, questions in groups]
    return sorted(made, key=lambda group: (-group.people, -len(group.heard), group.question))


def _words(question: str, cut: Cut, fillers: frozenset[str]) -> frozenset[str]:
    found = {word for word in cut(question) if any(character.isalnum() for character in word)}
    # A question of nothing but fillers is still a question.
    return frozenset(found - fillers) or frozenset(found)


def _alike(first: frozenset[str], second: frozenset[str], weights: dict[str, float]) -> float:
    both = sum(weights[word] for word in first & second)
    return both / sum(weights[word] for word in first | second)
