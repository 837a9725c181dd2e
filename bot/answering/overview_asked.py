"""Whether a report is asked for as a whole: 「某乡2022年年报讲了啥」, 「某乡2022年」, and 「2023年呢」 behind it."""

from __future__ import annotations

import re

from bot.answering.turn import Turn

OVERVIEW = "overview"
"""The subject of a memory: a report was told as a whole last."""
_WHOSE = ("organ", "mine", "year")
_LETTERS = re.compile(r"[\u3400-\u9fffA-Za-z0-9]")


def asks_for_all_of_it(turn: Turn) -> bool:
    """Whether every word is a name, a year, or one with which a report is asked for."""
    meaning, words = turn.meaning, turn.knowledge.language.overview
    names = [s for s in meaning.spans if s.text and any(c.kind in _WHOSE for c in s.concepts)]
    text = meaning.text
    for span in sorted(names, key=lambda s: -s.start):
        text = f"{text[: span.start]} {text[span.end :]}"
    asks, papers = words.heard(text, "asks"), words.heard(text, "papers")
    again = turn.memory.subject == OVERVIEW  # 2023年呢
    # 2023年呢 behind the fees is of them, and 甲乡 behind 您想问哪个机关 of what was asked.
    begins = again or not (turn.memory.subject or turn.memory.asked_back)
    named = bool(meaning.years or meaning.organs)
    told = (papers and asks) or (named and begins and (papers or not asks))
    if not told or not (names or again):
        return False
    for word in sorted((word for listed in words.values() for word in listed), key=len, reverse=True):
        text = text.replace(word, "")
    return not _LETTERS.search(text)
