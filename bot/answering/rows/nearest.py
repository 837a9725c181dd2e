"""Which cell or topic of a report is meant when its own names say too little: the one whose words are clearly nearest.

The answer names the row that it quotes, so a wrong guess is seen.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.answering.meaning import ROW_KINDS, Concept, Meaning
from bot.answering.rows.nearest_topic import speaks_of_the_report, with_topic
from bot.answering.rows.other_counts import counts_something_else, names_a_counted_thing
from bot.answering.subject import cell_asked, explained_by, says_more
from bot.answering.target import target_of
from bot.answering.turn import Turn
from bot.answering.words.tools import Concepts
from bot.index.phrases import Match

ROW_NEAR, ROW_LEAD = 0.4, 0.08
ROW_NEAR_TOLD, ROW_LEAD_TOLD = 0.3, 0.03
"""The same where a year, an organ or the report is named, or the last answer was a cell."""
ROW_NEAR_THING, ROW_LEAD_THING = 0.34, 0.05
"""The same where a thing is counted by name: 几个公务员 is hardly a row in other words."""
ROW_INSTEAD, ROW_INSTEAD_LEAD = 0.42, 0.12
"""The same where another row was named: 得现编现做才有，所以没给的 holds 没给, and means what is not made yet."""
COLUMN_LEAD = 0.04
"""By how much an applicant's or an outcome's words must be nearer than those of the row or the case as a whole."""
_TOPIC_TOLD = 5
"""Characters of a topic's name from which on no row is meant that is only near."""
_A_THING = 2
_TOTAL = "total"
OF_THE_FORM = ("row", "group", "column", "column_group", "measure", "topic", "table")
_LOOKED_AT = 16
_CASES = re.compile("(?:几|多少)[件份宗]")
_EACH_OF = re.compile("各(?!类|种|位)|分别")
_SEVERAL = re.compile("[和与及跟，,；;]|以及|还有|加|减|比|各|分别|几.*几|多少.*多少")


def with_nearest(turn: Turn, meaning: Meaning) -> Meaning:
    """`meaning` with the row, applicant or outcome that is clearly nearest, when a number is asked for; or with the
    topic, when a report is spoken of."""
    of_report = bool(meaning.years or meaning.organs or meaning.mine or meaning.cue("report"))
    named = any(meaning.ids(kind) for kind in OF_THE_FORM)
    # 一共多少 behind a cell asks for a sum of what was told; only who says more means another cell.
    of_report = of_report or (turn.memory.subject == "cells" and (named_cells(meaning) or says_more(turn, meaning)))
    if turn.memory.subject == "cells" and named and not named_cells(meaning) and not says_more(turn, meaning):
        return meaning  # 三年合计几件 is of the cell that was told
    if counts_something_else(meaning.text, turn.knowledge.language, meaning.spans):
        return meaning
    if meaning.cue("count", "people"):
        if not named_cells(meaning) and meaning.length("topic") >= _TOPIC_TOLD:
            return meaning  # 信息处理费收了多少 is in the report's words, not in its tables
        if meaning.cue("money", "time", "each_part") or (not named and meaning.ids("category")):
            return meaning
        if named_cells(meaning) and meaning.cue("whole_row"):
            return meaning  # 复议四种结果分别几件 names them all
        if meaning.ids("column_group") and not says_more(turn, meaning, 1):
            return meaning  # 挨了几次复议 says nothing of how they ended
        return _with_cell(turn, meaning, of_report) if of_report or not named else meaning
    prose = meaning.cue("passage")
    if (
        (named and not prose)
        or meaning.ids("topic")
        or meaning.ids("category")
        or not speaks_of_the_report(turn, meaning)
    ):
        return meaning
    return with_topic(turn, meaning) if not named else with_topic(turn, _without_cells(meaning), meaning)


def named_cells(meaning: Meaning) -> bool:
    """Whether a row, a group of them or a kind of case is named."""
    return any(meaning.ids(kind) for kind in ROW_KINDS)


