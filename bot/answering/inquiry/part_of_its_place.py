"""「庚乡2023年新收占全县多少」: one organ's number beside the sum of all in its place whose reports are here."""

from __future__ import annotations

import re
from dataclasses import replace

from bot.answering.computing.quantity import quantities
from bot.answering.inquiry.inquiry import LISTED, OF_MANY, Inquiry, OrganSet
from bot.answering.inquiry.of_what import where_of
from bot.answering.inquiry.organ_set import organ_set
from bot.answering.inquiry.part_of import before_the_whole
from bot.answering.inquiry.places import asks_which_place, places_in
from bot.answering.inquiry.said import Said
from bot.answering.inquiry.set_words import WHOLE
from bot.answering.turn import Turn

_ITS_UNITS = "各单位"
_OTHERWISE = re.compile("平均|均值|年均|办结|乡镇|街道|部门|[的这那]?各?局")
"""占全县平均的多少, 占全县乡镇的多少: another whole than all there."""
_EACH_OF_THEM = re.compile("每一?[家个]|各家|[几两三四五六七八九]家")


def part_of_its_place(turn: Turn, said: Said, years: tuple[int, ...]) -> Inquiry | None:
    """None unless one organ stands before 占, and behind it a set that it is one of; nor where its number cannot be
    told, or its place in an order is asked for."""
    if not said.wanted.share or len(years) != 1 or said.formula or said.against or asks_which_place(turn.question):
        return None
    before = before_the_whole(turn)
    of = said.of or _its_place(turn, before)
    if len(before) != 1 or of is None or before[0] not in {organ.id for organ in of.organs} or len(of.organs) < 2:
        return None
    alone = quantities(turn, Inquiry(before, years, said.spans))
    if (before[0], years[0]) not in turn.knowledge.reports or any(m.value is None for q in alone for m in q.measured):
        return None
    organs = tuple(organ.id for organ in of.organs)
    return Inquiry(organs, years, said.spans, "sum", of=of, share=True, text=turn.meaning.text, of_all=True,
                   whose=before[0])  # fmt: skip


def plainly_of_the_one(last: Inquiry, said: Said, text: str) -> Inquiry:
    """Behind such a part, what is asked of another cell or compared is asked of the one organ: 比上年多多少."""
    if last.of_all and last.whose and said.wanted.operation == "average" and _EACH_OF_THEM.search(text):
        return replace(last, whose="", of_all=False, share=False, operation=LISTED)  # 平均每家多少件
    other = said.wanted.operation != LISTED or said.formula or said.heads
    of_all = said.of or said.wanted.operation in (*OF_MANY, "any", "none")  # 一件没罚的有哪些
    if not (last.of_all and last.whose) or not other or said.wanted.share or of_all:
        return last
    return replace(last, organs=(last.whose,), of=None, whose="", of_all=False, share=False, operation=LISTED)


def _its_place(turn: Turn, before: tuple[str, ...]) -> OrganSet | None:
    """All that lie where the organ lies, where 全县 is said behind 占; None where that is no place with others."""
    tree, language, text = turn.knowledge.tree, turn.knowledge.language, turn.meaning.text
    at = where_of(text, language)
    if len(before) != 1 or at < 0 or not language.sets.heard(text[at:], WHOLE) or before[0] not in tree.by_id:
        return None
    if _OTHERWISE.search(text, at) or places_in(text[at:], language)[0]:
        return None
    level = next((word[-1] for word in language.sets.words(WHOLE) if word in text[at:]), "")
    around = (tree.by_id[before[0]], *tree.ancestors(before[0]))
    place = next((one for one in around if one.level == level), None)
    return organ_set(replace(turn, question=f"{place.name}{_ITS_UNITS}")) if place else None
