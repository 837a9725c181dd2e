"""Two organs with a year each: 望江2024比青溪2023; and without one in common, each one's newest."""

from __future__ import annotations

from bot.answering.turn import Turn

Pairs = tuple[tuple[str, int], ...]


def own_years(turn: Turn, organs: tuple[str, ...], years: tuple[int, ...]) -> Pairs:
    """Each of two organs with its year; nothing where the years are asked of both."""
    if len(organs) != 2:
        return ()
    known = [turn.knowledge.years(organ) for organ in organs]
    if turn.meaning.years:
        return _said(turn, organs) if len(years) == 2 else ()
    alone = all(known) and not set(known[0]) & set(known[1]) and not turn.meaning.cue("each_year")
    return tuple((organ, mine[-1]) for organ, mine in zip(organs, known, strict=True)) if alone else ()


def _said(turn: Turn, organs: tuple[str, ...]) -> Pairs:
    """Organ, year, organ, year in turn, or year, organ, year, organ."""
    told: list[tuple[str, str]] = []
    for span in sorted(turn.meaning.spans, key=lambda s: s.start):
        years = [c.id for c in span.concepts if c.kind == "year"]
        ids = [id_ for c in span.concepts if c.kind == "organ" for id_ in turn.knowledge.names.get(c.id, ())]
        if len(years) == 1:
            told.append(("year", years[0]))
        elif years or any(id_ in organs for id_ in ids):
            told.append(("organ", next((id_ for id_ in ids if id_ in organs), "")))
    if len(told) > 4 and told[-1][0] == "organ" and told[-1] in told[:-1]:
        told.pop()  # …，青溪县的柳河镇: which one is meant, said behind
    kinds = [kind for kind, _ in told]
    if kinds == ["organ", "year"] * 2:
        pairs = ((told[0][1], told[1][1]), (told[2][1], told[3][1]))
    elif kinds == ["year", "organ"] * 2:
        pairs = ((told[1][1], told[0][1]), (told[3][1], told[2][1]))
    else:
        return ()
    both = {organ for organ, _ in pairs} == set(organs)
    return tuple((organ, int(year)) for organ, year in pairs) if both else ()
