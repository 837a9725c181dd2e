"""What was learned from samples, for as long as somebody uses it: whoever has the same samples need not learn again.

A draft, the version before it and the one that follows mostly have the same guides; learning them takes a second.
Nothing is kept alive here, so nothing outlives the versions that hold it. What is learned is rows of numbers, which the
next start finds again (last_start.py).
"""

from __future__ import annotations

import hashlib
from array import array
from collections.abc import Callable, Sequence
from typing import Generic, Protocol, TypeVar
from weakref import WeakValueDictionary

from bot.index.features import Arrays, Features

Samples = Sequence["array[int]"]
"""Of each sample the numbers of its features."""


class _OfArrays(Protocol):
    @property
    def arrays(self) -> Arrays: ...


Learned = TypeVar("Learned", bound=_OfArrays)


class Learning(Generic[Learned]):
    """One way of learning, by its name; `learn` must rest on nothing but the groups of samples."""

    def __init__(
        self,
        name: str,
        learn: Callable[[Sequence[Samples]], Arrays],
        read: Callable[[Sequence[Samples], Arrays], Learned],
    ) -> None:
        self._name = name
        self._learn = learn
        self._read = read
        self._known: WeakValueDictionary[str, Learned] = WeakValueDictionary()

    def of(self, groups: Sequence[Samples], features: Features) -> Learned:
        """What is learned from these groups, which are told apart by their numbers alone."""
        key = f"{self._name} {_digest(groups)}"
        found = self._known.get(key)
        if found is None:
            found = self._known[key] = self._read(groups, features.learned_earlier(key) or self._learn(groups))
        features.taken.learned[key] = found.arrays
        return found


def _digest(groups: Sequence[Samples]) -> str:
    digest = hashlib.sha256()
    for group in groups:
        digest.update(array("I", (len(group), *map(len, group))).tobytes())
        digest.update(b"".join(map(array.tobytes, group)))
    return digest.hexdigest()
