"""Step: answer from what the question most likely asks for: a cell, the report's prose, a guide, or a polite no."""

from __future__ import annotations

from dataclasses import replace

from bot.answering.asked_of_coverage import answer_coverage, asks_for_coverage
from bot.answering.asking_for import (
    asks_for_a_rule,
    asks_how_to,
    asks_to_check,
    asks_what_it_means,
    asks_what_it_says,
    is_of_a_report,
    only_tells_when,
    wants_a_number_of_a_year,
    whether_it_is_told,
)
from bot.answering.categories import answer_categories
from bot.answering.computing.answer import answer_inquiry
from bot.answering.consistency import answer_consistency
from bot.answering.from_prose import (
    PROSE_LITERALLY,
    counted_in_words,
    from_a_report_that_names_the_year,
    from_prose,
    older_report,
)
from bot.answering.guides import ask_which_guide, assume_guide
from bot.answering.inquiry.carried_check import carried_check
from bot.answering.inquiry.inquiry import Inquiry
from bot.answering.inquiry.read import inquiry_of
from bot.answering.limits import decline, not_counted, not_found, not_in_my_papers
from bot.answering.older_reports import answer_older
from bot.answering.only_one import of_the_only_one
from bot.answering.prose import answer_passages
from bot.answering.reports import answer_from_reports
from bot.answering.restricted import answer_restricted
from bot.answering.sentences.first import (
    asks_its_cell,
    asks_its_number,
    names_the_report,
    sentence_before_cells,
    sentence_before_sums,
)
from bot.answering.sentences.instead import instead_of_cells
from bot.answering.sentences.told import nearest_sentence, told_in_a_sentence
from bot.answering.several import which_organ
from bot.answering.target import Target, target_of
from bot.answering.turn import Reply, Turn
from bot.answering.two_guides import answer_guides
from bot.answering.verbatim import passages_with
from bot.answering.weigh import GUIDE_NEAR, GUIDE_PERHAPS, GUIDE_SAME, Weights, asks_how, weigh
from bot.answering.which_row import which_row

GUIDE_CLEAR = 0.47


def decide(turn: Turn) -> Turn | Reply:
    if turn.inquiry and (reply := answer_inquiry(turn, turn.inquiry)):
        return reply
    if asks_for_coverage(turn):
        return answer_coverage(turn)
    turn, notice = of_the_only_one(turn)
    target = target_of(turn)
    reply = instead_of_cells(turn, target, _likeliest(turn, target))
    return replace(reply, slots=notice + reply.slots) if notice else reply


def _likeliest(turn: Turn, target: Target) -> Reply:
    weights = weigh(turn, target.report)
    guide, named = weights.best_guide, weights.selection or weights.topics
    if (carried := carried_check(turn, target)) and (reply := answer_inquiry(turn, carried)):
        return reply
    if asks_to_check(turn) and target.report:
        return answer_consistency(turn, target.report, turn.knowledge.forms[target.report.member.form or "2019"])
    if guide and guide.item.contacts and not (weights.selection or turn.meaning.cue("existence")):
        return answer_guides(turn, [guide.item])
    if older := older_report(turn, target):
        if reply := answer_older(turn, older):
            return reply
        if weights.selection:  # a row of the national forms, which such a report never had
            return not_found(turn, target.organ, target.year)
    if (in_words := counted_in_words(turn, target)) is not None:
        return in_words
    if (sentence := sentence_before_sums(turn, target)) is not None:
        return sentence
    if weights.selection and weights.report >= weights.guide and (part := answer_restricted(turn, target)):
        return part
    if (inquiry := inquiry_of(turn, target)) and (reply := _of_inquiry(turn, target, inquiry)):
        return reply
    if (sentence := sentence_before_cells(turn, target)) is not None:
        return sentence
    if weights.sure and (weights.rule or asks_how_to(turn, weights)):
        # 基本目录有没有更新: whether something was done, and the report says it in so many words.
        done = turn.meaning.cue("existence") and not asks_how(turn.meaning)
        told = from_prose(turn, target, PROSE_LITERALLY) if done else None
        return told or answer_guides(turn, weights.meant_guides)
    if target.unsure and weights.report >= weights.guide and (named or is_of_a_report(turn)):
        return which_organ(turn, target)
    elsewhere = weights.sure and not (turn.meaning.years or turn.meaning.organs or turn.meaning.cue("report"))
    if (
        target.report
        and not (weights.selection or elsewhere)
        and (found := passages_with(turn.question, target.report))
    ):
        return answer_passages(turn, target.report, found)
    cell = weights.selection is not None and weights.selection.named and asks_its_cell(turn, target)
    if named and (weights.report >= weights.guide or cell):
        return answer_from_reports(turn, target, weights)
    if not named and (reply := _in_prose(turn, target, weights)):
        return reply
    if not named and whether_it_is_told(turn, target) and not weights.sure:
        return nearest_sentence(turn, target) or not_found(turn, target.organ, target.year)
    same = guide and guide.same >= GUIDE_SAME and not names_the_report(turn, target)
    if not named and ((wants_a_number_of_a_year(turn) and not same) or asks_its_number(turn, target)):
        return _not_counted(turn, target, weights)
    faint = not guide or guide.score < GUIDE_NEAR or len(weights.meant_guides) > 1
    if faint and not named and asks_what_it_says(turn, target):
        return _from_the_sentences(turn, target) or not_found(turn, target.organ, target.year, _titles(weights))
    near = guide and (guide.score >= GUIDE_CLEAR or (weights.sure and asks_how(turn.meaning)))
    clearly = near or asks_what_it_means(turn)
    if not clearly and not asks_for_a_rule(turn) and (reply := from_prose(turn, target, PROSE_LITERALLY)):
        return reply
    if guide and weights.guide > weights.report - 0.5:
        return answer_guides(turn, weights.meant_guides)
    return _from_the_rest(turn, target, weights)


