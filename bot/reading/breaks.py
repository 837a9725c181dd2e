"""Where a line of the source breaks: a page pasted as one long line has its headings in the middle of it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from bot.reading.form import Form
from bot.reading.glyphs import fold

_LONG = 120
"""Shorter lines are left whole: a heading has a line of its own there."""
PART_TOPICS = ("overview", "problems", "problems_and_improvements", "other_matters")
"""The topics that are whole parts; others stand under a heading of their own within a part."""


def pieces(text: str, form: Form) -> Iterator[tuple[int, int, str]]:
    """(line number, offset, piece) of every line, cut before and after each part heading inside it."""
    start = 0
    headings = _heading(tuple(title for titles in part_titles(form).values() for title in titles))
    for number, raw in enumerate(text.split("\n"), 1):
        done = 0
        for match in headings.finditer(fold(raw)) if len(raw) > _LONG and "\t" not in raw else ():
            if match.start() > done:
                yield number, start + done, raw[done : match.start()]
            yield number, start + match.start(), raw[match.start() : match.end()]
            done = match.end()
        if done < len(raw) or not raw:
            yield number, start + done, raw[done:]
        start += len(raw) + 1


@cache
def _heading(titles: tuple[str, ...]) -> re.Pattern[str]:
    named = "|".join(re.escape(fold(title)) for title in sorted(titles, key=len, reverse=True))
    # A row of table three is numbered alike (一、本年新收…), but is no part's title.
    return re.compile(
        rf"(?<![第一二三四五六七八九十（])[一二三四五六七八九十]、\s*[^。，；：\s\d]{{0,20}}?(?:{named})"
        rf"(?:[^。，；：\s\d（]{{0,10}}?情况)?(?:及改进(?:情况|措施)?)?"
    )


def part_titles(form: Form) -> dict[str, tuple[str, ...]]:
    """What each national part is called: number → its titles, longest first wins where several fit."""
    titles: dict[str, tuple[str, ...]] = {}
    for topic in form.topics:
        if topic.id in PART_TOPICS:
            titles[topic.part] = titles.get(topic.part, ()) + topic.headings
    return titles | {table.section: table.headings for table in form.tables}
