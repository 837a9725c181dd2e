"""Answers from a guide or a category: meant, guessed aloud, or asked back."""

from __future__ import annotations

import re

from bot.answering.asking_for import asks_how_to
from bot.answering.deciding.case import Case
from bot.answering.from_guides.categories import answer_categories, nearest_categories
from bot.answering.from_guides.form_guides import answer_on_the_form
from bot.answering.from_guides.guides import ask_which_guide, assume_guide, guides_named
from bot.answering.from_guides.two_guides import answer_guides
from bot.answering.from_reports.from_prose import PROSE_LITERALLY, from_prose
from bot.answering.from_reports.where_counted import where_it_is_counted
from bot.answering.limits import decline, not_counted
from bot.answering.no_number import asks_of_pages
from bot.answering.rows.parts_named import names_a_part
from bot.answering.sentences.told import told_in_a_sentence
from bot.answering.target import names_the_report
from bot.answering.turn import Reply
from bot.answering.weigh import asks_for_a_meaning

_HARDLY_LESS, _MUCH_MORE = 0.5, 2.0
_THE_REPORT_SAYS = re.compile("(?:年报|报告)[里中上]?(?:说|讲|提)(?:公开|公布)")
_FORMS = "新旧表"
"""The name in [procedure_guides] of the guide on the national forms."""


def contacts(case: Case) -> Reply | None:
    nearest = case.weights.best_guide
    if nearest is None or not nearest.item.contacts or case.weights.selection or case.meaning.cue("existence"):
        return None
    if case.meaning.cue("told") or _THE_REPORT_SAYS.search(case.turn.question):
        return None  # 报告说公开了监督举报电话，号码是多少
    if not case.weights.sure and names_the_report(case.turn, case.target):
        # 专区设在哪儿 of a year's report; where its office is, is said above its first part.
        told = told_in_a_sentence(case.turn, case.target)
        if told and all(citation.section for citation in told.citations):
            return told
    return answer_guides(case.turn, [nearest.item])


def row_that_counts_it(case: Case) -> Reply | None:
    """「因为是国家秘密没给，记哪一类」: the row of the form, and no number of a report."""
    return where_it_is_counted(case.turn)


def of_changed_forms(case: Case) -> Reply | None:
    """「2020年和2021年的表格有啥变化」 of no organ: how the two national forms differ."""
    meaning = case.meaning
    if not meaning.cue("form_changed") or meaning.organs or meaning.mine or meaning.others or case.turn.memory.organ:
        return None
    guides = [*guides_named(case.turn, _FORMS)]
    return answer_guides(case.turn, guides) if guides else None


def of_the_form_itself(case: Case) -> Reply | None:
    return answer_on_the_form(case.turn, case.target)


def of_no_report(case: Case) -> Reply | None:
    """「不服水务局的答复，复议找哪个单位递」: a guide is sure, much more speaks for it, and no report is spoken of."""
    meaning = case.meaning
    done = meaning.cue("existence") and not case.asks_how  # 基本目录有没有更新
    if asks_of_pages(meaning) and case.nearest:
        return answer_guides(case.turn, case.weights.meant_guides)
    if meaning.years or meaning.cue("told", "report", "people") or done or not (case.nearest and case.guide_is_sure):
        return None
    plain = case.weights.guide - case.weights.report >= _MUCH_MORE
    return answer_guides(case.turn, case.weights.meant_guides) if plain else None


def of_a_plain_rule(case: Case) -> Reply | None:
    """复议该找哪家, whatever office is named beside it: the nearest guide, aloud where it is not that near."""
    if not case.plainly_a_rule or names_a_part(case.meaning) or case.goes_on_about_what_was:
        return None  # 他们自己说不足的第二条是啥，是不是嫌公开得少
    if case.nearest:
        return answer_guides(case.turn, case.weights.meant_guides)
    return _guessed(case) if case.weights.perhaps(case.turn) else None


