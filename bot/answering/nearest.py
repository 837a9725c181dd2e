"""Which cell or topic of a report is meant when its own names say too little: the one whose words are clearly nearest.

The answer names the row that it quotes, so a wrong guess is seen.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.answering.meaning import Concept, Meaning, Span
from bot.answering.other_counts import counts_something_else
from bot.answering.target import target_of
from bot.answering.tools import Concepts
from bot.answering.turn import Turn
from bot.index.phrases import Match

ROW_NEAR, ROW_LEAD = 0.4, 0.08
ROW_NEAR_TOLD, ROW_LEAD_TOLD = 0.34, 0.05
"""The same where a year, an organ or the report is named."""
ROW_INSTEAD, ROW_INSTEAD_LEAD = 0.42, 0.12
"""The same where another row was named: 得现编现做才有，所以没给的 holds 没给, and means what is not made yet."""
COLUMN_LEAD = 0.04
"""By how much an applicant's or an outcome's words must be nearer than those of the row or the case as a whole."""
TOPIC_NEAR, TOPIC_LEAD = 0.3, 0.05
_TOPIC_TOLD = 5
"""Characters of a topic's name from which on no row is meant that is only near."""
_RARE = 2
"""Passages that a word stands in, which is therefore no everyday word of such reports."""
_TOO_MUCH_LEFT = 3
"""So many unknown words, none of them in the sample, and a topic that is only near is not meant."""
OF_THE_FORM = ("row", "group", "column", "column_group", "measure", "topic", "table")
_HEADS = ("row", "group", "column_group")
_LOOKED_AT = 16
_NOT_MEANT = re.compile(r"（(?:我?不是|不算|不用)[^）]*）")
"""「想叫上头评理（不是打官司）」: what is said not to be meant."""


def with_nearest(turn: Turn, meaning: Meaning) -> Meaning:
    """`meaning` with the row, applicant or outcome that is clearly nearest, when a number is asked for; or with the
    topic, when a report is spoken of."""
    of_report = bool(meaning.years or meaning.organs or meaning.mine or meaning.cue("report"))
    named = any(meaning.ids(kind) for kind in OF_THE_FORM)
    if counts_something_else(meaning.text, turn.knowledge.language):
        return meaning
    if meaning.cue("count", "people"):
        if not named_cells(meaning) and meaning.length("topic") >= _TOPIC_TOLD:
            return meaning  # 信息处理费收了多少 is in the report's words, not in its tables
        if meaning.cue("money", "time", "each_part") or (not named and meaning.ids("category")):
            return meaning
        return _with_cell(turn, meaning, of_report) if of_report or not named else meaning
    if named or meaning.ids("category") or not _speaks_of_the_report(meaning):
        return meaning
    found = turn.tools.topics.find(subject_of(turn.question, meaning), 2)
    if not found or found[0].score < TOPIC_NEAR or (len(found) == 2 and found[0].score - found[1].score < TOPIC_LEAD):
        return meaning
    # 信息公开 alone makes 信息公开平台 near: a charge or what else is asked must be in the sample too.
    money = turn.knowledge.language.cues.get("money", ()) if meaning.cue("money") else ()
    sample, left = found[0].sample, meaning.residue
    foreign = len(left) >= _TOO_MUCH_LEFT and not any(word in sample for word in left)
    foreign = foreign or _says_it_itself(turn, meaning, sample)
    if foreign or (money and not any(word in sample for word in money)):
        return meaning
    return _with(meaning, found[0].item, found[0].sample)


def _says_it_itself(turn: Turn, meaning: Meaning, sample: str) -> bool:
    """有没有人被约谈: a rare word of the report's own, which the nearest sample does not hold, is what is asked."""
    report = target_of(replace(turn, meaning=meaning)).report
    left = [word for word in meaning.residue if word not in sample]
    texts = [passage.text for passage in report.passages] if report and left else []
    return any(0 < sum(word in text for text in texts) <= _RARE for word in left)


def named_cells(meaning: Meaning) -> bool:
    """Whether a row, a group of them or a kind of case is named."""
    return any(meaning.ids(kind) for kind in _HEADS)


def _speaks_of_the_report(meaning: Meaning) -> bool:
    """Of a report's prose: 跟乡里要材料收钱不 names the office, and asks for a rule."""
    if meaning.years or meaning.organs or meaning.cue("report"):
        return True
    return meaning.mine and not meaning.cue("how", "time", "money", "may", "condition", "myself")


def subject_of(question: str, meaning: Meaning) -> str:
    """The question without its one year and the organs that it names: whose report it is, is not the subject."""
    years = [span for span in meaning.spans if any(c.kind == "year" for c in span.concepts)]
    organs = [span for span in meaning.spans if any(c.kind == "organ" for c in span.concepts)]
    left = question
    for span in sorted((*(years if len(years) == 1 else ()), *organs), key=lambda span: -span.start):
        left = left[: span.start] + left[span.end :] if span.text else left
    return _NOT_MEANT.sub("", left)


