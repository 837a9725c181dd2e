"""「不算丁乡呢」, 「把民政局剔掉」 behind several organs: the same of all the others."""

from __future__ import annotations

from dataclasses import replace

from bot.answering.inquiry.excluded import Excluded, excluded
from bot.answering.inquiry.inquiry import LISTED, OF_MANY, Inquiry, OrganSet
from bot.answering.inquiry.said import Said
from bot.answering.turn import Turn
from bot.dialogue.when.other_years import Years
from bot.wording.computing import WITHOUT

_OPERATIONS = frozenset({LISTED, "sum", "average", *OF_MANY})


def without_some(turn: Turn, said: Said, last: Inquiry, years: Years) -> Inquiry | None:
    """None where nobody is left out, or another number or year is asked for besides."""
    simple = not (last.share or last.among or last.parts or last.whose or last.own)
    other = said.of or said.heads or said.formula or said.wanted.share or years.any
    if not simple or other or len(last.organs) < 2 or said.wanted.operation not in _OPERATIONS:
        return None
    away, known = excluded(turn), turn.knowledge.tree.by_id
    if away is None or (away.organs and not {*said.organs} <= {*away.organs}):
        return None  # 不算癸镇和庚乡 leaves out two
    whole = () if "政府" in away.words else away.organs  # 不算乙丑县 leaves out all that lies in it
    below = {o.id for organ in whole for o in turn.knowledge.tree.descendants(organ)}
    left = tuple(o for o in last.organs if o not in below and (o not in known or away.keeps(known[o])))
    if not left or len(left) == len(last.organs):
        return None
    operation = last.operation if said.wanted.operation == LISTED else said.wanted.operation
    return replace(last, organs=left, of=_narrowed(last.of, away), operation=operation, places=())


def _narrowed(of: OrganSet | None, away: Excluded) -> OrganSet | None:
    if of is None:
        return None
    organs = tuple(organ for organ in of.organs if away.keeps(organ))
    return replace(of, organs=organs, name=f"{of.name}（{WITHOUT}{away.name}）")
