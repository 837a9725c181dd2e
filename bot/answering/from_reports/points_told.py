"""Answers from part five: the problems, what is done about them, one point of either, and what was done about one."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from bot import wording
from bot.answering.from_reports.prose import credit, passages_in
from bot.answering.from_reports.sides import Leads, Side, Sides, read_sides
from bot.answering.from_reports.topic_replies import at, head, listed, topic_memory, topic_reply, whole
from bot.answering.from_reports.topics import answer_item, heads, in_part
from bot.answering.sources.slots import Slots, said
from bot.answering.turn import Reply, Turn
from bot.answering.words.ordinals import LAST
from bot.answering.words.patterns import one_of
from bot.model import Computed, Passage
from bot.publishing.content import ReportContent
from bot.reading.form import Form, Topic
from bot.reading.staff_files.language import Language
from bot.wording import prose as words

BOTH = "problems_and_improvements"
_ENOUGH = 0.5
"""Share of the asked words that a point must speak of."""


def pair_of(form: Form, topic: Topic) -> tuple[Topic, Topic] | None:
    """The topics of the problems and of the measures, where `topic` is one of them or both together."""
    by_id = {t.id: t for t in form.topics}
    first = next((t for t in form.topics if t.until), None)
    second = by_id.get(first.until) if first else None
    return (first, second) if first and second and topic.id in (first.id, second.id, BOTH) else None


def answer_points(
    turn: Turn, report: ReportContent, pair: tuple[Topic, Topic], topic: Topic, item: int, about: Sequence[str]
) -> Reply | None:
    """What part five says of `topic`: its `item`-th point, the point that speaks `about` something, or all of it."""
    sides = sides_of(report, pair)
    if sides is None:
        return None
    first, second = pair
    told = _Told(turn, report, first, second, sides)
    if not sides.clear:
        return told.everything(words.SIDES_NOT_TOLD, topic)
    if topic.id == BOTH:
        return told.both(topic)
    of_measures = topic.id == second.id
    if item:
        if of_measures and _means_a_problem(turn, first):
            return told.solved(item)
        return told.item(topic, item)
    if about and (near := _nearest(told, of_measures, about, turn.knowledge.language)):
        side_topic, number = near
        if of_measures and side_topic.id == first.id:
            return told.solved(number)
        return told.item(side_topic, number)
    return told.side(topic)


def answer_to_the_problem(turn: Turn, report: ReportContent, passage: Passage, clause: str) -> Reply | None:
    """What was done about the problem that a `clause` of the passage tells; None where it is no numbered one."""
    told = _told_apart(turn, report)
    if told is None:
        return None
    place = max(report.text.find(clause, passage.place.start, passage.place.end), passage.place.start)
    number = next((p.ordinal for p in told.sides.problems.points if p.place.start <= place < p.place.end), 0)
    if number:
        return told.solved(number)
    measures = told.topics()[1]
    return told.side(measures) if any(p.place.start <= place < p.place.end for p in told.sides.problems.whole) else None


def measures_of(turn: Turn, report: ReportContent) -> Reply | None:
    """All measures; None where part five does not tell them apart from the problems."""
    told = _told_apart(turn, report)
    return told.side(told.topics()[1]) if told and told.sides.measures.points else None


def _told_apart(turn: Turn, report: ReportContent) -> _Told | None:
    """Part five, where it can be told which of it are problems and which measures."""
    form = turn.knowledge.form_of(report.member)
    pair = pair_of(form, next(topic for topic in form.topics if topic.until))
    sides = sides_of(report, pair) if pair else None
    return _Told(turn, report, *pair, sides) if pair and sides and sides.clear else None


def sides_of(report: ReportContent, pair: tuple[Topic, Topic]) -> Sides | None:
    """Part five of the report, its problems and measures apart."""
    first, second = pair
    parts = [section for section in report.sections if section.level == 1 and in_part(report, section, first)]
    if not report.member.form:
        parts = [section for section in parts if heads(first, section) or heads(second, section)]
    part = next((section for section in parts if passages_in(report, section)), None)
    if part is None:
        return None
    leads = Leads((*first.begins, *first.headings), (*second.begins, *second.headings), first.titles, second.titles)
    return read_sides(report.text, part.body, passages_in(report, part), leads)


class _Told:
    """The replies that can be made of one report's part five."""

    def __init__(self, turn: Turn, report: ReportContent, first: Topic, second: Topic, sides: Sides) -> None:
        self._turn, self._report = turn, report
        self._first, self._second, self.sides = first, second, sides

    def of(self, topic: Topic) -> Side:
        return self.sides.measures if topic.id == self._second.id else self.sides.problems

    def topics(self) -> tuple[Topic, Topic]:
        return self._first, self._second

    def everything(self, said_before: str, topic: Topic) -> Reply:
        """All that part five says, where it cannot be parted as the question wants it."""
        quotation, shown = whole((*self.sides.problems.whole, *self.sides.measures.whole))
        slots = head(self._report) + said(said_before) + quotation
        return topic_reply(self._turn, self._report, topic, slots, shown, topic_memory(self._report, topic))

    def both(self, topic: Topic) -> Reply:
        slots = head(self._report)
        shown: tuple[Passage, ...] = ()
        counts: tuple[Computed, ...] = ()
        for i, side_topic in enumerate(self.topics()):
            if self.of(side_topic).whole:
                more, passages, count = self._side(side_topic)
                slots, shown, counts = slots + said("\n" if i else "，") + more, (*shown, *passages), (*counts, *count)
        return topic_reply(self._turn, self._report, topic, slots, shown, topic_memory(self._report, topic), counts)

    def side(self, topic: Topic) -> Reply:
        """All the points of one side."""
        side = self.of(topic)
        if not side.whole:
            return self.everything(words.NO_SUCH_SIDE + topic.title + words.NO_SUCH_SIDE_END, topic)
        slots, shown, counts = self._side(topic)
        memory = topic_memory(self._report, topic, side.points)
        slots = head(self._report) + said("，") + slots
        return topic_reply(self._turn, self._report, topic, slots, shown, memory, counts)

    def _side(self, topic: Topic) -> tuple[Slots, tuple[Passage, ...], tuple[Computed, ...]]:
        side = self.of(topic)
        if side.points and side.numbered:
            slots, count = listed(topic, side.points)
            return slots, side.points, (count,)
        quotation, shown = whole(side.whole)
        return said(topic.title + wording.SECTION_SAYS) + quotation, shown, ()

    def item(self, topic: Topic, item: int) -> Reply:
        side = self.of(topic)
        memory = topic_memory(self._report, topic, side.points)
        if not side.whole:
            return self.side(topic)
        if not side.points:
            quotation, shown = whole(side.whole)
            slots = head(self._report) + said("，" + topic.title + words.IN_ONE_PIECE) + quotation
            return topic_reply(self._turn, self._report, topic, slots, shown, memory)
        reply = answer_item(self._turn, self._report, topic, side.points, item, memory)
        return _with(reply, () if side.numbered else said("\n" + words.NOT_NUMBERED))

    def solved(self, number: int) -> Reply:
        """What was done about one problem: the measure of the same number, or all of them and why."""
        problems, measures = self.of(self._first), self.of(self._second)
        number = len(problems.points) if number == LAST else number
        problem = next((p for p in problems.points if p.ordinal == number), None)
        if problem is None:
            return self.item(self._first, number)
        if not measures.whole:
            return self.side(self._second)
        slots = head(self._report) + said("，") + at(self._first, number, problem)
        memory = topic_memory(self._report, self._second, measures.points)
        measure = next((p for p in measures.points if p.ordinal == number), None)
        if measure and (measures.matched or len(measures.points) == len(problems.points)):
            slots += said("\n") + at(self._second, number, measure)
            slots += () if measures.matched else said(words.IN_ORDER)
            return topic_reply(self._turn, self._report, self._second, slots, (problem, measure), memory)
        more, shown, counts = self._side(self._second)
        slots += said(words.NOT_IN_ORDER + "\n") + more
        if not measures.points:  # 第二条 asked on is the problem's: only these are numbered here
            memory = topic_memory(self._report, self._first, problems.points)
        return topic_reply(self._turn, self._report, self._second, slots, (problem, *shown), memory, counts)


