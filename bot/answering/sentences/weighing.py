"""How much each sentence of a report says of what is asked."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from bot.answering.patterns import matches
from bot.answering.sentences.answer_kind import answer_kind, asks_for, gives
from bot.answering.sentences.terms import Asked, asked_of
from bot.answering.subject import cell_asked
from bot.answering.turn import Turn
from bot.model import FactKind, Passage
from bot.publishing.content import ReportContent
from bot.reading.glyphs import fold

_EVERYWHERE = 0.4
"""What a word is worth that stands in every sentence; one that stands in one only is worth 1."""
_IN_HEADING = 0.4
_BESIDE = 0.1
"""Of what the sentence before or behind says, so much counts too."""
_NO_ANSWER = 0.6
"""What the score of a sentence is worth that holds nothing of the kind that is asked for."""
_PROBLEMS, _PROBLEMS_WORTH = "五", 0.15
_FRAME, _FRAME_WORTH = ("", "二", "三", "四"), 0.1
"""Parts whose sentences say how a report is made, not what was done."""
KIND_WORTH = 0.8
"""What the nearness of a kind of fact is worth for a sentence of that kind."""
_KINDS = 3
_WORDS_OF_A_KIND = 2


@dataclass(frozen=True, slots=True)
class Weighed:
    """`gives`: whether the kind of answer asked for stands in the sentence; `told_by`: the words that speak for it."""

    score: float
    passage: Passage
    gives: bool
    told_by: tuple[str, ...] = ()


def weighed(turn: Turn, report: ReportContent) -> list[Weighed]:
    """The sentences of the report, the one that says most of what is asked first."""
    passages, asked = report.passages, asked_of(turn)
    texts = [fold(passage.text).lower() for passage in passages]
    headings = [fold("\n".join(passage.headings[1:])).lower() for passage in passages]
    said = _said(asked, texts, headings)
    words, question = turn.knowledge.prose, turn.meaning.text
    kind = answer_kind(question, words)
    of_problems = asks_for("problems", question, words) or asks_for("plans", question, words)
    asks = cell_asked(turn.question, turn.meaning)
    near = [(match.item, match.score) for match in turn.tools.facts.find(asks, _KINDS)]
    speaking = tuple(dict.fromkeys(word for term in asked.terms for word in term.words if len(word) > 1))
    found = []
    for i, passage in enumerate(passages):
        score = said[i] + _BESIDE * max((said[j] for j in _beside(i, passages)), default=0.0)
        score += KIND_WORTH * max((nearness * _is_of(fact, texts[i]) for fact, nearness in near), default=0.0)
        fits = gives(kind, passage.text)
        score = score * (fits or _NO_ANSWER) + _PROBLEMS_WORTH * (of_problems and passage.section == _PROBLEMS)
        score -= _FRAME_WORTH * (passage.section in _FRAME)
        found.append(Weighed(score, passage, bool(fits), _words_in(texts[i], speaking, near)))
    return sorted(found, key=lambda item: -item.score)


def _words_in(text: str, words: Sequence[str], kinds: Sequence[tuple[FactKind, float]]) -> tuple[str, ...]:
    of_kinds = [word for kind, _ in kinds[:1] for word in kind.words]
    return tuple(word for word in (*words, *of_kinds) if word in text)


def _said(asked: Asked, texts: Sequence[str], headings: Sequence[str]) -> list[float]:
    """What share of the question each text speaks of."""
    total = sum(asked.weights)
    if not total:
        return [0.0] * len(texts)
    every = {word for term in asked.terms for word in term.words}
    spread = {word: sum(word in text for text in texts) for word in every}
    most = math.log(1 + len(texts))
    worth = {
        word: _EVERYWHERE + (1 - _EVERYWHERE) * math.log(1 + len(texts) / count) / most if count else 0.0
        for word, count in spread.items()
    }
    scores = []
    for text, heading in zip(texts, headings, strict=True):
        credit = [0.0] * len(asked.weights)
        for term in asked.terms:
            best = max(worth[word] if word in text else _IN_HEADING * (word in heading) for word in term.words)
            if best:
                for i in range(term.start, term.end):
                    credit[i] = max(credit[i], best * term.worth)
        scores.append(sum(w * c for w, c in zip(asked.weights, credit, strict=True)) / total)
    return scores


def _beside(i: int, passages: Sequence[Passage]) -> list[int]:
    return [j for j in (i - 1, i + 1) if 0 <= j < len(passages) and passages[j].headings == passages[i].headings]


def _is_of(kind: FactKind, text: str) -> float:
    """From 0 to 1: how much the text speaks of that kind of thing."""
    if any(matches(phrase, text) for phrase in kind.sure):
        return 1.0
    return min(sum(word in text for word in kind.words) / _WORDS_OF_A_KIND, 1.0)
