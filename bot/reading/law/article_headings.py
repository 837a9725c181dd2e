"""Where a law's chapters and articles begin. A 第…条 inside a sentence is a mention and begins nothing.

Works on folded text in which markup has been blanked (see statute.py), so that offsets are those of the source.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from bot.reading.numerals import NUMERAL, print_numeral, read_numeral

ARTICLE = re.compile(rf"第 *([{NUMERAL}]{{1,9}}) *条(?: *之 *([一二三四五六七八九十]{{1,3}})(?!十|百))?")
_CHAPTER = re.compile(
    rf"第 *[{NUMERAL}]{{1,5}} *(编|分编|章|节) *([^。；，：\n]{{0,30}}?)[ .·…\d]*(?=\n|$|第 *[{NUMERAL}]+ *[条节章编])"
)
# What follows a mention: 第六条第二款, 第六条规定的, 第六条、第七条, 第六条的.
_MENTION = re.compile(
    rf"\s*(?:第 *（?[{NUMERAL}]+）? *[条款项目章节]|[、至和与到] *第|[，。；）》\"]|的|之|或|及|以及|(?:另有)?规定"
    r"|所[称列述规指]|中[的所规]|[前后]款)"
)
_SENTENCE_ENDS = '。；？！"）>：'
_CLOSING = '"）>'
_COLON = re.compile(r" *[：、.]")
_ANNEX = re.compile(r"^ *附 *[件表录][ 一二三四五六七八九十\d：]*", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Heading:
    """`order` is (0, 0) for a chapter and (20, 1) for 第二十条之一; `end` is where the words after it begin."""

    name: str
    order: tuple[int, int]
    start: int
    end: int


def article_name(match: re.Match[str]) -> tuple[str, tuple[int, int]] | None:
    """One spelling for 第33条, 第 三十三 条, 第三十三条, and its order; None when it is no number."""
    number, sub = read_numeral(match[1]), read_numeral(match[2]) if match[2] else 0
    if not number or sub is None or number > 9999:
        return None
    name = f"第{print_numeral(number)}条"
    return (f"{name}之{print_numeral(sub)}" if sub else name), (number, sub)


def headings(folded: str) -> list[Heading]:
    """Chapters and articles in the order of the text; what stands behind an annex's heading is left out."""
    chapters = list(_chapters(folded))
    candidates = _without_contents(folded, chapters, list(_candidates(folded, {c.end for c in chapters})))
    accepted: list[Heading] = []
    last = (0, 0)
    for position, (heading, sure) in enumerate(candidates):
        surer = any(h.order == heading.order and how > sure for h, how in candidates[position + 1 :])
        follows = heading.order in ((last[0] + 1, 0), (last[0], last[1] + 1)) and not surer
        if follows or sure == 2 or (sure == 1 and heading.order > last):
            accepted.append(heading)
            last = heading.order
    end = annex_start(folded, accepted[0].start) if accepted else len(folded)
    return sorted((h for h in (*chapters, *accepted) if h.start < end), key=lambda h: h.start)


def annex_start(folded: str, behind: int) -> int:
    """Where the annexes behind `behind` begin, else the end of the text."""
    found = _ANNEX.search(folded, behind)
    return found.start() if found else len(folded)


def _chapters(folded: str) -> Iterator[Heading]:
    behind, chapter = -1, ""
    for match in _CHAPTER.finditer(folded):
        if _MENTION.match(folded, match.end(1)):
            continue
        _, before = _before(folded, match.start())
        # Where every line end was lost, only the article right behind it shows that a chapter begins.
        leads = ARTICLE.match(folded, match.end())
        leads = leads if leads and not _MENTION.match(folded, leads.end()) else None
        if _starts_line(folded, match.start()) or before in _SENTENCE_ENDS or match.start() == behind or leads:
            title = match[2].replace(" ", "")
            number = match.group()[: match.end(1) - match.start()].replace(" ", "")
            name = f"{number} {title}".strip()
            chapter = name if match[1] != "节" else chapter
            name = f"{chapter} {name}".strip() if match[1] == "节" else name
            yield Heading(name, (0, 0), match.start(), match.end())
            behind = match.end()


def _candidates(folded: str, chapter_ends: set[int]) -> Iterator[tuple[Heading, int]]:
    """(heading, how sure): 2 if its place alone shows it, 1 behind a sentence, 0 if only its number speaks for it."""
    for match in ARTICLE.finditer(folded):
        named = article_name(match)
        if named is None or _MENTION.match(folded, match.end()):
            continue
        colon = _COLON.match(folded, match.end())
        heading = Heading(*named, match.start(), colon.end() if colon else match.end())
        at, before = _before(folded, match.start())
        # A mention that a page's width has put at the beginning of a line has no space behind it.
        spaced = folded[match.end() : match.end() + 1] == " "
        if match.start() in chapter_ends or not before:
            yield heading, 2
        elif _starts_line(folded, match.start()):
            fresh = spaced or folded.count("\n", at, match.start()) > 1 or before in _SENTENCE_ENDS
            yield heading, 2 if fresh or at + 1 in chapter_ends else 0
        elif before in "。？！":
            yield heading, 2 if spaced else 1
        elif before in _CLOSING:
            yield heading, 0


def _without_contents(
    folded: str, chapters: list[Heading], candidates: list[tuple[Heading, int]]
) -> list[tuple[Heading, int]]:
    """Without the entries of a table of contents: no sentence in them, and the same article again further down."""
    starts = sorted([c.start for c in chapters] + [h.start for h, _ in candidates] + [len(folded)])
    kept = []
    for position, (heading, sure) in enumerate(candidates):
        end = next(start for start in starts if start > heading.start)
        again = any(other.order == heading.order for other, _ in candidates[position + 1 :])
        if not (again and not re.search("[。；：]", folded[heading.end : end])):
            kept.append((heading, sure))
    return kept


def _starts_line(folded: str, start: int) -> bool:
    return not folded[folded.rfind("\n", 0, start) + 1 : start].strip()


def _before(folded: str, start: int) -> tuple[int, str]:
    """(offset, character) of the last character before `start` that is no white space; (0, "") at the beginning."""
    at = start - 1
    while at >= 0 and folded[at].isspace():
        at -= 1
    return (at, folded[at]) if at >= 0 else (0, "")
