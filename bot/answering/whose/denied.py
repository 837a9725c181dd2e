"""「丙市政府（不是甲乡，是市里）」: an organ that is named only to say that it is not meant."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from bot.answering.meaning import Concept, Span
from bot.answering.words.patterns import one_of
from bot.publishing.knowledge import Knowledge
from bot.reading.staff_files.language import Language

_NAMES, _YEARS, _ROWS = ("organ", "place"), ("year",), ("row", "group", "column_group", "measure")
_NO, _MARKS = "不是", "，,。；;！!… \t"
"""「予以公开几件，不是部分公开」 takes nothing back."""
_RIGHT_BEHIND = 3
_PASSED_OVER = (Concept("filler", ""),)
_BETWEEN = r"(?:[这那]个|[这那]家|[这那]边|我们|咱们|咱|的)?"
_JOINS = re.compile(r"的?(?:[这那](?:个|家|边))?的?")
"""不是甲县那个乙乡 denies one organ with two names."""
_ENDS_THERE = re.compile(
    r"(?:这个|那个|这边|那边|这家|那家)?(?:$|[，,；;。、）)】\s吧吗哈哦啊呀]|的(?![一二两三四五六七八九十几半\d])|而?是|我[问说要])"
)


def without_denied(text: str, spans: Sequence[Span], knowledge: Knowledge) -> tuple[Span, ...]:
    """The spans without such names, or years; all of them where no other is named, since then it may be a doubt."""
    denying = _denying(knowledge.language.places.words("denied"))
    kept = tuple(spans)
    for kinds in (_NAMES, _YEARS):
        named = [s for s in spans if s.text and any(c.kind in kinds for c in s.concepts)]
        denials = list(_denials(text, named, denying))
        others = [s for s in named if not any(s in run for _, run in denials)]
        for first, run in denials if others else ():
            words = Span(first, run[0].start, text[first : run[0].start], _PASSED_OVER)
            kept = _passed_over(kept, run[:-1] if _is_whose(run, others, knowledge) else run)
            beside = [s for s in kept if not first <= s.start < words.end]
            kept = tuple(sorted([*beside, words], key=lambda s: s.start))
    return kept


def _denials(text: str, named: Sequence[Span], denying: re.Pattern[str]) -> Iterator[tuple[int, list[Span]]]:
    """(where 不是 begins, the names it denies) for each."""
    runs: list[list[Span]] = []
    for span in sorted(named, key=lambda s: s.start):
        if runs and _JOINS.fullmatch(text, runs[-1][-1].end, span.start):
            runs[-1].append(span)
        else:
            runs.append([span])
    for run in runs:
        denies = denying.search(text[: run[0].start])
        if denies and _ENDS_THERE.match(text, run[-1].end):
            yield denies.start(), run


def _is_whose(run: Sequence[Span], others: Sequence[Span], knowledge: Knowledge) -> bool:
    """「不是甲县的教育局，是乙县的」 denies the county; every other name says where else such a bureau lies."""
    *above, last = (span.text for span in run)
    ids = [id_ for id_ in knowledge.names.get(last, ()) if not any(knowledge.tree.lies_in(id_, p) for p in above)]
    return bool(above and others) and all(any(knowledge.tree.lies_in(i, s.text) for i in ids) for s in others)


def _passed_over(spans: Sequence[Span], wrong: Sequence[Span]) -> tuple[Span, ...]:
    return tuple(replace(s, concepts=_PASSED_OVER) if s in wrong else s for s in spans)


@lru_cache(maxsize=4)
def _denying(words: tuple[str, ...]) -> re.Pattern[str]:
    """是不是甲乡 asks whether it is, and denies nothing."""
    return re.compile(rf"(?<!是)(?:{one_of(words)}){_BETWEEN}$")


def without_slips(text: str, spans: Sequence[Span], language: Language) -> tuple[Span, ...]:
    """The spans without the years, the organs, or the rows, that the asker takes back in the same breath."""
    kept = tuple(spans)
    for slip in _slips(language).finditer(text):
        bare = slip[0].strip(_MARKS) == _NO
        for kinds in (_YEARS, _NAMES, *(() if bare else (_ROWS,))):
            named = [s for s in kept if s.text and any(c.kind in kinds for c in s.concepts)]
            behind = [s for s in named if 0 <= s.start - slip.end() <= _RIGHT_BEHIND]
            if behind:
                kept = _passed_over(kept, [s for s in named if s.end <= slip.start() + 1])
    return kept


@lru_cache(maxsize=2)  # a draft and the version before it mostly have the same
def _slips(language: Language) -> re.Pattern[str]:
    """「2022年，哎不对不对，2023年」, 「己街道2022年几件，不是，看错了，是癸镇」."""
    wrong, meant = (one_of(language.slip.words(name)) for name in ("done", "meant"))
    return re.compile(
        rf"[，,。；;！!…\s](?:哎|唉|哦|噢|啊|呃|诶)?[，,]?(?:{wrong}|不是|不(?=[，,])|错了)"
        rf"(?:{wrong}|[，,]|错了|我|了|啊)*(?:{meant}|是)?"
    )
