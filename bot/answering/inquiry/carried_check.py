"""「2023年结转下年和2024年上年结转对得上吗」: what one year left over against what the next one took over."""

from __future__ import annotations

from bot.answering.inquiry.inquiry import CHECK, Inquiry
from bot.answering.meaning import Concept, Span
from bot.answering.target import Target
from bot.answering.turn import Turn

_CARRIED = "结转"


def carried_check(turn: Turn, target: Target) -> Inquiry | None:
    """None unless two years that follow each other are named and the cases carried from one to the other."""
    meaning = turn.meaning
    rows = carrying_rows(turn)
    # 2023年的结转下年和2024年的上年结转，数一样不: both are named, so that no other two numbers are held together.
    both = {c.id for c in rows.values()} <= set(meaning.ids("row"))
    same = both and turn.knowledge.language.asked.heard(turn.question, "the_same")
    asked = same or (meaning.cue("consistent") and not meaning.cue("meaning"))
    if not asked or meaning.cue("why", "how") or len(target.organs) != 1:
        return None
    if not {c.id for c in rows.values()} & set(meaning.ids("row")) and _CARRIED not in meaning.text:
        return None
    if names_the_whole_sum(turn, rows):
        return None
    years = meaning.years
    if len(years) == 1 and any(word in _without_rows(turn) for word in turn.knowledge.language.follow.words("earlier")):
        years = (years[0] - 1, years[0])
    if len(years) != 2 or years[1] != years[0] + 1:
        return None
    return check_between(target.organs, years, rows)


def names_the_whole_sum(turn: Turn, rows: dict[str, Concept]) -> bool:
    """新收加上年结转，跟办结加结转 are what one report must make equal, and nothing between two years."""
    section = next(iter(rows.values())).section
    named = set(turn.meaning.ids("row", section)) - {concept.id for concept in rows.values()}
    return len(named) > 1


def carrying_rows(turn: Turn) -> dict[str, Concept]:
    """The rows of what a year took over ("in") and of what it left to the next ("out")."""
    tables = turn.knowledge.forms["2021"].tables
    return {row.carries: Concept("row", row.id, table.section) for table in tables for row in table.rows if row.carries}


def check_between(organs: tuple[str, ...], years: tuple[int, ...], rows: dict[str, Concept]) -> Inquiry:
    """What the first of two years left over against what the second took over."""
    cells = ((years[0], rows["out"]), (years[1], rows["in"]))
    parts = tuple(Inquiry(organs, (year,), (Span(0, 0, "", (row,)),)) for year, row in cells)
    return Inquiry(organs, years, parts[1].spans, CHECK, parts=parts)


def _without_rows(turn: Turn) -> str:
    """上年结转 names a row, not the year before."""
    text = turn.meaning.text
    for span in turn.meaning.spans:
        if span.text and any(c.kind == "row" for c in span.concepts):
            text = text.replace(span.text, " ")
    return text