def sure_guide(case: Case) -> Reply | None:
    weights = case.weights
    if weights.selection and case.plainly_a_number:
        return None  # 以“三安全一稳定”为由不给的总数是多少, whatever a guide says of these words
    if weights.selection and weights.selection.named and case.meaning.cue("report") and _whether_there_is_any(case):
        return None  # 报告里以“过程性信息”为由不给的有吗
    if not case.nearest or not weights.sure or not (weights.rule or asks_how_to(case.turn, weights)):
        return None
    # 基本目录有没有更新: whether something was done, and the report says it in so many words.
    done = case.meaning.cue("existence") and not case.asks_how
    told = from_prose(case.turn, case.target, PROSE_LITERALLY) if done else None
    return told or answer_guides(case.turn, weights.meant_guides)


def _whether_there_is_any(case: Case) -> bool:
    meaning = case.meaning
    otherwise = case.asks_how or meaning.cue("how", "may", "why", "meaning", "condition")
    return meaning.cue("existence") and not otherwise


def what_a_word_means(case: Case) -> Reply | None:
    """「“不予处理”那几行分别指哪些」 of no report in particular: its number would say nothing of what was asked."""
    asks = asks_for_a_meaning(case.meaning) and not (case.meaning.organs or case.meaning.others or case.turn.inquiry)
    of_cells = bool(case.weights.selection) and not case.weights.topics
    return answer_guides(case.turn, case.weights.meant_guides) if asks and case.nearest and of_cells else None


def near_guide(case: Case) -> Reply | None:
    """A guide that is near, where not much more speaks for the report."""
    hardly_less = case.weights.guide > case.weights.report - _HARDLY_LESS
    hardly_less = hardly_less and not (case.weights.selection and case.plainly_a_number)
    return answer_guides(case.turn, case.weights.meant_guides) if case.nearest and hardly_less else None


def guide_after_all(case: Case) -> Reply | None:
    return answer_guides(case.turn, case.weights.meant_guides) if case.nearest else None


def guessed_for_how(case: Case) -> Reply | None:
    return _guessed(case) if case.guess and case.asks_how and case.first_guide_perhaps else None


def category(case: Case) -> Reply | None:
    """What is disclosed of a matter; a number of it is counted nowhere."""
    turn, found = case.turn, case.weights.categories
    if not found:
        return None
    number = case.meaning.cue("count", "people") or case.meaning.years
    if number and case.meaning.others and not case.meaning.organs:
        return decline(turn, case.target)  # of somebody whose report is not here
    return not_counted(turn, case.target, found) if number else answer_categories(turn, found)


def must_it_be_disclosed(case: Case) -> Reply | None:
    """「修大桥批没批，该不该公布」: the item of the Regulation that it is, unless a guide says more."""
    counted = case.meaning.cue("count") or (case.meaning.years and case.meaning.organs)
    found = [] if counted else nearest_categories(case.turn)
    return answer_categories(case.turn, found) if found else None


def guessed(case: Case) -> Reply | None:
    return _guessed(case) if case.guess else None


def guessed_of_every_report(case: Case) -> Reply | None:
    """年报分几大部分: of no report in particular."""
    asked = case.meaning.cue("report") and not (case.meaning.years or case.meaning.organs)
    return _guessed(case) if asked and case.first_guide_perhaps else None


def guessed_after_all(case: Case) -> Reply | None:
    meaning = case.meaning
    counts = meaning.cue("count", "people")
    counted = counts and bool(meaning.years and meaning.organs)  # 某乡2020年要求重开一份证明的几件
    asks = not counted and (case.asks_how or not counts)
    likely = case.weights.perhaps(case.turn) and not (case.target.missing or meaning.others or case.plainly_of_report)
    return _guessed(case) if likely and asks else None


def which_guide_is_meant(case: Case) -> Reply | None:
    if not case.weights.maybe(case.turn) or case.of_report or case.plainly_of_report:
        return None
    return ask_which_guide(case.turn, [match.item for match in case.weights.guides[:3]])


def _guessed(case: Case) -> Reply:
    """The nearest guide with the assumption said aloud, or the two nearest when they are too close to call."""
    meant = case.weights.meant_guides
    if len(meant) > 1:
        return answer_guides(case.turn, meant)
    return assume_guide(case.turn, [match.item for match in case.weights.guides[:3]])
