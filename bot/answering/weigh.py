"""How strongly a question asks for a report's numbers or prose, and how strongly for a guide.

A row's name alone proves little (「复议」 is a row and a subject of guides); what tells is how one asks: 几件, 有人…过,
a year or 报告里 on one side, 怎么, 多久, 要钱 and a guide's nearness on the other. `gongkai ask --explain` prints this.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from bot.answering.asides.last_clause import with_what_is_asked_last
from bot.answering.from_guides.categories import named_categories
from bot.answering.kind_asked import Kind, kind_asked
from bot.answering.meaning import Meaning
from bot.answering.no_number import IN_PIECES, asks_no_number
from bot.answering.rows.names_given import about_a_matter, asks_of_no_report, is_bare, names_both_axes, only_a_result
from bot.answering.rows.nearest_topic import topics_asked
from bot.answering.rows.parts_named import PART_TOLD, names_a_part
from bot.answering.rows.selection import Selection, select
from bot.answering.subject import speaks_of_ours, subject_of, without_frame
from bot.answering.turn import Turn
from bot.index.phrases import Match
from bot.model import Category, Guide
from bot.publishing.content import ReportContent
from bot.reading.form import Form, Topic

# Read off the guides' own questions, a sixth held out in turn, one writer's together: with a lead the nearest guide is
# right in nine of ten from a nearness of 0.15 on; without one only in half, but one of the two nearest in four of
# five. Of questions that no guide is about three in four stay below 0.26.
GUIDE_NEAR = 0.28
"""A guide at least this near may be meant."""
GUIDE_LEADING = 0.2
"""Down to this, if it leads the next one by GUIDE_LEAD."""
GUIDE_LEAD = 0.04
GUIDE_TIE = 0.04
"""With a smaller lead than this, two guides are equally meant, and both are given."""
GUIDE_PERHAPS = 0.2
"""When nothing else fits, given as an assumption; of requests or disclosure at all from GUIDE_PERHAPS_OURS on."""
GUIDE_PERHAPS_OURS = 0.15
GUIDE_MAYBE = 0.1
"""Down to this, such a question is asked back with the nearest guides to choose from."""
GUIDE_SURE = 0.4
"""From here on, leading by GUIDE_SURE_LEAD, no other guide is meant, and a row's bare name hardly speaks against it."""
GUIDE_SURE_LEAD = 0.1
GUIDE_SAME = 0.72
"""A sample question at least this near is the same question in other words."""
GUIDE_WORD_FOR_WORD = 0.97
"""A guide that lists the question comes first. (Of 1 668 so listed none is as far as GUIDE_PERHAPS_OURS.)"""
LEAD_COUNTS = 10
"""What the lead of the nearest guide adds to what speaks for a guide."""

_REPORT_SIGNS = {"count": 2.0, "unit": 2.0, "happened": 1.5, "report": 2.0, "people": 1.0, "passage": 2.0}
_BY_THE_WAY = re.compile(r"[去前今明后]年|上一?年度?|[近去这]")
_ARTICLE = re.compile(r"(?:条例|法|办法|解释|规定)》?的?第[一二三四五六七八九十百\d]+条")
_SHORT = 12
_TOLD = 1.6
"""What a year weighs less for that is only told, beside a guide that leads."""
_LAW = 2.5
"""Who names an article asks for the rule, never for a number."""
_RULE = 2.0
"""What a row's name weighs less where a guide is surely meant and nothing asks for the number of a year."""
_RULE_LEAD = 0.06
_UNTOLD = 2
"""So many unknown words, and what a topic of the report says is hardly what is asked: a guide that leads is."""
_COUNT_OF_WAYS = 1.2
_CARRIED = 3.0
"""What is filled in from the last answer on the report is asked of the report again."""
WHOLE_NAME = 6
"""Characters: so long a name of a row is no everyday word that happens to stand in a question."""
_GUIDE_SIGNS = {"how": 1.8, "meaning": 2.5, "time": 2.2, "money": 1.6, "may": 1.2, "why": 1.2, "condition": 1.2,
                "myself": 0.7}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Weights:
    """Both strengths, and what each side would answer from."""

    report: float
    guide: float
    selection: Selection | None
    topics: tuple[Topic, ...]
    guides: tuple[Match[Guide], ...]
    categories: tuple[Category, ...]
    rule: bool
    """Nothing asks for the number or the words of one year's report."""
    kind: Kind
    """What is told by how it is asked."""

    @property
    def best_guide(self) -> Match[Guide] | None:
        """The nearest guide, if it is near enough to be meant."""
        if not self.guides:
            return None
        near = GUIDE_LEADING if self.lead >= GUIDE_LEAD else GUIDE_NEAR
        return self.guides[0] if self.guides[0].score >= near else None

    @property
    def lead(self) -> float:
        """By how much the nearest guide leads the next one."""
        scores = [match.score for match in self.guides[:2]]
        return scores[0] - scores[1] if len(scores) == 2 else 1.0

    @property
    def sure(self) -> bool:
        """Whether one guide is near and all others are far."""
        return leads(self.guides, GUIDE_SURE, GUIDE_SURE_LEAD)

    @property
    def meant_guides(self) -> tuple[Guide, ...]:
        """The nearest guide, and the next one where the two are too close to call."""
        both = self.lead < GUIDE_TIE and len(self.guides) > 1 and self.guides[0].same < GUIDE_SAME
        return tuple(match.item for match in self.guides[: 2 if both else 1])

    def perhaps(self, turn: Turn) -> bool:
        """Whether the nearest guide is worth a guess that is said aloud."""
        return bool(self.guides) and self.guides[0].score >= (GUIDE_PERHAPS_OURS if _is_ours(turn) else GUIDE_PERHAPS)

    def maybe(self, turn: Turn) -> bool:
        """Whether the nearest guides are worth asking back which of them is meant."""
        return bool(self.guides) and self.guides[0].score >= GUIDE_MAYBE and _is_ours(turn)


