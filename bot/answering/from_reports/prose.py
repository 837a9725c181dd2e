"""Sentences of a report's prose that say what is asked, and the answer that quotes them."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from bot import wording
from bot.answering.from_reports.excerpt import excerpt
from bot.answering.sentences.answer_kind import COUNT, AnswerKind, answer_kind, gives
from bot.answering.sentences.names import A_THING, asks_a_persons_name, speaks_of_a_person, tells_a_persons_name
from bot.answering.sources.cite import cite_passage, part_named
from bot.answering.sources.slots import Slots, coverage, joined, placed, quoted, said
from bot.answering.turn import Memory, Reply, Turn
from bot.model import Outcome, Passage, Section, Understood
from bot.publishing.content import ReportContent
from bot.reading.glyphs import fold
from bot.reading.staff_files.language import Language

EXCERPT = 200
"""Characters of one sentence that are quoted; the citation holds all of it."""
_ONLY_ASKS = re.compile(r"^(?:几|多少|哪).?$")
_NUMBER_ASKED = re.compile("(?<![哪这近前后那头第])几(?!年)|多少")
_NEAR = 4
"""Characters that may stand between those of a short name: 自助机 is the 自助查询机."""


@dataclass(frozen=True, slots=True)
class Found:
    """A passage with how much of what was asked it speaks of, from 0 to 1."""

    score: float
    passage: Passage


def passages_in(report: ReportContent, section: Section) -> tuple[Passage, ...]:
    return tuple(p for p in report.passages if section.body.start <= p.place.start < section.body.end)


def source_of(passages: Sequence[Passage]) -> Slots:
    """（见报告五、存在的主要问题及改进情况，第57行）, on a line of its own."""
    heads = "、".join(dict.fromkeys(part_named(p.section, p.headings[0]) for p in passages if p.headings))
    places = "、".join(dict.fromkeys(p.place.words for p in passages))
    where = "，".join(part for part in (heads, places) if part)
    return said("\n" + wording.SOURCE_OPEN) + placed(where) + said(wording.SOURCE_CLOSE)


def words_of(turn: Turn) -> tuple[str, ...]:
    """What the question asks about, word by word: all but organs, years, cues and words without weight."""
    meaning = turn.meaning
    weightless = {"cue", "filler", "organ", "mine", "year", "date"}
    named = [
        word
        for span in meaning.spans
        if not all(concept.kind in weightless for concept in span.concepts)
        for word in turn.knowledge.words.cut(span.text)
    ]
    found = dict.fromkeys(word for word in (*named, *meaning.residue) if len(word) > 1 and not _ONLY_ASKS.match(word))
    return tuple(found)


def search(
    report: ReportContent, words: Sequence[str], language: Language, within: Section | None = None
) -> list[Found]:
    """Passages by how much of `words` they and their headings speak of, best first."""
    passages = passages_in(report, within) if within else report.passages
    if not words or not passages:
        return []
    texts = [fold(p.text + "\n" + "\n".join(p.headings[1:])) for p in report.passages]
    groups = [language.variants(word) for word in words]
    weight = {
        group: math.log(1 + len(texts) / max(sum(any(word in t for word in group) for t in texts), 0.5))
        for group in groups
    }
    total = sum(weight.values())
    found = []
    for passage in passages:
        text, headings = fold(passage.text), fold("\n".join(passage.headings[1:]))
        score = sum(w * max(credit(word, text, headings) for word in group) for group, w in weight.items())
        score /= total
        if score > 0:
            found.append(Found(score, passage))
    return sorted(found, key=lambda f: -f.score)


def credit(word: str, text: str, headings: str) -> float:
    """How far `text`, or the headings above it, speak of `word`: to the letter, with more between, or in part."""
    if word in text:
        return 1.0
    if len(word) > 2 and _shortens(word).search(text):
        return 0.9
    if word in headings:
        return 0.7
    pairs = [word[i : i + 2] for i in range(len(word) - 1)] if len(word) > 2 else []
    return 0.6 * sum(pair in text for pair in pairs) / len(pairs) if pairs else 0.0


@lru_cache(maxsize=512)
def _shortens(word: str) -> re.Pattern[str]:
    """A short everyday name in a long official one: its characters in a row, a few others between."""
    return re.compile(f"[^，。；：]{{0,{_NEAR}}}?".join(map(re.escape, word)))


def counts_something(text: str) -> bool:
    """Whether a number stands in the text, in figures or in words, that is no year and no mark of a list."""
    bare = re.sub(r"(?:19|20)\d\d年|（\d+）|^\d+[、.]", "", fold(text))
    return bool(re.search(r"\d", bare) or gives(AnswerKind(COUNT), bare))


def asks_a_number(turn: Turn) -> bool:
    return turn.meaning.cue("count", "people") or bool(_NUMBER_ASKED.search(turn.question))


def answer_passages(
    turn: Turn,
    report: ReportContent,
    found: Iterable[Found],
    told_by: Sequence[str] = (),
    around: Sequence[Passage] = (),
) -> Reply:
    """The sentences themselves, quoted; `around` holds them too, with others that are only read out with them."""
    passages = [f.passage for f in found]
    shown = around or passages
    head = coverage(wording.report_name(report.member.organ, report.member.year)) + said("，" + wording.QUOTE_OPEN)
    cut = [excerpt(passage.text.strip(), told_by or words_of(turn), EXCERPT) for passage in shown]
    body = quoted(f"「{''.join(cut)}」") if around else joined("\n", [quoted(f"「{text}」") for text in cut])
    source = source_of(shown)
    member = report.member
    asked = answer_kind(turn.meaning.asks, turn.knowledge.prose)
    told = any(gives(asked, p.text) for p in shown)
    nobody = not any(tells_a_persons_name(p.text) for p in shown)
    if nobody and turn.meaning.cue("name") and (asked.whose != A_THING or speaks_of_a_person(turn.question)):
        source += said(wording.NO_NAME)
        told = told and not asks_a_persons_name(turn.question)
    elif told and _misses_a_number(turn, asked, passages):
        source += said(wording.NO_COUNT)
    return Reply(
        Outcome.ANSWERED if told else Outcome.NOT_FOUND,
        (() if told else said(wording.NOT_DIRECTLY)) + head + body + source,
        tuple(cite_passage(turn, report, p) for p in shown),
        understood=Understood((member.organ,), (member.year,), (), "原文"),
        memory=Memory(
            "passage", member.organ, member.year, items=tuple(p.text for p in passages), question=turn.question
        ),
    )


def _misses_a_number(turn: Turn, asked: AnswerKind, passages: Sequence[Passage]) -> bool:
    """Whether a number is asked for, and nothing else, and none stands in the sentences."""
    number = asked.kind in ("", COUNT) and asks_a_number(turn)
    return number and not any(counts_something(p.text) for p in passages)
