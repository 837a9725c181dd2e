"""乡政府, 咱乡, 我们县: the one organ of that level in the knowledge; of several, one has to be asked for."""

from __future__ import annotations

from bot.publishing.knowledge import Knowledge
from bot.reading.whose.places import level_of

_LEVELS = "省市县区乡镇"
_STREET, _BUREAU = "街道", "局"


def ours(word: str, knowledge: Knowledge) -> tuple[str, ...]:
    """Ids of the organs with reports that `word` may mean; all of them where it tells no level."""
    known = knowledge.tree.by_id
    if _STREET in word:
        # A town without a street office is not meant by it.
        return tuple(o.id for o in knowledge.tree.at_level(level_of(f"某{_STREET}")) if _STREET in o.name)
    if _BUREAU in word:
        # Neither the county nor a township is meant by it.
        return tuple(organ for organ in knowledge.organs if organ in known and known[organ].name.endswith(_BUREAU))
    ending = next((character for character in word if character in _LEVELS), "")
    if not ending:
        return knowledge.organs
    return tuple(organ.id for organ in knowledge.tree.at_level(level_of(f"某{ending}"), ending))


def is_ours(word: str, knowledge: Knowledge) -> bool:
    """Whether `word` can mean an organ of this knowledge: 我们县 is somebody else where only a township reports."""
    if ours(word, knowledge) or not knowledge.organs:
        return True
    only = knowledge.tree.by_id.get(knowledge.organs[0])
    return len(knowledge.organs) == 1 and only is not None and not only.level
