"""Step: answer from what the question most likely asks for: a cell, the report's prose, a guide, or a polite no."""

from __future__ import annotations

from dataclasses import replace

from bot.answering.asked_of_coverage import answer_coverage, asks_for_coverage
from bot.answering.computing.answer import answer_inquiry
from bot.answering.deciding import (
    another_matter,
    asked_on,
    dated,
    guides,
    how_reckoned,
    numbers,
    places,
    refusals,
    sentences,
    sets,
    what_was,
    whole_report,
    years,
)
from bot.answering.deciding.beside_a_guide import with_the_report
from bot.answering.deciding.case import Answer, Case, first_answer
from bot.answering.from_reports.apart_in_words import with_the_difference
from bot.answering.from_reports.change_told import with_the_change_told
from bot.answering.limits import is_noise, not_in_my_papers
from bot.answering.only_office import named_aloud
from bot.answering.only_one import of_the_only_one
from bot.answering.sentences.instead import instead_of_cells
from bot.answering.sentences.tale import with_the_term_alone, without_the_tale
from bot.answering.target import target_of
from bot.answering.turn import Reply, Turn
from bot.answering.weigh import weigh

ANSWERS: tuple[Answer, ...] = (
    # What is plain to see.
    whole_report.told_as_a_whole,
    how_reckoned.how_it_is_reckoned,
    guides.row_that_counts_it,
    guides.must_it_be_disclosed,
    guides.of_the_form_itself,
    numbers.whether_carried_over,
    sentences.note_of_the_table,
    numbers.whether_sums_hold,
    numbers.what_is_not_zero,
    guides.contacts,
    guides.of_changed_forms,
    refusals.report_of_another,
    dated.day_it_was_signed,
    sets.said_by_each,
    guides.of_no_report,
    sentences.what_it_says_of_it,
    sentences.before_a_rule_that_is_guessed,
    what_was.whether_anybody_was_blamed,
    what_was.why_it_was_lost,
    what_was.whether_last_problems_were_mended,
    numbers.part_five_of_them,
    what_was.whether_it_was,
    guides.of_a_plain_rule,
    numbers.older_list,
    sets.told_by_each,
    sentences.number_in_words,
    sentences.instead_of_sums,
    numbers.not_on_this_form,
    numbers.part_of_a_cell,
    numbers.computed,
    sentences.who_when_and_why,
    sentences.before_a_guide_that_is_near,
    guides.what_a_word_means,
    guides.sure_guide,
    # Report or guide: where both may be meant, what more speaks for.
    numbers.which_organ_is_meant,
    years.of_a_subject_of_such_a_year,
    another_matter.of_another_matter,
    sentences.plainly_in_words,
    sentences.word_for_word,
    numbers.cells,
    sentences.of_each_report,
    sentences.told_of_what_is_not_named,
    sentences.whether_it_is_mentioned,
    places.told_of_what_lies_in_it,
    numbers.not_a_number_of_the_report,
    sentences.instead_of_any_guide,
    sentences.instead_of_a_faint_guide,
    sentences.literally,
    asked_on.of_what_was_quoted,
    asked_on.or_not_told_there,
    guides.near_guide,
    # What is neither clearly the one nor the other.
    sentences.unless_a_guide_is_guessed,
    years.of_a_year_without_a_report,
    years.of_any_of_those_years,
    places.told_in_that_place,
    refusals.no_such_report,
    places.told_by_the_only_one_that_names_it,
    years.of_another_year,
    sentences.before_a_guess,
    guides.guessed_for_how,
    guides.category,
    guides.guessed,
    numbers.cells_after_all,
    guides.guide_after_all,
    guides.guessed_of_every_report,
    guides.guessed_after_all,
    guides.which_guide_is_meant,
    sentences.or_not_in_that_report,
    refusals.greeting_and_a_remark,
    refusals.organ_not_told,
    sentences.of_the_only_report,
    refusals.organ_not_known,
)
"""The first that has something to say answers."""


def decide(turn: Turn) -> Turn | Reply:
    if turn.inquiry and (reply := answer_inquiry(turn, turn.inquiry)):
        return with_the_change_told(turn, reply)
    if asks_for_coverage(turn):
        return answer_coverage(turn)
    if is_noise(turn.asked) and not turn.meaning.years:
        return not_in_my_papers(turn)
    turn, notice = of_the_only_one(with_the_term_alone(without_the_tale(turn)))
    case = case_of(turn)
    reply = instead_of_cells(
        turn, case.target, with_the_report(case, first_answer(case, ANSWERS) or not_in_my_papers(turn))
    )
    reply = with_the_change_told(turn, with_the_difference(turn, reply))
    return named_aloud(turn, replace(reply, slots=notice + reply.slots) if notice else reply)


def case_of(turn: Turn) -> Case:
    target = target_of(turn)
    return Case(turn, target, weigh(turn, target.report))


def way_that_answers(case: Case) -> str:
    """Which of ANSWERS it is, as room.name; "" where none has anything to say."""
    way = next((way for way in ANSWERS if way(case) is not None), None)
    return f"{way.__module__.rpartition('.')[2]}.{way.__name__}" if way else ""
