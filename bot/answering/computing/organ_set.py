"""Which organs 各乡镇, 所有机关, 乙县各乡镇 mean: also those that staff listed and that have no report."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from bot.answering.turn import Turn
from bot.model import Organ
from bot.publishing.organs import Organs

ALL = "全部"
HERE = "当地"
_JOINT = re.compile(r"(?:下属|下辖|下面|底下|所有|全部|的|里)+$")
_LONGEST_NAME = 24


@dataclass(frozen=True, slots=True)
class OrganSet:
    """`organs`: everything that belongs to it, with and without reports; `words`: what the question calls it."""

    organs: tuple[Organ, ...]
    words: tuple[str, ...]


def organ_set(turn: Turn) -> OrganSet | None:
    """The set that the question speaks of; None without one, or where it is not known which place is meant."""
    tree, sets, text = turn.knowledge.tree, turn.knowledge.language.sets, turn.question
    found = [(word, level) for level, words in sets.items() if level != HERE for word in words if word in text]
    if not found:
        return None
    word, level = max(found, key=lambda pair: len(pair[0]))
    place, name = _place_before(text[: text.index(word)], tree)
    here = tuple(word for word in sets.get(HERE, ()) if word in text)
    below = tree.descendants(place.id) if place else tuple(tree.by_id.values())
    organs = tuple(o for o in below if (o.reports if level == ALL and not place else level in (ALL, o.level)))
    several = here and len({organ.parent for organ in organs}) > 1
    few = len(organs) < (1 if place else 2)
    return None if several or few else OrganSet(organs, (word, *here, *name))


def _place_before(text: str, tree: Organs) -> tuple[Organ | None, tuple[str, ...]]:
    """The known organ or place whose name ends `text`, with the words that name it; the longest name counts."""
    for name in _endings(_JOINT.sub("", text)):
        found = tree.named(name)
        if len(found) == 1:
            return found[0], (name,)
    return None, ()


def _endings(text: str) -> Iterator[str]:
    for length in range(min(_LONGEST_NAME, len(text)), 1, -1):
        yield text[-length:]
