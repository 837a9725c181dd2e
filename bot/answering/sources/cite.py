"""Citations: where a cell, a passage, a guide or a category stands, with an address that keeps working."""

from __future__ import annotations

from datetime import date
from urllib.parse import quote

from bot.answering.from_guides.article_parts import Part
from bot.answering.turn import Turn
from bot.model import AnswerFact, Category, Citation, Fact, Guide, Passage, RightDoor, Statute
from bot.model.report import ANNEX
from bot.publishing.content import ReportContent


def _url(turn: Turn, document: str, anchor: str) -> str:
    revision = turn.knowledge.revisions.get(document, "")
    return f"{turn.base_url}/r/{quote(document)}/{revision}#{anchor}"


def part_named(section: str, heading: str) -> str:
    """What a reply calls a part: its heading; an annex just 附表, since a reply vouches for no year in its name."""
    return section if section == ANNEX else heading


def row_read_aloud(quote: str) -> str:
    """A printed row without its empty fields; a label that spans several columns is said once."""
    cells = quote.split("\t")
    kept = [c for i, c in enumerate(cells) if not (i and c == cells[i - 1] and not any(map(str.isdigit, c)))]
    return " ".join(filter(None, kept))


def cite_fact(turn: Turn, report: ReportContent, fact: Fact) -> Citation:
    member = report.member
    return Citation(
        document=member.document,
        title=member.title,
        quote=fact.quote,
        place=fact.place.words,
        url=_url(turn, member.document, f"{fact.row_id}.{fact.column_id}"),
        organ=member.organ,
        year=member.year,
        section=fact.section,
        row=fact.row,
        column=fact.column,
    )


def cite_passage(turn: Turn, report: ReportContent, passage: Passage) -> Citation:
    member = report.member
    return Citation(
        document=member.document,
        title=member.title,
        quote=passage.text,
        place=passage.place.words,
        url=_url(turn, member.document, f"L{passage.place.line}"),
        organ=member.organ,
        year=member.year,
        section=passage.section,
    )


def cite_guide(turn: Turn, guide: Guide, words: str) -> Citation:
    place = "、".join(guide.articles) or f"第{guide.line}行"
    return Citation(guide.document, guide.title, words, place, _url(turn, guide.document, f"L{guide.line}"))


def cite_category(turn: Turn, category: Category) -> Citation:
    url = _url(turn, category.document, f"L{category.line}")
    return Citation(category.document, category.name, category.text, category.article, url)


def cite_door(turn: Turn, door: RightDoor, words: str) -> Citation:
    return Citation(door.document, door.name, words, door.article, _url(turn, door.document, f"L{door.line}"))


def cite_article(turn: Turn, statute: Statute, part: Part) -> Citation:
    title = statute.title + version_of(statute)
    return Citation(statute.document, title, part.words, part.name, _url(turn, statute.document, f"L{part.line}"))


def version_of(statute: Statute) -> str:
    """Of which day the text is that is quoted, in brackets; "" where neither the text nor staff tell it."""
    if not statute.version:
        return ""
    day = date.fromisoformat(statute.version)
    return f"（{day.year}年{day.month}月{day.day}日的版本）"


def told(report: ReportContent, fact: Fact) -> AnswerFact:
    """The cell as the answer's `facts` carry it."""
    return AnswerFact(
        report.member.organ,
        report.member.year,
        fact.section,
        fact.row,
        fact.column,
        fact.value,
        fact.unit,
        fact.certainty,
    )
