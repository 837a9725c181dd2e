"""A web page, or a piece of one: the article as lines, its tables as rows, the site's own furniture left out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from lxml import etree

from bot.errors import DamagedFile
from bot.reading.source.flow import Spanned, placed
from bot.reading.source.furniture import (
    hidden_names,
    is_furniture,
    is_furniture_line,
    is_hidden,
    is_links,
    is_struck,
)
from bot.reading.source.grid import FOOTNOTE, PICTURE, STRUCK, grid_lines
from bot.reading.source.limits import Budget, too_much
from bot.reading.source.lines import plain_lines
from bot.reading.source.record import Source

_INLINE = frozenset(
    {
        *("a", "abbr", "b", "bdi", "bdo", "big", "cite", "code", "del", "dfn", "em", "font", "i", "img"),
        *("ins", "kbd", "label", "mark", "q", "s", "samp", "small", "span", "strike", "strong", "sub", "sup"),
        *("time", "tt", "u", "var", "o:p", "wbr"),
    }
)
_ROWS = "./tr | ./tbody/tr | ./thead/tr | ./tfoot/tr"
_RAISED = re.compile(r"vertical-align\s*:\s*(?:super|text-top)", re.I)
_TYPED = frozenset(("", "text", "number", "tel"))
_DATED = re.compile(r"20\d\d.*报")
_NO_HEIGHT = re.compile(r"(?<![-\w])height\s*:\s*0(?:px|pt|cm)?\s*(?:;|$)")
_LONG = 300


def read_html(text: str) -> Source:
    """Raises DamagedFile when there is nothing in the page, OversizedFile when it is nested without end."""
    parser = etree.HTMLParser(encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True)
    root = etree.fromstring(text.encode("utf-8", "replace"), parser)
    if any("depth" in entry.message for entry in parser.error_log):
        # The library would leave out what lies deeper, and say nothing.
        raise too_much("的层次太深")
    if root is None:
        raise DamagedFile("这个网页里没有内容。", remedy="请打开网页，把正文复制到 Word 里，存为 DOCX 后再放进来。")
    body = root.find("body")
    try:
        walk = _Walk(_size(root), hidden_names(root))
        walk.block(body if body is not None else root)
    except RecursionError as error:
        raise too_much("的层次太深") from error
    lines = walk.lines
    # A site's own title says its name too, so the article's is better where there is one.
    if (title := _title(root)) and not any(_DATED.search(line) and len(line) < 80 for line in lines[:10]):
        lines.insert(0, title)
    return Source("\n".join(lines), "html", asides=walk.budget.asides())


def _size(element: Any) -> int:
    return len("".join(element.itertext("p", "td", "th", "div", "span", "li")))


def _title(root: Any) -> str:
    """What the page says its article is called."""
    for path in ("//meta[translate(@name, 'ARTICLE', 'article')='articletitle']/@content", "//title/text()"):
        if found := root.xpath(path):
            return " ".join(str(found[0]).split())
    return ""


class _Walk:
    """The lines of a page in the order of its source. `size`: the letters of the whole page."""

    def __init__(self, size: int, hidden: frozenset[str] = frozenset(), in_cell: bool = False) -> None:
        self.lines: list[str] = []
        self._size = size
        self._hidden = hidden
        self.struck = False
        self.budget = Budget()
        self._in_cell = in_cell
        """In a cell nothing is furniture: a number that leads somewhere is still the number."""
        self._text = self._linked = self._beside = ""

    def block(self, element: Any) -> None:
        """Everything in `element`, on lines of its own."""
        self._end()
        self._inside(element, False)
        self._end()

    def _inside(self, element: Any, linked: bool) -> None:
        self._add(element.text, linked)
        for child in element:
            self._element(child, linked)
            self._add(child.tail, linked)

    def _element(self, element: Any, linked: bool) -> None:
        tag = element.tag if isinstance(element.tag, str) else ""
        if not tag or is_hidden(element, self._hidden) or is_furniture(element, self._size, self._in_cell):
            return
        if is_struck(element):
            self.struck = True
            return
        raised = tag == "sup" or _RAISED.search(element.get("style") or "")
        if raised and FOOTNOTE.fullmatch("".join(element.itertext()).strip()):
            return  # 12¹ is twelve
        if tag == "input" and self._in_cell and (element.get("type") or "").lower() in _TYPED:
            self._text += element.get("value") or ""
        if tag == "br":
            self._text += "\n"
        elif tag == "table":
            self._end()
            self._table(element)
        elif tag in _INLINE:
            self._inside(element, linked or (tag == "a" and element.get("href") is not None))
        else:
            self.block(element)

    def _add(self, text: str | None, linked: bool) -> None:
        if text:
            self._text += " ".join(f"|{text}|".split())[1:-1] if "\n" in text or "\t" in text else text
            self._linked += text if linked else ""
            self._beside += "" if linked else text

    def _end(self) -> None:
        lines = plain_lines(self._text)
        if self._in_cell or not is_links(self._linked, self._beside):
            self.lines += [line for line in lines if self._in_cell or not is_furniture_line(line)]
        self._text = self._linked = self._beside = ""

    def _table(self, table: Any) -> None:
        rows = [row for row in table.xpath(_ROWS) if not is_hidden(row, self._hidden) and not _is_flat(row)]
        for caption in table.iterchildren("caption"):
            self.block(caption)
        if _is_layout(table, rows):
            for row in rows:
                for cell in row.iterchildren("td", "th"):
                    self.block(cell)
            return
        self.lines += grid_lines(placed([list(self._cells(row)) for row in rows], self.budget))

    def _cells(self, row: Any) -> Iterator[Spanned]:
        for cell in row.iterchildren("td", "th"):
            if is_hidden(cell, self._hidden):
                continue
            inner = _Walk(self._size, self._hidden, in_cell=True)
            inner.block(cell)
            if not inner.lines and cell.find(".//img") is not None:
                inner.lines.append(PICTURE)
            if not inner.lines and inner.struck:
                inner.lines.append(STRUCK)
            yield Spanned("\n".join(inner.lines), _span(cell, "rowspan"), _span(cell, "colspan"))


def _is_layout(table: Any, rows: list[Any]) -> bool:
    """A table that only arranges the page: it holds another table, one column, or an article in a cell."""
    if table.find(".//table") is not None or all(len(row) < 2 for row in rows):
        return True
    return any(
        len(cell.findall(".//p")) > 2 and len("".join(cell.itertext())) > _LONG
        for row in rows
        for cell in row.iterchildren("td", "th")
    )


def _is_flat(row: Any) -> bool:
    """A row of no height and no text, as Word writes it to hold the widths of its columns."""
    none = (row.get("height") or "").strip() in ("0", "0px") or bool(_NO_HEIGHT.search(row.get("style") or ""))
    return none and not "".join(row.itertext()).strip()


def _span(cell: Any, name: str) -> int:
    value = (cell.get(name) or "1").strip()
    return min(int(value), 1 << 30) if value.isascii() and value.isdigit() and len(value) < 20 else 1
