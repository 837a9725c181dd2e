"""Answers from what a report says in words."""

from __future__ import annotations

import re
from dataclasses import replace

from bot.answering.asking_for import asks_for_a_rule, asks_what_it_means, asks_what_it_says, whether_it_is_told
from bot.answering.deciding.case import Case
from bot.answering.deciding.nearby import from_the_sentences
from bot.answering.from_reports.from_prose import (
    PROSE_LITERALLY,
    counted_in_words,
    from_prose,
)
from bot.answering.from_reports.prose import answer_passages, asks_a_number
from bot.answering.from_reports.several import MOST, one_after_the_other
from bot.answering.from_reports.table_note import answer_note
from bot.answering.from_reports.verbatim import passages_with
from bot.answering.kind_asked import PLAIN
from bot.answering.limits import not_found
from bot.answering.sentences.answer_kind import answer_kind, asks_for
from bot.answering.sentences.first import BEYOND_DOUBT, sentence_before_cells, sentence_before_sums
from bot.answering.sentences.told import (
    ENOUGH,
    LEADING,
    NEAR,
    PLAIN_LEAD,
    SURELY,
    asked_report,
    leads_clearly,
    nearest_sentence,
    told_in_a_sentence,
)
from bot.answering.sentences.weighing import weighed
from bot.answering.target import Target, names_the_report
from bot.answering.turn import Reply
from bot.answering.weigh import GUIDE_NEAR, GUIDE_SAME, leads
from bot.model import Outcome
from bot.publishing.content import ReportContent

GUIDE_CLEAR = 0.47
_MOST_QUOTED = 2
_OF_A_YEAR = 0.35
"""From this score on a sentence of a report whose year is said comes before a guide, where it leads by _LEAD."""
_LEAD = 0.2
_A_GUIDE_LEADS = 0.3, 0.06
_WHICH = re.compile("哪[家个边里]")
_WHICH_MORE = re.compile("哪[家个边][^，。；？]*[多少高低](?:[，。；？?]|$)")


def note_of_the_table(case: Case) -> Reply | None:
    """「表三上面那个“勾稽关系”括号里写的啥」: the form's own words, as this report prints them."""
    return answer_note(case.turn, case.target)


def number_in_words(case: Case) -> Reply | None:
    """What is asked of a row stands in no table and in the prose; of a report that is named the best sentence."""
    found = counted_in_words(case.turn, case.target)
    if found is None:
        return None
    least = ENOUGH if names_the_report(case.turn, case.target) else SURELY
    return told_in_a_sentence(case.turn, case.target, least) or found


def what_it_says_of_it(case: Case) -> Reply | None:
    """「露珠镇2023年的报告里说没说能打个电话叫人帮着记」: a rule, but it is asked for in the report's words."""
    turn, target, meaning = case.turn, case.target, case.meaning
    asked = case.wants_words and meaning.cue("told", "report") and not (case.named or case.weights.categories)
    if not asked or not (case.plainly_a_rule or case.weights.perhaps(turn)):
        return None
    if (
        case.plainly_a_rule
        and not (meaning.years or meaning.cue("told"))
        and leads(case.weights.guides, *_A_GUIDE_LEADS)
    ):
        return None  # 区政府的年报按规定最晚几号要登出来
    if target.report and passages_with(turn.question, target.report):
        return word_for_word(case)
    # The only report that there is need not be named.
    of_it = bool(meaning.residue) and case.weights.kind.rule <= -PLAIN and asked_report(target) is not None
    if not (of_it or names_the_report(turn, target)):
        return None
    return told_in_a_sentence(turn, target, LEADING) or nearest_sentence(turn, target)


def instead_of_sums(case: Case) -> Reply | None:
    return sentence_before_sums(case.turn, case.target, case.weights.kind.words)


def who_when_and_why(case: Case) -> Reply | None:
    return sentence_before_cells(case.turn, case.target)


