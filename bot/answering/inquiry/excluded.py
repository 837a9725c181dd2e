"""「不算街道」, 「除了县政府」: organs that are left out of a set."""

from __future__ import annotations

import re
from dataclasses import dataclass

from bot.answering.turn import Turn
from bot.answering.words.patterns import any_matches, one_of
from bot.model import Organ
from bot.reading.whose.places import base_of

_END = r"(?:在内|在外|以外|之外|外)?[，,、]?"
_ABOVE = ("省", "市", "县", "区")


@dataclass(frozen=True, slots=True)
class Excluded:
    """`words` are what the question says, `name` whom it leaves out, `organs` their ids where they are named.

    `above` says that it is the government itself of what lies above.
    """

    words: str
    name: str
    organs: tuple[str, ...]
    above: bool = False

    def keeps(self, organ: Organ) -> bool:
        if self.above:
            return not (organ.level in _ABOVE and organ.name.endswith("人民政府"))
        if self.organs:
            return organ.id not in self.organs
        return not base_of(organ.name).endswith(("乡", "镇") if self.name == "乡镇" else self.name)


def excluded(turn: Turn) -> Excluded | None:
    """What the question leaves out; None where it leaves nothing out."""
    text, language = turn.question, turn.knowledge.language
    words, without = language.leaving_out, language.follow.words("without")
    # Most questions leave nobody out, and the pattern below is made anew for each.
    if not any(word in text for word in (*without, *words.words("behind", "taken_out"))):
        return None
    if any_matches(words.words("not_out"), text):
        return None  # 癸镇不算最多吗
    governments = words.words("governments")
    named = [s.text for s in turn.meaning.spans if s.text and any(c.kind == "organ" for c in s.concepts)]
    one = one_of((*named, *governments, *words.words("organ_kinds")))
    behind = rf"({one})(?:{one_of(words.words('behind'))})|[把将]({one})也?给?(?:{one_of(words.words('taken_out'))})"
    match = re.search(rf"(?:{one_of(without)})(?:掉|了)?({one}){_END}|{behind}", text)
    if match is None:
        return None
    name = match[1] or match[2] or match[3]
    above = name in governments
    organs = () if above else tuple(o.id for o in turn.knowledge.tree.named(name))
    return Excluded(match.group(), name.removesuffix("办事处").removesuffix("办"), organs, above)


def our_own_said(turn: Turn) -> tuple[str, ...]:
    """咱乡, 县政府: whom these words mean is asked, but not where they say who is left out."""
    said = turn.meaning.ids("mine")
    away = excluded(turn) if said else None
    return tuple(word for word in said if not (away and word in away.words))


def names_nobody(turn: Turn) -> bool:
    """Whether no organ is named but those that are left out, and the place that they lie in."""
    meaning = turn.meaning
    if not (meaning.organs or meaning.mine):
        return True
    away = excluded(turn)
    if away is None or our_own_said(turn):
        return False
    around = {place.id for id_ in away.organs for place in turn.knowledge.tree.ancestors(id_)}
    return {*meaning.organs} <= {*away.organs, *around}
