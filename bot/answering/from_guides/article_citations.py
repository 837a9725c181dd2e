"""After the steps: the articles that an answer's own sources name, each quoted and linked, where the law is there."""

from __future__ import annotations

from dataclasses import replace

from bot.answering.from_guides.article_parts import fitting_part
from bot.answering.sources.cite import cite_article
from bot.answering.sources.slots import plain
from bot.answering.turn import Reply, Turn
from bot.model import Citation, Statute
from bot.reading.law.references import Reference


def with_articles(reply: Reply, turn: Turn) -> Reply:
    """`reply` with a citation more for each article that a guide, a category or a rule of its names."""
    laws = turn.knowledge.laws
    if not laws.documents:
        return reply
    words = turn.question + plain(reply.slots)
    named: dict[tuple[str, str, int, int], tuple[Reference, Citation]] = {}
    for source in reply.citations:
        if _is_ours(source, turn):
            for ref in laws.references(f"{source.place}；{source.quote}"):
                named.setdefault((ref.law, ref.number, ref.paragraph, ref.item), (ref, source))
    precise = {(ref.law, ref.number) for ref, _ in named.values() if not ref.whole}
    more: dict[tuple[str, str], Citation] = {}
    for ref, source in named.values():
        if ref.whole and (ref.law, ref.number) in precise:
            continue
        statute = laws.statute(ref.law)
        article = statute.article(ref.number) if statute else None
        if statute and article and not _is_older(source, statute, turn):
            citation = cite_article(turn, statute, fitting_part(article, ref, words))
            more.setdefault((citation.document, citation.place), citation)
    return replace(reply, citations=(*reply.citations, *more.values()))


def _is_ours(citation: Citation, turn: Turn) -> bool:
    """A report may name an article of the law as it was in its own year; what staff wrote names it as it is."""
    return citation.year is None and citation.document not in turn.knowledge.laws.documents


def _is_older(source: Citation, statute: Statute, turn: Turn) -> bool:
    """Whether a guide was last looked at before this version: then its numbers may be those of the one before."""
    as_of = next((guide.as_of for guide in turn.knowledge.guides if guide.document == source.document), "")
    return bool(as_of) and as_of < statute.version