@dataclass(frozen=True, slots=True)
class _Near:
    """The row, group or kind of case nearest to a question: how near, how far ahead of the next, all that was found."""

    head: Concept
    score: float
    lead: float
    found: tuple[Match[Concepts], ...]

    @property
    def own(self) -> tuple[Match[Concepts], ...]:
        """What was found of this head alone, the nearest first."""
        return tuple(match for match in self.found if match.item[0].id == self.head.id)


def nearest_cell(turn: Turn, text: str, among: Sequence[str] = ()) -> _Near | None:
    """`among`: ids of the only heads to look at."""
    found = turn.tools.rows.find(text, _LOOKED_AT)
    kept = tuple(match for match in found if not among or match.item[0].id in among)
    if not kept:
        return None
    head = kept[0].item[0]
    # 诉讼 as a whole is no rival of a lawsuit after a review.
    rivals = [m.score for m in kept if m.item[0].id != head.id and not (_is_case(m.item[0]) and len(m.item) == 1)]
    return _Near(head, kept[0].score, kept[0].score - max(rivals, default=0.0), kept)


def _with_cell(turn: Turn, meaning: Meaning, of_report: bool) -> Meaning:
    text = subject_of(turn.question, meaning)
    near = nearest_cell(turn, text)
    if near is None:
        return meaning
    heads = [id_ for kind in _HEADS for id_ in meaning.ids(kind)]
    least, lead = (ROW_NEAR_TOLD, ROW_LEAD_TOLD) if of_report else (ROW_NEAR, ROW_LEAD)
    sure = near.score >= least and near.lead >= lead
    if not heads:
        return _with(_without_heads(meaning, near.head), _whole(near, meaning), near.own[0].sample) if sure else meaning
    if near.head.id in heads:
        return _refined(meaning, near) if sure else meaning
    applicant = len(near.own[0].item) > 1 and not _is_case(near.head)
    vague = bool(meaning.residue) or meaning.drowned
    if vague and not applicant and near.score >= ROW_INSTEAD and near.lead >= ROW_INSTEAD_LEAD:
        return _with(_without_heads(meaning, near.head), _whole(near, meaning), near.own[0].sample)
    within = nearest_cell(turn, text, heads) if any(map(_is_case, _concepts(meaning))) else None
    return _with_outcome(meaning, within) if within else meaning


def _whole(near: _Near, meaning: Meaning) -> Concepts:
    """The row with its applicant, or the case with its outcome, where those words are the nearest."""
    if _is_case(near.head):
        told = [id_ for id_ in meaning.ids("measure") if id_ != "total"]
        return (near.head, *(() if told else _outcome(near)))
    named = any(id_ != "total" for id_ in meaning.ids("column", near.head.section))
    return near.own[0].item[:1] if named else near.own[0].item


def _refined(meaning: Meaning, near: _Near) -> Meaning:
    """The row that is named, and nearest too, holds all that was said; perhaps an applicant is told in other words."""
    if _is_case(near.head):
        return _with_outcome(meaning, near)
    vague = bool(meaning.residue) or meaning.drowned
    told = _whole(near, meaning)
    plain = max((m.score for m in near.own if len(m.item) == 1), default=0.0)
    fresh = told[1:] if vague and near.score - plain >= COLUMN_LEAD else ()
    return _with(meaning, fresh, near.own[0].sample) if vague else meaning


def _with_outcome(meaning: Meaning, near: _Near) -> Meaning:
    if [id_ for id_ in meaning.ids("measure") if id_ != "total"]:
        return meaning
    outcome = _outcome(near)
    return _with(meaning, outcome, near.own[0].sample) if outcome else meaning


def _outcome(near: _Near) -> Concepts:
    """The outcome of the case whose words are clearly nearer than the other outcomes' and the case's as a whole."""
    scores = {match.item[1]: match.score for match in reversed(near.own) if len(match.item) == 2}
    ranked = sorted(scores, key=lambda concept: -scores[concept])
    if not ranked or ranked[0].id == "total":
        return ()
    plain = max((match.score for match in near.own if len(match.item) == 1), default=0.0)
    others = scores[ranked[1]] if len(ranked) > 1 else 0.0
    clear = scores[ranked[0]] - others >= COLUMN_LEAD and scores[ranked[0]] >= plain - COLUMN_LEAD
    return (ranked[0],) if clear else ()


def _is_case(concept: Concept) -> bool:
    return concept.kind == "column_group"


def _concepts(meaning: Meaning) -> list[Concept]:
    return [concept for span in meaning.spans for concept in span.concepts]


def _without_heads(meaning: Meaning, instead: Concept) -> Meaning:
    """Without rows and cases; an outcome (没了结) stays only with a case."""
    dropped = _HEADS if _is_case(instead) else (*_HEADS, "measure")
    spans = (replace(span, concepts=tuple(c for c in span.concepts if c.kind not in dropped)) for span in meaning.spans)
    return replace(meaning, spans=tuple(span for span in spans if span.concepts))


def _with(meaning: Meaning, concepts: Concepts, sample: str) -> Meaning:
    """What is nearest explains the words that stand in no list."""
    spans = tuple(Span(0, 0, sample, (concept,)) for concept in concepts)
    return replace(meaning, spans=(*meaning.spans, *spans), drowned=False, residue=())
