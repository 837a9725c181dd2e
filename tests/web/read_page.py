"""A page as its reader has it: tables with the headings that stand beside and above each cell."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import html

Cell = tuple[str, tuple[str, ...], tuple[str, ...], str]


def ids_of(page: str) -> list[str]:
    return html.fromstring(page).xpath("//@id")


def links_of(page: str) -> list[str]:
    return html.fromstring(page).xpath("//a/@href | //link/@href")


def cells_of(page: str) -> Iterator[Cell]:
    """(id, headings to its left, headings above it, words) of each cell, by spans alone, as a screen reader goes."""
    for table in html.fromstring(page).xpath("//table"):
        grid: dict[tuple[int, int], html.HtmlElement] = {}
        for y, row in enumerate(table.xpath(".//tr")):
            x = 0
            for element in row.xpath("./th | ./td"):
                while (y, x) in grid:
                    x += 1
                down, across = int(element.get("rowspan", 1)), int(element.get("colspan", 1))
                for at in ((y + dy, x + dx) for dy in range(down) for dx in range(across)):
                    assert at not in grid, "two cells in one place"
                    grid[at] = element
        width = {x for _, x in grid}
        assert all((y, x) in grid for y in {y for y, _ in grid} for x in width), "a hole in the table"
        for (y, x), element in grid.items():
            if "cell" in element.get("class", "").split():
                beside = _heads(grid.get((y, left)) for left in range(x))
                above = _heads(grid.get((up, x)) for up in range(y))
                yield element.get("id", ""), beside, above, " ".join(element.text_content().split())


def _heads(found: Iterator[html.HtmlElement | None]) -> tuple[str, ...]:
    heads = [element for element in found if element is not None and element.tag == "th"]
    assert all(head.get("scope") for head in heads)
    return tuple(" ".join(head.text_content().split()) for head in dict.fromkeys(heads))