def plainly_in_words(case: Case) -> Reply | None:
    """「那个微博咋找不到了，是不是给撤了」: hardly anybody asks so for a cell, though a word names one."""
    turn, target = case.turn, case.target
    if not case.weights.selection or case.weights.topics or not names_the_report(turn, target):
        return None
    if case.meaning.ids("table"):
        return None  # 第二部分那张表，整个列出来
    return told_in_a_sentence(turn, target, ENOUGH) if case.wants_words else None


def word_for_word(case: Case) -> Reply | None:
    """What is asked stands in the report as it is."""
    elsewhere = case.weights.sure and not case.of_report
    report = case.target.report
    if report is None or case.weights.selection or elsewhere:
        return None
    found = passages_with(case.turn.question, report)
    if not found:
        return None
    if len(found) > 1:  # 为啥“我要问”那么多差评: of several that hold the phrase those that say most of the rest
        said = {item.passage: item.score for item in weighed(case.turn, report)}
        found = sorted(found, key=lambda one: -said.get(one.passage, 0.0))
        best = said.get(found[0].passage, 0.0)
        found = [one for one in found if said.get(one.passage, 0.0) >= best / 2][:_MOST_QUOTED]
    reply = answer_passages(case.turn, report, found)
    if reply.outcome is Outcome.ANSWERED:
        return reply
    # 一年提醒了几回 stands behind the sentence that names the thing.
    return told_in_a_sentence(case.turn, case.target, SURELY) or reply


def told_of_what_is_not_named(case: Case) -> Reply | None:
    """What the report that is named says of it, in so many words or in its own."""
    turn, target = case.turn, case.target
    if case.named:
        return None
    # 提没提约谈: a sentence that shares the word 报告 says nothing of it; one that tells the days asked for does.
    number = answer_kind(case.meaning.asks, turn.knowledge.prose).kind
    least = SURELY if case.meaning.cue("told") and not number else ENOUGH
    meant = names_the_report(turn, target) and not case.weights.sure
    told = told_in_a_sentence(turn, target, least) if meant else None
    return told or (from_prose(turn, target) if case.meaning.years or case.meaning.cue("report") else None)


def of_each_report(case: Case) -> Reply | None:
    """「甲县和乙局哪家收得多」, where no table counts it: the sentence of each report, and none if one has none."""
    turn, target = case.turn, case.target
    compared = asks_a_number(turn) or _WHICH_MORE.search(turn.question)
    if case.named or case.weights.sure or not 1 < len(target.covered) <= MOST or not compared:
        return None
    # Which of the two is told by both sentences together, by neither alone.
    turn = replace(
        turn,
        question=_WHICH.sub("  ", turn.question),
        meaning=replace(turn.meaning, text=_WHICH.sub("  ", turn.meaning.text)),
    )

    def told(report: ReportContent) -> Reply | None:
        pair = (report.member.organ, report.member.year)
        one = Target((pair[0],), (pair[1],), (pair,), report)
        found = told_in_a_sentence(turn, one, NEAR)
        return found if found and found.outcome is Outcome.ANSWERED else None

    reports = [turn.knowledge.report(*pair) for pair in target.covered]
    every = all(report and told(report) for report in reports)
    return one_after_the_other(turn, target, told) if every else None


def whether_it_is_mentioned(case: Case) -> Reply | None:
    """报告里提没提约谈: the nearest sentence, or that it is not there."""
    turn, target = case.turn, case.target
    if case.named or case.weights.sure or not whether_it_is_told(turn, target):
        return None
    return nearest_sentence(turn, target) or not_found(turn, target.organ, target.year)


def instead_of_any_guide(case: Case) -> Reply | None:
    """「抖音号为什么不更了，2024年报告有交代吗」: the report's words are asked for, and no guide has them."""
    turn, target = case.turn, case.target
    if case.named or not (case.plainly_of_report and case.wants_words and names_the_report(turn, target)):
        return None
    return told_in_a_sentence(turn, target, LEADING) or nearest_sentence(turn, target)


def instead_of_a_faint_guide(case: Case) -> Reply | None:
    faint = not case.nearest or case.nearest.score < GUIDE_NEAR or len(case.weights.meant_guides) > 1
    if not faint or case.named or not asks_what_it_says(case.turn, case.target):
        return None
    meaning = case.meaning
    somebody_else = meaning.others and not (meaning.organs or meaning.mine or meaning.residue)  # 同心乡2020年的
    told = None if somebody_else else from_the_sentences(case)
    return told or not_found(case.turn, case.target.organ, case.target.year, case.titles)


