"""A law, regulation or rule as read from the knowledge: its articles, each with the words that can be quoted."""

from __future__ import annotations

from dataclasses import dataclass

from bot.model.report import Finding, Path, Place


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One 款: its words with the items below it, a line each; `items` are the （一）（二） of it alone."""

    text: str
    items: Path
    place: Place


@dataclass(frozen=True, slots=True)
class Article:
    """One 条. `number` is its name in one spelling (第三十三条, 第二十条之一); `text` begins with it as printed."""

    number: str
    chapter: str
    text: str
    paragraphs: tuple[Paragraph, ...]
    place: Place


@dataclass(frozen=True, slots=True)
class Statute:
    """One law. `names` are its title, the same without the country, and those that staff gave it.

    `version` is the ISO day of its last revision or of its coming into force, whichever is later; "" if unknown.
    """

    document: str
    title: str
    names: Path
    version: str
    chapters: Path
    articles: tuple[Article, ...]
    findings: tuple[Finding, ...] = ()

    def article(self, number: str) -> Article | None:
        """The article of that name; None as well where the file has two of them, for no one knows which holds."""
        found = [article for article in self.articles if article.number == number]
        return found[0] if len(found) == 1 else None
