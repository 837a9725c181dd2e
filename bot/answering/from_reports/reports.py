"""Answers from the reports that the question is about: cells, topics, and what is not covered said beside."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from bot import wording
from bot.answering.computing.answer import answer_inquiry, remembered
from bot.answering.from_reports.both_sides import asks_for_both
from bot.answering.from_reports.cells import answer_cells
from bot.answering.from_reports.counted import counted
from bot.answering.from_reports.local_cells import answer_local
from bot.answering.from_reports.not_spoken_of import not_spoken_of
from bot.answering.from_reports.points_told import BOTH, answer_points, pair_of
from bot.answering.from_reports.prose import answer_passages, search, words_of
from bot.answering.from_reports.remarks import remarks
from bot.answering.from_reports.several import one_after_the_other, which_organ
from bot.answering.from_reports.topics import answer_topic, section_of
from bot.answering.inquiry.inquiry import Inquiry
from bot.answering.inquiry.plain import as_told, plain_inquiry
from bot.answering.limits import decline, not_found
from bot.answering.meaning import ROW_KINDS, Meaning, Span
from bot.answering.rows.but import asks_besides
from bot.answering.rows.parts_named import CLAUSE_END
from bot.answering.rows.selection import select
from bot.answering.sentences.told import told_in_a_sentence
from bot.answering.sources.slots import Slots, coverage, echoed, said
from bot.answering.target import Target
from bot.answering.turn import Memory, Reply, Turn
from bot.answering.weigh import Weights
from bot.answering.words.ordinals import place_in
from bot.publishing.content import ReportContent
from bot.reading.form import Form, Topic
from bot.reading.whose.places import level_of

_JOINED = re.compile(r"[和与跟同比及、，,]|还有|还是|以及|对比")
_ASKS = re.compile("几|多少|呢|吗|么|没|谁|哪|啥|什么|也")
_ENOUGH_OF_THE_REST = 0.6
_ENOUGH_BESIDE = 0.4


def answer_from_reports(turn: Turn, target: Target, weights: Weights) -> Reply:
    meaning = turn.meaning
    if _looks_ahead(target, weights, turn):
        covered = tuple((organ, target.years[0] - 1) for organ in target.organs)
        target = replace(target, covered=covered, years=(), report=turn.knowledge.report(*covered[0]))
    if target.unsure or (not target.organs and not meaning.others and turn.knowledge.reports):
        return which_organ(turn, target)
    if target.report is None or (meaning.others and (not meaning.organs or _asks_only_of_others(turn))):
        return decline(turn, target)
    inquiry = None if _means_a_topic(meaning, weights) else _inquiry(turn, target, weights)
    if inquiry and len(target.covered) > 1 and (reply := answer_inquiry(turn, inquiry)):
        return replace(reply, slots=reply.slots + _others_beside(turn, target))
    if len(target.covered) > 1:
        reply = one_after_the_other(
            turn, target, lambda report: _about(turn, report, weights_of(turn, report, weights))
        )
    else:
        reply = _about(turn, target.report, weights)
    if reply is None:
        return told_in_a_sentence(turn, target) or not_found(turn, target.organ, target.year)
    reply = replace(reply, slots=remarks(turn, reply) + reply.slots + _left_out(turn, target))
    if inquiry:
        return replace(reply, memory=remembered(inquiry, reply, turn.question))
    return replace(reply, memory=replace(reply.memory or Memory(), question=turn.question))


def _asks_only_of_others(turn: Turn) -> bool:
    """「白鹭乡收了几份，就柳河镇隔壁那个」: the clause that names the one whose report is here asks nothing of it."""
    clauses = [clause for clause in CLAUSE_END.split(turn.meaning.text) if clause]
    known = [s.text for s in turn.meaning.spans if s.text and any(c.kind == "organ" for c in s.concepts)]
    of_others = [c for c in clauses if any(name in c for name in turn.meaning.others)]
    of_known = [c for c in clauses if any(name in c for name in known)]
    asked = any(_ASKS.search(clause) for clause in of_others)
    return asked and bool(of_known) and not any(c in of_others or _ASKS.search(c) for c in of_known)


def _inquiry(turn: Turn, target: Target, weights: Weights) -> Inquiry | None:
    """What the question asks of the tables, None where it names no cells."""
    if weights.selection is None:
        return None
    asked = {(organ, year) for organ in target.organs for year in target.years}
    years = target.years if set(target.covered) <= asked else tuple(sorted({year for _, year in target.covered}))
    return as_told(plain_inquiry(turn.meaning, target.organs, years), weights.selection.lines)


def weights_of(turn: Turn, report: ReportContent, weights: Weights) -> Weights:
    """The same weights with the cells chosen by the report's own form."""
    if weights.selection is None:
        return weights
    form = turn.knowledge.form_of(report.member)
    return replace(weights, selection=select(turn.meaning, form))


