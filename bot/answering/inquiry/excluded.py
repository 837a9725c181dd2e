"""「不算街道」, 「除了县政府」: organs that are left out of a set."""

from __future__ import annotations

import re
from dataclasses import dataclass

from bot.answering.turn import Turn
from bot.model import Organ
from bot.reading.whose.places import base_of

_BEHIND = ("不算", "不计", "除外", "以外", "之外", "不包括", "不含")
_TAKEN_OUT = "剔掉|剔除|剔出去|刨掉|刨除|去掉|去了|除掉|除去|扣掉|扣除|拿掉|排除|撇开|抛开"
"""把民政局剔掉: the words for it stand behind the name."""
_END = r"(?:在内|在外|以外|之外|外)?[，,、]?"
_GOVERNMENTS = ("县人民政府", "市人民政府", "区人民政府", "县政府", "市政府", "区政府", "政府本级", "县本级")
_KINDS = ("街道办事处", "街道办", "街道", "乡镇", "乡", "镇", "局")
_IS_IT = re.compile("算不算|不算(?:是|得)?(?:最|很|太|挺|多|少|高|低|数|什么|啥|差|好)")
"""癸镇不算最多吗 leaves nobody out."""
_ABOVE = ("省", "市", "县", "区")


@dataclass(frozen=True, slots=True)
class Excluded:
    """`words` are what the question says, `name` whom it leaves out, `organs` their ids where they are named."""

    words: str
    name: str
    organs: tuple[str, ...]

    def keeps(self, organ: Organ) -> bool:
        if self.name in _GOVERNMENTS:
            return not (organ.level in _ABOVE and organ.name.endswith("人民政府"))
        if self.organs:
            return organ.id not in self.organs
        return not base_of(organ.name).endswith(("乡", "镇") if self.name == "乡镇" else self.name)


def excluded(turn: Turn) -> Excluded | None:
    """What the question leaves out; None where it leaves nothing out."""
    text, without = turn.question, turn.knowledge.language.follow.words("without")
    if _IS_IT.search(text):
        return None
    if not any(word in text for word in (*without, *_BEHIND, *_TAKEN_OUT.split("|"))):
        return None  # most questions leave nobody out, and the pattern below is made anew for each
    named = [s.text for s in turn.meaning.spans if s.text and any(c.kind == "organ" for c in s.concepts)]
    one = "|".join(map(re.escape, sorted((*named, *_GOVERNMENTS, *_KINDS), key=len, reverse=True)))
    before = "|".join(map(re.escape, sorted(without, key=len, reverse=True))) or "(?!)"
    behind = rf"({one})(?:{'|'.join(_BEHIND)})|[把将]({one})也?给?(?:{_TAKEN_OUT})"
    match = re.search(rf"(?:{before})(?:掉|了)?({one}){_END}|{behind}", text)
    if match is None:
        return None
    name = match[1] or match[2] or match[3]
    organs = () if name in _GOVERNMENTS else tuple(o.id for o in turn.knowledge.tree.named(name))
    return Excluded(match.group(), name.removesuffix("办事处").removesuffix("办"), organs)