@dataclass(frozen=True, slots=True)
class Near:
    """The row, group or kind of case nearest to a question: how near, how far ahead of the next, all that was found."""

    head: Concept
    score: float
    lead: float
    found: tuple[Match[Concepts], ...]

    @property
    def own(self) -> tuple[Match[Concepts], ...]:
        """What was found of this head alone, the nearest first."""
        return tuple(match for match in self.found if match.item[0].id == self.head.id)


def nearest_cell(turn: Turn, text: str, among: Sequence[str] = ()) -> Near | None:
    """`among`: ids of the only heads to look at."""
    found = turn.tools.rows.find(text, _LOOKED_AT)
    kept = tuple(match for match in found if not among or match.item[0].id in among)
    if not kept:
        return None
    head = kept[0].item[0]
    # 诉讼 as a whole is no rival of a lawsuit after a review.
    rivals = [m.score for m in kept if m.item[0].id != head.id and not (_is_case(m.item[0]) and len(m.item) == 1)]
    return Near(head, kept[0].score, kept[0].score - max(rivals, default=0.0), kept)


def _with_cell(turn: Turn, meaning: Meaning, of_report: bool) -> Meaning:
    text = cell_asked(turn.question, meaning)
    near = nearest_cell(turn, text)
    if near is None:
        return meaning
    heads = [id_ for kind in ROW_KINDS for id_ in meaning.ids(kind)]
    goes_on = turn.memory.subject == "cells" or turn.follows("this_cell")
    nothing_else = not heads and not says_more(turn, meaning, 1) and _only_whose_and_whether(meaning)
    if nothing_else and not goes_on and meaning.organs and _CASES.search(meaning.text):
        return explained_by(meaning, _usual_row(turn), "")  # 丁乡2022年一共几件
    if nothing_else and goes_on:
        return meaning  # 这一项戊镇是多少, 那2022年有没有，多少: nothing is said that a sample could be near to
    least, lead = (ROW_NEAR_TOLD, ROW_LEAD_TOLD) if of_report else (ROW_NEAR, ROW_LEAD)
    if names_a_counted_thing(meaning.text):
        least, lead = max(least, ROW_NEAR_THING), max(lead, ROW_LEAD_THING)
    sure = near.score >= least and near.lead >= lead
    if not heads:
        applicants = near.head.kind == "column_group" and {*meaning.ids("column", near.head.section)} - {_TOTAL}
        return _instead(near, meaning) if sure and not applicants else meaning  # 企业提的和个人提的, no 法人 besides
    if sure and _one_way_to_court(turn, near.head, heads) and not _SEVERAL.search(text):
        return _instead(near, meaning)
    if near.head.id in heads:
        return _refined(meaning, near) if sure else meaning
    groups = [id_ for id_ in meaning.ids("group") if not _is_a_row_there(turn, meaning, id_)]
    if groups and _EACH_OF.search(text):
        return meaning  # 其他处理下面那三项各是多少 names them all
    if sure and _within(turn, near.head, groups):
        return _instead(near, meaning)
    applicant = len(near.own[0].item) > 1 and not _is_case(near.head)
    plus = turn.knowledge.language.follow.words("plus")  # 再加上新收的 says what to do with it
    vague = any(word not in plus for word in meaning.residue) or meaning.drowned
    # Every application is a new one: its row is the first to yield to another that says more.
    least, lead = (least, lead) if heads == [_first_row(turn)] and of_report else (ROW_INSTEAD, ROW_INSTEAD_LEAD)
    if vague and not applicant and near.score >= least and near.lead >= lead:
        return _instead(near, meaning)
    within = nearest_cell(turn, text, heads) if any(map(_is_case, _concepts(meaning))) else None
    return _with_outcome(meaning, within) if within else meaning


def _only_whose_and_whether(meaning: Meaning) -> bool:
    """Whether nothing is said but whose number of which year it is and that one is asked for; 结果 is a thing."""
    kinds = ("year", "organ", "cue")
    in_all = "total"  # 一共
    said = (s for s in meaning.spans if s.text and not any(c.kind in kinds or c.id == in_all for c in s.concepts))
    return all(len(span.text) < _A_THING for span in said)


