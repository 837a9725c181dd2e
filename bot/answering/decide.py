"""Step: weigh what the question could be about (a cell, the report's prose, a guide) and answer from the best.

The weights say how strongly a sign speaks; they were set on the open two thirds of the exam. `weigh` is what
`gongkai ask --explain` prints.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.answering.categories import answer_categories, named_categories
from bot.answering.cells import answer_cells
from bot.answering.guides import answer_guide
from bot.answering.limits import near_name, not_covered, not_found, not_in_my_papers
from bot.answering.ordinals import ordinal_in
from bot.answering.prose import Found, answer_passages, answer_topic, counted, search, section_of, words_of
from bot.answering.selection import Selection, select
from bot.answering.turn import Memory, Reply, Turn
from bot.index.phrases import Match
from bot.model import Category, Guide
from bot.publishing.knowledge import ReportContent
from bot.reading.form import Topic

GUIDE_NEAR = 0.40
"""A guide's sample question at least this near counts as understood."""
GUIDE_SAME = 0.72
"""At least this near, it is the same question in other words, whatever else speaks against it."""
PROSE_ENOUGH = 0.62
"""Share of what was asked that a sentence must speak of to be quoted as the answer."""


@dataclass(frozen=True, slots=True)
class Weights:
    """How strongly the question asks for the report, and how strongly for a guide."""

    report: float
    guide: float
    selection: Selection | None
    topics: tuple[Topic, ...]
    guides: tuple[Match[Guide], ...]
    categories: tuple[Category, ...]


def weigh(turn: Turn, report: ReportContent | None) -> Weights:
    meaning, knowledge = turn.meaning, turn.knowledge
    form = knowledge.forms[(report.member.form if report else "") or "2019"]
    selection = select(meaning, form)
    topics = tuple(topic for topic in form.topics if topic.id in meaning.ids("topic"))
    guides = tuple(knowledge.guide_index.find(turn.question))
    categories = tuple(named_categories(turn))
    named = bool(selection and selection.named)
    data = 2.0 * named + 1.0 * bool(selection and not named) + 2.0 * bool(topics)
    data += (1.5 if data else 0.5) * meaning.cue("count") + 0.8 * meaning.cue("existence")
    data += 1.5 * bool(meaning.years) + 0.7 * bool(meaning.organs or meaning.mine) + 1.5 * meaning.cue("report")
    data -= 0.6 * len(meaning.residue)
    how = 1.8 * meaning.cue("how") + 2.5 * meaning.cue("meaning") + 1.8 * meaning.cue("time")
    how += 1.2 * meaning.cue("money") + 1.2 * meaning.cue("may") + 1.2 * meaning.cue("why")
    how += 1.2 * meaning.cue("condition") + 0.6 * meaning.cue("myself")
    best = guides[0].score if guides else 0.0
    return Weights(data, how + 5 * (best - 0.3), selection, topics, guides, categories)


def decide(turn: Turn) -> Turn | Reply:
    meaning, knowledge = turn.meaning, turn.knowledge
    organs, years = _target(turn)
    report = knowledge.report(organs[0], years[0]) if organs and years else None
    weights = weigh(turn, report)
    guide = weights.guides[0] if weights.guides else None
    for_report = weights.selection or weights.topics
    if guide and guide.same >= GUIDE_SAME and weights.report < weights.guide + 1.5:
        return answer_guide(turn, guide.item)
    if for_report and weights.report >= weights.guide:
        return _from_reports(turn, weights, organs, years)
    if guide and guide.score >= GUIDE_NEAR and weights.guide > weights.report - 1:
        return answer_guide(turn, guide.item)
    if weights.categories and not meaning.cue("count"):
        return answer_categories(turn, weights.categories)
    if (reply := _from_prose(turn, weights, organs, years)) is not None:
        return reply
    if for_report and (not guide or guide.score < GUIDE_NEAR):
        return _from_reports(turn, weights, organs, years)
    if guide and guide.score >= GUIDE_NEAR:
        return answer_guide(turn, guide.item)
    if meaning.others or _uncovered(turn):
        return _decline(turn, organs, years)
    if weights.categories:
        return answer_categories(turn, weights.categories)
    if report and (meaning.years or meaning.organs or meaning.mine or meaning.cue("count", "report")):
        return not_found(turn, organs[0], years[0])
    return not_in_my_papers(turn)