def _looks_ahead(target: Target, weights: Weights, turn: Turn) -> bool:
    """2021 plans stand in the report on 2020: a topic that looks ahead is answered from the year before."""
    ahead = any(topic.looks_ahead for topic in weights.topics) and not target.covered and len(target.years) == 1
    return ahead and any((organ, target.years[0] - 1) in turn.knowledge.reports for organ in target.organs)


def _means_a_topic(meaning: Meaning, weights: Weights) -> bool:
    """Whether the report's prose is asked for rather than its tables."""
    longer = meaning.length("topic") >= meaning.length(*ROW_KINDS)
    return bool(weights.topics) and (not weights.selection or not weights.selection.named or longer)


def _about(turn: Turn, report: ReportContent, weights: Weights) -> Reply | None:
    """What one report says: the topic when prose is meant, else the cells."""
    meaning, selection = turn.meaning, weights.selection
    if report.member.form in ("", None) and (reply := answer_local(turn, report)):
        return reply
    if _means_a_topic(meaning, weights):
        topic = _topic_meant(meaning, weights.topics, report, turn.knowledge.form_of(report.member))
        section, words = section_of(report, topic), words_of(turn)
        heading = section.headings[-1] if section else ""
        rest = [word for word in (*meaning.residue, *_matters(turn)) if word in words and word not in heading]
        item, spoken_of = place_in(turn.question), _spoken_of(meaning, report)
        if asks_besides(turn.question, turn.knowledge.language):
            rest, item, spoken_of = [], 0, []
        pair = pair_of(turn.knowledge.form_of(report.member), topic)
        if pair and (reply := answer_points(turn, report, pair, topic, item, [*rest, *spoken_of])):
            return reply
        # 针对县区不平衡采取了什么措施: what stands behind 针对 is the problem, and the measures are asked for.
        if section and rest and not item and not meaning.cue("against"):
            found = [
                f for f in search(report, rest, turn.knowledge.language, section) if f.score >= _ENOUGH_OF_THE_REST
            ]
            # As many sentences as the whole list holds are the list.
            if 0 < len(found) <= 2:
                return answer_passages(turn, report, found)
        if reply := answer_topic(turn, report, topic, item):
            return not_spoken_of(turn, reply, [*rest, *_other_topics(turn, topic)], heading)
    if selection:
        reply = answer_cells(turn, report, selection)
        return _with_prose(turn, report, reply) if meaning.cue("prose") else reply
    found = [f for f in search(report, words_of(turn), turn.knowledge.language) if f.score >= _ENOUGH_OF_THE_REST]
    return answer_passages(turn, report, found[:1]) if found else None


def _other_topics(turn: Turn, topic: Topic) -> list[str]:
    """整改 beside 平台建设: a topic of its own that is asked for within another."""
    spans = (s for s in turn.meaning.spans if s.text and all(c.kind == "topic" for c in s.concepts))
    return [span.text for span in spans if all(c.id != topic.id for c in span.concepts)]


