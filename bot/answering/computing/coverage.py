"""What is missing from a computed answer: organs and years without a report, and cells that could not be read."""

from __future__ import annotations

from bot import wording
from bot.answering.computing.entries import SHOWN
from bot.answering.computing.request import Request
from bot.answering.slots import Slots, computed, coverage, said
from bot.answering.turn import Turn
from bot.model import Computed


def covering(turn: Turn, request: Request) -> tuple[Slots, tuple[Computed, ...]]:
    """「这些机关共12个，收录了9个的报告」 for a set, and each report that is not there by name."""
    asked = [(organ, year) for organ in request.organs for year in request.years]
    missing = [pair for pair in asked if pair not in turn.knowledge.reports]
    slots: Slots = ()
    results: tuple[Computed, ...] = ()
    if request.of:
        everybody = len(request.organs)
        have = len({organ for organ, year in asked if (organ, year) in turn.knowledge.reports})
        results = (Computed("收录", have, "个", ((wording.computing.ALL_ORGANS, everybody),)),)
        years = "、".join(f"{year}年" for year in request.years)
        slots = said(wording.computing.COVERS) + computed(str(everybody))
        slots += said(wording.computing.COVERS_HAVE) + coverage(years) + said(wording.computing.COVERS_REPORTS)
        slots += computed(str(have)) + said(wording.computing.COVERS_END)
    if missing:
        # Names of organs without a report may hold digits that nothing covered vouches for: they are parts.
        names = tuple((f"{organ}{year}年", 0) for organ, year in missing)
        results += (Computed("没有收录", len(names), "份", names),)
        more = wording.computing.AND_SO_ON if len(names) > SHOWN else ""
        slots += said(wording.computing.MISSING) + computed("、".join(name for name, _ in names[:SHOWN]) + more)
        slots += said(wording.FULL_STOP)
    return slots, results


def left_out(out: tuple[tuple[str, str], ...]) -> tuple[Slots, tuple[Computed, ...]]:
    """The values that could not be read, with the reason."""
    if not out:
        return (), ()
    shown = computed("、".join(f"{name}（{why}）" for name, why in out[:SHOWN]))
    more = said(wording.computing.AND_SO_ON) if len(out) > SHOWN else ()
    result = Computed("没有算进去", len(out), "个", tuple((name, 0) for name, _ in out))
    return said(wording.computing.LEFT_OUT) + shown + more + said(wording.FULL_STOP), (result,)