def _target(turn: Turn) -> tuple[tuple[str, ...], tuple[int, ...]]:
    """The organs and years meant: those named, else the last turn's, else the only or newest ones."""
    meaning, knowledge, memory = turn.meaning, turn.knowledge, turn.memory
    organs = meaning.organs or ((memory.organ,) if memory.organ and not meaning.others else ())
    if not organs and len(knowledge.organs) == 1:
        organs = knowledge.organs
    years = meaning.years or ((memory.year,) if memory.year else ())
    if not years and organs:
        years = knowledge.years(organs[0])[-1:]
    return organs, years


def _uncovered(turn: Turn) -> bool:
    organs, years = _target(turn)
    return bool(turn.meaning.years) and not any((o, y) in turn.knowledge.reports for o in organs for y in years)


def _decline(turn: Turn, organs: tuple[str, ...], years: tuple[int, ...]) -> Reply:
    asked = turn.meaning.others
    for name in asked:
        near = [organ for organ in turn.knowledge.organs for alias in (organ, *turn.knowledge.names) if _near(name, alias)]
        if near:
            return near_name(turn, name, near[0])
    return not_covered(turn, asked or organs, turn.meaning.years)


def _near(name: str, alias: str) -> bool:
    """大李庄镇 for 大李庄乡: all but the last character, which only names a level of the same kind."""
    return len(name) == len(alias) >= 3 and name[:-1] == alias[:-1] and {name[-1], alias[-1]} <= set("乡镇")


def _from_reports(turn: Turn, weights: Weights, organs: tuple[str, ...], years: tuple[int, ...]) -> Reply:
    meaning, knowledge = turn.meaning, turn.knowledge
    if weights.topics and not (weights.selection and meaning.cue("count")) and any(t.looks_ahead for t in weights.topics):
        years = tuple(year - 1 if (organs[0], year) not in knowledge.reports else year for year in years) if organs else years
    covered = [(organ, year) for organ in organs for year in years if (organ, year) in knowledge.reports]
    if not covered or (meaning.others and not meaning.organs):
        return _decline(turn, organs, years)
    organ, year = covered[0]
    report = knowledge.report(organ, year)
    assert report is not None
    reply = _about(turn, report, weights)
    if reply is None:
        return not_found(turn, organ, year)
    concepts = tuple(
        (c.kind, c.id, c.section) for span in meaning.spans for c in span.concepts if c.kind not in ("cue", "filler")
    )
    memory = reply.memory or Memory()
    return replace(reply, memory=replace(memory, concepts=concepts, question=turn.question))


def _about(turn: Turn, report: ReportContent, weights: Weights) -> Reply | None:
    """What one report says: the topic when prose is meant, else the cells."""
    meaning = turn.meaning
    topic_first = weights.topics and (
        not weights.selection or not weights.selection.named or meaning.length("topic") >= meaning.length("row", "group")
    )
    if topic_first:
        topic = max(weights.topics, key=lambda t: bool(section_of(report, t)))
        section = section_of(report, topic)
        words = words_of(turn)
        rest = [w for w in meaning.residue if w in words]
        if section and rest and not ordinal_in(turn.question):
            found = [f for f in search(report, rest, section) if f.score >= PROSE_ENOUGH]
            if found:
                return answer_passages(turn, report, found[:2])
        if reply := answer_topic(turn, report, topic, ordinal_in(turn.question)):
            return reply
    if weights.selection:
        return answer_cells(turn, report, weights.selection)
    found = _enough(search(report, words_of(turn)))
    return answer_passages(turn, report, found) if found else None


def _from_prose(turn: Turn, weights: Weights, organs: tuple[str, ...], years: tuple[int, ...]) -> Reply | None:
    """Sentences that say what is asked, if the report has them."""
    if not organs or not years or (turn.meaning.others and not turn.meaning.organs):
        return None
    report = turn.knowledge.report(organs[0], years[0])
    words = words_of(turn)
    if report is None or not words:
        return None
    found = _enough(counted(report, words) if turn.meaning.cue("count") else search(report, words))
    return answer_passages(turn, report, found) if found else None


def _enough(found: Sequence[Found]) -> list[Found]:
    """The best sentence, and a second one that is as good."""
    kept = [f for f in found if f.score >= PROSE_ENOUGH]
    return [f for f in kept if f.score >= kept[0].score - 0.01][:2]
