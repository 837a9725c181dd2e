"""「期限多长」 after a guide on reviews is the review's: which guide near the last one a short question means."""

from __future__ import annotations

import re

from bot.answering.weigh import GUIDE_LEAD, GUIDE_PERHAPS, leads
from bot.dialogue.guides.procedure import procedure_in
from bot.index.phrases import Match
from bot.model import Guide
from bot.publishing.knowledge import Knowledge

LONGEST, _FAR_TOO_LONG = 16, 30
"""A longer question tells its own subject."""
KIN = 1.35
"""What being kin to the last guide is worth."""
THE_LAST = 1.2
"""Saying the same again is worth less than saying what stands next to it."""
FOREIGN = 0.8
"""What a guide is worth whose needed words stand neither in the question nor in the last guide."""
_COMPLETE, _COMPLETE_FROM = 0.9, 6
"""A question as near as this to a sample, and as long as this, needs nothing from the last turn."""
_SHORTEST = 3
_PUNCTUATION = re.compile(r"[^\u3400-\u9fffA-Za-z0-9]|[呢啊呀吗]$")
_LOOKED_AT, _NEAREST = 30, 12
_MORE_LIKE, _ALMOST = 0.1, 0.8
_FAINTEST, _HEARD = 0.12, 0.1


def guide_meant(question: str, last: Guide, knowledge: Knowledge) -> Guide | None:
    """The guide that `question` means after `last`, or None where it says that by itself."""
    if len(question) > _FAR_TOO_LONG:
        return None
    index, kin = knowledge.guide_index, knowledge.kinship.get(last.id, frozenset())
    alone = index.find(question, _LOOKED_AT)
    here = next((match for match in alone if match.item is last), None)
    # 那我写个不同意，是不是就不给了 behind who is asked: it knows a question more like this one than the nearest does.
    if here and here.same >= alone[0].same + _MORE_LIKE and here.score >= _ALMOST * alone[0].score:
        return last
    if len(question) > LONGEST:
        return None
    if len(bare := _PUNCTUATION.sub("", question)) >= _SHORTEST and bare in last.title:
        return last
    if not alone or (alone[0].same >= _COMPLETE and len(question) >= _COMPLETE_FROM):
        return None
    told = "".join(word for word in last.needs[:2] if word not in question)
    together = index.find(told + question, _NEAREST) if told else alone

    def worth(match: Match[Guide]) -> float:
        if match.item.id in kin:
            return match.score * KIN
        return match.score * (THE_LAST if match.item is last else FOREIGN if match.item.needs else 1.0)

    # The told words alone make every kin near; the question must speak for it too.
    heard = {match.item.id for match in alone if match.score >= _HEARD}
    near = [m for m in together if m.item.id in heard and (m.item.id in kin or m.item is last)]
    best = max((*near, *alone), key=worth)
    # 走复议的话，从哪天起算 behind 到期不答复: it says itself which procedure it is about.
    own = knowledge.language.procedure_guides.words(procedure_in(question, knowledge.language.procedures))
    another = best.item is not alone[0].item and alone[0].item.id in own
    # 复议机关应为哪一级 behind a court is clear by itself.
    if another and (best.item.id not in own or leads(alone, GUIDE_PERHAPS, GUIDE_LEAD)):
        return alone[0].item
    if best.score < _FAINTEST or (best.item is alone[0].item and best.item.id not in kin):
        return None
    return best.item
