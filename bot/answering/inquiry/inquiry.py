"""What a question about numbers asks for. Everything that is computed, and every question that goes on from it, goes by
this record: a question that goes on replaces the parts that it names."""

from __future__ import annotations

from dataclasses import dataclass

from bot.answering.inquiry.bound import Bound
from bot.answering.inquiry.conditions import Condition
from bot.answering.meaning import Span
from bot.model import Organ
from bot.reading.formulas import Formula

LISTED = "listed"
"""The values alone, one after the other."""
PLACE = "place"
"""Who stands at certain places of an order, or at which place somebody stands."""
BEYOND = "beyond"
"""Who, or which years, have more or less than a number that is said."""
ALL_HOLD = "all_hold"
"""Who fulfils each of several conditions."""
CHECK = "check"
"""Whether two cells that should be the same are the same."""
PART_OF = "part_of"
"""What per cent each of the parts is of the last one."""
APART = "apart"
"""How far the most and the least are apart."""
MONTHLY = "monthly"
"""A year's number, for each month of it."""
ORDERS = frozenset({"highest", "lowest", "rank", PLACE, APART})
OF_MANY = frozenset({*ORDERS, "grew", "fell"})
"""Operations that need several organs or years."""
OF_YEARS = frozenset({"change", "trend", "grew", "fell"})
"""Operations that compare years."""


@dataclass(frozen=True, slots=True)
class OrganSet:
    """`organs`: everything that belongs to it, with and without reports; `name` is what it is called (甲县的乡镇);
    `place` the id of what they lie in, "" where none is known; `words` are what the question calls it."""

    organs: tuple[Organ, ...]
    name: str
    place: str
    words: tuple[str, ...]
    places: tuple[tuple[str, tuple[str, ...]], ...] = ()
    """Where several places are named: what each is called, and the ids of its organs."""


@dataclass(frozen=True, slots=True)
class Inquiry:
    """`organs` are ids, also of organs without a report; `spans` name the cells (none: the usual one).

    `of` is the set that the organs were named as; `by_year`: what is compared are years, the organs' values added up.
    `per_cent`: a change is wanted in per cent; `share`: each cell as a part of its total, or of the cells `against`.
    """

    organs: tuple[str, ...] = ()
    years: tuple[int, ...] = ()
    spans: tuple[Span, ...] = ()
    operation: str = LISTED
    formula: Formula | None = None
    of: OrganSet | None = None
    share: bool = False
    against: tuple[Span, ...] = ()
    per_cent: bool = False
    by_year: bool = False
    text: str = ""
    """What the offsets of `spans` count in."""
    places: tuple[int, ...] = ()
    """Of the operation PLACE: which places in the order are asked for, negative ones from its end."""
    whose: str = ""
    """Of the operation PLACE: the organ whose place is asked for; of a share of a set: whose share."""
    parts: tuple[Inquiry, ...] = ()
    """Plain inquiries for a cell each, which the operation takes together: another cell, another year."""

    bound: Bound | None = None
    """Of the operation BEYOND: which numbers are asked for (超过4000件)."""
    conditions: tuple[Condition, ...] = ()
    """Of the operation ALL_HOLD."""
    among: str = ""
    """Whose cells of one report are told apart or compared: the outcomes', the applicants', a group's; see among.py."""
    by_place: bool = False
    """Each place's organs are added up, and the places compared."""
    times: bool = False
    """A change is also wanted as so many times as much: 几倍."""
    turned: bool = False
    """A comparison is wanted the other way round: 反过来呢."""
    adds_up: bool = False
    """The sum of the values is wanted besides."""
    ahead: bool = False
    """How far the first is ahead of the next is wanted besides."""
    own: tuple[tuple[str, int], ...] = ()
    """Each organ with a year of its own (望江2024比青溪2023); empty where all have the same years."""
    rates: tuple[Formula, ...] = ()
    """Where several rates are asked for at once; `formula` is the last of them."""
    in_one: bool = False
    """The cells that are named are added up in each report, and their sum is what is told or compared."""
    of_all: bool = False
    """The share is that of what all of them make together, whatever the form divides such a cell by."""

    @property
    def is_plain(self) -> bool:
        """Whether only cells as they stand are asked for."""
        return self.operation == LISTED and not (self.formula or self.share or self.of or self.parts or self.among)

    @property
    def pairs(self) -> tuple[tuple[str, int], ...]:
        if self.has_own:
            return self.own
        return tuple((organ, year) for organ in self.organs for year in self.years)

    @property
    def has_own(self) -> bool:
        """Not any more once a question that goes on has named other organs or years."""
        return (
            bool(self.own) and {*self.organs} == {o for o, _ in self.own} and {*self.years} == {y for _, y in self.own}
        )
