"""One cell of the form over several organs and their years."""

from __future__ import annotations

from collections.abc import Sequence

from bot.model import ComparePage, Fact, OrganYear, Series
from bot.publishing.knowledge import Knowledge
from bot.showing.organs import compared, first_cells, named

MOST = 12
"""Organs beside each other: more cannot be taken in at a glance."""
MOST_OFFERED = 300
"""Names to choose from while one types; any other may be typed whole. A page must not grow with the knowledge."""


def compare_page(knowledge: Knowledge, organs: Sequence[str], cell: str) -> ComparePage | None:
    """`cell` is "row.column" of the form, "" for the one that is asked for first; None for one that no form has.

    Organs may be said by any of their names; those that leave it open, or are not here, are named as unknown.
    """
    choices = [
        (table, Series(row.id, column.id, named(row), column.path, table.unit_of(column), (), False))
        for table, row, column in compared(knowledge)
    ]
    first = [one for table, one in choices if (one.row_id, one.column_id) in first_cells(table)]
    wanted = [(t, one) for t, one in choices if cell == f"{one.row_id}.{one.column_id}"] if cell else []
    if cell and not wanted:
        return None
    table, chosen = wanted[0] if wanted else next((t, one) for t, one in choices if one in first)
    known, unknown = _resolved(knowledge, organs)
    years = tuple(sorted({year for organ in known for year in knowledge.years(organ)}))
    pairs = [(organ, year) for organ in known for year in knowledge.years(organ)]
    contents = knowledge.rows_of(pairs, table.section, [chosen.row_id])

    def one(organ: str, year: int) -> tuple[OrganYear | None, Fact | None]:
        content = contents.get((organ, year))
        if content is None:
            return None, None
        member = content.member
        report = OrganYear(member.document, member.revision, member.title, year, member.form, content.facts)
        return report, next((fact for fact in content.facts if fact.column_id == chosen.column_id), None)

    shown = tuple((organ, tuple(one(organ, year) for year in years)) for organ in known)
    others = tuple(organ for organ in sorted(knowledge.organs) if organ not in known)[:MOST_OFFERED]
    return ComparePage(
        chosen, tuple((t.title, c) for t, c in choices), years, shown, others, tuple(unknown)
    )  # fmt: skip


def _resolved(knowledge: Knowledge, organs: Sequence[str]) -> tuple[list[str], list[str]]:
    known: list[str] = []
    unknown: list[str] = []
    for name in dict.fromkeys(organ.strip() for organ in organs if organ.strip()):
        meant = (name,) if name in knowledge.organs else knowledge.names.get(name, ())
        if len(meant) != 1:
            unknown.append(name)
        elif meant[0] not in known and len(known) < MOST:
            known.append(meant[0])
    return known, unknown