def _of_inquiry(turn: Turn, target: Target, inquiry: Inquiry) -> Reply | None:
    return answer_inquiry(turn, inquiry) if inquiry.organs else which_organ(turn, target)


def _in_prose(turn: Turn, target: Target, weights: Weights) -> Reply | None:
    """What the report that is named says of it, in so many words or in its own."""
    told = told_in_a_sentence(turn, target) if names_the_report(turn, target) and not weights.sure else None
    asks_the_report = turn.meaning.years or turn.meaning.cue("report")
    return told or (from_prose(turn, target) if asks_the_report else None)


def _titles(weights: Weights) -> list[str]:
    return [match.item.title for match in weights.guides[:2] if match.score >= GUIDE_PERHAPS]


def _not_counted(turn: Turn, target: Target, weights: Weights) -> Reply:
    if not target.covered:
        return decline(turn, target)
    if weights.categories:
        return not_counted(turn, target, weights.categories)
    return _from_the_sentences(turn, target) or not_found(turn, target.organ, target.year, _titles(weights)[:1])


def _from_the_sentences(turn: Turn, target: Target) -> Reply | None:
    """The sentence that answers, the row that may be meant, or what is nearest and no answer."""
    return told_in_a_sentence(turn, target) or which_row(turn, target) or nearest_sentence(turn, target)


def _guessed(turn: Turn, weights: Weights) -> Reply:
    """The nearest guide with the assumption said aloud, or the two nearest when they are too close to call."""
    meant = weights.meant_guides
    if len(meant) > 1:
        return answer_guides(turn, meant)
    return assume_guide(turn, [match.item for match in weights.guides[:3]])


def _from_the_rest(turn: Turn, target: Target, weights: Weights) -> Reply:
    """What is neither clearly a cell nor clearly a guide."""
    meaning, guide = turn.meaning, weights.best_guide
    wants_number = meaning.cue("count", "people") or bool(meaning.years)
    of_report = meaning.years or meaning.organs or meaning.cue("report")
    guess = weights.perhaps(turn) and weights.guide > weights.report and not of_report
    if not guess and (reply := from_prose(turn, target)):
        return reply
    if target.missing and not target.covered and (reply := from_a_report_that_names_the_year(turn, target)):
        return reply
    if target.missing and (meaning.years or meaning.others) and not guide:
        return not_in_my_papers(turn) if only_tells_when(turn) else decline(turn, target)
    if guess and asks_how(meaning) and weights.guides[0].score >= GUIDE_PERHAPS:
        return _guessed(turn, weights)
    if weights.categories:
        return (
            not_counted(turn, target, weights.categories)
            if wants_number
            else answer_categories(turn, weights.categories)
        )
    if guess:
        return _guessed(turn, weights)
    if weights.selection or weights.topics:
        return answer_from_reports(turn, target, weights)
    if guide:
        return answer_guides(turn, weights.meant_guides)
    counts = meaning.cue("count", "people")
    of_no_year = meaning.cue("report") and not (meaning.years or meaning.organs)
    if of_no_year and weights.guides and weights.guides[0].score >= GUIDE_PERHAPS:
        return _guessed(turn, weights)  # 年报分几大部分: of every report
    counted = counts and bool(meaning.years and meaning.organs)  # 某乡2020年要求重开一份证明的几件
    asks = not counted and (asks_how(meaning) or not counts)
    if weights.perhaps(turn) and not target.missing and not meaning.others and asks:
        return _guessed(turn, weights)
    if weights.maybe(turn) and not of_report:
        return ask_which_guide([match.item for match in weights.guides[:3]])
    if target.report and (meaning.years or meaning.organs or meaning.mine or meaning.cue("count", "report")):
        return _from_the_sentences(turn, target) or not_found(turn, target.organ, target.year)
    if target.unsure:
        return which_organ(turn, target)
    if meaning.others and wants_number:
        return decline(turn, target)
    return not_in_my_papers(turn)