def literally(case: Case) -> Reply | None:
    """Nearly all that is said stands in one sentence, and no guide is clearly meant."""
    # 苇渡乡政府不给公开，复议找谁提: of no year and of no report, though an office is named.
    of_none = not case.report_leads and not (case.meaning.years or case.meaning.cue("report", "told"))
    near = case.nearest and (case.nearest.score >= GUIDE_CLEAR or (case.asks_how and (case.weights.sure or of_none)))
    if near or asks_what_it_means(case.turn) or asks_for_a_rule(case.turn):
        return None
    told = from_prose(case.turn, case.target, PROSE_LITERALLY)
    # Where it does not tell what is asked, a guide that is near may.
    return None if told and told.outcome is Outcome.NOT_FOUND and case.nearest else told


def before_a_guide_that_is_near(case: Case) -> Reply | None:
    """「教育局2022年报里，食堂买菜的价钱几号前要贴」: the report is named, and one of its sentences plainly tells."""
    turn, target = case.turn, case.target
    report = asked_report(target) if names_the_report(turn, target) else None
    if report is None or case.named or case.nearest is None or case.weights.kind.rule > 0:
        return None
    # Who says the year too asks of that report, and of nothing that holds everywhere.
    least = _OF_A_YEAR if case.meaning.years and case.meaning.organs else SURELY
    return told_in_a_sentence(turn, target, least) if leads_clearly(weighed(turn, report), least, _LEAD) else None


def before_a_rule_that_is_guessed(case: Case) -> Reply | None:
    """「他们自己认不认信息发得慢」 asks like a rule, but no guide is near and one sentence plainly tells it."""
    report, guides = asked_report(case.target), case.weights.guides[:1]
    near = case.named or any(guide.score >= GUIDE_NEAR or guide.same >= GUIDE_SAME for guide in guides)
    near = near or (case.meaning.cue("myself") and case.meaning.cue("how"))  # 我想要……的材料，怎么申请
    if report is None or near or not case.wants_words:
        return None
    least = BEYOND_DOUBT if case.plainly_a_rule else SURELY
    plain = case.weights.kind.rule >= 0 and leads_clearly(weighed(case.turn, report), least, PLAIN_LEAD)
    return told_in_a_sentence(case.turn, case.target, SURELY) if plain else None


def before_a_guess(case: Case) -> Reply | None:
    """「乡里说往后办事要在哪些方面作承诺」: one sentence plainly tells it, and no guide is more than perhaps meant."""
    report = asked_report(case.target)
    means = case.meaning.cue("meaning") and not asks_for("problems", case.meaning.asks, case.turn.knowledge.prose)
    if report is None or case.plainly_a_rule or means:
        return None  # 差在哪 asks for a meaning, or for a fault
    plain = leads_clearly(weighed(case.turn, report), SURELY, PLAIN_LEAD)
    return told_in_a_sentence(case.turn, case.target, SURELY) if plain else None


def of_the_only_report(case: Case) -> Reply | None:
    """「他们的消息平常都往哪儿发」, where nothing else answers and there is but one report to ask it of."""
    only = len(case.turn.knowledge.reports) == 1 and case.asks_of_words and not (case.named or case.meaning.others)
    return told_in_a_sentence(case.turn, case.target, ENOUGH) if only and not case.plainly_a_rule else None


def unless_a_guide_is_guessed(case: Case) -> Reply | None:
    return None if case.guess else from_prose(case.turn, case.target)


def or_not_in_that_report(case: Case) -> Reply | None:
    meaning, target = case.meaning, case.target
    asked = meaning.years or meaning.organs or meaning.mine or meaning.cue("count", "report")
    if not (target.report and asked) or (meaning.others and not (meaning.organs or meaning.mine)):
        return None  # of somebody whose report is not here: 白鹭镇电话是多少
    return from_the_sentences(case) or not_found(case.turn, target.organ, target.year)
