"""「丙市政府（不是甲乡，是市里）」: an organ that is named only to say that it is not meant."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from bot.answering.meaning import Concept, Span
from bot.answering.whose.told_apart import candidates_of
from bot.answering.words.patterns import one_of
from bot.publishing.knowledge import Knowledge
from bot.reading.staff_files.language import Language

_NAMES, _ROWS = ("organ", "place"), ("row", "group", "column_group", "measure")
_NO, _MARKS = "不是", "，,。；;！!… \t"
"""「予以公开几件，不是部分公开」 takes nothing back."""
_RIGHT_BEHIND = 3
_BETWEEN = r"(?:[这那]个|[这那]家|[这那]边|我们|咱们|咱|的)?"
_ENDS_THERE = re.compile(r"(?:的|这个|那个|这边|那边|这家|那家)?(?:$|[，,；;。、）)】\s]|而?是|我[问说要])")


def only_denied(text: str, spans: Sequence[Span], knowledge: Knowledge) -> tuple[str, ...]:
    """The ids of such organs; none where no other organ or place is named, since then it may be a doubt."""
    named = [s for s in spans if s.text and any(c.kind in _NAMES for c in s.concepts)]
    pattern = _denying(knowledge.language.places.words("denied"))
    denied = [s for s in named if pattern.search(text[: s.start]) and _ENDS_THERE.match(text[s.end :])]
    kept = {id_ for s in named if s not in denied for id_ in candidates_of(s, knowledge)}
    if not denied or len(denied) == len(named):
        return ()
    return tuple(id_ for s in denied for id_ in candidates_of(s, knowledge) if id_ not in kept)


@lru_cache(maxsize=4)
def _denying(words: tuple[str, ...]) -> re.Pattern[str]:
    """是不是甲乡 asks whether it is, and denies nothing."""
    return re.compile(rf"(?<!是)(?:{one_of(words)}){_BETWEEN}$")


def without_slips(text: str, spans: Sequence[Span], language: Language) -> tuple[Span, ...]:
    """The spans without the years, the organs, or the rows, that the asker takes back in the same breath."""
    kept = list(spans)
    for slip in _slips(language).finditer(text):
        bare = slip[0].strip(_MARKS) == _NO
        for kinds in (("year",), _NAMES, *(() if bare else (_ROWS,))):
            named = [s for s in kept if s.text and any(c.kind in kinds for c in s.concepts)]
            if any(0 <= s.start - slip.end() <= _RIGHT_BEHIND for s in named):
                wrong = [s for s in named if s.end <= slip.start() + 1]
                kept = [replace(s, concepts=(Concept("filler", ""),)) if s in wrong else s for s in kept]
    return tuple(kept)


@lru_cache(maxsize=2)  # a draft and the version before it mostly have the same
def _slips(language: Language) -> re.Pattern[str]:
    """「2022年，哎不对不对，2023年」, 「己街道2022年几件，不是，看错了，是癸镇」."""
    wrong, meant = (one_of(language.slip.words(name)) for name in ("done", "meant"))
    return re.compile(
        rf"[，,。；;！!…\s](?:哎|唉|哦|噢|啊|呃|诶)?[，,]?(?:{wrong}|不是|不(?=[，,])|错了)"
        rf"(?:{wrong}|[，,]|错了|我|了|啊)*(?:{meant}|是)?"
    )