def _matters(turn: Turn) -> tuple[str, ...]:
    """The words of what must be disclosed (办事指南), which a point of the report may speak of beside its topic."""
    spans = (s for s in turn.meaning.spans if s.text and all(c.kind == "category" for c in s.concepts))
    return tuple(word for span in spans for word in turn.knowledge.words.cut(span.text))


def _topic_meant(meaning: Meaning, topics: Sequence[Topic], report: ReportContent, form: Form) -> Topic:
    """Of several topics the one in the deepest section; of the problems and the measures named together the measures:
    第三个问题准备咋解决.
    """
    pair = pair_of(form, topics[0])
    if pair and set(pair) <= set(topics):
        both = asks_for_both(meaning, pair) and not place_in(meaning.text)
        return next(t for t in form.topics if t.id == BOTH) if both else pair[1]
    return max(topics, key=lambda t: (bool(t.states), section.level if (section := section_of(report, t)) else 0))


def _spoken_of(meaning: Meaning, report: ReportContent) -> list[str]:
    """What looks like a place but is a word of the report itself: 县区之间不平衡, 政务公开专区."""
    return [word for word in meaning.others if meaning.organs and word in report.text]


def _with_prose(turn: Turn, report: ReportContent, reply: Reply) -> Reply:
    """The cells and, beside them, what the report's prose says of the same."""
    found = counted(report, words_of(turn), turn.knowledge.language, turn.question)
    if not found or found[0].score < _ENOUGH_BESIDE:
        return reply
    beside = answer_passages(turn, report, found[:1])
    return replace(reply, slots=reply.slots + said("\n") + beside.slots, citations=reply.citations + beside.citations)


def _left_out(turn: Turn, target: Target) -> Slots:
    """The organs and years asked for beside those that were answered."""
    slots: Slots = ()
    if target.missing and turn.meaning.years:
        # Of the one organ that is told the years are enough; any other is named.
        told = {organ for organ, _ in (*target.missing, *target.covered)}
        pairs = sorted(target.missing, key=lambda pair: pair[1])
        missing = (f"{organ if len(told) > 1 else ''}{year}年" for organ, year in pairs)
        slots += said(wording.ALSO_NOT_COVERED) + coverage("、".join(missing)) + said(wording.ALSO_NOT_COVERED_END)
    return slots + _others_beside(turn, target)


def _others_beside(turn: Turn, target: Target) -> Slots:
    """甲局、乙局、丙局各几件: the one of them that nobody here knows."""
    spoken = _spoken_of(turn.meaning, target.report) if target.report else []
    known = [word for word in spoken if not turn.knowledge.tree.named(word)]
    others = [place for place in _set_beside(turn.meaning) if place not in known]
    if not (others and turn.meaning.organs):
        return ()
    return said(wording.ALSO_NOT_COVERED) + echoed("、".join(others)) + said(wording.ALSO_NOT_COVERED_END)


def _set_beside(meaning: Meaning) -> tuple[str, ...]:
    """The unknown places that the question joins to an organ (丁乡和柴家乡); others only stand in what is asked."""
    organs = [s for s in meaning.spans if s.text and any(c.kind == "organ" for c in s.concepts)]
    places = [s for s in meaning.spans if s.text and any(c.kind == "place" for c in s.concepts)]
    joined = (p for o in organs for p in places if _is_joined(p, o, meaning.text))
    return tuple(dict.fromkeys(place.text for place in joined))


def _is_joined(place: Span, organ: Span, text: str) -> bool:
    """Also 白石县望江区: a county stands right before another, which cannot lie in it."""
    between = text[min(organ.end, place.end) : max(organ.start, place.start)]
    level = level_of(place.text)
    return bool(_JOINED.search(between)) or (not between and bool(level) and level == level_of(organ.text))
