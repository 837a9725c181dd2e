"""What was learned from samples, for as long as somebody uses it: whoever has the same samples need not learn again.

A draft, the version before it and the one that follows mostly have the same guides; learning them takes a second.
Nothing is kept alive here, so nothing outlives the versions that hold it.
"""

from __future__ import annotations

import hashlib
from array import array
from collections.abc import Callable, Sequence
from typing import Generic, TypeVar
from weakref import WeakValueDictionary

Learned = TypeVar("Learned")
Samples = Sequence["array[int]"]
"""Of each sample the numbers of its features."""


class Learning(Generic[Learned]):
    """One way of learning; `learn` must rest on nothing but the groups of samples."""

    def __init__(self, learn: Callable[[Sequence[Samples]], Learned]) -> None:
        self._learn = learn
        self._known: WeakValueDictionary[bytes, Learned] = WeakValueDictionary()

    def of(self, groups: Sequence[Samples]) -> Learned:
        """What is learned from these groups, which are told apart by their numbers alone."""
        key = _digest(groups)
        found = self._known.get(key)
        if found is None:
            found = self._known[key] = self._learn(groups)
        return found


def _digest(groups: Sequence[Samples]) -> bytes:
    digest = hashlib.sha256()
    for group in groups:
        digest.update(array("I", (len(group), *map(len, group))).tobytes())
        digest.update(b"".join(map(array.tobytes, group)))
    return digest.digest()
