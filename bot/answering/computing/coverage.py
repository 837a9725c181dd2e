"""What is missing from a computed answer: organs and years without a report, and cells that could not be read."""

from __future__ import annotations

from bot import wording
from bot.answering.computing.entries import SHOWN, Left
from bot.answering.inquiry.inquiry import Inquiry
from bot.answering.sources.slots import Slots, computed, said
from bot.answering.turn import Turn
from bot.model import Computed


def covering(turn: Turn, inquiry: Inquiry) -> tuple[Slots, tuple[Computed, ...]]:
    """「乙县的乡镇共12个，收录了2022年报告的有9个」 for a set, and each report that is not there by name."""
    slots, results = _of_the_set(turn, inquiry) if inquiry.of else ((), ())
    missing = [pair for pair in inquiry.pairs if pair not in turn.knowledge.reports] or _gaps(turn, inquiry)
    if missing:
        # Names of organs without a report may hold digits that nothing covered vouches for: they are parts.
        result = Computed("没有收录", len(missing), "份", tuple((f"{organ}{year}年", 0) for organ, year in missing))
        years: dict[str, list[str]] = {}
        for organ, year in missing[:SHOWN]:
            years.setdefault(organ, []).append(f"{year}年")
        shown = "、".join(f"{organ}{'、'.join(of)}" for organ, of in years.items())
        slots += said(wording.computing.MISSING) + computed(shown)
        if len(missing) > SHOWN:
            slots += said(wording.computing.AND_SO_ON + wording.computing.MISSING_COUNT)
            slots += computed(str(len(missing))) + said(wording.computing.MISSING_END)
        slots += said(wording.FULL_STOP)
        results = (*results, result)
    if inquiry.has_own and len(inquiry.years) > 1 and not inquiry.of:
        known = [set(turn.knowledge.years(organ)) for organ in inquiry.organs]
        alone = all(max(turn.knowledge.years(o), default=0) == y for o, y in inquiry.own) and not set.intersection(
            *known
        )
        newest = alone and not turn.meaning.years
        slots += said(wording.computing.OWN_NEWEST if newest else wording.computing.OWN_YEARS)
    return slots, results


def counted_twice(turn: Turn, inquiry: Inquiry) -> Slots:
    """A government among those that are added up may hold the others' numbers in its report already."""
    tree = turn.knowledge.tree
    with_reports = {organ for organ, year in inquiry.pairs if (organ, year) in turn.knowledge.reports}
    above = (a.id for organ in inquiry.organs for a in tree.ancestors(organ) if organ in with_reports)
    holding = next((id_ for id_ in above if id_ in with_reports and tree.by_id[id_].level), "")
    return said(wording.computing.TWICE) + computed(holding) + said(wording.computing.TWICE_END) if holding else ()


def _gaps(turn: Turn, inquiry: Inquiry) -> list[tuple[str, int]]:
    """The years between that have no report, where all years of an organ were asked for: 历年, 哪年最多."""
    if len(inquiry.organs) != 1 or len(inquiry.years) < 2 or turn.meaning.years or inquiry.own:
        return []
    (organ,) = inquiry.organs
    if inquiry.years != turn.knowledge.years(organ):
        return []
    return [(organ, year) for year in range(inquiry.years[0], inquiry.years[-1]) if year not in inquiry.years]


def _of_the_set(turn: Turn, inquiry: Inquiry) -> tuple[Slots, tuple[Computed, ...]]:
    assert inquiry.of
    have = len({organ for organ, year in inquiry.pairs if (organ, year) in turn.knowledge.reports})
    everybody, words = len(inquiry.organs), wording.computing
    years = "、".join(f"{year}年" for year in inquiry.years)
    parts = ((words.ALL_ORGANS, everybody), (inquiry.of.name, everybody), (years, have))
    result = Computed("收录", have, "个", parts)
    slots = said(words.COVERS) + computed(inquiry.of.name) + said(words.COVERS_ALL) + computed(str(everybody))
    if inquiry.has_own:
        slots += said(words.COVERS_EACH_NEWEST)
    elif all(pair in turn.knowledge.reports for pair in inquiry.pairs):
        slots += said(words.COVERS_EVERY) + computed(years) + said(words.COVERS_EVERY_END)
    else:
        slots += said(words.COVERS_HAVE) + computed(years) + said(words.COVERS_REPORTS)
        slots += computed(str(have)) + said(words.COVERS_END)
    return slots, (result,)


def left_out(out: Left) -> tuple[Slots, tuple[Computed, ...]]:
    """The values that could not be read, with the reason."""
    if not out:
        return (), ()
    shown = computed("、".join(f"{name}（{why}）" for name, why in out[:SHOWN]))
    more = said(wording.computing.AND_SO_ON) if len(out) > SHOWN else ()
    result = Computed("没有算进去", len(out), "个", tuple((name, 0) for name, _ in out))
    return said(wording.computing.LEFT_OUT) + shown + more + said(wording.FULL_STOP), (result,)
