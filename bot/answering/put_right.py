"""What is said in other words, or left out, is written as the lists know it, before the question is understood."""

from __future__ import annotations

from collections.abc import Callable

from bot.answering.asides.lead_in import without_lead_in
from bot.answering.asides.marvelled import without_what_is_marvelled_at
from bot.answering.asides.whole_clause import with_the_whole_clause
from bot.answering.meaning import Meaning
from bot.answering.rows.all_together import with_all_together
from bot.answering.rows.fees_named import with_the_fees_named
from bot.answering.rows.given_to import with_what_was_given
from bot.answering.rows.short_row import with_the_short_row_whole
from bot.answering.rows.taken_in import with_cases_taken_in
from bot.answering.rows.told_of_the_rate import without_its_formula
from bot.answering.turn import Turn
from bot.answering.whose.all_but import with_who_is_left_out
from bot.answering.whose.soundalike import with_names_of_that_sound
from bot.answering.whose.with_itself import without_itself
from bot.answering.words.words_left_out import with_words_left_out


def _is_of_a_report(turn: Turn, meaning: Meaning) -> bool:
    """Whether a report's numbers may be asked for, so that a name from the form is to be expected."""
    return bool(meaning.years or meaning.organs or meaning.unsure or meaning.mine) or turn.memory.subject == "cells"


def _without_lead_in(turn: Turn, meaning: Meaning) -> str:
    return without_lead_in(turn.question, meaning)


def _with_the_form_mended(turn: Turn, meaning: Meaning) -> str:
    """Misspelt names of the form, where a report's numbers may be asked for at all."""
    if not _is_of_a_report(turn, meaning):
        return turn.question
    words = turn.knowledge.words
    known = (word for word in words.cut(turn.question) if len(word) > 1 and words.knows(word))
    right = turn.tools.misspelt.mended(meaning.text, meaning, known)
    return right if right != meaning.text else turn.question


CORRECTIONS: tuple[Callable[[Turn, Meaning], str], ...] = (
    with_the_fees_named,  #    收费23年比22年少收了多少
    with_words_left_out,  #    复议几件纠正几件
    with_all_together,  #      全给的几个，连公司那些一起算
    with_who_is_left_out,  #   除街道外，谁最多
    without_itself,  #         算上县政府，哪个单位最多
    without_its_formula,  #    纠错率多少？分母去掉尚未审结的
    _without_lead_in,  #       样本分层用：
    with_the_whole_clause,  #  县住建局去年罚了多少件，我们干物业的心里没底
    without_what_is_marvelled_at,  # 怎么感觉2021一下子少了
    with_names_of_that_sound,  # 水力局
    with_what_was_given,  #    给企业公开了几件
    with_cases_taken_in,  #    各乡镇去年各收多少
    with_the_short_row_whole,  # 予以公开那行只有六个数
    _with_the_form_mended,  #  行政付议
)
"""Each is told the question as the ones before it left it, and what that meant."""
