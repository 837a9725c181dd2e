"""What another year's report says, where the year that is asked for has none or no year is said."""

from __future__ import annotations

from dataclasses import replace

from bot import wording
from bot.answering.deciding.case import Case
from bot.answering.deciding.nearby import planned_the_year_before
from bot.answering.from_reports.from_prose import from_a_report_that_names_the_year
from bot.answering.from_reports.prose import asks_a_number
from bot.answering.kind_asked import PLAIN
from bot.answering.limits import not_found
from bot.answering.sentences.answer_kind import answer_kind
from bot.answering.sentences.told import ENOUGH, SURELY, told_in_a_sentence
from bot.answering.sources.slots import coverage, said
from bot.answering.target import Target
from bot.answering.turn import Reply


def of_a_subject_of_such_a_year(case: Case) -> Reply | None:
    """「定2021年主要任务是根据啥要求」: no part of a report is named, and the report on 2020 tells it."""
    target, topics = case.target, case.weights.topics
    if not topics or not all(t.states and not t.until for t in topics) or not target.missing or target.covered:
        return None
    return from_a_report_that_names_the_year(case.turn, target)


def of_a_year_without_a_report(case: Case) -> Reply | None:
    """Another year's report may name the year that is asked for, or the year before tell what is planned for it."""
    turn, target = case.turn, case.target
    if not target.missing or target.covered:
        return None
    return from_a_report_that_names_the_year(turn, target) or planned_the_year_before(case)


def of_any_of_those_years(case: Case) -> Reply | None:
    """「那个微博，2022年以后咋搜不着了」: of several years the newest report that tells."""
    turn, target = case.turn, case.target
    several = len(target.organs) == 1 and len(target.covered) + len(target.missing) > 1
    # 逐年的场次 asks for each of them.
    if case.named or not several or case.meaning.cue("each_year") or asks_a_number(turn):
        return None
    for pair in reversed(target.covered):
        one = Target(target.organs, pair[1:], (pair,), turn.knowledge.report(*pair))
        if told := told_in_a_sentence(turn, one, SURELY):
            return told
    if not (target.covered and target.missing):
        return None
    reply, missing = not_found(turn, *target.covered[-1]), "、".join(f"{o}{y}年" for o, y in target.missing)
    slots = said(wording.computing.MISSING) + coverage(missing) + said(wording.FULL_STOP)
    return replace(reply, slots=reply.slots + slots)


def of_another_year(case: Case) -> Reply | None:
    """「原来那个微博咋没了」, where the newest report does not tell and no year is said: an earlier one may."""
    turn, target = case.turn, case.target
    open_ = target.report and not (case.named or case.meaning.years or case.meaning.cue("count", "told"))
    if not (open_ and case.meaning.organs) or len(target.organs) != 1 or case.weights.kind.rule >= PLAIN:
        return None
    least = ENOUGH if answer_kind(case.meaning.asks, turn.knowledge.prose).kind else SURELY
    for year in reversed(turn.knowledge.years(target.organ)):
        report = turn.knowledge.report(target.organ, year)
        one = Target(target.organs, (year,), ((target.organ, year),), report)
        if year != target.year and (told := told_in_a_sentence(turn, one, least)):
            return told
    return None
