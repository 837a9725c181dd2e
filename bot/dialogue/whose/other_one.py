"""Of two organs with one name the other one: 另外那个教育局呢; of two that were told together 前面那个, 后面那个."""

from __future__ import annotations

from bot.answering.inquiry.inquiry import Inquiry
from bot.answering.turn import Turn


def the_other_one(turn: Turn, base: Inquiry) -> tuple[str, ...]:
    """Nothing unless 另外 or 另一个 is said and the last organ shares its name with just one other."""
    if len(base.organs) != 1 or not turn.follows("other"):
        return ()
    last = base.organs[0]
    alike = [ids for ids in turn.knowledge.names.values() if len(ids) == 2 and last in ids]
    others = {id_ for ids in alike for id_ in ids if id_ != last}
    return tuple(others) if len(others) == 1 else ()


def one_of_the_pair(turn: Turn, last: Inquiry) -> tuple[str, ...]:
    """「前面那个呢」 behind two organs, also when one of them was asked of since."""
    pairs = (i.organs for i in (last, *reversed(turn.memory.before)) if len(i.organs) == 2)
    pair = next((organs for organs in pairs if {*last.organs} <= {*organs}), ())
    named = [place for place, name in enumerate(("first", "second")) if turn.follows(name)]
    return (pair[named[0]],) if pair and len(named) == 1 else ()


def speaks_of_both(turn: Turn) -> bool:
    """「前一个是后一个的几倍」."""
    return turn.follows("first") and turn.follows("second")
