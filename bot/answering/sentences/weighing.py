"""How much each sentence of a report says of what is asked."""

from __future__ import annotations

import math
import re
from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass, replace
from operator import mul

from bot.answering.sentences.affinity import affinities
from bot.answering.sentences.another import named_apart, of_another
from bot.answering.sentences.answer_kind import answer_kind, asks_for, gives
from bot.answering.sentences.pieces import clauses_of, pieces_of
from bot.answering.sentences.terms import Asked, asked_of, stands
from bot.answering.subject import cell_asked
from bot.answering.turn import Turn
from bot.answering.words.patterns import any_matches
from bot.model import FactKind, Passage
from bot.publishing.content import ReportContent, once_a_report
from bot.reading.glyphs import fold

_EVERYWHERE = 0.4
"""What a word is worth that stands in every sentence; one that stands in one only is worth 1."""
_IN_HEADING = 0.4
_BESIDE = 0.1
"""Of what the sentence before or behind says, so much counts too."""
_OF_ITS_OWN = 0.2
"""The same of the other pieces of a long sentence."""
_NO_ANSWER = 0.6
"""What the score of a sentence is worth that holds nothing of the kind that is asked for."""
PROBLEMS, _PROBLEMS_WORTH = "五", 0.15
_FRAME, _FRAME_WORTH = ("", "二", "三", "四"), 0.1
"""Parts whose sentences say how a report is made, not what was done."""
KIND_WORTH = 1.1
"""What the nearness of a kind of fact is worth for a sentence of that kind."""
_LIKELY = 0.3
"""What it adds that people ask in such words where a report says what the passage says (affinity.py)."""
_AT_MOST = 3.5
"""So many times what the passage says of the question that may add: 花了多少钱 is asked of any sum of money."""
_NOT_IT = 0.2
"""By no more is a passage unlikelier than the likeliest, where only what it says itself speaks for it."""
_ABOUT = 0.4
"""What the rest of a question weighs beside the clause that asks."""
_KINDS = 1
"""So many kinds of facts, those nearest to the question, may lift a sentence."""
_HARDLY_MORE = 0.3
"""What share of a question's weight must lie besides the names of rows, for it to ask for more than a cell."""
_ONLY_LEADS = re.compile(r"[^，。；：:]{2,14}[：:]|[^，。；：:\d]{0,10}(?:措施|问题|不足|打算|方向|计划)。")
"""改进措施： and 改进措施。 say what follows, and answer nothing."""
_WORDS_OF_A_KIND = 2
"""With so many words of a kind of fact in it, a sentence is surely of that kind."""


@dataclass(frozen=True, slots=True)
class Weighed:
    """`gives`: whether the kind of answer asked for stands in it; `told_by`: the clauses that speak for it."""

    score: float
    passage: Passage
    gives: bool
    told_by: tuple[str, ...] = ()


def weighed(turn: Turn, report: ReportContent, clause: range | None = None) -> list[Weighed]:
    """The sentences of the report, the one that says most of what is asked first; of a long one the best piece.

    `clause`: which characters of the question ask, where it asks for two things; the others are what it is about.
    """
    asked = asked_of(turn, report.text)
    if clause is not None:
        asked = replace(asked, weights=tuple(w * (1.0 if i in clause else _ABOUT) for i, w in enumerate(asked.weights)))
    passages, (pieces, texts, headings) = report.passages, _taken_apart(report)
    said = _said(asked, texts, headings)
    whole = [0.0] * len(passages)
    for (i, _), score in zip(pieces, said, strict=True):
        whole[i] = max(whole[i], score)
    words, question = turn.knowledge.prose, turn.meaning.asks
    kind = answer_kind(question[clause.start : clause.stop] if clause else question, words)
    of_problems = asks_for("problems", question, words) or asks_for("plans", question, words)
    asks = question[clause.start : clause.stop] if clause else cell_asked(turn.question, turn.meaning)
    near = [(match.item, match.score) for match in turn.tools.facts.find(asks, _KINDS)]
    apart = named_apart(turn.question, words.apart)
    likely = affinities(turn, report)
    if not asked.loosely:  # whether one thing is there is told by its own words: others only say which it is not
        likeliest = max(likely, default=0.0)
        likely = [max(each - likeliest, -_NOT_IT) for each in likely]
    best: dict[int, Weighed] = {}
    for (i, piece), text, own in zip(pieces, texts, said, strict=True):
        score = own + _BESIDE * max((whole[j] for j in _beside(i, passages)), default=0.0)
        score += _OF_ITS_OWN * (whole[i] - own)
        score += KIND_WORTH * max((nearness * _is_of(fact, text) for fact, nearness in near), default=0.0)
        score += min(_LIKELY * likely[i], _AT_MOST * max(score, 0.0))
        no_answer = _ONLY_LEADS.fullmatch(piece.strip()) or of_another(piece, apart)
        fits = 0.0 if no_answer else gives(kind, piece)
        score = score * (fits or _NO_ANSWER) + _PROBLEMS_WORTH * (of_problems and passages[i].section == PROBLEMS)
        score -= _FRAME_WORTH * (passages[i].section in _FRAME)
        if i not in best or score > best[i].score:
            best[i] = Weighed(score, passages[i], bool(fits), clauses_of(piece))
    return sorted(best.values(), key=lambda item: -item.score)


