"""A law's text into articles that can be quoted one by one; what is missing or out of order is told with its line.

Text is Markdown or plain, from a file or a web page. Front matter may give title, names and version.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.errors import MalformedFile
from bot.model import Article, Finding, Place, Severity, Statute
from bot.reading.glyphs import fold
from bot.reading.law.article_headings import Heading, annex_start, headings
from bot.reading.law.paragraphs import read_paragraphs
from bot.reading.law.statute_dates import newest_day
from bot.reading.law.statute_head import KIND, bare, given_names, read_head, title_of
from bot.reading.law.statute_order import order_findings

_NO_ARTICLE = "没有找到“第一条”这样的条文。"
_PUT_ARTICLES = "请放法规的全文，每一条另起一行，开头写“第几条”，后面空一格。"
_SENTENCE = re.compile("[。；：！？，]")
_ANOTHER_LAW = "从这里起像是另一部法规（又从第一条开始），没有读。"
_ONE_LAW = "请一个文件只放一部法规，把后面的另存一个文件。"
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
    found, end, other = _one_law(head.blanked, found, annex_start(folded, found[-1].start))
    title = title_of(head, folded[:first], document)
    chapters = tuple(dict.fromkeys(heading.name for heading in found if heading.order == (0, 0)))
    articles = tuple(_articles(head.blanked, found, end))
    version = str(head.data.get("version") or "") or newest_day(folded[:first], [a.text for a in articles[-3:]])
    names = tuple(dict.fromkeys((title, bare(title), *given_names(text))))
    findings = list(order_findings(document, [h for h in found if h.order != (0, 0)], text))
    if other:
        line = text.count("\n", 0, other.start) + 1
        findings.append(Finding("another-law", Severity.WARNING, document, line, _ANOTHER_LAW, _ONE_LAW))
    if not version:
        findings.append(Finding("no-version", Severity.NOTICE, document, 1, _NO_VERSION, _GIVE_VERSION))
    return Statute(document, title, names, version, chapters, articles, tuple(findings))


def _one_law(blanked: str, found: list[Heading], end: int) -> tuple[list[Heading], int, Heading | None]:
    """The headings of the first law, where it ends, and the 第一条 with which another one begins, if one does."""
    firsts = [position for position, heading in enumerate(found) if heading.order == (1, 0)]
    if len(firsts) < 2:
        return found, end, None
    position = firsts[1]
    while found[position - 1].order == (0, 0):
        position -= 1
    # The other law's title stands before it.
    before = blanked[: found[position].start].rstrip()
    title = before[before.rfind("\n") + 1 :]
    cut = len(before) - len(title) if KIND.search(title) else len(before)
    return found[:position], cut, found[firsts[1]]


def _articles(blanked: str, found: list[Heading], whole_end: int) -> Iterator[Article]:
    chapter = ""
    ends = [heading.start for heading in found[1:]] + [whole_end]
    for heading, end in zip(found, ends, strict=True):
        if heading.order == (0, 0):
            chapter = heading.name
            continue
        last = heading.start + len(blanked[heading.start : end].rstrip())
        paragraphs = read_paragraphs(blanked, heading.end, last)
        printed = re.sub("[ \u3000：:、.．]", "", blanked[heading.start : heading.end])
        words = "\n".join(paragraph.text for paragraph in paragraphs)
        if len(paragraphs) > 1 and not _SENTENCE.search(paragraphs[0].text):
            paragraphs = paragraphs[1:]  # the article's own title is no 款
        line = blanked.count("\n", 0, heading.start) + 1
        yield Article(heading.name, chapter, f"{printed} {words}", paragraphs, Place(line, heading.start, last))
