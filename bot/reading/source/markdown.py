"""Plain text and Markdown: pipe tables and tables in tags become rows, everything else stays as it was typed.

A line keeps its number where that can be (a table's rule leaves an empty line), so that staff find it in their editor.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from bot.reading.source.grid import STRUCK
from bot.reading.source.limits import MOST_SPAN, Budget
from bot.reading.source.lines import NO_WIDTH, one_line
from bot.reading.source.record import Source
from bot.reading.source.ruled import with_bars

_RULE = re.compile(r"^\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*$")
_FRAMED = re.compile(r"^\s*\|.*\|\s*$")
_BAR = re.compile(r"(?<!\\)\|")
_BREAK = re.compile(r"<br\s*/?>", re.I)
_BOLD = re.compile(r"^(\*\*|__)(?!\s)(.+?)(?<!\s)\1$")
_BOLD_INSIDE = re.compile(r"(?<!\*)\*\*(?![\s*])([^*]+?)(?<!\s)\*\*(?!\*)")
_STRUCK = re.compile(r"~~(?!\s).+?~~")
_ESCAPED = re.compile(r"\\([\\`*_{}\[\]()#+\-.!|$<>])")
_NOTE = re.compile(r"\[\^\w+\]|<sup>\s*[\[（(]?(?:注\s*\d*|[\d①-⑳*※]{1,3})[\]）)]?\s*</sup>", re.I)
_INLINE = re.compile(r"</?(?:b|i|u|em|strong|span|font|code|center|p)(?:\s[^<>]*)?>", re.I)
_LINK = re.compile(r"(?<!!)\[([^\[\]]+)\]\([^()]*\)")
_DRESSED = re.compile(r"^(`|\*|_)(?!\1)([^`*_]+)\1$")
_FORMULA = re.compile(r"^\${1,2}\s*([^$]*\d[^$]*?)\s*\${1,2}$")
_NOTHING = re.compile(r"NaN|nan|NaT|None|<NA>|Unnamed: ?\d+(?:_level_\d+)?")
_HEADING = re.compile(r"^#{1,6}\s+\S", re.M)
_TABLE = re.compile(r"<table\b.*?</table\s*>", re.I | re.S)


def read_text(text: str, name: str) -> Source:
    """A text file. It counts as Markdown when it holds a pipe table, `#` headings, or is called .md."""
    text = NO_WIDTH.sub("", text)
    tagged = with_bars(_TABLE.sub(_rows_of_tags, text))
    lines = tagged.split("\n")
    tables = tuple(_tables(lines))
    marked = bool(tables or tagged != text or _HEADING.search(text) or name.lower().endswith((".md", ".markdown")))
    if not marked:
        return Source(text, "text")
    budget = Budget()
    rows = {number for start, stop in tables for number in range(start, stop)}
    made = [_row(line, budget) if i in rows else _unstruck(_unbold(line)) for i, line in enumerate(lines)]
    return Source("\n".join(made), "markdown")


def _tables(lines: Sequence[str]) -> Iterator[tuple[int, int]]:
    """The (first, after last) lines of pipe tables: told by the rule under the head, or by bars at both edges."""
    i = 0
    while i < len(lines):
        ruled = "|" in lines[i] and i + 1 < len(lines) and "|" in lines[i + 1] and _RULE.match(lines[i + 1])
        stop = i + 2 if ruled else i
        while stop < len(lines) and ("|" in lines[stop] if ruled else _FRAMED.match(lines[stop])):
            stop += 1
        if stop > i:
            yield i, stop
        i = max(stop, i + 1)


def _row(line: str, budget: Budget) -> str:
    if _RULE.match(line):
        return ""
    inner = re.sub(r"(?<!\\)\|$", "", line.strip().removeprefix("|"))
    cells = [_cell(field) for field in _BAR.split(inner, MOST_SPAN)]
    budget.spend(len(cells))
    return "\t".join(cells)


def _cell(field: str) -> str:
    plain = _unstruck(_BREAK.sub("\n", _ESCAPED.sub(r"\1", field)).replace("&nbsp;", " "))
    return _plain(_unbold(one_line(_unmarked(plain))))


def _unmarked(text: str) -> str:
    """Without the marks that dress words or lead somewhere: `12`, *12*, <b>12</b>, [12](a.html), 12[^1]."""
    shown = _LINK.sub(r"\1", _INLINE.sub("", _NOTE.sub("", text)))
    return _DRESSED.sub(r"\2", shown.strip())


def _plain(text: str) -> str:
    """A cell as a person reads it, whatever a converter made of it: $12$ is a number set as a formula."""
    if formula := _FORMULA.match(text):
        text = formula[1].replace("\\", "")
    # What a converter writes for a place that holds nothing, or that a merged cell covers.
    return "" if _NOTHING.fullmatch(text) else text


def _unstruck(text: str) -> str:
    """Without what is struck through; where nothing else is said, that something was."""
    kept = _STRUCK.sub("", text)
    return kept if kept.strip() or kept == text else STRUCK


def _unbold(text: str) -> str:
    """A cell or a line without the marks that make it, or words in it, bold."""
    match = _BOLD.match(text.strip())
    return match[2] if match and match[1] not in match[2] else _BOLD_INSIDE.sub(r"\1", text)


def _rows_of_tags(match: re.Match[str]) -> str:
    """A table in tags as rows, on as many lines as it had at least."""
    from bot.reading.source.html import read_html

    rows = "\n".join("\t".join(map(_plain, line.split("\t"))) for line in read_html(match.group()).text.split("\n"))
    return "\n" + rows + "\n" * max(1, match.group().count("\n") - rows.count("\n") - 1)
