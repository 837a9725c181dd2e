"""Findings between files: articles that guides and categories name, held against the laws in the folder."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bot.index.store import Member
from bot.model import Finding, Severity
from bot.publishing.laws import Laws
from bot.publishing.read import ReadFile
from bot.reading.law.statute_head import bare
from bot.reading.staff_files import lists
from bot.reading.staff_files.denials import read_denial
from bot.reading.staff_files.guide import read_guide
from bot.reading.staff_files.language import EMPTY, read_language

_MEND_ARTICLE = "请对照法规改正条号；条号没有错的，请看看法规文件里这一条是不是缺了。"
_MEND_VERSION = "请对照新版再核对一遍内容和条号，然后把 as_of 改成核对的日期。"
_MEND_DOUBLE = "请只留现行有效的一份。"


@dataclass(frozen=True, slots=True)
class _Words:
    """What staff wrote at one line, and the day on which they last looked at it."""

    document: str
    line: int
    text: str
    as_of: str = ""
    as_of_line: int = 1


def check_articles(files: Sequence[ReadFile]) -> Iterator[Finding]:
    """Articles that are not there, guides older than the law that they name, laws that are there twice."""
    texts = {file.document: file.text for file in files}
    members = [_member(file) for file in files if file.kind == "law"]
    if not members:
        return
    guides = [read_guide(file.text, file.document) for file in files if file.kind == "guide"]
    language = next((read_language(file.text) for file in files if file.kind == "language"), EMPTY)
    laws = Laws(members, texts.get, language, guides)
    yield from _doubled(members, laws)
    seen: set[tuple[str, str, str]] = set()
    for words in (*_of_guides(files), *_of_categories(files), *_of_denials(files)):
        for ref in laws.references(words.text):
            statute = laws.statute(ref.law)
            if statute is None or (words.document, ref.law, ref.number) in seen:
                continue
            seen.add((words.document, ref.law, ref.number))
            if not any(article.number == ref.number for article in statute.articles):
                # A law of which articles are missing may be the one that is wrong.
                severity = Severity.WARNING if statute.findings else Severity.ERROR
                said = f"《{statute.title}》（{statute.document}）里没有{ref.number}。"
                yield Finding("article-not-there", severity, words.document, words.line, said, _MEND_ARTICLE)
            if words.as_of and words.as_of < statute.version and (words.document, ref.law, "") not in seen:
                seen.add((words.document, ref.law, ""))
                said = (
                    f"核对日期 {words.as_of} 早于《{statute.title}》这一版的日期 {statute.version}，不给它配条文原文。"
                )
                yield Finding("older-version", Severity.WARNING, words.document, words.as_of_line, said, _MEND_VERSION)


def _doubled(members: Sequence[Member], laws: Laws) -> Iterator[Finding]:
    for member in members:
        statute = laws.statute(bare(member.title))
        if statute and statute.document != member.document:
            said = f"和 {statute.document} 是同一部法规，回答时用那一份（日期较新）。"
            yield Finding("law-twice", Severity.WARNING, member.document, 1, said, _MEND_DOUBLE)


def _of_guides(files: Sequence[ReadFile]) -> Iterator[_Words]:
    """The articles of each guide's head, then its body line by line; not the questions, which are people's words."""
    for file in files:
        if file.kind != "guide":
            continue
        guide, lines = read_guide(file.text, file.document), file.text.split("\n")
        as_of = (guide.as_of, _line(lines, "as_of"))
        for article in guide.articles:
            yield _Words(file.document, _line(lines, "articles", article), article, *as_of)
        for number, line in enumerate(lines[guide.line - 1 :], guide.line):
            yield _Words(file.document, number, line, *as_of)


def _of_categories(files: Sequence[ReadFile]) -> Iterator[_Words]:
    for file in files:
        for category in lists.read_categories(file.text, file.document) if file.kind == "category" else ():
            yield _Words(file.document, category.line, f"{category.article}；{category.text}；{category.counted_in}")


def _of_denials(files: Sequence[ReadFile]) -> Iterator[_Words]:
    for file in files:
        if file.kind == "denial":
            denial, lines = read_denial(file.text, file.document), file.text.split("\n")
            yield _Words(file.document, _line(lines, "articles"), "；".join(denial.articles), denial.as_of)


def _line(lines: Sequence[str], key: str, words: str = "") -> int:
    """The first line from that of `key` on that holds `words`."""
    start = next((number for number, line in enumerate(lines, 1) if line.startswith(key)), 1)
    return next((n for n, line in enumerate(lines[start - 1 :], start) if words in line), start)


def _member(file: ReadFile) -> Member:
    return Member(file.document, file.document, file.kind, file.title, "", 0, "")
