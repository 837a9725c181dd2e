"""Of many phrases those that tell something of their own: lists made of parts say the same again and again.

头年没办完 and 去年没弄完 hold all that 去年没办完 holds. How phrases sound and what questions they are near to is told
from so few as well, at a fraction of the memory, and a long product outweighs no short list.
"""

from __future__ import annotations

from collections.abc import Iterable


def telling(phrases: Iterable[str]) -> list[str]:
    """The phrases, shortest first, without those whose every two neighbours stand together in ones before."""
    seen, kept = set[str](), list[str]()
    for phrase in sorted(dict.fromkeys(phrases), key=len):
        pieces = set(map(str.__add__, phrase, phrase[1:])) or {phrase}
        if not pieces <= seen:
            seen |= pieces
            kept.append(phrase)
    return kept