def _is_ours(turn: Turn) -> bool:
    """Whether the question speaks of requests, papers or disclosure at all, or goes on after an answer that did."""
    return turn.memory.subject in ("guide", "reckoned") or speaks_of_ours(turn)


_A_NUMBER_ALL_THE_SAME = 5.0
"""From here on, where requests are counted, words that nobody knows are a tale around the number."""


def _names_a_row(meaning: Meaning, form: Form) -> bool:
    """「庄上个人去申请的，最后答应给公开的有几件」: a row besides 申请, which a sample may be nearer to than it is."""
    usual = {table.default_row for table in form.tables}
    rows = {*meaning.ids("row"), *meaning.ids("group"), *meaning.ids("measure")} - usual
    return bool(rows) and bool(IN_PIECES.search(meaning.text))


def weigh(turn: Turn, report: ReportContent | None) -> Weights:
    meaning, knowledge = turn.meaning, turn.knowledge
    form = knowledge.form_of(report.member if report else None)
    selection = select(meaning, form)
    of_a_matter = about_a_matter(meaning) or only_a_result(meaning)
    kind = kind_asked(turn)
    drowned = meaning.drowned and not (kind.words <= -_A_NUMBER_ALL_THE_SAME and _names_a_row(meaning, form))
    whose = bool(meaning.years or meaning.organs)
    priced = meaning.cue("money") and not (whose or meaning.ids("row"))  # 去县里复议得先交多少钱
    if drowned or of_a_matter or priced or asks_no_number(turn):
        selection = None
    topics = topics_asked(turn, form)
    language, signs = knowledge.language, not (whose or meaning.cue("happened"))  # 2020年不会写字的有人帮吗
    subject = without_frame(subject_of(turn.question, meaning), language.frame, language.which_article)
    found = with_what_is_asked_last(turn, knowledge.guide_index.find(subject, signs=signs))
    guides = tuple(sorted(found, key=lambda m: m.score < GUIDE_PERHAPS_OURS or not m.is_said_so(GUIDE_WORD_FOR_WORD)))
    by_the_way = _is_by_the_way(meaning) and leads(guides, GUIDE_NEAR, GUIDE_LEAD)
    leading = leads(guides, GUIDE_NEAR, _RULE_LEAD)
    return Weights(
        _for_report(meaning, selection, topics, len(turn.question), leading) - _TOLD * by_the_way,
        _for_guide(turn, guides, selection, by_the_way) + kind.rule,
        selection,
        topics,
        guides,
        tuple(named_categories(turn)),
        asks_of_no_report(meaning, len(turn.question)),
        kind,
    )


