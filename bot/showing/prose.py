"""A report's headings, paragraphs and tables in the order of its lines."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby

from bot.model import Fact, PageParagraph, PageSection, PageTable, Passage, Section


def page_sections(
    sections: Sequence[Section],
    passages: Sequence[Passage],
    tables: Iterable[tuple[int, PageTable]],
    facts: Sequence[Fact],
    text: str,
) -> tuple[PageSection, ...]:
    """Each heading with what stands below it up to the next one; the first has no heading where text precedes it."""
    heads = sorted(sections, key=lambda section: section.place.start)
    paragraphs = _paragraphs(passages, {h.headings for h in heads}, _inside_tables(facts), text)
    placed = sorted(tables, key=lambda pair: pair[0])
    shown = []
    lines = [0, *(section.place.line for section in heads), float("inf")]
    # A report that lost its line breaks has all headings in one line, so a table is placed by its characters.
    starts = [0, *(section.place.start for section in heads), float("inf")]
    for i, head in enumerate((None, *heads)):
        own = tuple(p for p in paragraphs if lines[i] <= p.line < lines[i + 1])
        below = tuple(table for start, table in placed if starts[i] <= start < starts[i + 1])
        if head or own or below:
            heading, level = (head.headings[-1], head.level) if head and head.headings else ("", 1)
            shown.append(PageSection(heading, level, head.place.line if head else 0, own, below))
    return tuple(shown)


def _inside_tables(facts: Sequence[Fact]) -> list[tuple[int, int]]:
    """First and last line of the cells of each part: labels between them are the table's, not prose."""
    lines: dict[str, list[int]] = {}
    for fact in facts:
        if not fact.is_local:
            lines.setdefault(fact.section, []).append(fact.place.line)
    return [(min(found), max(found)) for found in lines.values()]


# A label above the first row of a block, such as 第二十条第（一）项, stands a few lines before the first cell.
_LABEL_ABOVE, _LABEL_LENGTH = 3, 16


def _paragraphs(
    passages: Sequence[Passage], known: set[tuple[str, ...]], tables: Sequence[tuple[int, int]], text: str
) -> list[PageParagraph]:
    found = []
    lead_before: tuple[str, ...] = ()
    for line, run in groupby(passages, key=lambda passage: passage.place.line):
        same = list(run)
        words = text[same[0].place.start : same[-1].place.end].strip()
        above = any(first - _LABEL_ABOVE <= line < first and len(words) <= _LABEL_LENGTH for first, _ in tables)
        if above or any(first <= line <= last for first, last in tables):
            continue
        headings = same[0].headings
        lead = headings[-1] if headings and headings not in known and headings != lead_before else ""
        lead_before = headings
        found.append(PageParagraph(line, words, lead))
    return found
