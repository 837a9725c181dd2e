"""Answers from a report's numbers: a cell, what is computed of cells, whether sums hold, a list of an older report."""

from __future__ import annotations

from bot.answering.asking_for import asks_to_check, is_of_a_report, more_out_than_in, wants_a_number_of_a_year
from bot.answering.computing.answer import answer_inquiry
from bot.answering.deciding.case import Case
from bot.answering.deciding.nearby import from_the_sentences, planned_the_year_before
from bot.answering.deciding.places import told_by_the_only_one_that_names_it
from bot.answering.from_reports.consistency import answer_consistency
from bot.answering.from_reports.from_prose import older_report
from bot.answering.from_reports.not_zero import answer_not_zero, asks_what_is_not_zero
from bot.answering.from_reports.older_reports import answer_older
from bot.answering.from_reports.other_form import not_on_its_form
from bot.answering.from_reports.prose import asks_a_number
from bot.answering.from_reports.reports import answer_from_reports
from bot.answering.from_reports.restricted import answer_restricted
from bot.answering.from_reports.several import which_organ
from bot.answering.inquiry.carried_check import carried_check
from bot.answering.inquiry.inquiry import MONTHLY
from bot.answering.inquiry.operation import wanted
from bot.answering.inquiry.plain import plain_inquiry
from bot.answering.inquiry.read import inquiry_of
from bot.answering.limits import decline, not_counted, not_found
from bot.answering.meaning import ROW_KINDS
from bot.answering.sentences.first import asks_its_cell, asks_its_number
from bot.answering.sentences.told import plainly_told, told_in_a_sentence
from bot.answering.target import names_the_report
from bot.answering.turn import Reply
from bot.answering.weigh import GUIDE_SAME

_A_TALE = 3
"""So many words that the form does not know, and a request is only told of."""


def whether_carried_over(case: Case) -> Reply | None:
    """上年结转和去年报告对得上吗: two years' cells that must be the same."""
    inquiry = carried_check(case.turn, case.target)
    return answer_inquiry(case.turn, inquiry) if inquiry else None


def whether_sums_hold(case: Case) -> Reply | None:
    report, wonders = case.target.report, more_out_than_in(case.turn)
    if report is None or not report.member.form or not (wonders or asks_to_check(case.turn)):
        return None  # before the national forms nobody fixed what must add up
    of_the_tables = any(case.meaning.ids(kind) for kind in (*ROW_KINDS, "column", "table")) or case.meaning.cue("prose")
    if not of_the_tables and plainly_told(case.turn, case.target):
        return None  # 网上标价跟实际收费对不上，抽查出几家
    return answer_consistency(wonders or case.turn, report, case.turn.knowledge.form_of(report.member))


def what_is_not_zero(case: Case) -> Reply | None:
    """「有没有哪一格不是零」 of one report."""
    report = case.target.report
    if report is None or not report.member.form or not asks_what_is_not_zero(case.turn):
        return None
    return answer_not_zero(case.turn, report, case.turn.knowledge.form_of(report.member))


def older_list(case: Case) -> Reply | None:
    """From a report of before the national forms: its own list; a row of the forms it never had."""
    older = older_report(case.turn, case.target)
    if older is None:
        return None
    if reply := answer_older(case.turn, older):
        return reply
    if not case.weights.selection or case.weights.topics:
        return None
    told = told_in_a_sentence(case.turn, case.target)
    return told or not_found(case.turn, case.target.organ, case.target.year)


def not_on_this_form(case: Case) -> Reply | None:
    """「2020年废止了几件规范性文件」: only the forms of later years have that cell."""
    turn, target, meaning = case.turn, case.target, case.meaning
    alone = bool(meaning.organs and meaning.years and not meaning.residue)  # 某局2023年政府集中采购金额
    if target.report is None or len(target.covered) != 1 or not (asks_a_number(turn) or alone):
        return None
    # 比上一年多几件 is reckoned, though the old form has a column for the year before.
    if meaning.cue("how", "may", "why", "meaning") or wanted(turn.question, turn.knowledge.language).said:
        return None
    ((organ, year),) = target.covered
    return not_on_its_form(turn, plain_inquiry(meaning, (organ,), (year,)), (organ, year))


