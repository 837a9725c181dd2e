"""Answers about a topic of a report's prose: all that its section says, one item of its list, or that it is silent."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import accumulate

from bot import wording
from bot.answering.from_reports.excerpt import clip
from bot.answering.from_reports.prose import Found, answer_passages, passages_in, words_of
from bot.answering.from_reports.topic_replies import at, head, listed, topic_memory, topic_reply, whole
from bot.answering.sources.slots import computed, joined, quoted, said
from bot.answering.turn import Memory, Reply, Turn
from bot.answering.words.ordinals import LAST
from bot.answering.words.patterns import any_matches, matches
from bot.model import Computed, Outcome, Passage, Place, Section
from bot.publishing.content import ReportContent
from bot.reading.form import Topic
from bot.reading.glyphs import key

_SENTENCE = re.compile(r"[^。！？；]+[。！？；]?")
_SHOWN = 80
"""Characters of a part that is silent."""
_SAYS_NO = re.compile("[未没无不]")
_TITLE = re.compile(r"^[^，；。：！？\d]{1,24}[。：]?$")


def section_of(report: ReportContent, topic: Topic) -> Section | None:
    """The section of the report that is about the topic: the deepest whose heading names it."""
    fits = [section for section in report.sections if in_part(report, section, topic) and heads(topic, section)]
    return max(fits, key=lambda section: section.level, default=None)


def in_part(report: ReportContent, section: Section, topic: Topic) -> bool:
    """Whether the section stands where the national forms have it; before them each report had its own parts."""
    return not report.member.form or section.number == topic.part


def heads(topic: Topic, section: Section) -> bool:
    return any(key(heading) in key(section.headings[-1]) for heading in topic.headings)


def answer_topic(turn: Turn, report: ReportContent, topic: Topic, item: int = 0) -> Reply | None:
    """What the report says about a topic, or its `item`-th list entry; None when it has no such section."""
    if not topic.headings:
        return _statement(turn, report, topic)
    section = section_of(report, topic)
    passages = passages_in(report, section) if section else ()
    if topic.states:
        return _stated(turn, report, topic, passages)
    if section is None or not passages:
        return None
    items = [passage for passage in passages if passage.ordinal]
    memory = topic_memory(report, topic, items)
    if item and items:
        return answer_item(turn, report, topic, items, item, memory)
    if items:
        slots, count = listed(topic, items)
        return topic_reply(turn, report, topic, head(report) + said("，") + slots, items, memory, (count,))
    quotation, shown = whole(passages)
    slots = head(report) + said("，" + topic.title + wording.SECTION_SAYS) + quotation
    return topic_reply(turn, report, topic, slots, shown, memory)


def answer_item(
    turn: Turn, report: ReportContent, topic: Topic, items: Sequence[Passage], item: int, memory: Memory
) -> Reply:
    """The `item`-th of a list, or how many there are."""
    item = len(items) if item == LAST else item
    chosen = [p for p in items if p.ordinal == item] or list(items[item - 1 : item])
    if not chosen:
        count = Computed("条数", len(items), "条", tuple((p.text[:12], 1) for p in items))
        slots = said(wording.NO_SUCH_ITEM) + computed(str(len(items))) + said(wording.NO_SUCH_ITEM_END)
        reply = topic_reply(turn, report, topic, slots, items, memory, (count,))
        return replace(reply, outcome=Outcome.NOT_FOUND)
    slots = head(report) + said("，") + at(topic, item, chosen[0])
    return topic_reply(turn, report, topic, slots, chosen[:1], memory)


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


def _stated(turn: Turn, report: ReportContent, topic: Topic, passages: Sequence[Passage]) -> Reply | None:
    """Of a section about many things only the sentences on this one; elsewhere in the report where it says none."""
    told = [piece for p in passages for piece in _sentences_on(p, topic)]
    if not told and not report.member.form:
        # Before the national forms it had a part of its own, under changing names.
        told = [piece for p in report.passages for piece in _sentences_on(p, topic)]
    if told:
        quotation, shown = whole(told)
        slots = head(report) + said("，" + topic.title + wording.SECTION_SAYS) + quotation
        return topic_reply(turn, report, topic, slots, shown, topic_memory(report, topic))
    if not passages:
        return None
    begins = _begins(passages)
    text = joined("", [quoted(f"「{clip(p.text, _SHOWN)}」") for p in begins])
    slots = head(report) + said(wording.COLON + wording.TOPIC_SILENT) + text + said("，" + wording.TOPIC_SILENT_END)
    # 琼澜呢 asks the same of another report.
    reply = topic_reply(turn, report, topic, slots, begins, topic_memory(report, topic))
    return replace(reply, outcome=Outcome.NOT_FOUND)


def _begins(passages: Sequence[Passage]) -> list[Passage]:
    """The first of them, as many as a reader takes in at a glance."""
    lengths = accumulate(len(p.text) for p in passages)
    return [p for i, (p, end) in enumerate(zip(passages, lengths, strict=True)) if i == 0 or end <= _SHOWN]


def _speaks(text: str, topic: Topic) -> bool:
    return any_matches(topic.states, text)


def _sentences_on(passage: Passage, topic: Topic) -> list[Passage]:
    """The sentences of a passage that speak of the topic; one that is only a title needs the next one beside it."""
    cuts = [match.span() for match in _SENTENCE.finditer(passage.text) if match.group().strip()]
    kept = [_speaks(passage.text[start:end], topic) for start, end in cuts]
    for i, (start, end) in enumerate(cuts[:-1]):
        title = passage.text[start:end].strip()
        kept[i + 1] |= kept[i] and bool(_TITLE.match(title)) and not _SAYS_NO.search(title)
    found: list[Passage] = []
    for (start, end), keep in zip(cuts, kept, strict=True):
        place = passage.place
        if keep:
            where = Place(place.line, place.start + start, place.start + end, place.page, place.remark)
            found.append(replace(passage, text=passage.text[start:end], place=where))
    return found
