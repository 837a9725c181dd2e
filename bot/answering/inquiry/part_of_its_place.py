"""「庚乡2023年新收占全县多少」: one organ's number beside the sum of all in its place whose reports are here."""

from __future__ import annotations

from dataclasses import replace

from bot.answering.inquiry.inquiry import Inquiry, OrganSet
from bot.answering.inquiry.of_what import where_of
from bot.answering.inquiry.organ_set import organ_set
from bot.answering.inquiry.part_of import before_the_whole
from bot.answering.inquiry.said import Said
from bot.answering.inquiry.set_words import WHOLE
from bot.answering.turn import Turn

_ITS_UNITS = "各单位"


def part_of_its_place(turn: Turn, said: Said, years: tuple[int, ...]) -> Inquiry | None:
    """None unless one organ stands before 占, and behind it a set that it is one of."""
    if not said.wanted.share or len(years) != 1 or said.formula or said.against:
        return None
    before = before_the_whole(turn)
    of = said.of or _its_place(turn, before)
    if len(before) != 1 or of is None or before[0] not in {organ.id for organ in of.organs} or len(of.organs) < 2:
        return None
    organs = tuple(organ.id for organ in of.organs)
    return Inquiry(organs, years, said.spans, "sum", of=of, share=True, text=turn.meaning.text, of_all=True,
                   whose=before[0])  # fmt: skip


def _its_place(turn: Turn, before: tuple[str, ...]) -> OrganSet | None:
    """All that lie where the organ lies, where 全县 is said behind 占; None where that is no place with others."""
    tree, language = turn.knowledge.tree, turn.knowledge.language
    at = where_of(turn.meaning.text, language)
    if len(before) != 1 or at < 0 or not language.sets.heard(turn.meaning.text[at:], WHOLE):
        return None
    place = tree.by_id.get(tree.by_id[before[0]].parent) if before[0] in tree.by_id else None
    return organ_set(replace(turn, question=f"{place.name}{_ITS_UNITS}")) if place else None
