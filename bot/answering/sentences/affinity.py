"""How much sooner a question is asked where a passage answers it, told by the words people ask with.

Nobody asks in a report's words: 掏钱 is asked of 收取, 第几 of 考核 and 位次. Which goes with which was learned from
questions and the sentences that answer them (affinity.txt); a passage that says several such words is likelier meant.
"""

from __future__ import annotations

import math
import re
from collections import defaultdict

from bot.answering.meaning import Meaning
from bot.answering.turn import Turn
from bot.index.segment import Segmenter
from bot.model import Passage
from bot.publishing.content import ReportContent, once_a_report
from bot.reading.glyphs import fold

_EACH = 1.5
"""What one time likelier counts, in a passage of one word; one of many words says each of them by the way."""
_USUAL = 0.7
"""So likely is the likeliest passage of a report that says nothing of the matter, half of the time."""
_LESS = 0.2
"""By no more is a passage unlikelier: it may say it in words that nobody has asked with yet."""
_ONLY_TELLS = frozenset({"organ", "year", "filler"})
_LETTERS = re.compile(r"[\u3400-\u9fffa-z]")


def affinities(turn: Turn, report: ReportContent) -> list[float]:
    """How much likelier than usual the question is asked of each passage of the report; 0 if nothing is known."""
    where, sizes = _words_where(report, turn.knowledge.words)
    found, asked = [0.0] * len(sizes), words_asked(turn.meaning, turn.knowledge.words)
    for word in asked:
        times: dict[int, int] = defaultdict(int)
        for said, likelier in turn.knowledge.affinity.get(word, {}).items():
            for place in where.get(said, ()):
                times[place] += likelier
        for place, likelier in times.items():
            found[place] += math.log(1 + _EACH * likelier / sizes[place])
    parts = len(asked) + 1
    usual = min(_USUAL, max(found, default=0.0) / parts)
    return [max(worth / parts - usual, -_LESS) for worth in found]


def words_asked(meaning: Meaning, words: Segmenter) -> list[str]:
    """The words of a question, without those that only tell whose report of which year is asked."""
    spans = (span for span in meaning.spans if all(concept.kind in _ONLY_TELLS for concept in span.concepts))
    told = {i for span in spans for i in range(span.start, span.end)}
    text = "".join(" " if i in told else character for i, character in enumerate(fold(meaning.text).lower()))
    return [word for word in words.cut(text) if _LETTERS.search(word)]


def words_said(passage: Passage, words: Segmenter) -> list[str]:
    """The words of a passage and of the headings above it, each once."""
    texts = (passage.text, *passage.headings[1:])
    every = (word for text in texts for word in words.cut(fold(text).lower()) if _LETTERS.search(word))
    return list(dict.fromkeys(every))


@once_a_report
def _words_where(report: ReportContent, words: Segmenter) -> tuple[dict[str, list[int]], list[float]]:
    """Each word with the places of the passages that say it; and what each passage's words divide by."""
    where: dict[str, list[int]] = defaultdict(list)
    said = [words_said(passage, words) for passage in report.passages]
    for place, each in enumerate(said):
        for word in each:
            where[word].append(place)
    return dict(where), [math.sqrt(len(each)) + 1 for each in said]
