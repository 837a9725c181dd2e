"""This year's report against last year's of the same organ: what was carried over, and what goes on (across.toml)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

from bot.model import Fact, Finding, Number, Report, Severity
from bot.reading.checkup.material import in_lines, named
from bot.reading.forms import read_template

Cells = dict[tuple[str, str, str], Fact]


@cache
def _relations() -> tuple[dict[str, Any], ...]:
    return tuple(read_template("across")["carry"])


def check_carried(reports: Mapping[tuple[str, int], Report]) -> Iterator[Finding]:
    """`reports` by organ and year. One finding for each relation and row that does not hold; uncertain cells say
    nothing."""
    for (organ, year), report in reports.items():
        last = reports.get((organ, year - 1))
        if last is None:
            continue
        now, before = _certain(report), _certain(last)
        for relation in _relations():
            for at, places in _instances(relation, now):
                yield from _differing(relation, report, last, (now, before), at, places)


def _certain(report: Report) -> Cells:
    return {(f.section, f.row_id, f.column_id): f for f in report.facts if f.value is not None}


def _instances(relation: dict[str, Any], cells: Cells) -> Iterator[tuple[str, list[str]]]:
    """Along rows the columns are looked at together, so that one row gives one finding; else each row by itself."""
    section, by_rows = relation["section"], relation["along"] == "rows"
    found = [(row, column) for part, row, column in cells if part == section]
    if by_rows:
        yield "", list(dict.fromkeys(column for row, column in found if row in relation["now"]))
    else:
        for row in dict.fromkeys(row for row, column in found if column in relation["now"]):
            yield row, [row]


def _differing(
    relation: dict[str, Any], report: Report, last: Report, both: tuple[Cells, Cells], at: str, places: list[str]
) -> Iterator[Finding]:
    told: list[str] = []
    line = None
    for place in places:
        sides = _sides(relation, both, place)
        if sides is None or sides[0] == sides[1]:
            continue
        found, expected, facts, old = sides
        line = line or facts[0].place.line
        where = "".join(named(part) for part in (facts[0].row[-1], facts[0].column[-1]))
        then = "、".join(f"{named(fact.row[-1])}{named(fact.column[-1])} {fact.value}" for fact in old)
        more = "".join(f"，今年{named(fact.column[-1])} {fact.value}" for fact in facts[1:])
        told.append(
            f"{in_lines([facts[0].place.line])}{where}是 {found}，{last.year}年度报告（{last.document}）"
            f"{in_lines([fact.place.line for fact in old])}{then}{more}，推算应为 {expected}"
            if len(old) + len(facts) > 2
            else f"{in_lines([facts[0].place.line])}{where}是 {found}，{last.year}年度报告（{last.document}）"
            f"{in_lines([old[0].place.line])}{then}"
        )
    if told:
        yield Finding(
            f"last-year-{relation['id'].replace('_', '-')}",
            Severity(relation["severity"]),
            report.document,
            line,
            f"{relation['says']}：{'；'.join(told)}。",
            relation["remedy"],
            f"{last.document}/{relation['id']}/{at}",
        )


def _sides(
    relation: dict[str, Any], both: tuple[Cells, Cells], place: str
) -> tuple[Number, Number, list[Fact], list[Fact]] | None:
    """This year's number, what last year's report leads to, and the cells of this and of last year."""
    now, before = both

    def cells(of: Cells, name: str) -> list[Fact | None]:
        by_rows = relation["along"] == "rows"
        return [of.get((relation["section"], *((m, place) if by_rows else (place, m)))) for m in relation.get(name, ())]

    own, plus, minus = (cells(now, name) for name in ("now", "plus", "minus"))
    old = cells(before, "before")
    known = [fact for fact in (*own, *plus, *minus) if fact]
    known_old = [fact for fact in old if fact]
    if len(known) < len(own + plus + minus) or len(known_old) < len(old):
        return None
    expected = _sum(old) + _sum(plus) - _sum(minus)
    return _sum(own), expected, known, known_old


def _sum(facts: list[Fact | None]) -> Number:
    total: Number = 0
    for fact in facts:
        total += fact.value if fact and fact.value is not None else 0
    return total
