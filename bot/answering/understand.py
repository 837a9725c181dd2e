"""Step: divide the question into what is known, and note the organs, the years and what nobody knows."""

from __future__ import annotations

import re
from dataclasses import replace

from bot.answering.meaning import Meaning, Span
from bot.answering.organs import strangers
from bot.answering.turn import Reply, Turn
from bot.answering.years import find_years
from bot.publishing.knowledge import Knowledge

_WORD = re.compile(r"[\u3400-\u9fffA-Za-z0-9]+$")


def understand(turn: Turn) -> Turn | Reply:
    return replace(turn, meaning=meaning_of(turn.question, turn))


def meaning_of(question: str, turn: Turn) -> Meaning:
    """What `question` holds, asked on the day and with the knowledge of `turn`."""
    knowledge = turn.knowledge
    text = question.lower()
    divider = turn.divider
    spans = divider.divide(text, find_years(text, turn.today))
    others = list(strangers(text, spans, knowledge))
    if others:
        spans = divider.divide(text, [*find_years(text, turn.today), *others])
    organs = [organ for span in spans for c in span.concepts if c.kind == "organ" for organ in knowledge.names[c.id]]
    spans = tuple(_settled(span, spans) for span in spans)
    years = [int(c.id) for span in spans for c in span.concepts if c.kind == "year"]
    return Meaning(
        spans=spans,
        organs=tuple(dict.fromkeys(organs)),
        others=tuple(dict.fromkeys(span.text for span in spans if _is(span, "place"))),
        years=tuple(sorted(set(years))),
        residue=tuple(unexplained_words(text, spans, knowledge)),
        mine=any(_is(span, "mine") for span in spans),
    )


def _settled(span: Span, spans: tuple[Span, ...]) -> Span:
    """上一年 beside a row of the same table is the column of that name; elsewhere it is last year."""
    columns = [c for c in span.concepts if c.kind == "column"]
    if not columns or not _is(span, "year"):
        return span
    sections = {c.section for other in spans for c in other.concepts if c.kind == "row"}
    dropped = "year" if any(c.section in sections for c in columns) else "column"
    return replace(span, concepts=tuple(c for c in span.concepts if c.kind != dropped))


def _is(span: Span, kind: str) -> bool:
    return any(concept.kind == kind for concept in span.concepts)


def unexplained_words(text: str, spans: tuple[Span, ...], knowledge: Knowledge) -> list[str]:
    """The words of two characters and more that no phrase explains; a lone 要 does not explain half of 主要."""
    explained = {i for span in spans if span.end - span.start > 1 for i in range(span.start, span.end)}
    position, found = 0, []
    for word in knowledge.words.cut(text):
        start = text.find(word, position)
        position = start + len(word)
        # Of 群众监督, with 群众 explained, 监督 is left.
        left = "".join(text[i] for i in range(start, position) if i not in explained)
        if len(left) > 1 and _WORD.match(left):
            found.append(left)
    return list(dict.fromkeys(found))
