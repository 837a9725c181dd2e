"""A law's text into articles that can be quoted one by one; what is missing or out of order is told with its line.

Text is Markdown or plain, from a file or a web page. Front matter may give title, names and version.
"""

from __future__ import annotations

from collections.abc import Iterator

from bot.errors import MalformedFile
from bot.model import Article, Finding, Place, Severity, Statute
from bot.reading.article_headings import Heading, annex_start, headings
from bot.reading.glyphs import fold
from bot.reading.paragraphs import read_paragraphs
from bot.reading.statute_dates import newest_day
from bot.reading.statute_head import bare, given_names, read_head, title_of
from bot.reading.statute_order import order_findings

_NO_ARTICLE = "没有找到“第一条”这样的条文。"
_PUT_ARTICLES = "请放法规的全文，每一条另起一行，开头写“第几条”，后面空一格。"
_NO_VERSION = "看不出是哪一天的版本。"
_GIVE_VERSION = '请在开头写上哪年哪月哪日修订，或加 version: "2019-05-15"。'


def read_statute(text: str, document: str) -> Statute:
    """Read one law; raises MalformedFile with line and remedy when it has no title or no article."""
    head = read_head(text)
    folded = fold(head.blanked)
    found = headings(folded)
    first = next((heading.start for heading in found if heading.order != (0, 0)), None)
    if first is None:
        raise MalformedFile(_NO_ARTICLE, line=1, remedy=_PUT_ARTICLES)
    title = title_of(head, folded[:first], document)
    chapters = tuple(dict.fromkeys(heading.name for heading in found if heading.order == (0, 0)))
    articles = tuple(_articles(head.blanked, folded, found))
    version = str(head.data.get("version") or "") or newest_day(folded[:first], [a.text for a in articles[-3:]])
    names = tuple(dict.fromkeys((title, bare(title), *given_names(text))))
    findings = list(order_findings(document, [h for h in found if h.order != (0, 0)], text))
    if not version:
        findings.append(Finding("no-version", Severity.NOTICE, document, 1, _NO_VERSION, _GIVE_VERSION))
    return Statute(document, title, names, version, chapters, articles, tuple(findings))


def _articles(blanked: str, folded: str, found: list[Heading]) -> Iterator[Article]:
    chapter = ""
    ends = [heading.start for heading in found[1:]] + [annex_start(folded, found[-1].start)]
    for heading, end in zip(found, ends, strict=True):
        if heading.order == (0, 0):
            chapter = heading.name
            continue
        last = heading.start + len(blanked[heading.start : end].rstrip())
        paragraphs = read_paragraphs(blanked, heading.end, last)
        printed = blanked[heading.start : heading.end].replace(" ", "").replace("\u3000", "")
        words = "\n".join(paragraph.text for paragraph in paragraphs)
        line = blanked.count("\n", 0, heading.start) + 1
        yield Article(heading.name, chapter, f"{printed} {words}", paragraphs, Place(line, heading.start, last))
