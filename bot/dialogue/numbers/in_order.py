"""After an order: 第二名呢, 前三名加起来, 它前年呢, 庚乡排第几, 比第一名少多少."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from bot.answering.computing.entries import Entry
from bot.answering.computing.order_of import order_of, pointed_at
from bot.answering.inquiry.bare import bare
from bot.answering.inquiry.inquiry import APART, LISTED, OF_MANY, ORDERS, PLACE, Inquiry
from bot.answering.inquiry.operation import Wanted, wanted
from bot.answering.inquiry.places import asks_which_place, places_in
from bot.answering.inquiry.said import Said
from bot.answering.turn import Turn
from bot.dialogue.numbers.order_meant import against_the_other_end, as_many_as_said, at_places, order_meant
from bot.dialogue.numbers.told_in_a_row import ALSO_COMPARED, both_ends, cells_named
from bot.reading.staff_files.language import Language

_FROM_THE_FRONT = re.compile("[前头][两三四五六七八九十]")
_WITH = re.compile("[和跟与同及]")
_OF_A_PLACE = re.compile("□的?[那这]一?[家个]")
_HOW_MANY = re.compile("几|多少")
_SIDE_BY_SIDE = re.compile("[那它]?[比跟和与同较]")


@dataclass(frozen=True, slots=True)
class InOrder:
    """`base`: what the question goes on from once 第二名 or 它 is replaced by who that is; `said` without those words.

    `whole`: nothing is left to fill in.
    """

    base: Inquiry
    said: Said
    whole: bool


_OF_WHOM = re.compile(r"前(?:[两二三四五六七八九十\d]+)[名位家个]?(?:的?是?[谁哪].*|呢)?[？?。]*$")
"""没复议直接起诉的前三呢 asks for the first three by that; 前三的维持各几件 for a cell of the same three."""
_BY_THAT = re.compile("□[^□]*第[^□]*[谁哪]")
"""换成办结总计，第一是谁 asks for the first by that; 第一名是谁，办结几件 for a cell of the first."""


def in_order(turn: Turn, said: Said, last: Inquiry, dated: bool) -> InOrder | None:
    """None where the last answer was no order, or the question points at nothing in it. `dated`: a year is named."""
    if said.of or said.others or (said.organs and dated and said.heads):
        return None
    follow, language = turn.knowledge.language.follow, turn.knowledge.language
    text = bare(turn.meaning, language)
    # 前三名 behind 倒数第一 counts from the front again.
    from_the_end = last.operation == PLACE and max(last.places, default=1) < 0 and not _FROM_THE_FRONT.search(text)
    backwards = last.operation == "lowest" or from_the_end
    places, rest = places_in(text, language, backwards)
    told, which = last, asks_which_place(text)
    if (places or which) and last.operation not in ORDERS:
        last = order_meant(turn, said, last, which and not (dated or said.heads))
    if last.operation not in ORDERS or max(len(last.organs), len(last.years)) < 2:
        return None
    if neighbour := _neighbour(turn, last, said):
        return neighbour
    every = follow.heard(text, "they")
    one = turn.follows("it") and (not places or follow.heard(_OF_A_PLACE.sub("", rest), "it"))  # 打头那家 is one place
    # 那年 after 哪年最多 is the year that was named.
    one = one or (len(last.organs) == 1 and follow.heard(turn.question, "same"))
    asked = wanted(rest, language)
    # 比上年多了多少 after 谁最多 is asked of whoever was named; 各比上年多多少 of all.
    each = any(word in text for word in ("各", "都", "分别", "每"))
    one = one and not (places and asked.operation == LISTED and not _WITH.search(text))  # 排第二的那家
    one = one or (asked.operation == "change" and last.operation != "rank" and not (said.organs or each) and dated)
    counts = asked.operation == LISTED and not asked.of_organs and said.heads and _HOW_MANY.search(text)
    at_an_end = last.operation in ("highest", "lowest") and len(last.organs) > 1
    one = one or bool(at_an_end and counts and not (said.organs or dated or each or places))  # 被纠正几件
    if (
        said.organs
        and len(said.organs) == 1
        and (which or (last.whose and not dated and not said.heads and not places))
    ):
        known = said.organs[0] in last.organs
        compares = asked.operation == "change" and not which
        if known and not compares:
            return InOrder(replace(last, operation=PLACE, whose=said.organs[0], places=()), said, True)
    away = follow.heard(text, "without")
    other_end = against_the_other_end(turn, last, asked)
    pointed = places or every or one or away or other_end or asked.operation == "change"
    if not pointed or (said.left and not _only_of(said, text, turn.knowledge.language)):
        return None
    if said.heads and ALSO_COMPARED.search(text) and not (places or every or one or away or dated or said.organs):
        return None  # 结转下年的也比一下
    entries = order_of(turn, last)
    if not entries:
        return None
    ends = last.operation == APART or both_ends(turn, last)
    if other_end and not (dated or said.organs or said.heads):
        return InOrder(replace(last, operation=APART, places=(), whose="", times=asked.times), said, True)
    if asked.only_apart and not (places or dated or said.organs or said.heads) and ends:
        return InOrder(replace(last, operation=APART, times=asked.times), said, True)
    if asked.operation == "change" and set(places) == {1, -1} and not (dated or said.organs or said.heads):
        return InOrder(replace(last, operation=APART, places=(), whose="", times=asked.times), said, True)
    shown = pointed_at(last, entries)
    plain = replace(said, wanted=asked, left=())
    if away and not places:
        return InOrder(at_places(last, (_next(entries, shown, backwards),)), plain, True)
    if which and one and dated and shown and not said.heads and len(last.organs) > 1:  # 它前一年第几
        return InOrder(replace(last, operation=PLACE, whose=shown[0].organ, places=()), plain, False)
    if asked.operation in OF_MANY and (one or every):
        return None  # 去年也是它最多吗 asks for last year's order
    meant = tuple(e for place in places for e in pointed_at(at_places(last, (place,)), entries))
    if every and (pair := as_many_as_said(turn, last, entries)):
        meant = (*pair, *meant)
    elif every or one:
        all_named = every and len(shown) == 1 and not last.by_year
        meant = (*(entries if all_named else shown if every else shown[:1]), *meant)
    alone = one and len([span for span in said.spans if span.text]) > 1  # 它维持的多还是纠正的多，差几件
    if asked.operation == "change" and not (dated or said.organs or alone or _before(turn)):
        meant = _two(meant, shown, entries, backwards)
    if asked.operation == "change" and said.organs and not meant and _SIDE_BY_SIDE.match(text):
        meant = shown[:1]  # 比丙寅县政府多几件 behind 谁家最多
    if said.organs and meant:
        named = tuple(e for e in entries if e.organ in said.organs)
        meant, plain = (*meant, *named), replace(plain, organs=() if named else said.organs)
    meant = tuple(dict.fromkeys(meant))
    if not meant:
        return None
    listed = asked.operation in (LISTED, "any", "none")
    only_places = places and listed and not (dated or said.heads or said.formula or said.organs)
    again = bool(said.heads) and not _HOW_MANY.search(turn.question)
    again = again and cells_named(replace(last, spans=said.spans)) <= cells_named(last)
    of_that_year = places and listed and dated and (again or (said.wanted.of_organs and not said.heads))
    by_another = (len(places) > 1 and _OF_WHOM.search(text)) or _BY_THAT.search(text)
    anew = listed and places and said.heads and by_another and not dated
    if anew and not (one or every or said.organs):
        return InOrder(at_places(last, places), replace(plain, wanted=replace(asked, operation=LISTED)), False)
    if of_that_year and not (one or every or said.organs):
        return InOrder(at_places(last, places), replace(plain, wanted=replace(asked, operation=LISTED)), False)
    if only_places and not (one or every):
        other_cells = told is not last and told.is_plain and told.spans != last.spans
        kept = replace(told, organs=tuple(e.organ for e in meant)) if other_cells and not last.by_year else None
        return InOrder(kept or at_places(last, places), plain, True)
    return InOrder(_of(last, meant), replace(plain, wanted=_as_operation(asked, meant)), False)


def _neighbour(turn: Turn, last: Inquiry, said: Said) -> InOrder | None:
    """前一名是谁 behind 丁乡排第几: the place before that one, or behind it."""
    step = -1 if turn.follows("place_before") else 1 if turn.follows("place_behind") else 0
    if not step or last.operation != PLACE or not last.whose:
        return None
    order = order_of(turn, last)
    at = next((i for i, entry in enumerate(order, 1) if entry.organ == last.whose), 0) + step
    return InOrder(at_places(last, (at,)), said, True) if 1 <= at <= len(order) else None


def _of(last: Inquiry, meant: tuple[Entry, ...]) -> Inquiry:
    """The plain inquiry for those that are meant: organs, or years where years were put in order."""
    plain = replace(last, operation=LISTED, places=(), whose="", of=None, by_year=False)
    if len(last.organs) > 1 and not last.by_year:
        return replace(plain, organs=tuple(entry.organ for entry in meant))
    return replace(plain, years=tuple(sorted({entry.year for entry in meant})))


def _as_operation(asked: Wanted, meant: tuple[Entry, ...]) -> Wanted:
    """谁 asks for no order among those that are pointed at."""
    return replace(asked, operation=LISTED) if asked.operation in ("any", "none") else asked


def _two(
    meant: tuple[Entry, ...], shown: tuple[Entry, ...], entries: tuple[Entry, ...], backwards: bool
) -> tuple[Entry, ...]:
    """Whom a difference is told of: two that are named; one named and the one spoken of; the first two."""
    if len(meant) > 1 or not shown:
        return meant
    line = entries[::-1] if backwards else entries
    beside = [*meant, shown[0], line[0], *line[1:2]]
    return tuple(dict.fromkeys(beside))[:2]


def _next(entries: tuple[Entry, ...], shown: tuple[Entry, ...], backwards: bool) -> int:
    """The place behind those that were named."""
    line = entries[::-1] if backwards else entries
    place = next((i for i, entry in enumerate(line, 1) if entry not in shown), len(line))
    return -place if backwards else place


def _before(turn: Turn) -> bool:
    return turn.knowledge.language.operations.heard(turn.question, "before")


def _only_of(said: Said, text: str, language: Language) -> bool:
    """Whether what nobody knows is only the words for places themselves: 第二名, 倒数."""
    rest = places_in(text, language)[1]
    return not any(word in rest for word in said.left)