def _instead(near: Near, meaning: Meaning) -> Meaning:
    """What is nearest, in place of the rows that are named."""
    return explained_by(_without_heads(meaning, near.head), _whole(near, meaning), near.own[0].sample)


def _within(turn: Turn, head: Concept, groups: Sequence[str]) -> bool:
    """Whether `head` is a row of a group that is named: 怕伤了别人没给的 are among those 没给的."""
    tables = [table for form in turn.knowledge.forms.values() for table in form.tables]
    return any(head.id in group.rows for table in tables for id_ in groups if (group := table.group(id_)))


def _is_a_row_there(turn: Turn, meaning: Meaning, group: str) -> bool:
    """其他处理 is a group in one form and a row of its own in the other."""
    report = target_of(replace(turn, meaning=meaning)).report if group in meaning.ids("row") else None
    form = turn.knowledge.forms.get(report.member.form or "") if report else None
    return form is not None and any(row.id == group for table in form.tables for row in table.rows)


def _one_way_to_court(turn: Turn, head: Concept, heads: Sequence[str]) -> bool:
    """Whether several kinds of case are named and `head` is one that lies in another: 没复议直接打官司 names three."""
    tables = [table for form in turn.knowledge.forms.values() for table in form.tables]
    bundles = [bundle for table in tables for bundle in table.column_groups if table.section == head.section]
    parts = [b.id for b in bundles if any(set(b.columns) < set(other.columns) for other in bundles)]
    return head.id in parts and len(set(heads)) > 1 and not set(heads) & set(parts) - {head.id}


def _first_row(turn: Turn) -> str:
    return next((concept.id for concept in _usual_row(turn)), "")


def _usual_row(turn: Turn) -> Concepts:
    """The row that is meant where none is named."""
    tables = [table for form in turn.knowledge.forms.values() for table in form.tables]
    return tuple(Concept("row", table.default_row, table.section) for table in tables if table.default_row)[:1]


def _whole(near: Near, meaning: Meaning) -> Concepts:
    """The row with its applicant, or the case with its outcome, where those words are the nearest."""
    if _is_case(near.head):
        told = [id_ for id_ in meaning.ids("measure") if id_ != "total"]
        return (near.head, *(() if told else _outcome(near)))
    named = any(id_ != "total" for id_ in meaning.ids("column", near.head.section))
    return near.own[0].item[:1] if named else near.own[0].item


def _refined(meaning: Meaning, near: Near) -> Meaning:
    """The row that is named, and nearest too, holds all that was said; perhaps an applicant is told in other words."""
    if _is_case(near.head):
        return _with_outcome(meaning, near)
    vague = bool(meaning.residue) or meaning.drowned
    told = _whole(near, meaning)
    plain = max((m.score for m in near.own if len(m.item) == 1), default=0.0)
    fresh = told[1:] if vague and near.score - plain >= COLUMN_LEAD else ()
    return explained_by(meaning, fresh, near.own[0].sample) if vague else meaning


def _with_outcome(meaning: Meaning, near: Near) -> Meaning:
    if [id_ for id_ in meaning.ids("measure") if id_ != "total"]:
        return meaning
    outcome = _outcome(near)
    return explained_by(meaning, outcome, near.own[0].sample) if outcome else meaning


def _outcome(near: Near) -> Concepts:
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


def _without_cells(meaning: Meaning) -> Meaning:
    """「来要信息那块咋写」: a row's name stands in it, and what is asked for is the prose."""
    kinds = (*ROW_KINDS, "column", "measure")
    spans = (replace(span, concepts=tuple(c for c in span.concepts if c.kind not in kinds)) for span in meaning.spans)
    return replace(meaning, spans=tuple(span for span in spans if span.concepts))


def _without_heads(meaning: Meaning, instead: Concept) -> Meaning:
    """Without rows and cases; an outcome (没了结) stays only with a case."""
    dropped = ROW_KINDS if _is_case(instead) else (*ROW_KINDS, "measure")
    spans = (replace(span, concepts=tuple(c for c in span.concepts if c.kind not in dropped)) for span in meaning.spans)
    return replace(meaning, spans=tuple(span for span in spans if span.concepts))