def share_told(turn: Turn, report: ReportContent, passage: Passage, besides: Container[int]) -> float:
    """What share the passage tells of what is asked besides the characters `besides`; 0 where nothing else is asked."""
    asked = asked_of(turn, report.text)
    rest = tuple(0.0 if i in besides else weight for i, weight in enumerate(asked.weights))
    if sum(rest) < _HARDLY_MORE * sum(asked.weights):
        return 0.0
    pieces, texts, headings = _taken_apart(report)
    said = _said(replace(asked, weights=rest), texts, headings)
    return max(score for (i, _), score in zip(pieces, said, strict=True) if report.passages[i] is passage)


def told_of_clauses(
    turn: Turn, report: ReportContent, clauses: Sequence[range], least: float
) -> Iterator[tuple[range, dict[Passage, float]]]:
    """(clause, what share of it each passage says) of each whose words weigh at least so much together."""
    asked = asked_of(turn, report.text)
    pieces, texts, headings = _taken_apart(report)
    for clause in clauses:
        weights = tuple(weight if i in clause else 0.0 for i, weight in enumerate(asked.weights))
        if sum(weights) < least:
            continue
        shares = dict.fromkeys(report.passages, 0.0)
        for (i, _), share in zip(pieces, _said(replace(asked, weights=weights), texts, headings), strict=True):
            shares[report.passages[i]] = max(shares[report.passages[i]], share)
        yield clause, shares


def clause_that_says_it(turn: Turn, clauses: Sequence[str]) -> str:
    """The clause that says most of what is asked; "" where there is none."""
    scores = _said(asked_of(turn), [fold(clause).lower() for clause in clauses], [""] * len(clauses))
    return max(zip(scores, clauses, strict=True), key=lambda pair: pair[0], default=(0.0, ""))[1]


def mentioned(turn: Turn, report: ReportContent) -> dict[Passage, float]:
    """What share of the question each passage says in whole words, asked or said for them: 发布 is not 新闻发布会.

    1 for a sentence of the kind of fact that is asked for: 提醒谈话 says 挨批 without a word of it.
    """
    asked = asked_of(turn, report.text)
    words = replace(asked, terms=tuple(term for term in asked.terms if term.whole))
    pieces, texts, headings = _taken_apart(report)
    shares = dict.fromkeys(report.passages, 0.0)
    kinds = [match.item for match in turn.tools.facts.find(cell_asked(turn.question, turn.meaning), _KINDS)]
    for (i, _), text, share in zip(pieces, texts, _said(words, texts, headings), strict=True):
        told = 1.0 if any(_is_of(kind, text) for kind in kinds) else share
        shares[report.passages[i]] = max(shares[report.passages[i]], told)
    return shares


@once_a_report
def _taken_apart(report: ReportContent) -> tuple[tuple[tuple[int, str], ...], tuple[str, ...], tuple[str, ...]]:
    """(number of the passage, piece) of each piece, its text, and the headings above it, both as they are searched.

    A question asks for it several times, and one who asks on asks of the same report.
    """
    passages = report.passages
    pieces = tuple((i, piece) for i, passage in enumerate(passages) for piece in pieces_of(passage.text))
    above = [fold("\n".join(passage.headings[1:])).lower() for passage in passages]
    return pieces, tuple(fold(piece).lower() for _, piece in pieces), tuple(above[i] for i, _ in pieces)


def _said(asked: Asked, texts: Sequence[str], headings: Sequence[str]) -> list[float]:
    """What share of the question each text speaks of."""
    total = sum(asked.weights)
    if not total:
        return [0.0] * len(texts)
    most, size = math.log(1 + len(texts)), len(asked.weights)
    places, said = dict[str, dict[int, float]](), dict[int, list[float]]()
    for term in asked.terms:
        best: dict[int, float] = {}
        for word in term.words:
            found = places.get(word)
            if found is None:
                found = places[word] = _worth_where(word, texts, headings, most)
            for place, worth in found.items():
                if worth > best.get(place, 0.0):
                    best[place] = worth
        for place, worth in best.items():
            credit = said.get(place) or said.setdefault(place, [0.0] * size)
            for i in range(term.start, term.end):
                credit[i] = max(credit[i], worth * term.worth)
    scores = [0.0] * len(texts)
    for place, credit in said.items():
        scores[place] = sum(map(mul, asked.weights, credit)) / total
    return scores


def _worth_where(word: str, texts: Sequence[str], headings: Sequence[str], most: float) -> dict[int, float]:
    """What the word is worth in each text that has it, or whose heading has it: most sentences have few words asked."""
    here = [place for place, text in enumerate(texts) if word in text and stands(word, text)]
    worth = _EVERYWHERE + (1 - _EVERYWHERE) * math.log(1 + len(texts) / len(here)) / most if here else 0.0
    return dict.fromkeys((i for i, above in enumerate(headings) if word in above), _IN_HEADING) | dict.fromkeys(
        here, worth
    )


def _beside(i: int, passages: Sequence[Passage]) -> list[int]:
    return [j for j in (i - 1, i + 1) if 0 <= j < len(passages) and passages[j].headings == passages[i].headings]


def _is_of(kind: FactKind, text: str) -> float:
    """From 0 to 1: how much the text speaks of that kind of thing."""
    if any_matches(kind.sure, text):
        return 1.0
    return min(sum(word in text for word in kind.words) / _WORDS_OF_A_KIND, 1.0)
