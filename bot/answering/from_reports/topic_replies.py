"""What every answer about a topic of a report's prose is made of: whose report, the list, the quotation, its place."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from bot import wording
from bot.answering.from_reports.excerpt import clip
from bot.answering.from_reports.prose import source_of
from bot.answering.rows.other_counts import counts_something_else
from bot.answering.sources.cite import cite_passage
from bot.answering.sources.slots import Slots, computed, coverage, joined, ordinal, quoted, said
from bot.answering.turn import Memory, Reply, Turn
from bot.model import Computed, Outcome, Passage, Understood
from bot.publishing.content import ReportContent
from bot.reading.form import Topic

_A_NUMBER = re.compile(r"\d|百分之|[一二两三四五六七八九十百千]+[余多]?[次期场分篇人条件名份家]")
LONGEST = 220
"""Characters of running text that a reply quotes before it only shows the beginning."""
_MANY, _EACH_OF_MANY, _EACH = 3, 90, 120


def head(report: ReportContent) -> Slots:
    return coverage(wording.report_name(report.member.organ, report.member.year))


def listed(topic: Topic, items: Sequence[Passage]) -> tuple[Slots, Computed]:
    """「存在的主要问题，报告列了 3 条：」 and the items, each shortened."""
    count = Computed("条数", len(items), "条", tuple((p.text[:12], 1) for p in items))
    most = _EACH_OF_MANY if len(items) > _MANY else _EACH
    lines = joined("\n", [quoted(clip(p.text, most)) for p in items])
    slots = said(topic.title + "，" + wording.LISTED) + computed(str(len(items))) + said(wording.LISTED_END) + lines
    return slots, count


def at(topic: Topic, item: int, passage: Passage) -> Slots:
    """「存在的主要问题，第2条：」 and that item, whole."""
    return said(topic.title + "，第") + ordinal(str(item)) + said("条：\n") + quoted(passage.text)


def whole(passages: Sequence[Passage]) -> tuple[Slots, tuple[Passage, ...]]:
    """Running text as far as it may be shown, and the passages of it."""
    text, shown = "", []
    for passage in passages:
        if text and len(text) + len(passage.text) > LONGEST:
            break
        text += passage.text
        shown.append(passage)
    cut = said(wording.EXCERPT) if len(shown) < len(passages) or len(text) > LONGEST else ()
    return quoted(clip(text, LONGEST)) + cut, tuple(shown)


def topic_memory(report: ReportContent, topic: Topic, items: Sequence[Passage] = ()) -> Memory:
    member = report.member
    return Memory("topic", member.organ, member.year, topic=topic.id, items=tuple(p.text for p in items))


def topic_reply(
    turn: Turn,
    report: ReportContent,
    topic: Topic,
    slots: Slots,
    passages: Sequence[Passage],
    memory: Memory,
    counts: tuple[Computed, ...] = (),
) -> Reply:
    """The reply with its place line; every passage is cited."""
    citations = tuple(cite_passage(turn, report, passage) for passage in passages)
    understood = Understood((report.member.organ,), (report.member.year,), (topic.title,), "原文")
    slots += source_of(passages)
    if citations and not memory.items:
        memory = replace(memory, citation=citations[0])  # 哪个局收的 is asked of what was quoted
    outcome = Outcome.ANSWERED
    if not counts and _wants_a_number_of_its_own(turn) and not any(_A_NUMBER.search(p.text) for p in passages):
        outcome, slots = Outcome.NOT_FOUND, said(wording.NOT_DIRECTLY) + slots
    return Reply(outcome, slots, citations, understood=understood, computed=counts, memory=memory)


def _wants_a_number_of_its_own(turn: Turn) -> bool:
    """「社会评议得了多少分」: a number that no table has; a topic's words without any do not tell it."""
    asks = turn.meaning.cue("count")
    return asks and counts_something_else(turn.meaning.text, turn.knowledge.language, turn.meaning.spans)
