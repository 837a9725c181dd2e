"""Answers from a report's prose: a whole topic, one item of its list, or the sentences that say what is asked."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from bot import wording
from bot.answering.cite import cite_passage
from bot.answering.excerpt import clip, excerpt
from bot.answering.patterns import matches
from bot.answering.slots import Slots, computed, coverage, joined, ordinal, placed, quoted, said
from bot.answering.turn import Memory, Reply, Turn
from bot.model import Computed, Outcome, Passage, Section, Understood
from bot.publishing.content import ReportContent
from bot.reading.form import Topic
from bot.reading.glyphs import key
from bot.reading.language import Language

LONGEST = 220
"""Characters of running text that a reply quotes before it only shows the beginning."""

_CLAUSE = re.compile(r"[^，,；;。：:]+[，,；;。：:]?")
EXCERPT = 120
"""Characters of one sentence that are quoted; the citation holds all of it."""
_COUNT = re.compile(r"\d")


@dataclass(frozen=True, slots=True)
class Found:
    """A passage with how much of what was asked it speaks of, from 0 to 1."""

    score: float
    passage: Passage


def section_of(report: ReportContent, topic: Topic) -> Section | None:
    """The section of the report that is about the topic: the deepest whose heading names it."""
    fits = [section for section in report.sections if section.number == topic.part and _heads(topic, section)]
    return max(fits, key=lambda section: section.level, default=None)


def passages_in(report: ReportContent, section: Section) -> tuple[Passage, ...]:
    return tuple(p for p in report.passages if section.body.start <= p.place.start < section.body.end)


def _own(turn: Turn, report: ReportContent, topic: Topic, section: Section) -> tuple[Passage, ...]:
    """The passages of `section` about `topic`: where its heading names two topics (主要问题及改进情况), the second
    begins with a sentence that says so.
    """
    passages = passages_in(report, section)
    topics = {t.id: t for t in turn.knowledge.forms[report.member.form or "2019"].topics}
    first = next((t for t in topics.values() if t.until and topic.id in (t.id, t.until)), None)
    second = topics.get(first.until) if first else None
    if not first or not second or not (_heads(first, section) and _heads(second, section)):
        return passages
    begun = (i for i, p in enumerate(passages) if any(matches(phrase, p.text) for phrase in second.begins))
    if not (at := next(begun, 0)):
        return passages
    return passages[at:] if topic is second else passages[:at]


def _heads(topic: Topic, section: Section) -> bool:
    return any(key(heading) in key(section.headings[-1]) for heading in topic.headings)


def answer_topic(turn: Turn, report: ReportContent, topic: Topic, item: int = 0) -> Reply | None:
    """What the report says about a topic, or its `item`-th list entry; None when it has no such section."""
    if not topic.headings:
        return _statement(turn, report, topic)
    section = section_of(report, topic)
    passages = _own(turn, report, topic, section) if section else ()
    if section is None or not passages:
        return None
    if topic.states and not any(word in p.text for p in passages for word in topic.states):
        return _silent(turn, report, topic, passages)
    items = [passage for passage in passages if passage.ordinal]
    memory = Memory(
        "topic", report.member.organ, report.member.year, topic=topic.id, items=tuple(p.text for p in items)
    )
    head = coverage(wording.report_name(report.member.organ, report.member.year))
    if item and not items:
        item = 0
    if item:
        return _item(turn, report, topic, items, item, head, memory)
    if items:
        count = Computed("条数", len(items), "条", tuple((p.text[:12], 1) for p in items))
        listed = joined("\n", [quoted(clip(p.text, 90 if len(items) > 3 else 120)) for p in items])
        slots = head + said("，" + topic.title + "，" + wording.LISTED) + computed(str(len(items)))
        return _reply(turn, report, topic, slots + said(wording.LISTED_END) + listed, items, memory, (count,))
    text, shown, cut = "", [], False
    for passage in passages:
        if text and len(text) + len(passage.text) > LONGEST:
            cut = True
            break
        text += passage.text
        shown.append(passage)
    slots = head + said("，" + topic.title + wording.SECTION_SAYS) + quoted(clip(text, LONGEST))
    return _reply(turn, report, topic, slots + (said(wording.EXCERPT) if cut else ()), shown, memory)


def _statement(turn: Turn, report: ReportContent, topic: Topic) -> Reply | None:
    """The sentence anywhere in the report that speaks of a topic without a heading, told by the topic's phrases."""
    scored = [(sum(matches(state, p.text) for state in topic.states), p) for p in report.passages]
    best = max((score for score, _ in scored), default=0)
    if not best:
        return None
    words = words_of(turn)
    fits = [p for score, p in scored if score == best]
    chosen = max(fits, key=lambda p: sum(word in p.text for word in words))
    return answer_passages(turn, report, [Found(1.0, chosen)], topic.states)


