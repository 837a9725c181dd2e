"""「柘岸那边救援的平均几分钟能到」: of a place without a report, and with one office that has one, its words.

Its numbers are not the place's, so nothing is done where a cell is asked for, and it is always said whose report it is.
"""

from __future__ import annotations

from dataclasses import replace

from bot import wording
from bot.answering.kind_asked import kind_asked
from bot.answering.limits import decline
from bot.answering.meaning import Span
from bot.answering.rows.nearest import OF_THE_FORM
from bot.answering.sources.slots import coverage, echoed, said
from bot.answering.target import target_of
from bot.answering.turn import Reply, Turn
from bot.model import Organ
from bot.publishing.knowledge import Knowledge


def of_the_only_office(turn: Turn) -> Turn:
    """The turn with that office named in place of the place."""
    meaning = turn.meaning
    told = meaning.organs or meaning.unsure or meaning.mine or len(meaning.others) != 1
    if told or not meaning.residue or any(map(_names_a_cell, meaning.spans)):
        return turn
    there = _there(meaning.others[0], turn.knowledge)
    # A township is no office of its county: nobody asks the county for what a township says.
    if len(there) != 1 or there[0].level or kind_asked(turn).rule > 0:
        return turn
    return replace(turn, meaning=replace(meaning, organs=(there[0].id,), others=(), stands_in_for=meaning.others[0]))


def named_aloud(turn: Turn, reply: Reply) -> Reply:
    """`reply` with whose report it is said first; a number of the office's tables is not told for the place."""
    place = turn.meaning.stands_in_for
    if not place or reply.understood.organs != turn.meaning.organs:
        return reply
    if reply.facts:
        meaning = replace(turn.meaning, organs=(), others=(place,))
        turn = replace(turn, meaning=meaning)
        return decline(turn, target_of(turn))
    slots = echoed(place) + said(wording.ONLY_OFFICE) + coverage(turn.meaning.organs[0])
    return replace(reply, slots=slots + said(wording.ASSUMED_BY_YEAR_END) + reply.slots)


def _names_a_cell(span: Span) -> bool:
    """Whether the form has it; 多少钱 asks, though a column is called so too."""
    kinds = {concept.kind for concept in span.concepts}
    return "cue" not in kinds and not kinds.isdisjoint(OF_THE_FORM)


def _there(name: str, knowledge: Knowledge) -> tuple[Organ, ...]:
    """Who in the place of that name has reports here."""
    tree = knowledge.tree
    places = [place for place in tree.named(name) if not place.reports]
    return tuple(dict.fromkeys(o for place in places for o in tree.descendants(place.id) if o.reports))
