"""A question as what it asks of: stretches of it, the words that a report may say for each, and how much each weighs.

Every character weighs as much as the word around it is rare among people's questions: 听说 and 那个 hardly count.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from bot.answering.meaning import Concept, Span
from bot.answering.sentences.answer_kind import COUNT, answer_kind
from bot.answering.sentences.spelt_otherwise import spelt_in
from bot.answering.turn import Turn
from bot.answering.words.units import UNITS
from bot.publishing.knowledge import Knowledge
from bot.reading.glyphs import fold
from bot.reading.numerals import read_numeral

_LITERALLY, _IN_OTHER_WORDS, _ALIKE, _IN_PART, _CHARACTER = 1.0, 0.8, 0.6, 0.6, 0.4
"""What a word found as it is said is worth, one that reports say for it, one that is said for the same thing, two
characters in a row of it, and one of them."""
_ONE_THING = 6
"""Characters of what is asked for where only one thing is named: 新闻发布会."""
_RAREST, _COMMON, _COMMON_ALONE = 10.0, 4.0, 6.0
"""From the weight of a word that nobody asks with to that of one that all do; of a lone character."""
_LEAST = 0.1
_ALONE = 0.6
_NAME, _NOW_AND_THEN, _PAIR = 3, 3, 2
_COUNTED = re.compile(rf"([两二三四五六七八九十]+)([{UNITS}])")
_FIGURES = re.compile(r"\d{1,2}")
"""What is counted says more than how many: 21 of 21年 stands in 21件 too."""
_HAN = re.compile(r"[\u3400-\u9fff]")
_LETTERS = re.compile(r"[\u3400-\u9fffa-z0-9]+")
_ONLY_TELLS = frozenset({"organ", "year", "date", "filler", "mine"})
_TOTAL = "total"
_ALSO_SAID = frozenset({"why", "money"})
"""Cues that reports have words for: 原因, 免费."""
_SAID_IF_THERE = _ALSO_SAID | {"told", "existence", "happened"}


@dataclass(frozen=True, slots=True)
class Term:
    """A stretch of the question and what stands for it in a report; `whole`: a word, and no piece of one."""

    start: int
    end: int
    words: tuple[str, ...]
    worth: float
    whole: bool = True


@dataclass(frozen=True, slots=True)
class Asked:
    """`weights`: one for each character of the question; `terms` may overlap.

    `loosely`: whether a sentence may say it in other words than those that are asked; `one_thing`: whether it is asked
    how many of one thing there were, or whether it was, and of nothing else; `named`: whether that thing is said in
    one stretch of whole words, 新闻发布会, and not in a sentence.
    """

    weights: tuple[float, ...]
    terms: tuple[Term, ...]
    loosely: bool = True
    one_thing: bool = False
    named: bool = False


def stands(word: str, text: str) -> bool:
    """Whether the word stands in the text; 3个 does not in 13个."""
    if not word[0].isdigit():
        return word in text
    return re.search(rf"(?<!\d){re.escape(word)}", text) is not None


def asked_of(turn: Turn, report: str = "") -> Asked:
    """The question's terms, without what only says whose report is asked; `report` is the text that is searched."""
    text, knowledge = fold(turn.meaning.text).lower(), turn.knowledge
    # 提没提约谈 asks for no more than whether it is there: what else it says must be there too.
    said = _SAID_IF_THERE if turn.meaning.cue("told") else _ALSO_SAID
    spans = (
        s for s in turn.meaning.spans if s.text and (_says_all(s) or all(_only_tells(c, said) for c in s.concepts))
    )
    spans = (span for span in spans if not _is_of_the_report(span, report, knowledge))
    told = {i for span in spans for i in range(span.start, span.end)}
    for word in knowledge.prose.answers.get("light", ()):
        told |= {i for match in re.finditer(re.escape(word), text) for i in range(*match.span())}
    cut = [(start, word) for start, word in _cut(text, knowledge) if not told.issuperset(_range(start, word))]
    weights = [0.0] * len(text)
    for start, word in cut:
        for i in _range(start, word):
            weights[i] = _weight(word, knowledge) if i not in told and _LETTERS.match(text[i]) else 0.0
    counts = turn.meaning.cue("existence") or answer_kind(turn.meaning.asks, knowledge.prose).kind == COUNT
    one_thing = counts and sum(weight > 0 for weight in weights) <= _ONE_THING
    # 提没提约谈, 开了几回新闻发布会: what only shares a character with the thing does not mention it.
    loosely = not (turn.meaning.cue("told") or one_thing)
    terms = (*_terms(text, cut, told, knowledge, report), *(_characters(text, told, knowledge) if loosely else ()))
    return Asked(tuple(weights), terms, loosely, one_thing, one_thing and _is_named(weights, cut))


