"""Words that were recognised in a picture, and the lines drawn there, as a page of a PDF with a text layer.

So a scan is read as any PDF is: its tables by their lines, its paragraphs by their edges. Pure.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

Box = tuple[float, float, float, float]
"""Left, top, right, bottom, in points."""

_FONT = (
    "<< /Type /Font /Subtype /Type0 /BaseFont /Scan /Encoding /Identity-H /ToUnicode 4 0 R /DescendantFonts [ << /Type"
    " /Font /Subtype /CIDFontType2 /BaseFont /Scan /DW 1000 /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity)"
    " /Supplement 0 >> >> ] >>"
)
_TO_UNICODE = (
    "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Scan def 1 begincodespacerange <0000> "
    "<FFFF> endcodespacerange 1 beginbfrange <0000> <FFFF> <0000> endbfrange endcmap end end"
)


@dataclass(frozen=True, slots=True)
class Word:
    text: str
    box: Box


@dataclass(frozen=True, slots=True)
class Picture:
    """One page: its size in points, its words, and the lines of its tables (each as thin as drawn)."""

    width: float
    height: float
    words: tuple[Word, ...]
    lines: tuple[Box, ...]


def as_pdf(pages: Sequence[Picture]) -> bytes:
    """A PDF that shows nothing but says where each word stands."""
    kids = " ".join(f"{5 + 2 * i} 0 R" for i in range(len(pages)))
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Count {len(pages)} /Kids [ {kids} ] >>",
        _FONT,
        _stream(_TO_UNICODE),
    ]
    for i, page in enumerate(pages):
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [ 0 0 {page.width:.1f} {page.height:.1f} ] "
            f"/Resources << /Font << /F 3 0 R >> >> /Contents {6 + 2 * i} 0 R >>"
        )
        objects.append(
            _stream(
                "\n".join([*(_rule(page, line) for line in page.lines), *(_said(page, word) for word in page.words)])
            )
        )
    made, places = b"%PDF-1.5\n", []
    for number, content in enumerate(objects, 1):
        places.append(len(made))
        made += f"{number} 0 obj\n{content}\nendobj\n".encode("latin-1")
    table = "".join(f"{place:010d} 00000 n \n" for place in places)
    end = (
        f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}trailer << /Size {len(objects) + 1} /Root 1 0 R >>\n"
    )
    return made + f"{end}startxref\n{len(made)}\n%%EOF\n".encode("latin-1")


def _stream(content: str) -> str:
    return f"<< /Length {len(content)} >>\nstream\n{content}\nendstream"


def _rule(page: Picture, box: Box) -> str:
    left, top, right, bottom = box
    return f"{left:.1f} {page.height - bottom:.1f} {max(right - left, 0.5):.1f} {max(bottom - top, 0.5):.1f} re f"


def _said(page: Picture, word: Word) -> str:
    """The word's characters side by side over its box: a hanzi as wide as two letters."""
    left, top, right, bottom = word.box
    codes = [ord(character) if ord(character) < 0x10000 else 0xFFFD for character in word.text]
    shares = [1.0 if code > 0xFF else 0.55 for code in codes]
    unit = (right - left) / (sum(shares) or 1)
    size, x, said = max((bottom - top) * 0.8, 1.0), left, []
    for code, share in zip(codes, shares, strict=True):
        scale = 100 * unit * share / size
        y = page.height - bottom + (bottom - top) * 0.2
        said.append(f"BT /F {size:.2f} Tf {scale:.2f} Tz 1 0 0 1 {x:.2f} {y:.2f} Tm <{code:04X}> Tj ET")
        x += unit * share
    return "\n".join(said)
