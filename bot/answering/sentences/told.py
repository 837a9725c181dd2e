"""The sentence of a report that answers, quoted; or the one that is nearest, said to be no answer."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from bot import wording
from bot.answering.from_reports.points_told import answer_to_the_problem, measures_of
from bot.answering.from_reports.prose import Found, answer_passages
from bot.answering.meaning import ROW_KINDS
from bot.answering.sentences.answer_kind import (
    CLOCK,
    COUNT,
    MONEY,
    WHEN,
    WHO,
    WHY,
    answer_kind,
    asking_clauses,
    asks_for,
    gives,
)
from bot.answering.sentences.around import around
from bot.answering.sentences.rest import with_the_rest
from bot.answering.sentences.terms import asked_of
from bot.answering.sentences.weighing import PROBLEMS, Weighed, clause_that_says_it, weighed
from bot.answering.sentences.whether_there import of_one_thing
from bot.answering.sources.slots import said
from bot.answering.target import Target, names_the_report
from bot.answering.turn import Reply, Turn
from bot.model import Outcome, Passage
from bot.publishing.content import ReportContent

ENOUGH = 0.32
"""From this score on the sentence answers, if it holds the kind of answer that is asked for."""
SURELY = 0.5
"""The same where something else may be meant as well."""
LEADING, LEAD = 0.28, 0.06
"""Where nothing else answers, down to this if it leads the next sentence by so much. A lead of 0.06 instead of 0.1 made
eleven more of the papers' questions right and two wrong."""
LEADING_NAMED = 0.18
"""The same where it is said whose report is asked: in 8 900 questions of the papers ten more were right so, and none of
those that no sentence answers was answered with one."""
NEAR = 0.25
"""From here on the nearest sentence is worth showing, and said to be no answer."""
PLAIN_LEAD = 0.3
"""Of the sentences that led so a guide was never right instead where it was only guessed: 5 questions of 8 900 more."""
_AS_GOOD = 0.15
"""A second sentence that comes so near to the best is told with it: 28 more were right so in the papers, one wrong."""
NEARLY = 0.85
"""What share of the nearest sentence's score one must have that gives the kind of answer asked for and comes behind."""
PLAINLY = 1.1
"""Below this score what stands around the sentence is told with it: it may be the sentence before that was meant."""
_MOST = 3
_OF_IT = 0.2
"""From this score on a sentence of part five speaks of the matter, though no sentence surely answers."""
_COLON = ("：", ":")
_LEADS, _MOST_ITEMS, _A_LIST = ("，", "：", ":"), 5, 2
_AN_AMOUNT = re.compile(r"\d[\d.,万亿余多 ]*元")
_GOES_ON = ("其中", "分别为", "分别是")
"""A sentence that begins so tells the parts of the one before it."""
_BESIDE = 0.15
"""From this score on a sentence beside the best one is of the same matter."""

_SAYS_THE_REASON = re.compile(r"^[^，。；]{0,10}原因(?:是|在于|为|有|主要)|^(?:这)?(?:主要)?是?因为")


def begins_with_a_reason(text: str) -> bool:
    """合并的原因是…, right behind what was done, whatever words it shares with the question."""
    return bool(_SAYS_THE_REASON.search(text))


def told_in_a_sentence(turn: Turn, target: Target, least: float = ENOUGH) -> Reply | None:
    """None where the one report that is asked does not say it."""
    report = asked_report(target)
    if report is None:
        return None
    if both := of_each_clause(turn, report, least):
        return quoted_from(turn, report, both)
    found = of_one_thing(turn, report, weighed(turn, report))
    best = next((item for item in found if item.gives), None)
    if best is None or best.score < max(least, NEARLY * found[0].score):
        return _all_measures(turn, report, found) if least <= ENOUGH else None
    if solved := _measure_for(turn, report, best):
        return solved
    if reason := _reason_beside(turn, report, best, found):
        return quoted_from(turn, report, [best, reason])
    second = (x for x in found if x is not best and x.gives and x.score >= best.score - _AS_GOOD)
    if len(with_its_items(best.passage, report)) > _A_LIST:
        return quoted_from(turn, report, [best])  # its list says the rest
    return quoted_from(turn, report, with_the_rest(turn, report, [best, *second][:2]))


def _reason_beside(turn: Turn, report: ReportContent, best: Weighed, found: list[Weighed]) -> Weighed | None:
    """「其余9件因…未予公开」: why, where the sentence on the matter gives no reason and one beside it does."""
    asked = answer_kind(turn.meaning.asks, turn.knowledge.prose)
    if asked.kind != WHY or gives(asked, best.passage.text) == 1:
        return None
    passages = list(report.passages)
    at = passages.index(best.passage)
    beside = [p for p in (passages[at - 1 : at] + passages[at + 1 : at + 2]) if p.headings == best.passage.headings]
    told = [x for x in found if x.passage in beside and gives(asked, x.passage.text) == 1]
    plain = (x for x in told if x.passage is not passages[at - 1] and begins_with_a_reason(x.passage.text))
    return next((x for x in told if x.score >= _BESIDE), next(plain, None))


def _measure_for(turn: Turn, report: ReportContent, found: Weighed) -> Reply | None:
    """The problem with its measure, where it is asked what was or will be done and the sentence tells the problem."""
    if not any(asks_for(name, turn.meaning.asks, turn.knowledge.prose) for name in ("solved", "plans")):
        return None
    return answer_to_the_problem(turn, report, found.passage, clause_that_says_it(turn, found.told_by))


