"""Which words of an article are quoted: all of a short one, else the paragraph or item that is meant."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from bot.answering.from_reports.excerpt import clip
from bot.model import Article, Paragraph
from bot.reading.glyphs import fold
from bot.reading.law.references import Reference
from bot.reading.numerals import print_numeral, read_numeral

_ITEM = re.compile(r"（? *([一二三四五六七八九十百]+|\d+)")
_SHORT = 200
_LONGEST = 600
"""Characters of an article's words beside an answer; whoever asks for the article itself gets all of it."""


@dataclass(frozen=True, slots=True)
class Part:
    """Words of an article as printed, what they are called (第三十三条第二款), and the line where they begin."""

    name: str
    words: str
    line: int


def asked_part(article: Article, named: Reference) -> Part:
    """What was asked for: the item or paragraph that is named if the article has it, else all of it."""
    return _named(article, named) or Part(article.number, article.text, article.place.line)


def lacks(article: Article, named: Reference) -> bool:
    """Whether the article has no such paragraph or item; where it has it twice, nobody knows which is meant."""
    if named.whole or _named(article, named):
        return False
    if named.paragraph > len(article.paragraphs):
        return True
    return not any(_items(paragraph, named.item) for paragraph in article.paragraphs)


def fitting_part(article: Article, named: Reference, told_by: str) -> Part:
    """What an answer rests on: what it names, all of a short article, else the paragraph nearest to `told_by`."""
    if part := _named(article, named):
        return part
    if len(article.text) <= _SHORT or len(article.paragraphs) < 2:
        return Part(article.number, clip(article.text, _LONGEST), article.place.line)
    pairs = set(_pairs(told_by))
    best = max(article.paragraphs, key=lambda p: len(pairs & set(_pairs(p.text))))
    return _paragraph(article, article.paragraphs.index(best) + 1)


def _named(article: Article, named: Reference) -> Part | None:
    if named.paragraph > len(article.paragraphs) or named.whole:
        return None
    if not named.item:
        return _paragraph(article, named.paragraph)
    within = range(named.paragraph, named.paragraph + 1) if named.paragraph else range(1, len(article.paragraphs) + 1)
    found = [(number, item) for number in within for item in _items(article.paragraphs[number - 1], named.item)]
    # Two paragraphs with items each have a first one; then nobody knows which is meant.
    if len(found) != 1:
        return None
    number, words = found[0]
    paragraph = f"第{print_numeral(number)}款" if named.paragraph else ""
    line = article.paragraphs[number - 1].place.line
    return Part(f"{article.number}{paragraph}第（{print_numeral(named.item)}）项", words, line)


def _paragraph(article: Article, number: int) -> Part:
    paragraph = article.paragraphs[number - 1]
    name = article.number + (f"第{print_numeral(number)}款" if len(article.paragraphs) > 1 else "")
    return Part(name, clip(paragraph.text, _LONGEST), paragraph.place.line)


def _items(paragraph: Paragraph, number: int) -> tuple[str, ...]:
    """The items of that number, as printed: one may be missing in the file."""
    return tuple(item for item in paragraph.items if (m := _ITEM.match(fold(item))) and read_numeral(m[1]) == number)


def _pairs(text: str) -> Iterator[str]:
    return (text[i : i + 2] for i in range(len(text) - 1))
