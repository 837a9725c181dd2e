"""Step: what an article itself says: 「条例第三十三条怎么说」「行政复议法第20条讲的啥」「那第三十四条呢」."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from bot import wording
from bot.answering.from_guides.article_parts import Part, asked_part, lacks
from bot.answering.sources.cite import cite_article, cite_guide, version_of
from bot.answering.sources.slots import Slots, echoed, joined, placed, quoted, said
from bot.answering.turn import Memory, Reply, Turn
from bot.model import Citation, Guide, Outcome, Statute, Understood
from bot.reading.law.references import Reference, only_words

_PUNCTUATION = re.compile(r"[^\u3400-\u9fffA-Za-z0-9（）]+")
_PART_ALONE = re.compile(r"第（?[一二三四五六七八九十\d]{1,3}）?[款项]")
_LONGEST_LIST = 20
"""A number up to this, without a law's name, may be a place in the list that was shown last."""
_MOST = 3
_MOST_GUIDES = 6


def articles(turn: Turn) -> Turn | Reply:
    asked = _asked(turn)
    if not asked:
        return turn
    replies = [_about(turn, ref) for ref in asked[:_MOST]]
    first = replies[0]
    return replace(
        first,
        outcome=next((reply.outcome for reply in replies if reply.outcome is Outcome.ANSWERED), first.outcome),
        slots=joined("\n\n", [reply.slots for reply in replies]),
        citations=tuple(dict.fromkeys(c for reply in replies for c in reply.citations)),
        understood=replace(first.understood, rows=tuple(row for reply in replies for row in reply.understood.rows)),
        suggestions=tuple(dict.fromkeys(s for reply in replies for s in reply.suggestions)),
    )


def _asked(turn: Turn) -> list[Reference]:
    """The articles whose own words are asked for; none when anything else is asked beside them."""
    laws, memory = turn.knowledge.laws, turn.memory
    light = frozenset(turn.knowledge.language.article_words)
    question = turn.question
    if memory.subject == "article" and _PART_ALONE.match(_bare(question, light)) and "条" not in question:
        # 「第二款呢」: of the article that was quoted last.
        question = memory.question + _bare(question, light)
    found = list(laws.references(question))
    rest = question
    for ref in reversed(found):
        rest = f"{rest[: ref.start]} {rest[ref.end :]}"
    if not found or not all(only_words(piece, light) for piece in _PUNCTUATION.split(rest)):
        return []
    last = memory.topic if memory.subject == "article" else ""
    named = [ref if ref.law else replace(ref, law=last or laws.meant, known=True) for ref in found]
    if not all(ref.law for ref in named) or (not found[0].law and not last and _may_be_of_a_list(turn, found[0])):
        return []
    return named


def _bare(question: str, light: frozenset[str]) -> str:
    """`question` without the light words around it."""
    text = _PUNCTUATION.sub("", question)
    start = max((i for i in range(len(text)) if only_words(text[:i], light)), default=0)
    end = min((i for i in range(start + 1, len(text) + 1) if only_words(text[i:], light)), default=len(text))
    return text[start:end]


def _may_be_of_a_list(turn: Turn, ref: Reference) -> bool:
    shown = turn.memory.items or turn.memory.subject in ("topic", "passage", "cells")
    return bool(shown) and ref.order <= (_LONGEST_LIST, 0)


def _about(turn: Turn, ref: Reference) -> Reply:
    """What one article says, or that it is not to be had here and which guides rest on it."""
    statute = turn.knowledge.laws.statute(ref.law)
    article = statute.article(ref.number) if statute else None
    guides = turn.knowledge.laws.guides_on(ref.law, ref.number)
    citations: tuple[Citation, ...] = ()
    if statute is None:
        slots = said(wording.LAW_NOT_HERE) + echoed(ref.law) + said(wording.LAW_NOT_HERE_END)
    elif article is None:
        slots, citations = _not_there(turn, statute, ref)
    else:
        part = asked_part(article, ref)
        title = said(wording.LAW_OPEN) + quoted(statute.title) + said(wording.LAW_CLOSE) + quoted(version_of(statute))
        name = placed(part.name) if part.name != article.number else ()
        slots = title + name + said(wording.ARTICLE_SAYS) + quoted(part.words)
        if lacks(article, ref):
            slots = _no_such_part(ref) + slots
        citations = (cite_article(turn, statute, part),)
    if article is None:
        slots += _named(guides)
        citations += tuple(replace(cite_guide(turn, guide, guide.title), place="") for guide in guides[:_MOST_GUIDES])
    return Reply(
        Outcome.ANSWERED if article else Outcome.NOT_FOUND,
        slots,
        citations,
        understood=Understood(rows=(f"{ref.law}{ref.number}",), operation="条文"),
        suggestions=tuple(guide.title for guide in guides[:3]),
        memory=Memory("article", topic=ref.law, question=f"{ref.law}{ref.number}"),
    )


def _no_such_part(ref: Reference) -> Slots:
    """The article is there and has no such paragraph or item: so it is read out whole."""
    return said(wording.PART_NOT_THERE) + echoed(ref.part) + said(wording.PART_NOT_THERE_END)


def _not_there(turn: Turn, statute: Statute, ref: Reference) -> tuple[Slots, tuple[Citation, ...]]:
    """The law is there and has no such article, or two of it; the last article tells how far the law goes."""
    slots = said(wording.ARTICLE_NOT_THERE) + quoted(statute.title) + said(wording.ARTICLE_NOT_THERE_END)
    slots += echoed(ref.printed) + said(wording.FULL_STOP)
    last = next(iter(turn.knowledge.laws.references(statute.articles[-1].number)), None)
    if not last or ref.order < last.order:
        return slots, (Citation(statute.document, statute.title, statute.title, "", ""),)
    part = Part(statute.articles[-1].number, statute.articles[-1].text, statute.articles[-1].place.line)
    return slots + said(wording.LAST_ARTICLE) + placed(part.name) + said(wording.FULL_STOP), (
        cite_article(turn, statute, part),
    )


def _named(guides: Sequence[Guide]) -> Slots:
    if not guides:
        return ()
    titles = [said("「") + quoted(guide.title) + said("」") for guide in guides[:_MOST_GUIDES]]
    return said(wording.GUIDES_ON_ARTICLE) + joined("", titles) + said(wording.FULL_STOP)