def _all_measures(turn: Turn, report: ReportContent, found: list[Weighed]) -> Reply | None:
    """All that is to be done, where a measure is asked for and part five tells the matter in words of its own."""
    near = [item for item in found if item.passage.section == PROBLEMS and item.score >= _OF_IT]
    if not near or not asks_for("solved", turn.meaning.asks, turn.knowledge.prose):
        return None
    return measures_of(turn, report)


def nearest_sentence(turn: Turn, target: Target) -> Reply | None:
    """What the report says that comes nearest, as the answer where nothing else does; None where nothing is near."""
    report = asked_report(target)
    found = weighed(turn, report) if report else []
    if report is None or not found:
        return None
    # A number of something else that shares a word is no answer: 水车厂罚了几回, 公众号“青原水车”发了312条.
    asked = answer_kind(turn.meaning.asks, turn.knowledge.prose)
    its_own = asked.units and not asked_of(turn).one_thing and gives(asked, found[0].passage.text) == 1
    counts = asked.kind != COUNT or its_own
    # A column alone, which any 个人 or 多少钱 may be heard as, tells neither who nor when, and no price.
    priced = asked.kind == MONEY and bool(_AN_AMOUNT.search(found[0].passage.text))
    axes = (*ROW_KINDS, "measure", *(() if priced or asked.kind in (WHO, WHEN, CLOCK) else ("column",)))
    of_cells = any(turn.meaning.ids(kind) for kind in axes)
    told = turn.meaning.cue("told")  # 提没提约谈: a sentence that only comes near does not mention it
    surely_named = names_the_report(turn, target) and not turn.meaning.stands_in_for
    named = surely_named and counts and not (of_cells or told)
    meant = of_one_thing(turn, report, found)
    if leads_clearly(meant, LEADING_NAMED if named else LEADING, LEAD):
        return quoted_from(turn, report, meant[:1])
    if found[0].score < NEAR:
        return None
    reply = quoted_from(turn, report, found[:1])
    if reply.outcome is Outcome.NOT_FOUND:
        return reply  # that it is no answer is said already
    understood = replace(reply.understood, operation="没找到")
    slots = said(wording.NOT_DIRECTLY) + reply.slots
    return replace(reply, outcome=Outcome.NOT_FOUND, slots=slots, understood=understood)


def leads_clearly(found: Sequence[Weighed], least: float, lead: float) -> bool:
    """Whether the best of `found` answers, with such a score and such a lead over the next one."""
    next_one = found[1].score if len(found) > 1 else 0.0
    return bool(found) and found[0].gives and found[0].score >= least and found[0].score - next_one >= lead


def plainly_told(turn: Turn, target: Target) -> bool:
    """Whether it is said whose report is asked, and one of its sentences surely tells and leads the others."""
    report = asked_report(target) if names_the_report(turn, target) else None
    return report is not None and leads_clearly(weighed(turn, report), SURELY, PLAIN_LEAD)


def asked_report(target: Target) -> ReportContent | None:
    return target.report if len(target.covered) == 1 else None


def of_each_clause(turn: Turn, report: ReportContent, least: float) -> list[Weighed]:
    """「来了多少人，考试过关的有几成」: the best sentence for each; empty where only one thing is asked."""
    clauses = asking_clauses(turn.meaning.asks, turn.knowledge.prose)
    found = [weighed(turn, report, clause) for clause in clauses] if len(clauses) > 1 else []
    surely = {each[0].passage for each in found if each and each[0].gives and each[0].score >= least}

    def told(each: Sequence[Weighed]) -> bool:
        # Where one half is told surely, what clearly leads tells the other.
        return bool(each) and (each[0].passage in surely or leads_clearly(each, LEADING_NAMED, LEAD))

    if not surely or not all(map(told, found)):
        return []
    return list({each[0].passage: each[0] for each in found}.values())[:_MOST]


def quoted_from(turn: Turn, report: ReportContent, found: list[Weighed]) -> Reply:
    told_by = tuple(clause for item in found for clause in item.told_by)
    whole = [Found(item.score, passage) for item in found for passage in with_its_items(item.passage, report)]
    alone = len(whole) == 1 and whole[0].score < PLAINLY
    return answer_passages(turn, report, whole, told_by, around(whole[0].passage, report) if alone else ())


def with_its_items(passage: Passage, report: ReportContent) -> list[Passage]:
    """「申请量大的原因，」 with the list that it leads into, 「发出收费通知2件。」 with 「其中1件……」 behind it."""
    if passage.text.endswith(_LEADS):
        items = [p for p in report.passages if p.section == passage.section and p.headings[-1:] == (passage.text,)]
        if len(items) >= _A_LIST:
            return [passage, *items[:_MOST_ITEMS]]
        at = report.passages.index(passage) + 1
        announced = report.passages[at : at + 1] if passage.text.endswith(_COLON) else ()  # 采用的形式主要为：
        return [passage, *(p for p in announced if p.section == passage.section)]
    at = report.passages.index(passage) + 1
    behind = report.passages[at : at + 1]
    return [passage, *(p for p in behind if p.headings == passage.headings and p.text.startswith(_GOES_ON))]