def _is_named(weights: list[float], cut: list[tuple[int, str]]) -> bool:
    """Whether what weighs anything stands in one stretch, of words that are no lone characters."""
    heavy = [i for i, weight in enumerate(weights) if weight > 0]
    words = [word for start, word in cut if any(weights[i] > 0 for i in _range(start, word))]
    one_stretch = bool(heavy) and heavy[-1] - heavy[0] < len(heavy)
    return one_stretch and (all(len(word) > 1 for word in words) or len(heavy) == _PAIR)


def _says_all(span: Span) -> bool:
    """一共公开了多少条 asks for no sentence with 合计 in it."""
    kinds = {c.kind for c in span.concepts}
    return "filler" in kinds and all(c.kind == "filler" or c.id == _TOTAL for c in span.concepts)


def _only_tells(concept: Concept, said: frozenset[str]) -> bool:
    """Whether it says whose report is asked, or how it is asked: 多少, 咋说的; `said` are cues that do more."""
    return concept.kind in _ONLY_TELLS or (concept.kind == "cue" and concept.id not in said)


def _is_of_the_report(span: Span, report: str, knowledge: Knowledge) -> bool:
    """机器人 is how people call this assistant, and what a report that says it now and then is asked of."""
    fills = all(c.kind == "filler" for c in span.concepts) and span.text in knowledge.language.fillers
    word = fills and len(span.text) >= _NAME
    return word and 0 < report.count(span.text) <= _NOW_AND_THEN


def _range(start: int, word: str) -> range:
    return range(start, start + len(word))


def _cut(text: str, knowledge: Knowledge) -> Iterator[tuple[int, str]]:
    position = 0
    for word in knowledge.words.cut(text):
        start = text.find(word, position)
        if start >= 0:
            position = start + len(word)
            yield start, word


def _weight(word: str, knowledge: Knowledge) -> float:
    alone = len(word) == 1
    rarity = _rarity(word, knowledge)
    common = _COMMON_ALONE if alone else _COMMON
    weight = max(0.0 if alone else _LEAST, (rarity - common) / (_RAREST - common))
    return weight * (_ALONE if alone else 1.0)


def _rarity(word: str, knowledge: Knowledge) -> float:
    return knowledge.guide_index.rarity(f"{word}*" if len(word) == 1 else word) or _RAREST


def _terms(text: str, cut: list[tuple[int, str]], told: set[int], knowledge: Knowledge, report: str) -> Iterator[Term]:
    for start, word in cut:
        if len(word) > 1 and not _FIGURES.fullmatch(word):
            yield Term(start, start + len(word), tuple(map(str.lower, knowledge.language.variants(word))), _LITERALLY)
    for match in _COUNTED.finditer(text):
        number = read_numeral(match[1].replace("两", "二"))
        if number is not None:
            yield Term(match.start(), match.end(), (f"{number}{match[2]}",), _LITERALLY)
    said, alike = knowledge.prose.reports, knowledge.alike
    for start in range(len(text)):
        for end in range(start + 1, min(start + 1 + knowledge.longest_said, len(text) + 1)):
            words = said.get(text[start:end])
            if words and not told.issuperset(range(start, end)):
                yield Term(start, end, words, _IN_OTHER_WORDS)
            same = alike.get(text[start:end])
            if same and not told.issuperset(range(start, end)):
                yield Term(start, end, same, _ALIKE)
        pair = text[start : start + 2]
        if (
            len(pair) == 2
            and _LETTERS.fullmatch(pair)
            and not _FIGURES.fullmatch(pair)
            and told.isdisjoint((start, start + 1))
        ):
            other = () if knowledge.words.knows(pair) else spelt_in(report, pair)
            yield Term(start, start + 2, (pair, *other), _IN_PART, whole=_is_a_word(start, pair, cut, knowledge))


def _is_a_word(start: int, pair: str, cut: list[tuple[int, str]], knowledge: Knowledge) -> bool:
    """微博, which is cut into two characters; 发布 of 新闻发布会 is none."""
    around = [word for at, word in cut if at < start + len(pair) and start < at + len(word)]
    alone = all(len(word) == 1 for word in around) or around == [pair]
    return alone or (len(around) > 1 and knowledge.words.knows(pair))


def _characters(text: str, told: set[int], knowledge: Knowledge) -> Iterator[Term]:
    """摆摊 of 摊位, 水管 of 供水管网: those that not every question holds."""
    for i, character in enumerate(text):
        if i not in told and _HAN.match(character) and _rarity(character, knowledge) >= _COMMON:
            yield Term(i, i + 1, (character,), _CHARACTER, whole=False)
