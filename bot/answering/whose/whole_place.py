"""全市, 全县 as the government's own report: it tells of all that lies below it, so that nothing is added to it."""

from __future__ import annotations

import re
from collections.abc import Iterable

from bot.answering.meaning import Concept, Span
from bot.answering.whose.ours import ours
from bot.publishing.knowledge import Knowledge
from bot.reading.staff_files.language import Language
from bot.reading.whose.places import base_of, is_above

_SHARE = "占"
_WHICH_YEAR = re.compile("哪一?个?年|哪几年")
_MOST = "最"


def whole_place(text: str, spans: Iterable[Span], knowledge: Knowledge) -> tuple[Span, ...]:
    """The span that names the government, () where another organ is asked about or organs are told apart.

    Beside a part, as in 某区占全市几成, the whole is named too.
    """
    language, tree = knowledge.language, knowledge.tree
    word = next((word for word in language.sets.words("整个") if word in text), "")
    if not word or _tells_organs_apart(text, language):
        return ()
    meant = ours(word[-1], knowledge)
    if len(meant) != 1:
        return ()
    place = tree.by_id[meant[0]]
    named = {id_ for s in spans for c in s.concepts if c.kind == "organ" for id_ in knowledge.names.get(c.id, ())}
    below = {organ.id for organ in tree.descendants(place.id)}
    below |= {id_ for id_ in named if is_above(place.level, tree.by_id[id_].level)}
    named -= {place.id}
    if named and not (_SHARE in text and named <= below):
        return ()
    start, base = text.index(word), base_of(place.name)
    end = start + len(word)
    start -= len(base) if text[:start].endswith(base) else 0
    return (Span(start, end, text[start:end], (Concept("organ", place.name),)),)


def only_the_whole(spans: Iterable[Span], whole: tuple[Span, ...]) -> tuple[Span, ...]:
    """`spans` where those words name nothing else: 市 is no place that nobody knows."""
    return tuple(next((w for w in whole if w.start <= s.start and s.end <= w.end), s) for s in spans)


def _tells_organs_apart(text: str, language: Language) -> bool:
    by_year = _WHICH_YEAR.search(text)
    left = _WHICH_YEAR.sub("", text)
    nouns = [n for level, words in language.sets.items() if level in ("乡", "县", "部门", "全部") for n in words]
    apart = [w for w in language.sets.words("逐个") if not (by_year and w == _MOST)]
    return any(word in left for word in (*nouns, *apart))
