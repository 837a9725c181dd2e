"""「展开」 behind a guide: one of two that were told in short, or else what its rule rests on.

「还有呢」 behind a report's points: all of them.
"""

from __future__ import annotations

import re

from bot.answering.turn import Turn

_PUNCTUATION = re.compile(r"[^\u3400-\u9fffA-Za-z0-9]|[呢啊呀吧吗]$")


def asks_for_the_whole(turn: Turn) -> bool:
    """Whether nothing but 展开 or the like is said behind a guide."""
    bare = _PUNCTUATION.sub("", turn.question)
    return turn.memory.subject == "guide" and bare in turn.knowledge.language.follow.words("whole")


def asks_for_the_rest(turn: Turn) -> bool:
    """Whether nothing but 还有呢 or the like is said behind what a report says of a topic."""
    further = turn.knowledge.language.follow.words("further")
    bare = _PUNCTUATION.sub("", turn.question)
    # 还有呢 就这一条: one behind the other.
    told = bare in further or any(bare.startswith(word) and bare[len(word) :] in further for word in further)
    return turn.memory.subject == "topic" and bool(turn.memory.topic) and (told or turn.question in further)


def titles_shown(turn: Turn) -> bool:
    """Whether the last answer told two guides, each in short."""
    titles = {guide.title for guide in turn.knowledge.guides}
    return bool(turn.memory.items) and titles.issuperset(turn.memory.items)
