"""The ways in which a few words behind a number say by themselves all that is asked, in the order they are tried."""

from __future__ import annotations

from collections.abc import Callable

from bot.answering.inquiry.inquiry import Inquiry
from bot.answering.inquiry.said import Said
from bot.answering.turn import Turn
from bot.dialogue.numbers.beyond_it import beyond_it
from bot.dialogue.numbers.cells_in_a_row import cells_in_a_row
from bot.dialogue.numbers.part_of_other import part_of_the_other
from bot.dialogue.numbers.rest_of_it import rest_of_it
from bot.dialogue.numbers.shares_together import shares_together
from bot.dialogue.numbers.some_of_them import some_of_them
from bot.dialogue.numbers.which_are_zero import which_are_zero
from bot.dialogue.numbers.whole_row import the_whole_row
from bot.dialogue.when.other_years import Years
from bot.dialogue.when.the_other_years import the_other_years
from bot.dialogue.whose.in_that_place import its_place_there
from bot.dialogue.whose.the_others import the_others
from bot.dialogue.whose.without_some import without_some

WHOLE_INQUIRIES: tuple[Callable[[Turn, Said, Inquiry, Years], Inquiry | None], ...] = (
    part_of_the_other,
    its_place_there,
    without_some,
    shares_together,
    which_are_zero,
    some_of_them,
    cells_in_a_row,
    beyond_it,
    the_others,
    the_other_years,
    rest_of_it,
    the_whole_row,
)
"""What says by itself all that is asked, once it is known what was told before."""
