"""PDFs for tests, written by hand: tables with drawn lines, cut by pages in the way word processors cut them.

The font is one that every PDF reader knows by name, so nothing is embedded and no font need be installed.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from bot.reading.source.grid import Cell
from tests.bot.reading.source.papers import Grid, Part

WIDTH, HEIGHT, MARGIN, SIZE, LINE = 595, 842, 60, 10, 14


@dataclass
class Paper:
    """`bottom`: how low a page is filled. A row whose label does not fit is cut in two.

    `framed`: where a page ends, word processors draw the table's edge on both pages, browsers on neither.
    """

    bottom: float = MARGIN
    framed: bool = True
    cut: set[int] = field(default_factory=set)
    pages: list[list[str]] = field(default_factory=list)
    y: float = 0

    def __post_init__(self) -> None:
        self.turn()

    def turn(self) -> None:
        self.pages.append([])
        self.y = HEIGHT - MARGIN

    def print(self, parts: Sequence[Part]) -> bytes:
        for i, part in enumerate(parts):
            if isinstance(part, Grid):
                self.table(part)
            else:
                self.paragraph(part, 16 if i == 0 else SIZE)
        for number, page in enumerate(self.pages, 1):
            page.append(text(f"- {number} -", WIDTH / 2, 30, SIZE))
        return document(self.pages)

    def paragraph(self, words: str, size: int = SIZE) -> None:
        for line in wrapped(words, WIDTH - 2 * MARGIN - 2 * size, size):
            if self.y < self.bottom + LINE:
                self.turn()
            self.y -= LINE * size / SIZE
            self.pages[-1].append(text(line, MARGIN + 2 * size, self.y, size))

    def table(self, grid: Grid) -> None:
        labels = grid.width - 7
        widths = [45, 75, 150][3 - labels :] + [29.0] * 7 if 0 < labels < 4 else [475 / grid.width] * grid.width
        edges = [MARGIN + sum(widths[:i]) for i in range(len(widths) + 1)]
        cells = grid.cells()
        shown = {
            id(cell): wrapped(cell.text, edges[cell.column + cell.columns] - edges[cell.column] - 4) for cell in cells
        }
        begun: dict[int, float] = {}
        for row in range(len(grid.rows)):
            here = [cell for cell in cells if cell.row <= row < cell.row + cell.rows]
            whole = max((len(shown[id(cell)]) for cell in here if cell.rows == 1), default=1)
            while whole > 0:
                room = int((self.y - self.bottom - 4) // LINE)
                if room < 1:
                    self.close(here, edges, begun, self.y)
                    self.turn()
                    continue
                lines = min(room, whole)
                top = self.y
                self.y -= lines * LINE + 4
                whole -= lines
                for cell in here:
                    begun.setdefault(id(cell), top)
                    last = cell.row + cell.rows - 1 == row and whole == 0
                    fits = int((begun[id(cell)] - self.y) // LINE) if last or whole else 0
                    fits = max(fits, 0 if cell.rows > 1 else lines)
                    for i, line in enumerate(shown[id(cell)][:fits]):
                        at = begun[id(cell)] - (i + 1) * LINE + 2
                        self.pages[-1].append(text(line, edges[cell.column] + 2, at, SIZE))
                    shown[id(cell)] = shown[id(cell)][fits:]
                    if last:
                        self.box(cell, edges, begun.pop(id(cell)), self.y)

    def close(self, here: list[Cell], edges: list[float], begun: dict[int, float], bottom: float) -> None:
        """The page ends: whatever is open is framed, and goes on with a new frame."""
        for cell in here:
            if id(cell) in begun:
                self.box(cell, edges, begun.pop(id(cell)), bottom, ends=False)
                self.cut.add(id(cell))

    def box(self, cell: Cell, edges: list[float], top: float, bottom: float, ends: bool = True) -> None:
        left, right = edges[cell.column], edges[cell.column + cell.columns]
        lines = [(left, bottom, left, top), (right, bottom, right, top)]
        lines += [(left, bottom, right, bottom)] if ends or self.framed else []
        lines += [(left, top, right, top)] if id(cell) not in self.cut or self.framed else []
        self.cut.discard(id(cell))
        self.pages[-1] += [f"{x0} {y0} m {x1} {y1} l S" for x0, y0, x1, y1 in lines]


def wrapped(words: str, width: float, size: float = SIZE) -> list[str]:
    each = max(1, int(width // size))
    # Digits are half as wide, and no word processor breaks a number.
    return [words] if words.isdigit() else [words[i : i + each] for i in range(0, len(words), each)] or [""]


def text(words: str, x: float, y: float, size: float) -> str:
    return f"BT /F {size} Tf {x} {y} Td <{words.encode('utf-16-be').hex()}> Tj ET"


def document(pages: Sequence[Sequence[str]], trailer: str = "") -> bytes:
    """A PDF of pages of drawing orders."""
    kids = " ".join(f"{5 + 2 * i} 0 R" for i in range(len(pages)))
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>",
        "<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [4 0 R] >>",
        "<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /DW 1000 /W [1 [500 500] 17 26 500] "
        "/CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /FontDescriptor "
        "<< /Type /FontDescriptor /FontName /STSong-Light /Flags 4 /Ascent 880 /Descent -120 "
        "/FontBBox [0 -120 1000 880] >> >>",
    ]
    for i, page in enumerate(pages):
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {WIDTH} {HEIGHT}] /Contents {6 + 2 * i} 0 R "
            "/Resources << /Font << /F 3 0 R >> >> >>"
        )
        stream = "\n".join(page)
        objects.append(f"<< /Length {len(stream)} >>\nstream\n{stream}\nendstream")
    body, places = "%PDF-1.4\n", []
    for number, thing in enumerate(objects, 1):
        places.append(len(body))
        body += f"{number} 0 obj\n{thing}\nendobj\n"
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    body += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}"
    start = body.index("xref\n0 ")
    return f"{body}trailer\n<< /Size {len(objects) + 1} /Root 1 0 R {trailer}>>\nstartxref\n{start}\n%%EOF\n".encode(
        "ascii"
    )