def part_of_a_cell(case: Case) -> Reply | None:
    """网上交的几件: what the cell counts together, told apart by the report's text or not at all."""
    if not (case.weights.selection and case.report_leads):
        return None
    if wanted(case.turn.question, case.turn.knowledge.language).operation == MONTHLY:
        return None  # 平均每月几件 is reckoned of the year's number
    return answer_restricted(case.turn, case.target)


def computed(case: Case) -> Reply | None:
    inquiry = inquiry_of(case.turn, case.target)
    if inquiry is None:
        return None
    return answer_inquiry(case.turn, inquiry) if inquiry.organs else which_organ(case.turn, case.target)


def which_organ_is_meant(case: Case) -> Reply | None:
    asked = case.named or is_of_a_report(case.turn)
    return which_organ(case.turn, case.target) if case.target.unsure and case.report_leads and asked else None


def part_five_of_them(case: Case) -> Reply | None:
    """「他们自己说哪儿没弄好」 asks like a rule, but no guide is sure and the only office's own words are asked for."""
    part_five = {topic.id for topic in case.weights.topics if topic.until}
    if not part_five or case.weights.selection or case.guide_is_sure or not case.of_them:
        return None
    # 查出来有毛病，会拿他们咋办: they come behind it.
    starts = [s.start for s in case.meaning.spans if any(c.kind == "topic" and c.id in part_five for c in s.concepts)]
    they = [case.meaning.text.find(word) for word in case.turn.knowledge.language.places.words("they")]
    they += [span.start for span in case.meaning.spans if span.text and any(c.kind == "mine" for c in span.concepts)]
    if not any(0 <= at < min(starts) for at in they):
        return None
    return answer_from_reports(case.turn, case.target, case.weights)


def cells(case: Case) -> Reply | None:
    """Cells or topics that are named, where the report is at least as likely meant as a guide."""
    selection, report = case.weights.selection, case.target.report
    if report is not None and not report.member.form and not case.weights.topics:
        return None  # a row of the national forms, which such a report never had
    cell = selection is not None and selection.named and asks_its_cell(case.turn, case.target)
    # 一大半都给涂黑了，光看见几个标点: a rule's guide is near, and no number of a report is asked for.
    ours = case.of_report or (case.weights.topics and case.meaning.mine)  # 咱乡公开的东西是挂在哪个网站上
    by_a_rule = case.nearest is not None and case.wants_words and case.weights.kind.rule > 0 and not ours
    by_a_rule = by_a_rule or (case.nearest is not None and _only_some_request(case))
    if by_a_rule and not cell:
        return None
    meant = case.named and (case.report_leads or cell or (selection is not None and case.plainly_a_number))
    return answer_from_reports(case.turn, case.target, case.weights) if meant else None


def _only_some_request(case: Case) -> bool:
    """「三个部门一块做的文件，有人来申请，该哪家往外给」: the request is told of, and none are counted."""
    selection, meaning = case.weights.selection, case.meaning
    usual = {table.default_row for form in case.turn.knowledge.forms.values() for table in form.tables}
    only = selection is not None and all(row in usual for line in selection.lines for row, _ in line.cells)
    return only and len(meaning.residue) >= _A_TALE and not (case.of_report or meaning.cue("count", "people"))


def cells_after_all(case: Case) -> Reply | None:
    return answer_from_reports(case.turn, case.target, case.weights) if case.named else None


def not_a_number_of_the_report(case: Case) -> Reply | None:
    """A number is asked for that no row counts, and no guide stands in for it."""
    turn, target, guide = case.turn, case.target, case.nearest
    same = guide and guide.same >= GUIDE_SAME and not names_the_report(turn, target)
    number = (wants_a_number_of_a_year(turn) and not same) or asks_its_number(turn, target)
    if case.named or not number:
        return None
    if not target.covered:
        named = told_by_the_only_one_that_names_it(case)  # 12316热线2022年接了多少电话
        told = planned_the_year_before(case) or named
        return told or (which_organ(turn, target) if _nobody_of_that_year(case) else decline(turn, target))
    if case.weights.categories:
        return not_counted(turn, target, case.weights.categories)
    return from_the_sentences(case) or not_found(turn, target.organ, target.year, case.titles[:1])


def _nobody_of_that_year(case: Case) -> bool:
    """2022年几件: there are reports of that year, and none of their organs is named."""
    here = {year for _, year in case.turn.knowledge.reports}
    return not (case.target.organs or case.meaning.others) and bool(here & set(case.meaning.years))