def _for_report(
    meaning: Meaning, selection: Selection | None, topics: tuple[Topic, ...], asked: int, leading: bool
) -> float:
    named = bool(selection and selection.named)
    # A row and one of its columns by name: nobody says that who does not want the cell.
    both = names_both_axes(meaning, selection)
    weight = (
        1.5 * both
        + 1.2 * named
        + 0.6 * bool(selection and not named)
        + 1.8 * bool(topics)
        + 0.2 * min(meaning.length("topic"), 6)
    )
    signs = PART_TOLD * names_a_part(meaning) + sum(v for name, v in _REPORT_SIGNS.items() if meaning.cue(name))
    if meaning.cue("condition") and meaning.cue("money"):
        signs -= _REPORT_SIGNS["count"] * meaning.cue("count")  # 几件以内不收钱 asks for a rule
    if meaning.cue("may", "how") and not (meaning.years or meaning.organs or meaning.mine or meaning.cue("report")):
        signs -= _COUNT_OF_WAYS * meaning.cue("count")  # 有几条路子可以递 counts ways, not applications
    if asks_for_a_meaning(meaning):
        signs -= _REPORT_SIGNS["report"] * meaning.cue("report")  # 年报里那行“其他”指哪些 is asked of any report
    signs += 2.0 * bool(meaning.years) + 0.8 * bool(meaning.organs or meaning.unsure)
    if not signs:
        # A row's bare name asks for its cell; the same name in a longer sentence without a sign hardly does.
        weight += 1.5 if is_bare(meaning, asked) else 0.0 if topics else -0.8
    if any(not span.text for span in meaning.spans):
        weight += _CARRIED
    if leading and (not topics or len(meaning.residue) >= _UNTOLD) and asks_of_no_report(meaning, asked):
        weight -= _RULE
    # 有没有 and 吗 stand in questions of every kind; they only add to what speaks for the report already.
    signs += 0.6 * (meaning.cue("existence") and weight + signs > 1) + 0.4 * meaning.mine
    return weight + signs - 0.4 * min(len(meaning.residue), 4)


def leads(guides: Sequence[Match[Guide]], near: float, lead: float) -> bool:
    """Whether the first guide is at least so near, and the next one by so much farther away."""
    return bool(guides) and guides[0].score >= near and guides[0].score - sum(m.score for m in guides[1:2]) >= lead


def _is_by_the_way(meaning: Meaning) -> bool:
    """「答复是去年拿到的，现在去打官司晚不晚」: last year is told, and no report of it is asked for."""
    years = [span.text for span in meaning.spans if any(c.kind == "year" for c in span.concepts)]
    told = bool(years) and all(_BY_THE_WAY.match(year) for year in years)
    return told and asks_how(meaning) and not (meaning.cue("count", "report") or meaning.organs or meaning.mine)


def _goes_on_about_cells(turn: Turn) -> bool:
    """「那上年结转下来的呢」 after a cell: another one is asked for, not what it means."""
    return turn.memory.subject == "cells" and len(turn.question) <= _SHORT and not asks_how(turn.meaning)


def _for_guide(turn: Turn, guides: tuple[Match[Guide], ...], selection: Selection | None, by_the_way: bool) -> float:
    meaning = turn.meaning
    weight = sum(value for name, value in _GUIDE_SIGNS.items() if meaning.cue(name))
    weight += _LAW * bool(_ARTICLE.search(turn.question))
    if not guides:
        return weight
    nearness = min(max((guides[0].score - GUIDE_NEAR) * 7, -2.0), 3.0)
    sure = leads(guides, GUIDE_SURE, GUIDE_SURE_LEAD)
    counted = selection is not None and selection.named and meaning.cue("count")
    # 属于行政查询事项而不予公开的有几件: a row's whole printed name with 几件 asks for its number, guide or not.
    whole_name = meaning.length("row") >= WHOLE_NAME and not (asks_how(meaning) or meaning.cue("meaning"))
    counted = counted and (not sure or whole_name)
    both = names_both_axes(meaning, selection) and not (sure and asks_how(meaning))
    of_report = (meaning.years and not by_the_way) or (meaning.cue("report") and not asks_for_a_meaning(meaning))
    if of_report or counted or both or _goes_on_about_cells(turn):
        return weight + min(nearness, 1.5)
    lead = guides[0].score - guides[1].score if len(guides) > 1 else 0.0
    return weight + nearness + min(lead * LEAD_COUNTS, 2.0) + 2.0 * (guides[0].same >= GUIDE_SAME)


def asks_for_a_meaning(meaning: Meaning) -> bool:
    """「复议后起诉填在哪一栏」, 「不予处理指哪些」: a word of the forms, and no year's number of it."""
    counts = any(not any(c.kind == "filler" for c in span.concepts) for span in meaning.of_cue("count"))  # 分别指哪些
    return meaning.cue("meaning") and not (meaning.years or counts or meaning.cue("people"))


def asks_how(meaning: Meaning) -> bool:
    """Whether the question asks what to do, rather than for a fact."""
    return meaning.cue("how", "time", "money", "may", "why", "condition", "myself")
