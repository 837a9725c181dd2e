"""What a question asks about, without what only says whose report is meant; and a meaning with what was nearest."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import chain

from bot.answering.meaning import YEAR_OF_A_PAPER, Meaning, Span
from bot.answering.turn import Turn
from bot.answering.words.tools import Concepts
from bot.reading.staff_files.word_lists import Words

_NOT_MEANT = re.compile(r"（(?:我?不是|不算|不用)[^）]*）")
"""「想叫上头评理（不是打官司）」: what is said not to be meant."""
_OPENING = re.compile(r"^(?:[，,。：:、\s]|那(?!种|些|个|样))+")
_FRAMED = 6
"""Characters that the rest of a question has at least, where what stands before its comma is only a frame."""
_SAYS_MORE = 3
"""Characters that no list explains, from which on a question says something of its own."""
_RECKONS = ("sum", "average", "change", "times", "percent", "share", "trend", "rank", "highest", "lowest", "light")


def subject_of(question: str, meaning: Meaning) -> str:
    """The question without its one year and the organs that it names: whose report it is, is not the subject."""
    years = [s for s in meaning.spans if any(c.kind == "year" or c == YEAR_OF_A_PAPER for c in s.concepts)]
    organs = [span for span in meaning.spans if any(c.kind == "organ" for c in span.concepts)]
    left = question
    for span in sorted((*(years if len(years) == 1 else ()), *organs), key=lambda span: -span.start):
        left = left[: span.start] + left[span.end :] if span.text else left
    return _NOT_MEANT.sub("", left)


def without_frame(text: str, frame: Words, which_article: Words = ()) -> str:
    """「申请信息公开的时候，一定得说明用途吗」 without what every question here is about; `frame`: such words.

    Of 「不收钱是条例哪一条写的」 the guide on what is free is wanted, which names its article: no `which_article`.
    """
    article = next((words for words in which_article if words in text and len(text) - len(words) >= _SAYS_MORE), "")
    text = text.replace(article, "") if article else text
    head, _, rest = text.replace("，", ",").partition(",")
    for word in sorted(frame, key=len, reverse=True):
        head = head.replace(word, "")
    return rest if len(rest) >= _FRAMED and not head.strip() else text


def cell_asked(question: str, meaning: Meaning) -> str:
    """The subject without what only says that a report is meant: 咱乡, 报告里, 那."""
    spans = [span for span in meaning.spans if span.text and _frames(span)]
    years = [span for span in meaning.spans if any(c.kind == "year" for c in span.concepts)]
    spans += [span for span in meaning.spans if any(c.kind == "organ" for c in span.concepts)]
    left = question
    for span in sorted((*spans, *(years if len(years) == 1 else ())), key=lambda span: -span.start):
        left = left[: span.start] + left[span.end :] if span.text else left
    return _OPENING.sub("", _NOT_MEANT.sub("", left)) or subject_of(question, meaning)


def _frames(span: Span) -> bool:
    report = any(c.kind == "mine" or (c.kind == "cue" and c.id == "report") for c in span.concepts)
    return report and all(c.kind in ("mine", "filler") or c.id in ("report", "list") for c in span.concepts)


def says_more(turn: Turn, meaning: Meaning, least: int = _SAYS_MORE) -> bool:
    """Whether more is said than names, cues and what is to be computed (这两样加一块)."""
    explained = {i for span in meaning.spans if span.text for i in range(span.start, span.end)}
    operations = turn.knowledge.language.operations
    for word in chain.from_iterable(operations.words(name) for name in _RECKONS):
        if len(word) > 1 and (start := meaning.text.find(word)) >= 0:
            explained.update(range(start, start + len(word)))
    return sum(i not in explained and char.isalpha() for i, char in enumerate(meaning.text)) >= least


def explained_by(meaning: Meaning, concepts: Concepts, sample: str) -> Meaning:
    """What is nearest explains the words that stand in no list."""
    spans = tuple(Span(0, 0, sample, (concept,)) for concept in concepts)
    return replace(meaning, spans=(*meaning.spans, *spans), drowned=False, residue=())


def speaks_of_ours(turn: Turn) -> bool:
    """Whether the question speaks of requests, papers or disclosure at all."""
    return any(word in turn.question for word in turn.knowledge.language.ours)