def _with(reply: Reply, remark: Slots) -> Reply:
    return replace(reply, slots=reply.slots + remark)


def _means_a_problem(turn: Turn, problems: Topic) -> bool:
    """第二个问题怎么改的, or 第二个咋解决的 after the problems: the number is the problem's, not the measure's."""
    problem, measure = _named(turn.knowledge.language)
    if problem.search(turn.question):
        return True
    listed_last = turn.memory.subject == "topic" and turn.memory.topic == problems.id
    return listed_last and not measure.search(turn.question)


@lru_cache(maxsize=2)  # a draft and the version before it mostly have the same
def _named(language: Language) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """How a problem, and how a measure is named by its number."""
    problems, measures, improving = (one_of(language.points.words(n)) for n in ("problems", "measures", "improving"))
    return (
        re.compile(rf"第[一二三四五六七八九十\d]{{1,2}}[个条点项]?(?:存在的)?(?:主要)?(?:{problems})"),
        re.compile(rf"{measures}|[条点](?:{improving})|(?:{improving})(?:的|情况)?第"),
    )


def _nearest(told: _Told, of_measures: bool, about: Sequence[str], language: Language) -> tuple[Topic, int] | None:
    """The one point that says most of what is asked about; None where none or several do."""
    first, second = told.topics()
    # 针对…不够: what no point says does not tell them apart.
    every = "".join(point.text for topic in (first, second) for point in told.of(topic).points)
    about = [word for word in about if _share(every, [word], language) >= _ENOUGH]
    if not about:
        return None
    scored = [
        (_share(point.text, about, language), topic, point.ordinal)
        for topic in ((second, first) if of_measures else (first,))
        for point in told.of(topic).points
    ]
    best = max((score for score, _, _ in scored), default=0.0)
    fits = [(topic, number) for score, topic, number in scored if score >= max(best, _ENOUGH)]
    return fits[0] if fits and len({number for _, number in fits}) == 1 else None


def _share(text: str, about: Sequence[str], language: Language) -> float:
    return sum(max(credit(word, text, "") for word in language.variants(one)) for one in about) / len(about)