def _item(
    turn: Turn,
    report: ReportContent,
    topic: Topic,
    items: Sequence[Passage],
    item: int,
    head: Slots,
    memory: Memory,
) -> Reply:
    chosen = [p for p in items if p.ordinal == item] or list(items[item - 1 : item])
    if not chosen:
        count = Computed("条数", len(items), "条", tuple((p.text[:12], 1) for p in items))
        slots = said(wording.NO_SUCH_ITEM) + computed(str(len(items))) + said(wording.NO_SUCH_ITEM_END)
        reply = _reply(turn, report, topic, slots, items, memory, (count,))
        return Reply(Outcome.NOT_FOUND, reply.slots, reply.citations, computed=reply.computed, memory=memory)
    slots = head + said("，" + topic.title + "，第") + ordinal(str(item)) + said("条：\n") + quoted(chosen[0].text)
    return _reply(turn, report, topic, slots, chosen, memory)


def _silent(turn: Turn, report: ReportContent, topic: Topic, passages: Sequence[Passage]) -> Reply:
    head = coverage(wording.report_name(report.member.organ, report.member.year))
    text = clip("".join(p.text for p in passages), 80)
    slots = head + said(wording.COLON + wording.TOPIC_SILENT) + quoted(f"「{text}」")
    slots += said("，" + wording.TOPIC_SILENT_END)
    reply = _reply(turn, report, topic, slots, passages[:1], Memory())
    return Reply(Outcome.NOT_FOUND, reply.slots, reply.citations, understood=reply.understood)


def _reply(
    turn: Turn,
    report: ReportContent,
    topic: Topic,
    slots: Slots,
    passages: Sequence[Passage],
    memory: Memory,
    counts: tuple[Computed, ...] = (),
) -> Reply:
    citations = tuple(cite_passage(turn, report, passage) for passage in passages)
    understood = Understood((report.member.organ,), (report.member.year,), (topic.title,), "原文")
    return Reply(Outcome.ANSWERED, slots, citations, understood=understood, computed=counts, memory=memory)


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
    return tuple(dict.fromkeys(word for word in (*named, *meaning.residue) if len(word) > 1))


def search(
    report: ReportContent, words: Sequence[str], language: Language, within: Section | None = None
) -> list[Found]:
    """Passages by how much of `words` they and their headings speak of, best first."""
    passages = passages_in(report, within) if within else report.passages
    if not words or not passages:
        return []
    texts = [p.text + "\n" + "\n".join(p.headings[1:]) for p in report.passages]
    groups = [language.variants(word) for word in words]
    weight = {
        group: math.log(1 + len(texts) / max(sum(any(word in t for word in group) for t in texts), 0.5))
        for group in groups
    }
    total = sum(weight.values())
    found = []
    for passage in passages:
        headings = "\n".join(passage.headings[1:])
        score = sum(w * max(_credit(word, passage.text, headings) for word in group) for group, w in weight.items())
        score /= total
        if score > 0:
            found.append(Found(score, passage))
    return sorted(found, key=lambda f: -f.score)


def _credit(word: str, text: str, headings: str) -> float:
    if word in text:
        return 1.0
    if word in headings:
        return 0.7
    pairs = [word[i : i + 2] for i in range(len(word) - 1)] if len(word) > 2 else []
    return 0.6 * sum(pair in text for pair in pairs) / len(pairs) if pairs else 0.0


def counted(report: ReportContent, words: Sequence[str], language: Language) -> list[Found]:
    """Sentences with a number, by how much of `words` stands in the very clause that holds the number."""
    result = []
    for found in search(report, words, language):
        clauses = [c.group() for c in _CLAUSE.finditer(found.passage.text) if _COUNT.search(_without_years(c.group()))]
        best = max((sum(word in clause for word in words) / len(words) for clause in clauses), default=0.0)
        if best:
            result.append(Found(best, found.passage))
    return sorted(result, key=lambda f: -f.score)


def _without_years(text: str) -> str:
    return re.sub(r"(?:19|20)\d\d年|[（(]\d+[）)]|^\d+[、.]", "", text)


def answer_passages(turn: Turn, report: ReportContent, found: Iterable[Found], told_by: Sequence[str] = ()) -> Reply:
    """The sentences themselves, quoted."""
    passages = [f.passage for f in found]
    head = coverage(wording.report_name(report.member.organ, report.member.year)) + said("，" + wording.QUOTE_OPEN)
    body = joined(
        "\n", [quoted(f"「{excerpt(p.text.strip(), told_by or words_of(turn), EXCERPT)}」") for p in passages]
    )
    places = "、".join(dict.fromkeys(p.place.words for p in passages))
    source = (
        said("\n" + wording.SOURCE_OPEN) + placed(f"{passages[0].headings[0]}，{places}") + said(wording.SOURCE_CLOSE)
    )
    member = report.member
    if turn.meaning.cue("name"):
        source += said(wording.NO_NAME)
    elif turn.meaning.cue("count") and not any(_COUNT.search(_without_years(p.text)) for p in passages):
        source += said(wording.NO_COUNT)
    return Reply(
        Outcome.ANSWERED,
        head + body + source,
        tuple(cite_passage(turn, report, p) for p in passages),
        understood=Understood((member.organ,), (member.year,), (), "原文"),
        memory=Memory("passage", member.organ, member.year, items=tuple(p.text for p in passages)),
    )
