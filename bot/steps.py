"""The steps of an answer, in their order. Who reads these two tuples can explain the product."""

from __future__ import annotations

from bot.answering.articles import articles
from bot.answering.clean import clean
from bot.answering.courtesy import without_courtesies
from bot.answering.decide import decide
from bot.answering.from_guides.article_citations import with_articles
from bot.answering.from_reports.prose_differs import with_prose_that_differs
from bot.answering.guard import guard
from bot.answering.met import met
from bot.answering.small_talk import refuse, small_talk
from bot.answering.spell import spell
from bot.answering.turn import Finish, Step
from bot.answering.understand import understand
from bot.answering.unheard import with_the_unheard
from bot.dialogue.follow_up import follow_up
from bot.dialogue.guides.procedure import with_procedure
from bot.dialogue.where_written import backed_up
from bot.filing.denial_step import denials, with_offer
from bot.filing.named_door import with_door
from bot.filing.reckon import reckon, since_told_day, with_told_day
from bot.filing.requesting.resuming import resumed
from bot.filing.right_door import instead, right_door


def steps(request: Step) -> tuple[Step, ...]:
    """Every question goes through them until one replies. `request` is the form that somebody may be filling in."""
    return (
        clean,  #       plain simplified characters
        request,  #     a request that is being written, item by item
        guard,  #       empty, too long, personal data, somebody in danger
        without_courtesies,  # 你好，……，谢谢
        backed_up,  #   「出处呢」 and 「我不信」 of what was told last
        small_talk,  #  hello, thanks, who are you
        spell,  #       same-sound typos, pinyin
        understand,  #  which organ, year, rows; what is asked of them
        denials,  #     what a refusal means, one question at a time
        articles,  #    what an article of a law itself says
        since_told_day,  # until when, counted from a day that was told before
        follow_up,  #   what the last turn said already
        met,  #         somebody only said who he is
        right_door,  #  what belongs at another counter, or is published already
        refuse,  #      not ours to answer
        reckon,  #      a date or a fee that can be counted
        decide,  #      a cell, the report's prose, a guide, a category, or a polite no
    )


FINISHING: tuple[Finish, ...] = (
    instead,  #       the door to go to, where nothing was found
    with_the_unheard,  # the half of the question that was not understood
    with_prose_that_differs,  # the report's words, where they say another number than its table
    with_door,  #     the door that a guide's answer is about
    with_offer,  #    the way through a refusal, one question at a time
    with_articles,  # links to the articles that are named
    resumed,  #       the item of the form that is still open
    with_procedure,  # what the asker is in the middle of, for 找谁 and 几天 behind it
    with_told_day,  # a day on which something happened, for what is asked behind it
)
"""Each is given the reply as the one before it left it."""
